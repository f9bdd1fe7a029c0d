/** What every view needs of a dataset, worked out before it is shown: bit by bit, so that the page answers in between. */
import type { Dataset } from '../model/dataset.ts';
import { indexOf } from '../network/dataset-index.ts';
import type { Level } from '../network/filters.ts';
import { turn } from '../worker/serve.ts';

/** Below so many interactions it is done within a frame when it is asked for. */
const MANY = 2_000;

/** Makes the index of a large dataset and of the level that is shown; a small one has it made when it is looked at. */
export async function prepare(dataset: Dataset, level: Level): Promise<void> {
  if (dataset.interactions.length < MANY) return;
  await turn();
  const index = indexOf(dataset);
  await turn();
  index.level(level);
  await turn();
}
