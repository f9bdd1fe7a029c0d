import type { Slot, VerbPattern } from '../lexicon/patterns.ts';
import { QUAD_OF, type EventType } from '../model/codebook.ts';
import type { Clause } from './clause.ts';
import { factuality, type Factuality } from './factuality.ts';
import type { FrameInput } from './frame-input.ts';
import { phraseGroup } from './phrase-group.ts';
import type { RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';
import { byDemand, startOf } from './verb-conditions.ts';

/** Codes the verbs of one sentence by the codebook's verb patterns. */
export function verbFrames(input: FrameInput): RawEvent[] {
  return input.clauses.flatMap((clause) => codeClause(input, clause));
}

/** What an act becomes that was refused, promised, threatened, agreed or asked for. */
const SPEECH_ACT: Partial<Record<Factuality, Pick<RawEvent, 'type' | 'rule'>>> = {
  refused: { type: 'REJECT', rule: 'refuse to' },
  promised: { type: 'SUPPORT', rule: 'promise to' },
  threatened: { type: 'THREATEN', rule: 'threaten to' },
};

/** "said that it would ...": a sanction announced is one, force or refusal announced is a threat; the rest is a plan. */
const ANNOUNCED: Partial<Record<EventType, EventType>> = {
  SANCTION: 'SANCTION',
  COERCE: 'THREATEN',
  ASSAULT: 'THREATEN',
  MOBILIZE: 'THREATEN',
  REJECT: 'THREATEN',
};

function codeClause(input: FrameInput, clause: Clause): RawEvent[] {
  const { patterns } = input;
  const truth = factuality(clause, patterns);
  const options = patterns.verbs.get(clause.vg.lemma) ?? [];
  const act = SPEECH_ACT[truth];
  if (act) return speechAct(input, clause, act);
  if (truth === 'agreed' || truth === 'asked' || truth === 'duty' || truth === 'unreal') return [];
  const announced = truth === 'announced';
  for (const pattern of [...options].sort(byDemand)) {
    const after = startOf(input, clause, pattern);
    if (after < 0) continue;
    const type = announced ? ANNOUNCED[pattern.type] : truth === 'denied' ? pattern.negated : pattern.type;
    if (!type) continue;
    const sides = readSides(input, clause, pattern, after);
    if (!sides) continue;
    const mutual = pattern.shape === 'mutual' || sides.reciprocal;
    if (!mutual && (!sides.from.length || !sides.to.length)) continue;
    const everyone = [...new Set([...sides.from, ...sides.to])];
    if (mutual && everyone.length < 2) continue;
    return [
      {
        sentence: input.sentence,
        token: clause.vg.main,
        type,
        ...(pattern.mode ? { mode: onTelephone(input, clause) ? 'call' : pattern.mode } : {}),
        mutual,
        from: mutual ? everyone : pattern.shape === 'reverse' ? sides.to : sides.from,
        to: mutual ? [] : pattern.shape === 'reverse' ? sides.from : sides.to,
        rule: truth === 'denied' ? `${pattern.rule}, denied` : announced ? `${pattern.rule}, announced` : pattern.rule,
        clause,
      },
    ];
  }
  return bareAgreement(input, clause, truth);
}

/** "spoke with X on the telephone", "by video link". */
function onTelephone(input: FrameInput, clause: Clause): boolean {
  return clause.preps.some(
    (p) =>
      /^(on|over|by|via)$/.test(p.prep) && p.nps.some((u) => /^(telephone|phone|hotline)$/.test(input.units[u]!.word)),
  );
}

/** Who acts: the subject, or in a list under a lead with a colon the lead's subject. */
export function subjectOf(input: FrameInput, clause: Clause): string[] {
  const { units, recent, parties } = input;
  if (!clause.subject.length && recent.lead.length && units[0]?.kind === 'vg' && !clause.passive)
    return [...recent.lead];
  const found = parties.of(clause.subject, 'party');
  // "Chad said that it would": an unresolved pronoun under a verb of speech is the speaker
  const only = clause.subject.length === 1 ? units[clause.subject[0]!]! : undefined;
  const speaks = clause.link === 'said' && clause.governor && only && /^(it|they|he|she)$/.test(only.word);
  return found.length || !speaks ? found : parties.of(clause.governor.subject, 'party');
}

interface Sides {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly reciprocal: boolean;
}

function readSides(input: FrameInput, clause: Clause, pattern: VerbPattern, after: number): Sides | undefined {
  const { parties } = input;
  const mutual = pattern.shape === 'mutual';
  const subject = subjectOf(input, clause);
  const isVisit = pattern.slots.some((s) => s.takes === 'place');
  if (clause.passive) {
    const by = clause.preps.find((p) => p.prep === 'by');
    const agents = by ? agentsOf(input, by.nps, pattern) : [];
    const patients = parties.of(clause.subject, pattern.slots.find((s) => s.name === 'obj')?.takes ?? 'own');
    for (const { name, takes } of agents.length ? [] : pattern.agent) {
      const callers = parties.of(
        clause.preps.filter((p) => p.prep === name).flatMap((p) => p.nps),
        takes,
      );
      if (callers.length && patients.length) return { from: callers, to: patients, reciprocal: false };
    }
    const slotted = slotActors(input, clause, pattern, after, true, patients);
    // "X was sent to Y": the subject's owner acts where no agent is named
    if (!pattern.slots.some((s) => s.name === 'obj') || (!agents.length && slotted.length && !mutual)) {
      const from = agents.length ? agents : parties.of(clause.subject, 'own');
      return from.length && slotted.length ? { from, to: slotted, reciprocal: false } : undefined;
    }
    if (!agents.length)
      return mutual && patients.length > 1 ? { from: patients, to: [], reciprocal: false } : undefined;
    return { from: agents, to: patients.length ? patients : slotted, reciprocal: false };
  }
  const to = slotActors(input, clause, pattern, after, false, subject);
  const reciprocal = !to.length && subject.length > 1 && saysEachOther(input, clause);
  if (mutual) {
    if (!subject.length) return undefined;
    const takesObject = pattern.needs.size > 0 || pattern.slots.some((s) => s.name === 'obj' || s.name === 'topic');
    if (!to.length && (subject.length < 2 || isVisit || (pattern.needs.size > 0 && clause.object.length === 0)))
      return undefined;
    if (!to.length && !takesObject && clause.object.length > 0) return undefined;
    return { from: subject, to, reciprocal: false };
  }
  return { from: subject, to, reciprocal };
}

/** "killed by Chadian fire", "provoked by Chad's attack": a violent act is its owner's. */
function agentsOf(input: FrameInput, by: readonly number[], pattern: VerbPattern): string[] {
  const parties = input.parties.of(by, 'party');
  return parties.length || QUAD_OF[pattern.type] !== 'material-conflict' ? parties : input.parties.of(by, 'own');
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
  const own = new Set(against.map((id) => sideOf(id, input.actorOf)));
  for (const slot of pattern.slots) {
    const found = input.parties
      .of(slotPhrases(input, clause, slot, after, passive), slot.takes)
      .filter((id) => !own.has(sideOf(id, input.actorOf)));
    if (found.length) return found;
  }
  return [];
}

function slotPhrases(
  input: FrameInput,
  clause: Clause,
  slot: Slot,
  after: number,
  passive: boolean,
): readonly number[] {
  const { units } = input;
  if (slot.name === 'obj') {
    if (passive) return [];
    if (clause.object.length) return clause.object;
    const next = input.clauses[input.clauses.indexOf(clause) + 1];
    if (next && /^(what|how)$/.test(next.opener)) return next.subject;
    return units[after]?.kind === 'np' && after > clause.unit + 1 ? phraseGroup(units, after, true) : [];
  }
  if (slot.name === 'within') {
    const inner = input.clauses[input.clauses.indexOf(clause) + 1];
    return inner && inner.link === 'said' ? [...inner.object, ...inner.preps.flatMap((p) => p.nps)] : [];
  }
  if (slot.name === 'particle') return units[after]?.kind === 'np' ? phraseGroup(units, after, true) : [];
  if (slot.name === 'that') {
    const inner = input.clauses[input.clauses.indexOf(clause) + 1];
    return inner && (inner.opener === 'that' || inner.link === 'said') ? inner.subject : [];
  }
  return clause.preps.filter((p) => p.prep === slot.name && !belongsToNoun(input, clause, p.at)).flatMap((p) => p.nps);
}

/** "agreed to mediation in the talks with X": the phrase belongs to the event noun before it. */
function belongsToNoun(input: FrameInput, clause: Clause, at: number): boolean {
  const before = input.units[at - 1];
  if (before?.kind !== 'np' || clause.object.includes(at - 1)) return false;
  const word = input.units[at]!.word;
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

/** "refused to support X", "threatened to cut ties with Y": whoever is named first after the verb is the other side. */
function speechAct(input: FrameInput, clause: Clause, act: Pick<RawEvent, 'type' | 'rule'>): RawEvent[] {
  const from = subjectOf(input, clause);
  const groups = [clause.object, ...clause.preps.map((p) => p.nps)];
  if (!from.length) return [];
  const condition = input.clauses.find((c) => c.unit > clause.unit && /^(if|unless)$/.test(c.opener));
  if (act.type === 'THREATEN' && condition) groups.push(condition.subject);
  for (const group of groups) {
    const to = input.parties.of(group, 'own').filter((id) => !from.includes(id));
    if (to.length)
      return [
        {
          sentence: input.sentence,
          token: clause.vg.main,
          type: act.type,
          mutual: false,
          from,
          to,
          rule: act.rule,
          clause,
        },
      ];
  }
  return [];
}

/** "X and Y agreed (to, that, on)", "X and Y signed a treaty": both are named in the subject. */
function bareAgreement(input: FrameInput, clause: Clause, truth: Factuality): RawEvent[] {
  if (truth !== 'fact' || clause.passive || (clause.vg.lemma !== 'agree' && clause.vg.lemma !== 'sign')) return [];
  const both = subjectOf(input, clause);
  if (both.length < 2) return [];
  return [
    {
      sentence: input.sentence,
      token: clause.vg.main,
      type: 'AGREE',
      mutual: true,
      from: both,
      to: [],
      rule: clause.vg.lemma,
      clause,
    },
  ];
}
