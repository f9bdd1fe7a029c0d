/** Who stands behind the tie of two states: pairs of actors, and single persons. */
import type { Actor } from '../../model/actor.ts';
import { isPerson } from '../../model/actor.ts';
import { pairsOf, participantsOf, type Interaction } from '../../model/interaction.ts';
import { countQuads, type QuadCounts } from '../timeline.ts';

export interface Carrier {
  /** Actor on the side of the base, and on the other. */
  readonly base: string;
  readonly other: string;
  readonly interactions: number;
  readonly quads: QuadCounts;
  readonly interactionIds: readonly string[];
}

export interface PersonShare {
  readonly actor: string;
  readonly interactions: number;
}

/** Pairs of actors whose roll-ups are the two, each act once a pair: most interactions first, then by ids. */
export function carriersOf(
  acts: readonly Interaction[],
  base: string,
  other: string,
  rename: (id: string) => string,
): Carrier[] {
  const found = new Map<string, { base: string; other: string; acts: Interaction[] }>();
  for (const act of acts)
    for (const [x, y] of pairsOf(act)) {
      const [a, b] = rename(x) === base ? [x, y] : [y, x];
      if (rename(a) !== base || rename(b) !== other) continue;
      const key = `${a}|${b}`;
      const carrier = found.get(key) ?? { base: a, other: b, acts: [] };
      found.set(key, carrier);
      carrier.acts.push(act);
    }
  return [...found]
    .sort(([k, x], [l, y]) => y.acts.length - x.acts.length || (k < l ? -1 : 1))
    .map(([, { base: a, other: b, acts: list }]) => ({
      base: a,
      other: b,
      interactions: list.length,
      quads: countQuads(list),
      interactionIds: list.map(({ id }) => id),
    }));
}

/** Persons who take part in these acts on either side of the two, most first, then by id. */
export function personsOf(
  acts: readonly Interaction[],
  sides: readonly string[],
  actors: ReadonlyMap<string, Actor>,
  rename: (id: string) => string,
): PersonShare[] {
  const counts = new Map<string, number>();
  for (const act of acts)
    for (const id of participantsOf(act)) {
      const actor = actors.get(id);
      if (actor && isPerson(actor) && sides.includes(rename(id))) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([actor, interactions]) => ({ actor, interactions }));
}
