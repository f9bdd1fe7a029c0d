/** The pairs of every act at one level, numbered; part of the dataset's index. */
import type { Actor } from '../model/actor.ts';
import type { Dataset } from '../model/dataset.ts';
import { pairsOf, type Interaction } from '../model/interaction.ts';
import type { Work } from '../model/work.ts';
import type { Level } from './filters.ts';
import { rollUp } from './roll-up.ts';
import { tieActs, type TieActs } from './tie-acts.ts';

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
  readonly acts: TieActs;
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

/** Acts between two pauses. */
const STRETCH = 500;
/** Pairs, or ties, between two. */
const PAIRS = 8000;

/** O(pairs log pairs); an actor that the dataset does not list is kept under its id, as a state without a name. */
export function* indexLevel({ actors, interactions }: Dataset, level: Level): Work<LevelIndex> {
  const rename = rollUp(actors, level);
  const pairs: (readonly [string, string])[][] = [];
  const found = new Set<string>();
  let total = 0;
  for (const [i, act] of interactions.entries()) {
    if (i % STRETCH === 0) yield (0.4 * i) / interactions.length;
    const own = pairsOf(act, rename);
    for (const [a, b] of own) found.add(a).add(b);
    total += own.length;
    pairs.push(own);
  }
  yield 0.4;
  const ids = [...found].sort(byCode);
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const position = new Map(ids.map((id, i) => [id, i]));
  const at = (id: string): number => position.get(id) ?? 0;
  const pairKeys = new Float64Array(total);
  const pairStart = new Uint32Array(pairs.length + 1);
  const pairTie = new Uint32Array(total);
  const pairFlow = new Uint8Array(total);
  let next = 0;
  for (const [i, act] of interactions.entries()) {
    if (i % STRETCH === 0) yield 0.4 + (0.4 * i) / interactions.length;
    for (const [a, b] of pairs[i] ?? []) {
      pairKeys[next] = at(a) * ids.length + at(b);
      pairFlow[next] = flowOf(act, a, b, rename);
      next += 1;
    }
    pairStart[i + 1] = next;
  }
  yield 0.8;
  // in one array of numbers, which sorts by value and fast
  const keys = Float64Array.from(pairKeys).sort();
  let ties = 0;
  for (const key of keys) if (ties === 0 || key !== keys[ties - 1]) keys[ties++] = key;
  yield 0.85;
  const tieOf = new Map<number, number>();
  const tieA = new Uint32Array(ties);
  const tieB = new Uint32Array(ties);
  const tieIds: string[] = [];
  for (let t = 0; t < ties; t++) {
    if (t % PAIRS === PAIRS - 1) yield 0.85 + (0.05 * t) / ties;
    const key = keys[t] ?? 0;
    tieOf.set(key, t);
    tieA[t] = Math.floor(key / ids.length);
    tieB[t] = key % ids.length;
    tieIds.push(`${ids[tieA[t] ?? 0]}|${ids[tieB[t] ?? 0]}`);
  }
  for (let p = 0; p < total; p++) {
    if (p % PAIRS === PAIRS - 1) yield 0.9 + (0.05 * p) / total;
    pairTie[p] = tieOf.get(pairKeys[p] ?? 0) ?? 0;
  }
  yield 0.95;
  return {
    actors: ids.map((id) => known.get(id) ?? { id, name: id, kind: 'state', aliases: [] }),
    tieA,
    tieB,
    tieIds,
    pairStart,
    pairTie,
    pairFlow,
    acts: tieActs({ pairStart, pairTie, pairFlow }, ties, (act) => interactions[act]?.evidence.length ?? 0),
  };
}
