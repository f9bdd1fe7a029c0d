/** The filters that need the network: actors left out, kinds, minimum weight, ego network, giant component, in this order. */
import type { DatasetIndex } from './dataset-index.ts';
import type { Filters, HiddenBy } from './filters.ts';
import type { LevelIndex } from './level-index.ts';
import { rollUp } from './roll-up.ts';
import type { TieCounts } from './tie-counts.ts';

const REASONS = ['hiddenActors', 'kinds', 'minWeight', 'ego', 'giant', ''] as const satisfies readonly (
  HiddenBy | ''
)[];
const SHOWN = REASONS.length - 1;

export interface Pruned {
  /** By tie: position in `reasons` of the filter that took it out; the last, '', = shown. */
  readonly stage: Uint8Array;
  readonly reasons: readonly (HiddenBy | '')[];
  /** Shown ties, ascending. */
  readonly ties: Uint32Array;
}

/** Takes ties out stage by stage; a tie without a shown act is out at stage 0 (nobody counts it). */
export function pruneTies(level: LevelIndex, counts: TieCounts, filters: Filters, index: DatasetIndex): Pruned {
  const { tieA, tieB } = level;
  const stage = new Uint8Array(tieA.length);
  let alive = new Uint32Array(tieA.length);
  let count = 0;
  for (let t = 0; t < tieA.length; t++) if ((counts.weight[t] ?? 0) > 0) alive[count++] = t;
  alive = alive.subarray(0, count);
  const keep = (passes: (tie: number) => boolean, reason: number): void => {
    let left = 0;
    for (const t of alive)
      if (passes(t)) alive[left++] = t;
      else stage[t] = reason;
    alive = alive.subarray(0, left);
  };
  const both = (allowed: (actor: number) => boolean) => (t: number) => allowed(tieA[t] ?? 0) && allowed(tieB[t] ?? 0);
  const hidden = new Set(filters.hiddenActors);
  if (hidden.size > 0)
    keep(
      both((i) => !hidden.has(level.actors[i]?.id ?? '')),
      0,
    );
  const kinds = filters.kinds && new Set(filters.kinds);
  if (kinds)
    keep(
      both((i) => kinds.has(level.actors[i]?.kind ?? 'state')),
      1,
    );
  if (filters.minWeight > 1) keep((t) => (counts.weight[t] ?? 0) >= filters.minWeight, 2);
  if (filters.ego) {
    const center = rollUp(index.dataset.actors, filters.level)(filters.ego.actor);
    const near = within(level, alive, center, filters.ego.steps);
    keep(
      both((i) => near.has(i)),
      3,
    );
  }
  if (filters.giant) {
    const inside = giant(level, alive, counts.weight);
    keep(
      both((i) => inside.has(i)),
      4,
    );
  }
  for (const t of alive) stage[t] = SHOWN;
  return { stage, reasons: REASONS, ties: alive };
}

/** Positions of actors at most so many steps from the one with this id; none where it has no tie. */
function within(level: LevelIndex, ties: Uint32Array, id: string, steps: number): Set<number> {
  const near = new Set<number>();
  const start = level.actors.findIndex((actor) => actor.id === id);
  if (start >= 0) near.add(start);
  for (let step = 0; step < steps; step++)
    for (const t of [...ties.filter((t) => near.has(level.tieA[t] ?? 0) !== near.has(level.tieB[t] ?? 0))]) {
      near.add(level.tieA[t] ?? 0);
      near.add(level.tieB[t] ?? 0);
    }
  return near;
}

/** The component with most actors; then most weight; then the first in order of ids. */
function giant(level: LevelIndex, ties: Uint32Array, weight: Float64Array): Set<number> {
  const root = Int32Array.from(level.actors.keys());
  const find = (i: number): number => {
    let r = i;
    while ((root[r] ?? r) !== r) r = root[r] = root[root[r] ?? r] ?? r;
    return r;
  };
  for (const t of ties) {
    const a = find(level.tieA[t] ?? 0);
    const b = find(level.tieB[t] ?? 0);
    root[Math.max(a, b)] = Math.min(a, b);
  }
  const members = new Map<number, { set: Set<number>; weight: number }>();
  for (const t of ties) {
    const r = find(level.tieA[t] ?? 0);
    const component = members.get(r) ?? { set: new Set(), weight: 0 };
    members.set(r, component);
    component.set.add(level.tieA[t] ?? 0).add(level.tieB[t] ?? 0);
    component.weight += weight[t] ?? 0;
  }
  const best = [...members].sort(([r, x], [s, y]) => y.set.size - x.set.size || y.weight - x.weight || r - s)[0];
  return best?.[1].set ?? new Set();
}
