/** The actors of many documents as one list: the same one under one id, kind and affiliation as held last. */
import { isPerson, type Actor, type Role } from '../model/actor.ts';
import type { Extraction } from '../text/types.ts';
import { compareRoles, compareText, sortAliases } from './order.ts';
import { agreement, nameParts, surnameKeys, type NameParts } from './person-names.ts';

/** An actor of the gazetteer by id; undefined for any other. */
export type Gazetteer = (id: string) => Actor | undefined;

export interface MergedActors {
  readonly actors: readonly Actor[];
  readonly roles: readonly Role[];
  /** The id in the dataset of an extraction's actor. */
  readonly idOf: (provisional: string) => string;
}

/** What all documents say of one id, the latest last. */
interface Sighting {
  readonly id: string;
  readonly records: Actor[];
  readonly parts: NameParts | undefined;
  readonly known: boolean;
}

/**
 * Merges actors over extractions that stand in order of time (the last says what is held last).
 * Actors of the gazetteer are never merged with each other; found persons are where name and affiliation agree with exactly one other.
 */
export function mergeActors(extractions: readonly Extraction[], gazetteer: Gazetteer): MergedActors {
  const sightings = new Map<string, Sighting>();
  for (const actor of extractions.flatMap(({ actors }) => actors)) {
    const seen = sightings.get(actor.id);
    if (seen) seen.records.push(actor);
    else
      sightings.set(actor.id, {
        id: actor.id,
        records: [actor],
        parts: isPerson(actor) ? nameParts(actor.name) : undefined,
        known: gazetteer(actor.id) !== undefined,
      });
  }
  const target = matchPersons([...sightings.values()]);
  const idOf = (id: string): string => target.get(id) ?? id;

  const groups = new Map<string, Actor[]>();
  for (const [id, { records }] of sightings) groups.set(idOf(id), [...(groups.get(idOf(id)) ?? []), ...records]);
  const actors = new Map<string, Actor>();
  for (const [id, records] of groups) {
    const head = sightings.get(id)?.records.at(-1);
    if (head) actors.set(id, unite(head, records, idOf));
  }
  for (const id of [...actors.values()].flatMap(({ of }) => of ?? [])) addParents(id, actors, gazetteer);
  return {
    actors: [...actors.values()].map((actor) =>
      actor.of === undefined || actors.has(actor.of) ? actor : without(actor),
    ),
    roles: mergeRoles(extractions, idOf, actors, gazetteer),
    idOf,
  };
}

function without({ of: _, ...actor }: Actor): Actor {
  return actor;
}

/** One record from all: name, kind and affiliation of the latest, every alias. */
function unite(head: Actor, records: readonly Actor[], idOf: (id: string) => string): Actor {
  const last = records.at(-1) ?? head;
  const of = last.of ?? records.findLast((one) => one.of !== undefined)?.of;
  const names = records.flatMap(({ name, aliases }) => [name, ...aliases]);
  const { of: _, ...rest } = { ...last, name: head.name };
  return {
    ...rest,
    id: head.id,
    aliases: sortAliases(head, names),
    ...(of === undefined || rest.kind === 'state' || rest.kind === 'organisation' ? {} : { of: idOf(of) }),
  };
}

/** A person's state is part of the dataset even where no document names it. */
function addParents(id: string, actors: Map<string, Actor>, gazetteer: Gazetteer): void {
  const parent = actors.has(id) ? undefined : gazetteer(id);
  if (!parent) return;
  actors.set(id, parent);
  if (parent.of !== undefined) addParents(parent.of, actors, gazetteer);
}

/** Found id -> the id of the person that it is; full names first, so that surnames alone can find them. */
function matchPersons(sightings: readonly Sighting[]): Map<string, string> {
  const target = new Map<string, string>();
  const byKey = new Map<string, Sighting[]>();
  const persons = sightings
    .filter((one) => one.parts)
    .sort((a, b) => Number(b.known) - Number(a.known) || weight(b) - weight(a) || compareText(a.id, b.id));
  for (const one of persons) {
    const keys = one.parts ? surnameKeys(one.parts) : [];
    const others = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const match = one.known ? undefined : theOne(one, [...others]);
    if (match) target.set(one.id, match.id);
    else
      for (const key of keys) {
        const bucket = byKey.get(key);
        if (bucket) bucket.push(one);
        else byKey.set(key, [one]);
      }
  }
  return target;
}

/** The more of a name is spelled out, the more it can stand for the others. */
const weight = ({ parts }: Sighting): number =>
  (parts?.given.length ?? 0) * 100 + Math.min(99, (parts?.given ?? []).join('').length);

/** The only person that fits; with several, none: two people are less harm than a false one. */
function theOne(one: Sighting, others: readonly Sighting[]): Sighting | undefined {
  const fits = others.flatMap((other) => {
    const how = one.parts && other.parts && sameParty(one, other) ? agreement(one.parts, other.parts) : undefined;
    return how ? [{ other, how }] : [];
  });
  const full = fits.filter(({ how }) => how === 'full');
  const best = full.length ? full : fits;
  return best.length === 1 ? best[0]?.other : undefined;
}

/** Whether two sightings were ever seen to act for the same party; an unknown one contradicts nothing. */
function sameParty(a: Sighting, b: Sighting): boolean {
  const parties = (one: Sighting): string[] => one.records.flatMap(({ of }) => of ?? []);
  const [x, y] = [parties(a), parties(b)];
  return x.length === 0 || y.length === 0 || x.some((party) => y.includes(party));
}

function mergeRoles(
  extractions: readonly Extraction[],
  idOf: (id: string) => string,
  actors: Map<string, Actor>,
  gazetteer: Gazetteer,
): Role[] {
  const roles = new Map<string, Role>();
  for (const role of extractions.flatMap((one) => one.roles)) {
    const mine = { ...role, actor: idOf(role.actor), of: idOf(role.of) };
    addParents(mine.of, actors, gazetteer);
    if (!actors.has(mine.actor) || !actors.has(mine.of)) continue;
    roles.set([mine.actor, mine.kind, mine.of, mine.title, mine.from ?? '', mine.to ?? ''].join('|'), mine);
  }
  return [...roles.values()].sort(compareRoles);
}
