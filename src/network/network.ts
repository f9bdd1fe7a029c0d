/** Dataset and filters to the weighted network that every view shows. */
import type { Dataset } from '../model/dataset.ts';
import type { Interaction } from '../model/interaction.ts';
import { finish, type Work } from '../model/work.ts';
import { applyFilters, type Hidden } from './apply-filters.ts';
import { indexOf } from './dataset-index.ts';
import type { Filters, HiddenBy, Level, Weight } from './filters.ts';
import { countTies } from './tie-counts.ts';
import { countActors } from './actor-counts.ts';
import type { NetworkActor, Tie } from './actors-and-ties.ts';
import { pruneTies } from './prune.ts';

export type { NetworkActor, Tie };

/** Ties between two pauses. */
const STRETCH = 2000;

export interface HiddenInNetwork extends Hidden {
  /** Actors and ties of this level, in the whole dataset, that are not shown. */
  readonly actors: number;
  readonly ties: number;
}

export interface Network {
  readonly level: Level;
  readonly weight: Weight;
  /** Sorted by id in code order; everyone has at least one tie. */
  readonly actors: readonly NetworkActor[];
  /** Sorted by a, then b, in code order. */
  readonly ties: readonly Tie[];
  /** Interactions behind the ties, in the order of the dataset. */
  readonly interactions: readonly Interaction[];
  readonly hidden: HiddenInNetwork;
}

/** The shown network. Deterministic; O(interactions + ties) once the dataset is indexed (first call). Throws nothing. */
export function buildNetwork(dataset: Dataset, filters: Filters): Network {
  return finish(networkOf(dataset, filters));
}

/** The same with pauses, where a page must answer meanwhile. */
export function* networkOf(dataset: Dataset, filters: Filters): Work<Network> {
  const index = indexOf(dataset);
  const level = index.level(filters.level);
  const shown = applyFilters(dataset, filters);
  yield 0.2;
  const counts = countTies(index, level, shown, filters.weight);
  yield 0.4;
  const pruned = pruneTies(level, counts, filters, index);
  yield 0.5;
  const by: Record<HiddenBy, number> = { ...shown.hidden.by };
  const kept = new Uint32Array(shown.positions.length);
  const interactions: Interaction[] = [];
  const { pairStart, pairTie } = level;
  const { stage } = pruned;
  const last = pruned.reasons.length - 1;
  for (const act of shown.positions) {
    let latest = -1;
    for (let p = pairStart[act] ?? 0, end = pairStart[act + 1] ?? 0; p < end && latest < last; p++)
      latest = Math.max(latest, stage[pairTie[p] ?? 0] ?? 0);
    const reason = latest < 0 ? 'level' : (pruned.reasons[latest] ?? '');
    if (reason) by[reason] += 1;
    else {
      kept[interactions.length] = act;
      interactions.push(dataset.interactions[act] as Interaction);
    }
  }
  yield 0.7;
  const ties: Tie[] = [];
  for (const tie of pruned.ties) {
    ties.push(counts.tie(tie));
    if (ties.length % STRETCH === 0) yield 0.7 + (0.1 * ties.length) / pruned.ties.length;
  }
  yield 0.8;
  const actors = countActors(index, level, shown, pruned, kept.subarray(0, interactions.length), counts);
  return {
    level: filters.level,
    weight: filters.weight,
    actors,
    ties,
    interactions,
    hidden: {
      total: dataset.interactions.length - interactions.length,
      by,
      actors: level.actors.length - actors.length,
      ties: level.tieA.length - ties.length,
    },
  };
}
