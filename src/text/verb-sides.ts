/** The two sides of a verb: subject, object and prepositional phrases, active and passive. */
import type { Slot, VerbPattern } from '../lexicon/patterns.ts';
import { QUAD_OF, type EventType } from '../model/codebook.ts';
import { complementsOf, phrasesOf, type Clause } from './clause.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';
import { orderedOutOf } from './ordered-out.ts';
import { sideOf } from './sides.ts';
import { behindSubject, captors, flowBehind } from './passive-sides.ts';
import { without } from './distinct.ts';
import { postsOf, slotActors } from './verb-slots.ts';

export interface Sides {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly reciprocal: boolean;
}

/** The same act with another side that is acted on. */
export const towards = ({ from, reciprocal }: Sides, to: readonly string[]): Sides => ({ from, to, reciprocal });

const NOBODY: readonly string[] = [];
const GIVEN: ReadonlySet<EventType> = new Set<EventType>(['AID', 'COOPERATE', 'SUPPORT']);

/** Who acts and who is acted on by one verb pattern; nothing where a side is missing. */
export function readSides(input: FrameInput, clause: Clause, pattern: VerbPattern, after: number): Sides | undefined {
  const { parties } = input;
  const mutual = pattern.shape === 'mutual';
  const subject = subjectOf(input, clause);
  if (clause.passive) {
    const by = phrasesOf(clause, 'by');
    const agents = by.length ? agentsOf(input, by, pattern) : NOBODY;
    const object = slotNamed(pattern, 'obj');
    const patients = parties.of(clause.subject, object?.takes ?? 'own');
    if (!agents.length && patients.length)
      for (const { name, takes } of pattern.agent) {
        const callers = without(parties.of(phrasesOf(clause, name), takes), patients);
        if (callers.length) return { from: callers, to: patients, reciprocal: false };
      }
    if (!agents.length && patients.length && pattern.agent.length) {
      // "In Chad, the envoy was summoned"
      const there = without(openingPlace(input, clause), patients);
      // "the ambassador to Chad was summoned"
      const host = there.length ? there : without(postsOf(parties, clause.subject), patients);
      if (host.length) return { from: host, to: patients, reciprocal: false };
    }
    const slotted = slotActors(input, clause, pattern, after, true, patients);
    // "the border with X was closed by Y", "a treaty signed by X and Y"
    const beside = agents.length && !slotted.length && pattern.needs ? behindSubject(input, clause, pattern) : NOBODY;
    if (beside.length) return { from: agents, to: beside, reciprocal: false };
    if (mutual && agents.length > 1 && !slotted.length) return { from: agents, to: NOBODY, reciprocal: false };
    const flow = agents.length || slotted.length ? undefined : flowBehind(input, clause, pattern);
    if (flow) return { from: flow.from, to: flow.to, reciprocal: false };
    // "X was sent to Y": the subject's owner acts where no agent is named
    if (!object || (!agents.length && slotted.length && !mutual)) {
      const from = agents.length ? agents : parties.of(clause.subject, 'own');
      return from.length && slotted.length ? { from, to: slotted, reciprocal: false } : undefined;
    }
    // "X's ambassador to Y was recalled"
    if (agents.length) return { from: agents, to: patients.length ? patients : slotted, reciprocal: false };
    const { lemma } = clause.vg;
    const post = lemma === 'recall' || lemma === 'withdraw' ? postsOf(parties, clause.subject) : NOBODY;
    if (post.length && patients.length) return { from: patients, to: post, reciprocal: false };
    const { rule } = pattern;
    const left = rule === 'expel' ? orderedOutOf(input, clause) : NOBODY;
    if (left.length && patients.length) return { from: left, to: patients, reciprocal: false };
    // "the ambassador was summoned": by whoever his side dealt with last
    const other = rule === 'summon' || rule === 'expel' ? dealtWith(input, patients) : NOBODY;
    if (other.length) return { from: other, to: patients, reciprocal: false };
    const held = captors(input, clause, pattern, patients);
    if (held) return { from: held.from, to: held.to, reciprocal: false };
    return mutual && patients.length > 1 ? { from: patients, to: NOBODY, reciprocal: false } : undefined;
  }
  const named = slotActors(input, clause, pattern, after, false, subject);
  const given = !named.length && pattern.shape === 'directed' && GIVEN.has(pattern.type);
  const to = given ? [...recipient(input, clause), ...thanker(input, clause)] : named;
  // "brought together A and B"
  if (pattern.shape === 'among') return to.length > 1 ? { from: subject, to, reciprocal: false } : undefined;
  // "the recognition of A angered B": the owner of what angers
  if (pattern.shape === 'reverse' && !subject.length)
    return { from: parties.of(clause.subject, 'own'), to, reciprocal: false };
  if (pattern.type === 'PROTEST' && !subject.length) return { from: crowd(input, clause, to), to, reciprocal: false };
  const reciprocal = !to.length && subject.length > 1 && saysEachOther(input, clause);
  if (mutual) {
    if (!subject.length) return undefined;
    if (!to.length && !isBetween(input, clause, pattern, subject)) return undefined;
    return { from: subject, to, reciprocal: false };
  }
  return { from: subject, to, reciprocal };
}

/** Those of the subject do it with one another, as nobody else is named. */
function isBetween(input: FrameInput, clause: Clause, pattern: VerbPattern, subject: readonly string[]): boolean {
  const needs = pattern.needs !== undefined;
  if (subject.length < 2 || pattern.mode === 'visit') return false;
  if (!clause.object.length) {
    if (needs && pattern.particle === undefined) return false;
  } else if (!needs && !slotNamed(pattern, 'obj') && !slotNamed(pattern, 'topic')) return false;
  // "A and B called it a mistake": they telephoned nobody
  return pattern.mode !== 'call' || saysEachOther(input, clause);
}

function slotNamed({ slots }: VerbPattern, name: Slot['name']): Slot | undefined {
  for (const slot of slots) if (slot.name === name) return slot;
  return undefined;
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

/** The place that the sentence opens with: "In N'Djamena, ...". */
function openingPlace({ units, parties }: FrameInput, clause: Clause): readonly string[] {
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
function thanker(input: FrameInput, clause: Clause): readonly string[] {
  const above = clause.governor;
  if (clause.link !== 'ing' || clause.opener !== 'for' || !above) return [];
  return /^(thank|praise|commend|applaud|congratulate)$/.test(above.vg.lemma) ? subjectOf(input, above) : [];
}

/** "Chadian protesters", "thousands in N'Djamena": people stand for their state when they demonstrate. */
export function crowd(input: FrameInput, clause: Clause | undefined, against: readonly string[]): readonly string[] {
  const { units, parties } = input;
  const own = clause ? without(parties.of(clause.subject, 'own'), against) : NOBODY;
  if (own.length) return own;
  for (let u = 1; u < units.length; u++) {
    if (units[u]!.kind !== 'np' || !/^(in|across|throughout)$/.test(units[u - 1]!.word)) continue;
    const there = without(parties.of([u], 'place'), against);
    if (there.length === 1) return there;
  }
  // "gathered outside the embassy in Chad"
  return clause ? without(postsOf(parties, complementsOf(clause)), against) : NOBODY;
}

/** "killed by Chadian fire", "provoked by Chad's attack": a violent act is its owner's. */
function agentsOf(input: FrameInput, by: readonly number[], pattern: VerbPattern): readonly string[] {
  const parties = input.parties.of(by, 'party');
  const violent = QUAD_OF[pattern.type] === 'material-conflict';
  // "stabbed by two Chadians": private persons
  if (parties.length || !violent || by.some((u) => input.units[u]!.np!.mention?.rule === 'people')) return parties;
  return input.parties.of(by, 'own');
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
