import type { Actor } from '../model/actor.ts';
import { distinct } from './distinct.ts';

export type ActorOf = (id: string) => Actor | undefined;

/** The party that an actor stands for when sides are compared: persons roll up, and undisputed regions to their state. */
export function sideOf(id: string, actorOf: ActorOf): string {
  let at = id;
  for (let depth = 0; depth < 5; depth++) {
    const actor = actorOf(at);
    if (!actor?.of) return at;
    if (actor.kind === 'region') return actor.disputed ? at : actor.of;
    at = actor.of;
  }
  return at;
}

/** The person's own state or body, one step up. */
export function isOwn(person: string, party: string, actorOf: ActorOf): boolean {
  const actor = actorOf(person);
  return (
    actor !== undefined &&
    (actor.kind === 'leader' || actor.kind === 'official') &&
    (actor.of === party || sideOf(person, actorOf) === party)
  );
}

/** Drops a state or body where a person of it takes part on the same side: the most specific actor is counted. */
export function mostSpecific(ids: readonly string[], actorOf: ActorOf): string[] {
  if (ids.length < 2) return [...ids];
  return distinct(ids).filter((id) => !ids.some((other) => other !== id && isOwn(other, id, actorOf)));
}

/** What is attacked, massed against or taken in a region that nobody disputes is its state's. */
export const grounded = (ids: readonly string[], actorOf: ActorOf): string[] =>
  ids.map((id) => (actorOf(id)?.kind === 'region' ? sideOf(id, actorOf) : id));

/** Cleans the two sides of an act; nothing where no pair of different sides is left. */
export function cleanSides(
  mutual: boolean,
  from: readonly string[],
  to: readonly string[],
  actorOf: ActorOf,
): { from: string[]; to: string[] } | undefined {
  if (mutual) {
    const between = mostSpecific(from, actorOf);
    const side = between.length ? sideOf(between[0]!, actorOf) : '';
    return between.some((id) => sideOf(id, actorOf) !== side) ? { from: between, to: [] } : undefined;
  }
  const left = mostSpecific(from, actorOf);
  const own = left.map((id) => sideOf(id, actorOf));
  const right = mostSpecific(to, actorOf).filter((id) => !own.includes(sideOf(id, actorOf)));
  return left.length && right.length ? { from: left, to: right } : undefined;
}
