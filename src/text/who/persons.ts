/** Names of persons in the text -> mentions of the persons who act. */
import type { Actor, Role } from '../../model/actor.ts';
import { STARTER, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Annotated } from './annotate.ts';
import { castPerson, rolesSaid } from './cast.ts';
import { makeDraft, type Draft } from './draft.ts';
import type { Named } from './named.ts';
import { linkNames, type Link, type Tie } from './links.ts';
import { claimOf, People, tell, type Claim, type Person } from './people.ts';
import { roleIn, type Period } from './period.ts';
import type { RolePhrase } from './role-phrases.ts';
import { CALENDAR, type Run } from './runs.ts';
import { itemAt } from '../item-at.ts';

export interface PersonReading {
  readonly drafts: Draft[];
  /** Actor of each acting person by id. */
  readonly actors: ReadonlyMap<string, Actor>;
  readonly roles: readonly Role[];
  /** Phrases that belong to a name. */
  readonly used: ReadonlySet<number>;
  /** Person of a run by the token after it, acting ones only. */
  readonly endingAt: ReadonlyMap<number, Actor>;
  /** Acting persons by whom they act for. */
  readonly byOf: ReadonlyMap<string, readonly Cast[]>;
  readonly byId: ReadonlyMap<string, Cast>;
}

export interface Cast {
  readonly person: Person;
  readonly actor: Actor;
}

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
  const claims = collectClaims(input, links, ties);
  const people = new People(lexicon, period);
  const persons: (Person | null)[] = runs.map((run, r) => {
    if (run.words.length < 2) return null;
    const mine = claims.get(r) ?? [];
    const person = people.full(run, mine[0] ?? null);
    tell(person, mine);
    return person;
  });
  runs.forEach((run, r) => {
    if (run.words.length > 1) return;
    const mine = claims.get(r) ?? [];
    const person = people.single(run, mine[0] ?? null);
    if (person) tell(person, mine);
    persons[r] = person;
  });

  const cast = new Map<Person, Actor>();
  const roles: Role[] = [];
  for (const person of people.all) {
    const actor = castPerson(person, lexicon, period);
    if (!actor) continue;
    cast.set(person, actor);
    roles.push(...rolesSaid(person, actor));
  }
  const used = new Set(links.map((link) => link.phrase));
  const partOf = ofTies(ties);
  const linksOf = new Map<number, Link[]>();
  for (const link of links) {
    const list = linksOf.get(link.run);
    if (list) list.push(link);
    else linksOf.set(link.run, [link]);
  }
  const endingAt = new Map<number, Actor>();
  const drafts: Draft[] = [];
  runs.forEach((run, r) => {
    const actor = persons[r] ? cast.get(persons[r]!) : undefined;
    if (!actor) return;
    endingAt.set(run.last, actor);
    drafts.push(draftRun(run, actor, linksOf.get(r) ?? NO_LINKS, partOf.get(r), phrases));
  });
  const actors = new Map([...cast.values()].map((actor) => [actor.id, actor]));
  const casts = [...cast].map(([person, actor]) => ({ person, actor }));
  const byOf = new Map<string, Cast[]>();
  for (const one of casts) {
    const list = byOf.get(one.actor.of ?? '');
    if (list) list.push(one);
    else byOf.set(one.actor.of ?? '', [one]);
  }
  const byId = new Map(casts.map((one) => [one.actor.id, one]));
  return { drafts, actors, roles, used, endingAt, byOf, byId };
}

const NO_LINKS: readonly Link[] = [];
/** "X of Peru": by run. */
const ofTies = (ties: readonly Tie[]): ReadonlyMap<number, Tie> =>
  new Map(ties.filter((tie) => tie.kind === 'of').map((tie) => [tie.run, tie]));

function collectClaims(input: PersonInput, links: readonly Link[], ties: readonly Tie[]): Map<number, Claim[]> {
  const { phrases, runs, lexicon } = input;
  const out = new Map<number, Claim[]>();
  const ends = new Map(runs.map((run) => [run.last, run]));
  const partOf = ofTies(ties);
  /** How many names each phrase has given a state to. */
  const places = new Map<number, number>();
  const add = (run: number, claim: Claim): void => {
    const list = out.get(run);
    if (list) list.push(claim);
    else out.set(run, [claim]);
  };
  for (const link of links) {
    const phrase = phrases[link.phrase]!;
    const run = runs[link.run]!;
    const tie = partOf.get(link.run);
    let of = phrase.of[0] ?? tie?.of[0] ?? '';
    if (link.kind === 'list' || (link.kind === 'before' && phrase.head.noun.plural)) {
      const at = places.get(link.phrase) ?? 0;
      places.set(link.phrase, at + 1);
      of = phrase.of.length === 1 ? of : (tie?.of[0] ?? (phrase.of.length > 1 ? (phrase.of[at] ?? '') : ''));
    }
    if (!of && phrase.region) of = input.regionOf(phrase);
    const owner = of ? undefined : ownerBefore(input, phrase, ends);
    const own = owner === null ? { ...claimOf(phrase, '', lexicon), kind: 'none' as const } : null;
    const free = !phrase.foreign && phrase.head.noun.kind !== 'none' && phrase.head.noun.noun !== 'counterpart';
    if (owner) of = owner;
    const guessed = !of && (run.known.length === 0 || phrase.breakaway) && free && !own;
    if (guessed) of = input.stateNear(phrase.first, phrase.breakaway);
    add(link.run, own ?? claimOf(phrase, of, lexicon, guessed));
  }
  for (const tie of ties) {
    const heads = tie.kind === 'heads';
    const organisation = lexicon.kinds.get(tie.of[0]!) === 'organisation';
    if (
      heads ||
      (organisation &&
        runs[tie.run]!.words.length > 1 &&
        lexicon.givenNames.has(runs[tie.run]!.words[0]!.toLowerCase()))
    )
      if (!out.has(tie.run))
        add(tie.run, {
          kind: 'official',
          of: tie.of[0]!,
          guessed: false,
          former: false,
          body: '',
          title: heads ? 'head' : 'representative',
        });
  }
  return out;
}

/**
 * Whose a phrase is by the name right before it: the state of a person ("Putin aide X"), null for a company or armed group
 * ("Acme chairman X", "Soviet leader X"), undefined where no name stands there.
 */
function ownerBefore(
  input: PersonInput,
  phrase: RolePhrase,
  ends: ReadonlyMap<number, Run>,
): string | null | undefined {
  const { text, named, lexicon, period } = input;
  const at = phrase.possessor >= 0 ? phrase.possessor : phrase.first - 1;
  if (at < 0 || phrase.determiner !== '' || text.sentenceAt[at] !== text.sentenceAt[phrase.first]) return undefined;
  const hit = itemAt(named, text.nameAt[at]);
  if (hit && (hit.sense === 'none' || hit.sense === 'historical')) return null;
  if (text.capital[at] === 0 || (hit && hit.sense !== 'person')) return undefined;
  const run = ends.get(at + 1);
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
  return makeDraft(first, last, full ? 'name' : 'surname', [actor.id], true, rule, full ? 0.97 : 0.93, false, posted);
}
