/** Ties of one document against gold's: for each pair, the smaller of both weights is right (codebook section 5). */
import { pairsOf, type Evidence, type Participants } from '../model/interaction.ts';
import type { Counts } from './counts.ts';
import { touches, type Span } from './spans.ts';

type Act = Participants & { readonly evidence: readonly (Span | Evidence)[] };
type Rename = (id: string) => string;

export interface TieCounts extends Counts {
  /** `a|b found/wanted` for each pair that gold has oftener, and the reverse. */
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
}

interface Side {
  readonly acts: readonly Act[];
  readonly rename: Rename;
}

const keysOf = (act: Participants, rename: Rename): string[] => pairsOf(act, rename).map((pair) => pair.join('|'));

function tally({ acts, rename }: Side): Map<string, number> {
  const weights = new Map<string, number>();
  for (const key of acts.flatMap((act) => keysOf(act, rename))) weights.set(key, (weights.get(key) ?? 0) + 1);
  return weights;
}

/**
 * `core` is gold without its optional acts, which `all` includes: those count neither for nor against.
 * The system's acts count as grounded only where their evidence touches gold's on that pair; the others are all wrong.
 */
export function countTies(system: Side, core: Side, all: Side): TieCounts {
  const places = new Map<string, Span[]>();
  for (const act of all.acts)
    for (const key of keysOf(act, all.rename)) places.set(key, [...(places.get(key) ?? []), ...act.evidence]);
  const grounded = new Map<string, number>();
  const loose = new Map<string, number>();
  for (const act of system.acts)
    for (const key of keysOf(act, system.rename)) {
      const weights = touches(act.evidence, places.get(key) ?? []) ? grounded : loose;
      weights.set(key, (weights.get(key) ?? 0) + 1);
    }
  const [wanted, allowed] = [tally(core), tally(all)];
  const counts = { tp: 0, sys: 0, gold: 0 };
  const missed: string[] = [];
  const spurious: string[] = [];
  for (const key of new Set([...grounded.keys(), ...loose.keys(), ...allowed.keys()])) {
    const [found, wrong] = [grounded.get(key) ?? 0, loose.get(key) ?? 0];
    const [need, most] = [wanted.get(key) ?? 0, allowed.get(key) ?? 0];
    counts.tp += Math.min(found, need);
    counts.gold += need;
    counts.sys += (found <= need ? found : need + Math.max(0, found - most)) + wrong;
    if (found < need) missed.push(`${key} ${found}/${need}`);
    if (found + wrong > most || wrong)
      spurious.push(`${key} ${found + wrong}/${most}${wrong ? ` (${wrong} without gold at that place)` : ''}`);
  }
  return { ...counts, missed, spurious };
}
