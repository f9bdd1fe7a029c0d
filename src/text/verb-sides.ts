/** The two sides of a verb: subject, object and prepositional phrases, active and passive. */
import type { Slot, VerbPattern } from '../lexicon/patterns.ts';
import { QUAD_OF, type EventType } from '../model/codebook.ts';
import { complementsOf, phrasesOf, type Clause } from './clause.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';
import { GUEST } from './party-words.ts';
import { orderedOutOf } from './ordered-out.ts';
import { phraseGroup } from './phrase-group.ts';
import { sideOf } from './sides.ts';
import { behindSubject, captors, flowBehind } from './passive-sides.ts';
import { itemAt } from './item-at.ts';
import { distinct } from './distinct.ts';

export interface Sides {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly reciprocal: boolean;
}

/** The same act with another side that is acted on. */
export const towards = ({ from, reciprocal }: Sides, to: readonly string[]): Sides => ({ from, to, reciprocal });

const GIVEN: ReadonlySet<EventType> = new Set<EventType>(['AID', 'COOPERATE', 'SUPPORT']);

/** Who acts and who is acted on by one verb pattern; nothing where a side is missing. */
export function readSides(input: FrameInput, clause: Clause, pattern: VerbPattern, after: number): Sides | undefined {
  const { parties } = input;
  const mutual = pattern.shape === 'mutual';
  const subject = subjectOf(input, clause);
  const isVisit = pattern.mode === 'visit';
  if (clause.passive) {
    const by = phrasesOf(clause, 'by');
    const agents = by.length ? agentsOf(input, by, pattern) : [];
    const patients = parties.of(clause.subject, pattern.slots.find((s) => s.name === 'obj')?.takes ?? 'own');
    for (const { name, takes } of agents.length ? [] : pattern.agent) {
      const callers = parties.of(phrasesOf(clause, name), takes).filter((id) => !patients.includes(id));
      if (callers.length && patients.length) return { from: callers, to: patients, reciprocal: false };
    }
    if (!agents.length && patients.length && pattern.agent.length) {
      // "In Chad, the envoy was summoned"
      const there = openingPlace(input, clause).filter((id) => !patients.includes(id));
      // "the ambassador to Chad was summoned"
      const host = there.length ? there : postsOf(input, clause.subject).filter((id) => !patients.includes(id));
      if (host.length) return { from: host, to: patients, reciprocal: false };
    }
    const slotted = slotActors(input, clause, pattern, after, true, patients);
    // "the border with X was closed by Y", "a treaty signed by X and Y"
    const beside = agents.length && !slotted.length && pattern.needs.size ? behindSubject(input, clause, pattern) : [];
    if (beside.length) return { from: agents, to: beside, reciprocal: false };
    if (mutual && agents.length > 1 && !slotted.length) return { from: agents, to: [], reciprocal: false };
    const flow = agents.length || slotted.length ? undefined : flowBehind(input, clause, pattern);
    if (flow) return { ...flow, reciprocal: false };
    // "X was sent to Y": the subject's owner acts where no agent is named
    if (!pattern.slots.some((s) => s.name === 'obj') || (!agents.length && slotted.length && !mutual)) {
      const from = agents.length ? agents : parties.of(clause.subject, 'own');
      return from.length && slotted.length ? { from, to: slotted, reciprocal: false } : undefined;
    }
    // "X's ambassador to Y was recalled"
    const post = agents.length || !/^(recall|withdraw)$/.test(clause.vg.lemma) ? [] : postsOf(input, clause.subject);
    if (post.length && patients.length) return { from: patients, to: post, reciprocal: false };
    const left = agents.length || pattern.rule !== 'expel' ? [] : orderedOutOf(input, clause);
    if (left.length && patients.length) return { from: left, to: patients, reciprocal: false };
    // "the ambassador was summoned": by whoever his side dealt with last
    const other = agents.length || !/^(summon|expel)$/.test(pattern.rule) ? [] : dealtWith(input, patients);
    if (other.length) return { from: other, to: patients, reciprocal: false };
    const held = agents.length ? undefined : captors(input, clause, pattern, patients);
    if (held) return { ...held, reciprocal: false };
    if (!agents.length)
      return mutual && patients.length > 1 ? { from: patients, to: [], reciprocal: false } : undefined;
    return { from: agents, to: patients.length ? patients : slotted, reciprocal: false };
  }
  const named = slotActors(input, clause, pattern, after, false, subject);
  const given = (): boolean => pattern.shape === 'directed' && GIVEN.has(pattern.type);
  const to = named.length || !given() ? named : [...recipient(input, clause), ...thanker(input, clause)];
  // "brought together A and B"
  if (pattern.shape === 'among') return to.length > 1 ? { from: subject, to, reciprocal: false } : undefined;
  // "the recognition of A angered B": the owner of what angers
  if (pattern.shape === 'reverse' && !subject.length)
    return { from: parties.of(clause.subject, 'own'), to, reciprocal: false };
  if (pattern.type === 'PROTEST' && !subject.length) return { from: crowd(input, clause, to), to, reciprocal: false };
  const reciprocal = !to.length && subject.length > 1 && saysEachOther(input, clause);
  if (mutual) {
    if (!subject.length) return undefined;
    const takesObject = pattern.needs.size > 0 || pattern.slots.some((s) => s.name === 'obj' || s.name === 'topic');
    if (
      !to.length &&
      (subject.length < 2 ||
        isVisit ||
        (pattern.needs.size > 0 && pattern.particle === undefined && clause.object.length === 0))
    )
      return undefined;
    if (!to.length && !takesObject && clause.object.length > 0) return undefined;
    // "A and B called it a mistake": they telephoned nobody
    if (!to.length && pattern.mode === 'call' && !saysEachOther(input, clause)) return undefined;
    return { from: subject, to, reciprocal: false };
  }
  return { from: subject, to, reciprocal };
}

/** The other side of the last act between two that the side of some actors took part in. */
function dealtWith({ recent, actorOf, sentence }: FrameInput, ids: readonly string[]): readonly string[] {
  const { pair } = recent;
  const own = new Set(ids.map((id) => sideOf(id, actorOf)));
  // heads of state are neither summoned nor expelled
  const leads = ids.some((id) => actorOf(id)?.kind === 'leader');
  if (!pair || leads || own.size !== 1 || sentence - pair.sentence > 3) return [];
  const isOwn = (side: readonly string[]): boolean => side.some((id) => own.has(sideOf(id, actorOf)));
  if (isOwn(pair.from) === isOwn(pair.to)) return [];
  return [...new Set((isOwn(pair.from) ? pair.to : pair.from).map((id) => sideOf(id, actorOf)))];
}

/** Where the envoys and missions of some phrases are posted. */
const postsOf = ({ parties }: FrameInput, phrases: readonly number[]): string[] =>
  parties.mentions(phrases).flatMap(({ posted }) => posted ?? []);

/** The place that the sentence opens with: "In N'Djamena, ...". */
function openingPlace({ units, parties }: FrameInput, clause: Clause): string[] {
  return units[0]?.word === 'in' && units[0].kind === 'prep' && units[1]?.kind === 'np' && clause.unit > 2
    ? parties.of([1], 'place')
    : [];
}

/** "offered Chad candidate status": the bare name before the thing given. */
function recipient({ units, patterns }: FrameInput, clause: Clause): readonly string[] {
  const unit = clause.object.length === 1 ? units[clause.object[0]!]! : undefined;
  const owner = unit?.np?.owners[0];
  if (!owner || owner.first !== unit!.first || !/^(name|metonym)$/.test(owner.form) || unit!.np!.mention) return [];
  return patterns.classes.giving.has(clause.vg.lemma) ? owner.actors : [];
}

/** "X thanked Y for sending tanks": they went to X. */
function thanker(input: FrameInput, clause: Clause): string[] {
  const above = clause.governor;
  if (clause.link !== 'ing' || clause.opener !== 'for' || !above) return [];
  return /^(thank|praise|commend|applaud|congratulate)$/.test(above.vg.lemma) ? subjectOf(input, above) : [];
}

/** "Chadian protesters", "thousands in N'Djamena": people stand for their state when they demonstrate. */
export function crowd(input: FrameInput, clause: Clause | undefined, against: readonly string[]): string[] {
  const { units, parties } = input;
  const own = clause ? parties.of(clause.subject, 'own').filter((id) => !against.includes(id)) : [];
  if (own.length) return own;
  for (let u = 1; u < units.length; u++) {
    if (units[u]!.kind !== 'np' || !/^(in|across|throughout)$/.test(units[u - 1]!.word)) continue;
    const there = parties.of([u], 'place').filter((id) => !against.includes(id));
    if (there.length === 1) return there;
  }
  // "gathered outside the embassy in Chad"
  return clause ? postsOf(input, complementsOf(clause)).filter((id) => !against.includes(id)) : [];
}

/** "killed by Chadian fire", "provoked by Chad's attack": a violent act is its owner's. */
function agentsOf(input: FrameInput, by: readonly number[], pattern: VerbPattern): string[] {
  const parties = input.parties.of(by, 'party');
  const violent = QUAD_OF[pattern.type] === 'material-conflict';
  // "stabbed by two Chadians": private persons
  const people = by.some((u) => input.units[u]!.np!.mention?.rule === 'people');
  return parties.length || !violent || people ? parties : input.parties.of(by, 'own');
}

/** Actors of the first slot that has any. */
function slotActors(
  input: FrameInput,
  clause: Clause,
  pattern: VerbPattern,
  after: number,
  passive: boolean,
  against: readonly string[],
): string[] {
  const own = against.map((id) => sideOf(id, input.actorOf));
  for (const slot of pattern.slots) {
    const phrases = slotPhrases(input, clause, slot, after, passive, pattern);
    if (!phrases.length || isStrangersGuest(input, phrases, own) || isCourt(input, pattern, phrases)) continue;
    const found = input.parties.of(phrases, slot.takes).filter((id) => !own.includes(sideOf(id, input.actorOf)));
    if (found.length) return found;
    // "recalled its staff from the embassy in Chad"
    const posts = pattern.type === 'SANCTION' ? postsOf(input, phrases).filter((id) => !against.includes(id)) : [];
    if (posts.length) return posts;
  }
  if (pattern.type === 'REQUEST') return othersOwn(input, clause, own);
  // "congratulated several leaders, including X"
  const next = input.clauses[input.clauses.indexOf(clause) + 1];
  if (next && input.tokens[next.vg.main]!.lower === 'including' && clause.object.length)
    return input.parties.of(next.object, 'own').filter((id) => !own.includes(sideOf(id, input.actorOf)));
  return [];
}

/** "lodged a complaint with the court": who is to judge is not accused. */
const isCourt = ({ units, tokens }: FrameInput, { type }: VerbPattern, phrases: readonly number[]): boolean =>
  type === 'ACCUSE' &&
  phrases.some((u) =>
    tokens
      .slice(units[u]!.first, units[u]!.last)
      .some((t) => /^(court|tribunal|icc|icj|echr|arbitration)$/.test(t.lower)),
  );

/** "thanked the guest", by somebody who was not at the last meeting: another guest is meant. */
function isStrangersGuest(
  { units, recent, actorOf }: FrameInput,
  phrases: readonly number[],
  own: readonly string[],
): boolean {
  const one = phrases.length === 1 ? units[phrases[0]!]!.np : undefined;
  if (!one || one.mention || !GUEST.has(one.noun) || one.owners.some((m) => m.form !== 'pronoun')) return false;
  return recent.meeting.length > 0 && !recent.meeting.some((id) => own.includes(sideOf(id, actorOf)));
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
    if (passive) return [];
    if (clause.object.length) return clause.object;
    const next = input.clauses[input.clauses.indexOf(clause) + 1];
    // "attacked what was left of X", "supports whatever X wants"
    if (next && /^(what|how|whatever|whoever)$/.test(next.opener))
      return next.subject.length ? next.subject : complementsOf(next);
    return units[after]?.kind === 'np' && after > clause.unit + 1 ? phraseGroup(units, after, true) : [];
  }
  if (slot.name === 'within') {
    const inner = input.clauses[input.clauses.indexOf(clause) + 1];
    if (inner?.link !== 'said') return [];
    // "would have to review its ties with A"
    const told = [inner, ...input.clauses.filter((c) => c.governor === inner && c.link === 'infinitive')];
    return told.flatMap((c) => [...c.object, ...complementsOf(c)]);
  }
  if (slot.name === 'particle') return units[after]?.kind === 'np' ? phraseGroup(units, after, true) : [];
  if (slot.name === 'that') {
    const inner = input.clauses[input.clauses.indexOf(clause) + 1];
    return inner && (inner.opener === 'that' || inner.link === 'said') ? inner.subject : [];
  }
  // "in favour of A's plan for B": the first phrase, and what is joined to it
  let found: readonly number[] | undefined;
  for (const { prep, at, nps } of clause.preps) {
    // "out of"
    const same = prep === slot.name || (slot.name === 'of' && pattern.particle === 'out' && prep === 'from');
    const needed =
      pattern.needs.has(itemAt(units, at - 1)?.np?.noun ?? '') || pattern.goal.has(itemAt(units, at - 1)?.word ?? '');
    if (!same || (!needed && belongsToNoun(input, clause, at))) continue;
    if (!found) found = nps;
    else if (itemAt(units, at - 1)?.kind === 'and') found = [...found, ...nps];
  }
  // "imports of X's wheat, melons and tomatoes": the phrase stands inside the list
  const top = found === undefined && slot.name === 'of' && clause.object.length > 1 ? clause.object[0]! : -1;
  if (top >= 0 && units[top + 1]?.word === 'of' && units[top + 2]?.kind === 'np') return [top + 2];
  return found ?? [];
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

function saysEachOther(input: FrameInput, clause: Clause): boolean {
  const { tokens, units } = input;
  const limit = Math.min(units.length, clause.unit + 6);
  for (let k = clause.unit + 1; k < limit; k++)
    for (let t = units[k]!.first; t < units[k]!.last; t++)
      if (
        (tokens[t]!.lower === 'each' && tokens[t + 1]?.lower === 'other') ||
        (tokens[t]!.lower === 'one' && tokens[t + 1]?.lower === 'another')
      )
        return true;
  return false;
}
