/** Chance as a value: a generator that gives the same numbers for the same seed on every machine. */

/** Numbers in [0, 1). */
export type Random = () => number;

/**
 * Mulberry32: 32 bits of state, period 2^32, good enough for starts, ties and resampling, not for secrets.
 * @param seed any integer; only its low 32 bits count
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
