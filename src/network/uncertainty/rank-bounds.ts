/**
 * From ranks in resamples to an interval of ranks: an actor is surely below those that are ahead of it in nearly all resamples (95 % for an interval
 * of 90 %), surely above those that are behind it in as many, and the interval is what is left between the two.
 *
 * Why not the percentiles of its ranks: they fail where actors are nearly equal, as the rank in the data is itself too good or too bad and resamples
 * repeat that (Hall and Miller 2009, doi:10.1214/09-AOS699). In simulations with ten actors whose true order is known (tests/network/uncertainty)
 * percentiles of 90 % cover 82 to 99 %, bounds from pairs 93 % and more, at about the same width; the basic and the bias-corrected bootstrap cover 54 to
 * 97 %, bounds that hold for all pairs at once (Mogstad et al. 2024, doi:10.1093/restud/rdad006) 99 % and more, but are twice as wide. Coverage
 * stays above the level where actors are far apart: ranks are whole numbers, and one rank alone may then cover more than 90 %.
 */
import type { Work } from '../../model/work.ts';

export interface RankBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Up to so many actors every pair is compared; beyond, the border is sought among actors in the order of their mean ranks. */
export const MOST_FOR_PAIRS = 500;

/**
 * @param seen rank of actor i in resample r at r + i * resamples
 * @param tail 0.05 for an interval of 90 %
 */
export function* rankBounds(seen: Float64Array, size: number, resamples: number, tail: number): Work<RankBounds> {
  const low = new Float64Array(size).fill(1);
  const high = new Float64Array(size).fill(size);
  const enough = (1 - tail) * resamples;
  if (size <= MOST_FOR_PAIRS) {
    for (let i = 0; i < size; i++) {
      yield i / size;
      for (let k = i + 1; k < size; k++) {
        const ahead = aheadIn(seen, k, i, resamples);
        if (ahead >= enough) low[i]! += 1;
        if (resamples - ahead >= enough) low[k]! += 1;
        // those that share every rank are not ahead of one another
        const one = ahead * 2 === resamples && alwaysEqual(seen, k, i, resamples);
        if (one || ahead >= enough) high[k]! -= 1;
        if (one || resamples - ahead >= enough) high[i]! -= 1;
      }
    }
    return { low, high };
  }
  const mean = Float64Array.from({ length: size }, (_, i) => meanOf(seen, i, resamples));
  const order = Int32Array.from({ length: size }, (_, i) => i).sort((a, b) => mean[a]! - mean[b]! || a - b);
  for (let at = 0; at < size; at++) {
    if (at % 16 === 0) yield at / size;
    const i = order[at]!;
    const above = border(0, at, (place) => aheadIn(seen, order[place]!, i, resamples) >= enough);
    const below = border(at + 1, size, (place) => resamples - aheadIn(seen, order[place]!, i, resamples) < enough);
    low[i] = above + 1;
    high[i] = below;
  }
  return { low, high };
}

/** In how many resamples k ranks above i; where they share a rank, half. */
function aheadIn(seen: Float64Array, k: number, i: number, resamples: number): number {
  let [above, below] = [0, 0];
  const [ofK, ofI] = [k * resamples, i * resamples];
  for (let r = 0; r < resamples; r++) {
    const difference = seen[ofI + r]! - seen[ofK + r]!;
    if (difference > 0) above += 1;
    else if (difference < 0) below += 1;
  }
  return above + (resamples - above - below) / 2;
}

function alwaysEqual(seen: Float64Array, k: number, i: number, resamples: number): boolean {
  for (let r = 0; r < resamples; r++) if (seen[k * resamples + r] !== seen[i * resamples + r]) return false;
  return true;
}

function meanOf(seen: Float64Array, actor: number, resamples: number): number {
  let sum = 0;
  for (let r = actor * resamples, end = r + resamples; r < end; r++) sum += seen[r]!;
  return sum / Math.max(1, resamples);
}

/** First place from `from` on where it no longer holds, given that it holds up to some place. */
function border(from: number, to: number, holds: (place: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
