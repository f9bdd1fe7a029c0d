/** The network of everything in a dataset, no filter on, and what it counts: the same for every view and filter. */
import { ACTOR_KINDS } from '../model/actor.ts';
import { QUAD_CLASSES, QUAD_OF } from '../model/codebook.ts';
import type { Dataset } from '../model/dataset.ts';
import { finish, type Work } from '../model/work.ts';
import { DEFAULT_FILTERS, type Level, type Weight } from '../network/filters.ts';
import { networkOf, type Network } from '../network/network.ts';
import { once } from './once.ts';

type Tally = ReadonlyMap<string, number>;
/** How many of a network there are of each kind of actor, of each kind of act, and in each document. */
export interface Tallies {
  readonly kinds: Tally;
  readonly quads: Tally;
  readonly documents: Tally;
}

const networks = once((_: Dataset) => new Map<string, Network>());

/** Built at the first call for this dataset, level and weight. */
export const wholeNetwork = (dataset: Dataset, level: Level, weight: Weight): Network =>
  finish(wholeNetworkOf(dataset, level, weight));

/** The same with pauses. */
export function* wholeNetworkOf(dataset: Dataset, level: Level, weight: Weight): Work<Network> {
  const known = networks(dataset);
  const key = `${level} ${weight}`;
  let network = known.get(key);
  if (!network) known.set(key, (network = yield* networkOf(dataset, { ...DEFAULT_FILTERS, level, weight })));
  return network;
}

/** Counted at the first call for this network. */
export const talliesOf: (network: Network) => Tallies = once((network) => {
  const start = (keys: readonly string[]): Map<string, number> => new Map(keys.map((key) => [key, 0]));
  const [kinds, quads, documents] = [start(ACTOR_KINDS), start(QUAD_CLASSES), start([])];
  const add = (tally: Map<string, number>, key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1);
  for (const actor of network.actors) add(kinds, actor.kind);
  for (const act of network.interactions) {
    add(quads, QUAD_OF[act.type]);
    const { evidence } = act;
    evidence.forEach(({ document }, i) => {
      // each document once an act
      if (i === 0 || !evidence.some((other, j) => j < i && other.document === document)) add(documents, document);
    });
  }
  return { kinds, quads, documents };
});
