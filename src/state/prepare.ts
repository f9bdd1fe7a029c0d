/** What every view needs of a dataset, worked out before it is shown: bit by bit, so that the page answers in between. */
import type { Dataset } from '../model/dataset.ts';
import type { Work } from '../model/work.ts';
import { indexing, levelling } from '../network/dataset-index.ts';
import type { Level, Weight } from '../network/filters.ts';
import { interactionsByDocument, interactionsById } from './by-key.ts';
import { queueOfDataset, type ReviewOrder } from './review.ts';
import { inSlices } from './slices.ts';
import { talliesOf, wholeNetworkOf } from './whole.ts';

/** Below so many interactions it is done within a frame when it is asked for. */
const MANY = 200;

/** As the dataset is about to be looked at. */
export interface Looked {
  readonly level: Level;
  readonly weight: Weight;
  readonly order: ReviewOrder;
}

/** Makes everything of a large dataset that the views then find ready; a small one has it made when it is looked at. */
export async function prepare(dataset: Dataset, looked: Looked): Promise<void> {
  if (dataset.interactions.length >= MANY) await inSlices(preparing(dataset, looked));
}

function* preparing(dataset: Dataset, { level, weight, order }: Looked): Work<void> {
  yield* levelling(yield* indexing(dataset), level);
  const network = yield* wholeNetworkOf(dataset, level, weight);
  const steps: readonly (() => unknown)[] = [
    () => talliesOf(network),
    () => interactionsById(dataset),
    () => interactionsByDocument(dataset),
    () => queueOfDataset(dataset, order),
  ];
  for (const [i, step] of steps.entries()) {
    yield i / steps.length;
    step();
  }
}
