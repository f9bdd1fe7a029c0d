import type { Actor } from '../model/actor.ts';

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

const NOBODY: readonly string[] = [];

/** The parties that actors stand for, one for each. */
export function sidesOf(ids: readonly string[], actorOf: ActorOf): readonly string[] {
  if (ids.length === 1) return [sideOf(ids[0]!, actorOf)];
  if (!ids.length) return NOBODY;
  const sides: string[] = [];
  for (const id of ids) sides.push(sideOf(id, actorOf));
  return sides;
}

/** Those of the actors that stand for none of the parties: mostly all of them. */
export function strangersTo(own: readonly string[], ids: readonly string[], actorOf: ActorOf): readonly string[] {
  let others: string[] | undefined;
  for (let i = 0; i < ids.length; i++)
    if (own.includes(sideOf(ids[i]!, actorOf))) others ??= ids.slice(0, i);
    else others?.push(ids[i]!);
  return others ?? ids;
}

/** Some of the actors stand for one of the parties. */
export function actFor(own: readonly string[], ids: readonly string[], actorOf: ActorOf): boolean {
  for (const id of ids) if (own.includes(sideOf(id, actorOf))) return true;
  return false;
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
  if (ids.length < 2) return ids.slice();
  const found: string[] = [];
  for (const id of ids) if (!found.includes(id) && !hasOwn(ids, id, actorOf)) found.push(id);
  return found;
}

function hasOwn(ids: readonly string[], party: string, actorOf: ActorOf): boolean {
  for (const id of ids) if (id !== party && isOwn(id, party, actorOf)) return true;
  return false;
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
): { readonly from: readonly string[]; readonly to: readonly string[] } | undefined {
  if (mutual) {
    const between = mostSpecific(from, actorOf);
    const side = between.length ? sideOf(between[0]!, actorOf) : '';
    for (const id of between) if (sideOf(id, actorOf) !== side) return { from: between, to: NOBODY };
    return undefined;
  }
  const left = mostSpecific(from, actorOf);
  const right = left.length ? strangersTo(sidesOf(left, actorOf), mostSpecific(to, actorOf), actorOf) : NOBODY;
  return right.length ? { from: left, to: right } : undefined;
}
