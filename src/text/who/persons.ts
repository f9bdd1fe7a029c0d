/** Names of persons in the text -> mentions of the persons who act. */
import type { Actor, Role } from '../../model/actor.ts';
import { STARTER, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Annotated } from './annotate.ts';
import { castPerson, roleSaid } from './cast.ts';
import { claimFor, claimOf, tell, type Claim } from './claims.ts';
import { makeDraft, type Draft } from './draft.ts';
import type { Named } from './named.ts';
import type { Link, Tie } from './link-places.ts';
import { linkNames } from './links.ts';
import { People, type Person } from './people.ts';
import { roleIn, type Period } from './period.ts';
import type { RolePhrase } from './role-phrases.ts';
import { CALENDAR, RunEnds, type Run } from './runs.ts';
import { itemAt } from '../item-at.ts';

export interface PersonReading {
  readonly drafts: Draft[];
  /** Acting persons by id. */
  readonly byId: ReadonlyMap<string, Cast>;
  readonly roles: readonly Role[];
  /** 1 for each phrase that belongs to a name. */
  readonly used: Uint8Array;
  /** Person of a run by the token after it, acting ones only. */
  readonly endingAt: ReadonlyMap<number, Actor>;
  /** Acting persons by whom they act for. */
  readonly byOf: ReadonlyMap<string, readonly Cast[]>;
}

/** An acting person. */
export interface Cast {
  /** Null for one who is only known from outside the text, as its speaker. */
  readonly person: Person | null;
  readonly actor: Actor;
  /** What the text says of the last person under the same id. */
  claims: readonly Claim[];
  /** Of which bodies offices are held, and whether the name is one of women; once it was asked for. */
  bodies: readonly string[] | undefined;
  woman: boolean | undefined;
}

export const castOf = (actor: Actor, person: Person | null): Cast => ({
  person,
  actor,
  claims: person ? person.claims : NO_CLAIMS,
  bodies: undefined,
  woman: undefined,
});

export interface PersonInput {
  readonly text: Annotated;
  readonly named: readonly Named[];
  readonly phrases: readonly RolePhrase[];
  readonly runs: readonly Run[];
  readonly lexicon: Lexicon;
  readonly period: Period;
  /** The state that a role without one is for, judged at a token. */
  readonly stateNear: (token: number, breakaway: boolean) => string;
  /** Id of a region that the lexicon does not know. */
  readonly regionOf: (phrase: RolePhrase) => string;
}

export function readPersons(input: PersonInput): PersonReading {
  const { runs, phrases, lexicon, period } = input;
  const { links, ties } = linkNames(input);
  const partOf = new Array<Tie | undefined>(runs.length).fill(undefined);
  for (const tie of ties) if (tie.kind === 'of') partOf[tie.run] = tie;
  const claims = collectClaims(input, links, ties, partOf);
  const people = new People(lexicon, period);
  const persons = new Array<Person | null>(runs.length).fill(null);
  // surnames alone go to those who are named in full anywhere
  for (const alone of [false, true])
    for (let r = 0; r < runs.length; r++) {
      const run = runs[r]!;
      if (run.words.length < 2 !== alone) continue;
      const mine = claims[r] ?? NO_CLAIMS;
      const person = alone ? people.single(run, mine[0] ?? null) : people.full(run, mine[0] ?? null);
      if (person) tell(person, mine);
      persons[r] = person;
    }

  const casts = people.all.map((person) => {
    const actor = castPerson(person, lexicon, period);
    return actor && castOf(actor, person);
  });
  const used = new Uint8Array(phrases.length);
  const linksOf = new Array<Link[] | undefined>(runs.length).fill(undefined);
  for (const link of links) {
    used[link.phrase] = 1;
    (linksOf[link.run] ??= []).push(link);
  }
  const endingAt = new Map<number, Actor>();
  const drafts: Draft[] = [];
  for (let r = 0; r < runs.length; r++) {
    const person = persons[r];
    const cast = person && casts[person.index];
    if (!cast) continue;
    const run = runs[r]!;
    endingAt.set(run.last, cast.actor);
    drafts.push(draftRun(input.text, run, cast.actor, linksOf[r] ?? NO_LINKS, partOf[r], phrases));
  }
  const roles: Role[] = [];
  const byId = new Map<string, Cast>();
  const byOf = new Map<string, Cast[]>();
  for (const cast of casts) {
    if (!cast) continue;
    const { actor, person } = cast;
    const role = roleSaid(person!, actor);
    if (role) roles.push(role);
    byId.set(actor.id, cast);
    const of = actor.of ?? '';
    const list = byOf.get(of);
    if (list) list.push(cast);
    else byOf.set(of, [cast]);
  }
  for (const cast of casts) if (cast) cast.claims = byId.get(cast.actor.id)!.claims;
  return { drafts, byId, roles, used, endingAt, byOf };
}

const NO_LINKS: readonly Link[] = [];
const NO_CLAIMS: readonly Claim[] = [];

/** What is said of each run's person; `partOf` is "X of Peru", by run. */
function collectClaims(
  input: PersonInput,
  links: readonly Link[],
  ties: readonly Tie[],
  partOf: readonly (Tie | undefined)[],
): readonly (readonly Claim[] | undefined)[] {
  const { phrases, runs, lexicon } = input;
  const out = new Array<Claim[] | undefined>(runs.length).fill(undefined);
  const ends = new RunEnds(runs);
  /** How many names each phrase has given a state to. */
  const places = new Map<number, number>();
  for (const link of links) {
    const phrase = phrases[link.phrase]!;
    const { noun } = phrase.head;
    const run = runs[link.run]!;
    const tie = partOf[link.run];
    let of = phrase.of[0] ?? tie?.of[0] ?? '';
    if (link.kind === 'list' || (link.kind === 'before' && noun.plural)) {
      const at = places.get(link.phrase) ?? 0;
      places.set(link.phrase, at + 1);
      of = phrase.of.length === 1 ? of : (tie?.of[0] ?? (phrase.of.length > 1 ? (phrase.of[at] ?? '') : ''));
    }
    if (!of && phrase.region) of = input.regionOf(phrase);
    const owner = of ? undefined : ownerBefore(input, phrase, ends);
    const mine = (out[link.run] ??= []);
    if (owner === null) {
      mine.push({ ...claimOf(phrase, '', lexicon), kind: 'none' });
      continue;
    }
    if (owner) of = owner;
    const free = !phrase.foreign && noun.kind !== 'none' && noun.noun !== 'counterpart';
    const guessed = !of && (run.known.length === 0 || phrase.breakaway) && free;
    if (guessed) of = input.stateNear(phrase.first, phrase.breakaway);
    mine.push(claimOf(phrase, of, lexicon, guessed));
  }
  for (const { kind, run, of } of ties) {
    if (out[run]) continue;
    const { words } = runs[run]!;
    if (kind === 'heads') out[run] = [claimFor(of[0]!, 'official', 'head', lexicon)];
    else if (
      words.length > 1 &&
      lexicon.kinds.get(of[0]!) === 'organisation' &&
      lexicon.givenNames.has(words[0]!.toLowerCase())
    )
      out[run] = [claimFor(of[0]!, 'official', 'representative', lexicon)];
  }
  return out;
}

/**
 * Whose a phrase is by the name right before it: the state of a person ("Putin aide X"), null for a company or armed group
 * ("Acme chairman X", "Soviet leader X"), undefined where no name stands there.
 */
function ownerBefore(input: PersonInput, phrase: RolePhrase, ends: RunEnds): string | null | undefined {
  const { text, named, lexicon, period } = input;
  const at = phrase.possessor >= 0 ? phrase.possessor : phrase.first - 1;
  if (at < 0 || phrase.determiner !== '' || text.sentenceAt[at] !== text.sentenceAt[phrase.first]) return undefined;
  const hit = itemAt(named, text.nameAt[at]);
  if (hit && (hit.sense === 'none' || hit.sense === 'historical')) return null;
  if (text.capital[at] === 0 || (hit && hit.sense !== 'person')) return undefined;
  const run = ends.at(at + 1);
  if (!run) return isUnknownName(input, at) ? null : undefined;
  const known = run.known[0];
  return (known ? roleIn(known, period, lexicon)?.role.of : null) ?? null;
}

/** An acronym or other capitalised word that no table knows ("KFOR commander X"). */
function isUnknownName({ text, lexicon }: PersonInput, at: number): boolean {
  const token = text.tokens[at]!;
  const sentence = text.sentences[text.sentenceAt[at] as number]!;
  if (text.nounAt[at] !== -1 || lexicon.vocabulary.is(token.form, STARTER) || CALENDAR.has(token.form)) return false;
  return at > sentence.first || (token.text.length > 2 && token.text === token.text.toUpperCase());
}

function draftRun(
  text: Annotated,
  run: Run,
  actor: Actor,
  links: readonly Link[],
  tie: Tie | undefined,
  phrases: readonly RolePhrase[],
): Draft {
  let { first, last } = run;
  let rule = run.words.length > 1 ? 'name' : 'surname';
  let posted: readonly string[] | undefined;
  for (const link of links) {
    if (link.kind === 'list' || link.kind === 'verb') continue;
    const phrase = phrases[link.phrase]!;
    first = Math.min(first, phrase.first);
    last = Math.max(last, phrase.last);
    if (phrase.posted.length) posted = phrase.posted;
    rule = link.kind === 'before' ? 'title' : link.kind;
  }
  if (tie && actor.of === tie.of[0]) last = Math.max(last, tie.last);
  const full = run.words.length > 1;
  return makeDraft(
    text,
    first,
    last,
    full ? 'name' : 'surname',
    [actor.id],
    true,
    rule,
    full ? 0.97 : 0.93,
    false,
    posted,
  );
}
