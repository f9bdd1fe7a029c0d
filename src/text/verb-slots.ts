/** The other side of a verb: who stands in the slots of its pattern. */
import type { Slot, VerbPattern } from '../lexicon/patterns.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { complementsOf, type Clause } from './clause.ts';
import { distinct, without } from './distinct.ts';
import type { FrameInput } from './frame-input.ts';
import { itemAt } from './item-at.ts';
import { GUEST } from './party-words.ts';
import type { Parties } from './parties.ts';
import { phraseGroup } from './phrase-group.ts';
import { actFor, sideOf, sidesOf, strangersTo } from './sides.ts';
import type { Unit } from './unit.ts';

const NOBODY: readonly string[] = [];
const NO_PHRASES: readonly number[] = [];

/** Actors of the first slot that has any. */
export function slotActors(
  input: FrameInput,
  clause: Clause,
  pattern: VerbPattern,
  after: number,
  passive: boolean,
  against: readonly string[],
): readonly string[] {
  const { parties, actorOf } = input;
  const own = sidesOf(against, actorOf);
  for (const slot of pattern.slots) {
    const phrases = slotPhrases(input, clause, slot, after, passive, pattern);
    if (!phrases.length || isStrangersGuest(input, phrases, own) || isCourt(input, pattern, phrases)) continue;
    const found = strangersTo(own, parties.of(phrases, slot.takes), actorOf);
    if (found.length) return found;
    // "recalled its staff from the embassy in Chad"
    const posts = pattern.type === 'SANCTION' ? without(postsOf(parties, phrases), against) : NOBODY;
    if (posts.length) return posts;
  }
  if (pattern.type === 'REQUEST') return othersOwn(input, clause, own);
  if (!clause.object.length) return NOBODY;
  // "congratulated several leaders, including X"
  const next = nextTo(input, clause);
  if (next && input.tokens[next.vg.main]!.lower === 'including')
    return strangersTo(own, parties.of(next.object, 'own'), actorOf);
  return NOBODY;
}

/** The clause behind it. */
const nextTo = ({ clauses }: FrameInput, clause: Clause): Clause | undefined => clauses[clauses.indexOf(clause) + 1];

/** "lodged a complaint with the court": who is to judge is not accused. */
function isCourt({ words, units, tokens }: FrameInput, { type }: VerbPattern, phrases: readonly number[]): boolean {
  if (type !== 'ACCUSE' || !words.has(COURTS)) return false;
  for (const u of phrases)
    for (let t = units[u]!.first; t < units[u]!.last; t++) if (COURTS.has(tokens[t]!.form)) return true;
  return false;
}
const COURTS = new WordClass('court tribunal icc icj echr arbitration');

/** "thanked the guest", by somebody who was not at the last meeting: another guest is meant. */
function isStrangersGuest(
  { units, recent, actorOf }: FrameInput,
  phrases: readonly number[],
  own: readonly string[],
): boolean {
  const one = phrases.length === 1 && recent.meeting.length ? units[phrases[0]!]!.np : undefined;
  if (!one || one.mention || !GUEST.has(one.known.noun) || one.owners.some((m) => m.form !== 'pronoun')) return false;
  return !actFor(own, recent.meeting, actorOf);
}

/** "X raises its pressure on Y, demanding the sale of its firms": nobody demands of himself, so the only other party is meant. */
function othersOwn(input: FrameInput, clause: Clause, own: readonly string[]): string[] {
  const { units, parties, actorOf } = input;
  const asked = [...clause.object, ...complementsOf(clause)];
  const owned = parties.mentions(asked).some((m) => m.form === 'pronoun');
  if (!owned || clause.link !== 'ing') return [];
  const before = parties
    .mentions(units.map((_, u) => u).filter((u) => u < clause.unit))
    .flatMap((m) => m.actors)
    .filter((id) => !own.includes(sideOf(id, actorOf)));
  const others = distinct(before);
  return others.length === 1 ? others : [];
}

function slotPhrases(
  input: FrameInput,
  clause: Clause,
  slot: Slot,
  after: number,
  passive: boolean,
  pattern: VerbPattern,
): readonly number[] {
  const { units } = input;
  if (slot.name === 'obj') {
    if (passive) return NO_PHRASES;
    if (clause.object.length) return clause.object;
    const next = nextTo(input, clause);
    // "attacked what was left of X", "supports whatever X wants"
    if (next && /^(what|how|whatever|whoever)$/.test(next.opener))
      return next.subject.length ? next.subject : complementsOf(next);
    return units[after]?.kind === 'np' && after > clause.unit + 1 ? phraseGroup(units, after, true) : NO_PHRASES;
  }
  if (slot.name === 'within') {
    const inner = nextTo(input, clause);
    if (inner?.link !== 'said') return NO_PHRASES;
    // "would have to review its ties with A"
    const told = [inner, ...input.clauses.filter((c) => c.governor === inner && c.link === 'infinitive')];
    return told.flatMap((c) => [...c.object, ...complementsOf(c)]);
  }
  if (slot.name === 'particle') return units[after]?.kind === 'np' ? phraseGroup(units, after, true) : NO_PHRASES;
  if (slot.name === 'that') {
    const inner = nextTo(input, clause);
    return inner && (inner.opener === 'that' || inner.link === 'said') ? inner.subject : NO_PHRASES;
  }
  // "in favour of A's plan for B": the first phrase, and what is joined to it
  let found: readonly number[] | undefined;
  for (const { prep, at, nps } of clause.preps) {
    // "out of"
    if (prep !== slot.name && (slot.name !== 'of' || pattern.particle !== 'out' || prep !== 'from')) continue;
    const before = itemAt(units, at - 1);
    if (before?.kind === 'np' && !isAsked(pattern, before) && belongsToNoun(input, clause, at)) continue;
    if (!found) found = nps;
    else if (before?.kind === 'and') found = [...found, ...nps];
  }
  // "imports of X's wheat, melons and tomatoes": the phrase stands inside the list
  const top = found === undefined && slot.name === 'of' && clause.object.length > 1 ? clause.object[0]! : -1;
  if (top >= 0 && units[top + 1]?.word === 'of' && units[top + 2]?.kind === 'np') return [top + 2];
  return found ?? NO_PHRASES;
}

/** The phrase is one of the things, or the place, that the pattern asks for. */
function isAsked({ needs, goal }: VerbPattern, { np }: Unit): boolean {
  const { lists } = np!.known;
  return (needs !== undefined && needs.has(lists)) || (goal !== undefined && goal.has(lists));
}

/** "agreed to mediation in the talks with X": the phrase belongs to the event noun before it. */
function belongsToNoun(input: FrameInput, clause: Clause, at: number): boolean {
  const before = itemAt(input.units, at - 1);
  if (before?.kind !== 'np') return false;
  const word = input.units[at]!.word;
  // "discussed the situation and relations with X": what was spoken about
  const topic = /^(discuss|review|raise|cover|touch|address)$/.test(clause.vg.lemma);
  if (topic && word === 'with' && /^(relations?|ties?|relationship|partnership|border)$/.test(before.word)) return true;
  if (clause.object.includes(at - 1)) return false;
  return (
    input.patterns.nouns.get(before.word)?.some((p) => !p.light && [...p.from, ...p.to].some((s) => s.name === word)) ??
    false
  );
}

/** Where the envoys and missions of some phrases are posted. */
export function postsOf(parties: Parties, phrases: readonly number[]): readonly string[] {
  let found = NOBODY;
  for (const { posted } of parties.mentions(phrases)) if (posted) found = [...found, ...posted];
  return found;
}
