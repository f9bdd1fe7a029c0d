/** The pairs of every act at one level, numbered; part of the dataset's index. */
import type { Actor } from '../model/actor.ts';
import type { Dataset } from '../model/dataset.ts';
import { pairsOf, type Interaction } from '../model/interaction.ts';
import type { Level } from './filters.ts';
import { rollUp } from './roll-up.ts';

/** Which way an act of a pair goes: from the first to the second, back, or neither (mutual, or both at once). */
export const FLOW = { mutual: 0, forth: 1, back: 2 } as const;

export interface LevelIndex {
  /** Everyone who takes part in an act between two at this level, sorted by id. */
  readonly actors: readonly Actor[];
  /** Ends of each tie as positions in `actors`, first end < second; sorted by first, then second. */
  readonly tieA: Uint32Array;
  readonly tieB: Uint32Array;
  /** `a|b` of each tie. */
  readonly tieIds: readonly string[];
  /** Pairs of act i: positions pairStart[i] to pairStart[i + 1] of the two that follow. */
  readonly pairStart: Uint32Array;
  readonly pairTie: Uint32Array;
  readonly pairFlow: Uint8Array;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function flowOf(act: Interaction, a: string, b: string, rename: (id: string) => string): number {
  if (act.between) return FLOW.mutual;
  const from = act.from.map(rename);
  const to = act.to.map(rename);
  const forth = from.includes(a) && to.includes(b);
  const back = from.includes(b) && to.includes(a);
  return forth === back ? FLOW.mutual : forth ? FLOW.forth : FLOW.back;
}

/** O(pairs log pairs); an actor that the dataset does not list is kept under its id, as a state without a name. */
export function levelIndex(dataset: Dataset, level: Level): LevelIndex {
  const rename = rollUp(dataset.actors, level);
  const pairs = dataset.interactions.map((act) => pairsOf(act, rename));
  const ids = [...new Set(pairs.flat(2))].sort(byCode);
  const known = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const position = new Map(ids.map((id, i) => [id, i]));
  const at = (id: string): number => position.get(id) ?? 0;
  const keyOf = (a: string, b: string): number => at(a) * ids.length + at(b);
  const keys = [...new Set(pairs.flatMap((list) => list.map(([a, b]) => keyOf(a, b))))].sort((x, y) => x - y);
  const tieOf = new Map(keys.map((key, i) => [key, i]));
  const total = pairs.reduce((sum, list) => sum + list.length, 0);
  const pairStart = new Uint32Array(pairs.length + 1);
  const pairTie = new Uint32Array(total);
  const pairFlow = new Uint8Array(total);
  let next = 0;
  dataset.interactions.forEach((act, i) => {
    for (const [a, b] of pairs[i] ?? []) {
      pairTie[next] = tieOf.get(keyOf(a, b)) ?? 0;
      pairFlow[next] = flowOf(act, a, b, rename);
      next += 1;
    }
    pairStart[i + 1] = next;
  });
  return {
    actors: ids.map((id) => known.get(id) ?? { id, name: id, kind: 'state', aliases: [] }),
    tieA: Uint32Array.from(keys, (key) => Math.floor(key / ids.length)),
    tieB: Uint32Array.from(keys, (key) => key % ids.length),
    tieIds: keys.map((key) => `${ids[Math.floor(key / ids.length)]}|${ids[key % ids.length]}`),
    pairStart,
    pairTie,
    pairFlow,
  };
}
