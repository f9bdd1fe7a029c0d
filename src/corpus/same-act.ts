/** Whether two documents report one act, and what is known of it when both are read together. */
import type { Actor } from '../model/actor.ts';
import type { EventType, Mode } from '../model/codebook.ts';
import type { Interaction, Participants } from '../model/interaction.ts';
import { daysBetween, firstDay, isDay, lastDay } from './date.ts';

export type ActorOf = (id: string) => Actor | undefined;

/** Ways to meet in person that different reporters use for one occasion. */
const IN_PERSON: readonly (Mode | undefined)[] = ['meeting', 'visit', 'summit', 'negotiation', 'consultation'];
/** Acts that are remembered as one occasion by their month or year alone; words and meetings recur within either. */
export const SINGULAR: readonly EventType[] = ['AGREE', 'RETREAT', 'SANCTION', 'COERCE', 'ASSAULT'];

/** Days between the first and the last of what counts as one occasion: a summit, a visit. */
const LONGEST_OCCASION = 4;

/** One actor named more or less exactly: the same, or a person and the party that this person acts for. */
function sameParty(a: string, b: string, actorOf: ActorOf): boolean {
  return a === b || actorOf(a)?.of === b || actorOf(b)?.of === a;
}

/** The exacter of two names of one party. */
const exacter = (a: string, b: string, actorOf: ActorOf): string => (actorOf(b)?.of === a ? b : a);

/** Pairs up two sides one to one: the members of `a`, made exacter by those of `b`; undefined where one has no partner. */
function align(a: readonly string[], b: readonly string[], actorOf: ActorOf): string[] | undefined {
  const rest = [...b];
  // the same actor pairs with itself before anything vaguer takes its place
  const taken = a.map((id) => {
    const i = rest.indexOf(id);
    return i < 0 ? undefined : rest.splice(i, 1)[0];
  });
  const out: string[] = [];
  for (const [i, id] of a.entries()) {
    let partner = taken[i];
    if (partner === undefined) {
      const j = rest.findIndex((other) => sameParty(id, other, actorOf));
      if (j < 0) return undefined;
      partner = rest.splice(j, 1)[0];
    }
    out.push(exacter(id, partner ?? id, actorOf));
  }
  return out;
}

type Sides = Pick<Interaction, 'between' | 'from' | 'to'>;

/** The participants of two reports of one act, as exact as both together; undefined where they are not the same. */
export function alignSides(a: Interaction, b: Interaction, actorOf: ActorOf): Sides | undefined {
  if (a.between && b.between) {
    const [more, less] = a.between.length >= b.between.length ? [a.between, b.between] : [b.between, a.between];
    if (more.length === less.length) {
      const between = align(more, less, actorOf);
      return between && { between };
    }
    // a report that names only some of those who met on a day
    const named = align(less, more, actorOf);
    if (!named || !isDay(a.date) || a.date !== b.date || a.type !== 'CONSULT') return undefined;
    return { between: more.map((id) => named.find((other) => other === id || actorOf(other)?.of === id) ?? id) };
  }
  if (a.between || b.between || a.from.length !== b.from.length || a.to.length !== b.to.length) return undefined;
  const from = align(a.from, b.from, actorOf);
  const to = align(a.to, b.to, actorOf);
  return from && to && { from, to };
}

function sameMode(a: Mode | undefined, b: Mode | undefined): boolean {
  return a === undefined || b === undefined || a === b || (IN_PERSON.includes(a) && IN_PERSON.includes(b));
}

function sameDate(a: Interaction, b: Interaction, exact: boolean): boolean {
  // what is said to happen again and again is the same only where it is told of the same participants in the same way
  if (a.recurring || b.recurring)
    return exact && a.recurring === b.recurring && a.mode === b.mode && (a.date ?? '') === (b.date ?? '');
  if (a.date === undefined || b.date === undefined) return false;
  if (isDay(a.date) && isDay(b.date)) {
    // a day that follows from the date of the report may be the next one
    const slack = a.dateBasis === b.dateBasis ? 0 : 1;
    return a.date === b.date || (exact && Math.abs(daysBetween(a.date, b.date)) <= slack);
  }
  const overlap = firstDay(a.date) <= lastDay(b.date) && firstDay(b.date) <= lastDay(a.date);
  if (isOccasion(a.date) && isOccasion(b.date)) return overlap;
  return overlap && exact && SINGULAR.includes(a.type);
}

/** A day, or an interval of a few days: one occasion. */
const isOccasion = (date: string): boolean => daysBetween(firstDay(date), lastDay(date)) <= LONGEST_OCCASION;

function samePlace(a: Interaction, b: Interaction): boolean {
  return a.place === undefined || b.place === undefined || a.place === b.place;
}

/** How well two reports fit one act, above 0, or 0 where they do not; `exact` = the participants are the same. */
export function likeness(a: Interaction, b: Interaction, actorOf: ActorOf, exact = sameMembers(a, b)): number {
  if (a.type !== b.type || !sameMode(a.mode, b.mode) || !samePlace(a, b)) return 0;
  if (!sameDate(a, b, exact) || !(exact || alignSides(a, b, actorOf))) return 0;
  return (
    1 + (exact ? 4 : 0) + (a.date === b.date ? 2 : 0) + (a.mode === b.mode ? 1 : 0) + (a.place === b.place ? 1 : 0)
  );
}

/** The same participants in the same parts, in any order. */
export const sameMembers = (a: Participants, b: Participants): boolean => membersOf(a) === membersOf(b);

/** Who takes part and in which part, in any order, as one text: for an act that is compared with many. */
export function membersOf(act: Participants): string {
  const list = (ids: readonly string[]): string => (ids.length === 1 ? ids[0]! : [...ids].sort().join(';'));
  return act.between ? list(act.between) : `${list(act.from)}>${list(act.to)}`;
}

/** How exactly a date is known: a day before a month before a year, stated before implied. */
function exactness({ date, dateBasis }: Interaction): number {
  if (date === undefined) return 0;
  return Math.min(date.length, 10) * 2 + (dateBasis === 'known' ? 1 : 0);
}

/** Two reports of one act as one: the exacter participants, date, place and mode; all evidence. */
export function unite(a: Interaction, b: Interaction, actorOf: ActorOf): Interaction {
  return { ...uniteFacts(a, b, actorOf), evidence: [...a.evidence, ...b.evidence] };
}

/** As unite, with the evidence of the first alone: for an act of hundreds of reports, whose evidence is gathered elsewhere. */
export function uniteFacts(a: Interaction, b: Interaction, actorOf: ActorOf): Interaction {
  const sides = alignSides(a, b, actorOf) ?? a;
  const dated = exactness(b) > exactness(a) ? b : a;
  const placed = a.place === undefined || (a.placeBasis === 'implied' && b.placeBasis === 'known') ? b : a;
  const { between: _b, from: _f, to: _t, date: _d, dateBasis: _db, place: _p, placeBasis: _pb, ...rest } = a;
  const mode = a.mode ?? b.mode;
  return {
    ...rest,
    ...sides,
    ...(mode === undefined ? {} : { mode }),
    ...(dated.date === undefined ? {} : { date: dated.date }),
    ...(dated.dateBasis === undefined ? {} : { dateBasis: dated.dateBasis }),
    ...(placed.place === undefined ? {} : { place: placed.place }),
    ...(placed.placeBasis === undefined ? {} : { placeBasis: placed.placeBasis }),
  } as Interaction;
}
