/** How much of an actor's or a tie's weight rests on one source, and how ranks move when each source is left out in turn. */
import type { Work } from '../../model/work.ts';
import { ranks } from '../ranking.ts';
import { strengthsOf, weigh, type Records } from './records.ts';

export interface Resting {
  /** Share of the weight that goes when its most important source is left out, 0 to 1. */
  readonly share: number;
  /** That source; of equals the first by name. */
  readonly source: string;
}

export interface SourceBalance {
  /** Document or publisher, as the records have it. */
  readonly unit: 'documents' | 'interactions' | 'publishers';
  /** By actor, in the order of the network: what its strength rests on, and its best and worst rank by strength over all leavings-out. */
  readonly actors: readonly (Resting & { readonly best: number; readonly worst: number })[];
  /** By tie, in the order of the network. */
  readonly ties: readonly Resting[];
}

/** Leaves each unit out once; O(units x records). */
export function* sourceBalance(records: Records): Work<SourceBalance> {
  const { units } = records;
  const counts = new Uint8Array(units.length).fill(1);
  const whole = new Float64Array(records.tieA.length);
  weigh(records, counts, whole);
  const strong = strengthsOf(records, whole);
  const base = ranks(strong);
  const actors = Array.from(strong, (_, i) => ({ share: 0, source: '', best: base[i] ?? NaN, worst: base[i] ?? NaN }));
  const ties = Array.from(whole, () => ({ share: 0, source: '' }));
  const left = new Float64Array(whole.length);
  for (let u = 0; u < units.length; u++) {
    yield u / units.length;
    counts[u] = 0;
    weigh(records, counts, left);
    counts[u] = 1;
    const strength = strengthsOf(records, left);
    const ranking = ranks(strength);
    actors.forEach((actor, i) => {
      rest(actor, (strong[i]! - strength[i]!) / strong[i]!, units[u]!);
      actor.best = Math.min(actor.best, ranking[i]!);
      actor.worst = Math.max(actor.worst, ranking[i]!);
    });
    ties.forEach((tie, t) => rest(tie, (whole[t]! - left[t]!) / whole[t]!, units[u]!));
  }
  return { unit: records.unit, actors, ties };
}

function rest(on: { share: number; source: string }, share: number, source: string): void {
  if (share > on.share + 1e-12) [on.share, on.source] = [share, source];
}
