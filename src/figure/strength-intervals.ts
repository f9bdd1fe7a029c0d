/** How sure a ranking by strength is: intervals of ranks and strengths when the interactions are drawn again. */
import { pairsOf, type Interaction } from '../model/interaction.ts';
import { seededRandom } from '../model/random.ts';

export interface RankInterval {
  /** 5th and 95th percentile of the rank; 1 = strongest. */
  readonly low: number;
  readonly high: number;
}

/**
 * 90 % percentile intervals of ranks by number of ties' interactions, from `rounds` bootstrap samples of the interactions (Efron 1979,
 * doi:10.1214/aos/1176344552). `rename` rolls actors up. Ties share the best rank. Same seed, same intervals.
 */
export function rankIntervals(
  interactions: readonly Interaction[],
  ids: readonly string[],
  rename: (id: string) => string,
  rounds = 400,
  seed = 1,
): ReadonlyMap<string, RankInterval> {
  const index = new Map(ids.map((id, i) => [id, i]));
  // An act gives each end of each of its pairs one.
  const ends = interactions.map((act) =>
    pairsOf(act, rename).flatMap((pair) => pair.flatMap((id) => index.get(id) ?? [])),
  );
  const random = seededRandom(seed);
  const ranks = ids.map(() => new Uint16Array(rounds));
  const strength = new Uint32Array(ids.length);
  for (let round = 0; round < rounds; round++) {
    strength.fill(0);
    for (let n = 0; n < ends.length; n++)
      for (const i of ends[Math.floor(random() * ends.length)] ?? []) strength[i] = (strength[i] ?? 0) + 1;
    const sorted = Array.from(strength).sort((a, b) => b - a);
    const first = new Map<number, number>();
    sorted.forEach((value, i) => {
      if (!first.has(value)) first.set(value, i + 1);
    });
    ids.forEach((_, i) => {
      (ranks[i] as Uint16Array)[round] = first.get(strength[i] ?? 0) ?? ids.length;
    });
  }
  return new Map(
    ids.map((id, i) => {
      const all = (ranks[i] as Uint16Array).sort();
      return [id, { low: all[Math.floor(0.05 * rounds)] ?? 1, high: all[Math.ceil(0.95 * rounds) - 1] ?? ids.length }];
    }),
  );
}
