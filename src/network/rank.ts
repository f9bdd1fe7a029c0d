/** The rank of an interaction: how high up the two sides dealt with one another (codebook.md, section 4). */
import type { Actor, Role } from '../model/actor.ts';
import type { Participants } from '../model/interaction.ts';

/** Highest first. `states`: no person is named on one of the sides. */
export const ACT_RANKS = ['leaders', 'ministers', 'officials', 'states'] as const;
export type ActRank = (typeof ACT_RANKS)[number];

const MINISTER = /\b(?:ministers?|secretary of state)\b/i;
const BELOW = /\b(?:deputy|vice|assistant|adviser|advisor|aide|spokes\w+|acting head|ambassador)\b/i;

/** Index into ACT_RANKS of each actor: by kind, and for officials by the titles of their roles. */
export function actorRanks(actors: readonly Actor[], roles: readonly Role[]): Map<string, number> {
  const ministers = new Set(
    roles.filter(({ title }) => MINISTER.test(title) && !BELOW.test(title)).map(({ actor }) => actor),
  );
  return new Map(
    actors.map((actor) => {
      if (actor.kind === 'leader') return [actor.id, 0];
      if (actor.kind === 'official') return [actor.id, ministers.has(actor.id) ? 1 : 2];
      return [actor.id, 3];
    }),
  );
}

/**
 * The highest rank that both sides of an act reach: a leader with a leader, `leaders`; a leader with an unnamed ministry, `states`.
 * Among several in `between`, that of the best-ranked pair.
 */
export function rankOf(act: Participants, ranks: ReadonlyMap<string, number>): number {
  const of = (ids: readonly string[]): number[] => ids.map((id) => ranks.get(id) ?? 3).sort((a, b) => a - b);
  if (act.between) return of(act.between)[1] ?? 3;
  return Math.max(of(act.from)[0] ?? 3, of(act.to)[0] ?? 3);
}
