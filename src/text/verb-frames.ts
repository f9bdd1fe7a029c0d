import { QUAD_OF, type EventType } from '../model/codebook.ts';
import type { VerbPattern } from '../lexicon/patterns.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { answered } from './answered.ts';
import { isSpokenAttack } from './spoken-attack.ts';
import { complementsOf, type Clause, type Factuality } from './clause.ts';
import { isAfterthought } from './clause-links.ts';
import { sidesOf, strangersTo } from './sides.ts';
import { factuality } from './factuality.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';
import { rawEvent, type RawEvent } from './raw-event.ts';
import { NO_PATTERNS, patternsFor, readingsOf, startOf } from './verb-conditions.ts';
import { bareAgreement, speechAct } from './speech-acts.ts';
import { readSides, towards, type Sides } from './verb-sides.ts';
import { withMaker } from './makers.ts';
import { withPartner } from './partner.ts';
import { joined, without } from './distinct.ts';

/** Codes the verbs of one sentence by the codebook's verb patterns. */
export function verbFrames(input: FrameInput): RawEvent[] {
  const found: RawEvent[] = [];
  for (const clause of input.clauses) {
    const done = clause.opener === 'as' && clause.vg.lemma === 'do' ? found.at(-1) : undefined;
    const events = done ? echo(input, clause, done) : codeClause(input, clause);
    if (!events.length) continue;
    for (const event of events) found.push(event);
    // "accused Chad, a claim that Niger denied": what a later clause names again is this act
    const act = events.find((event) => !event.mutual);
    if (act) {
      input.parties.agent = act.from;
      input.parties.last = act;
    }
  }
  return found;
}

/** "X condemned Y, as did Z": Z did to Y what X did. */
function echo(input: FrameInput, clause: Clause, done: RawEvent): RawEvent[] {
  const from = input.parties.of(clause.subject, 'party').filter((id) => !done.to.includes(id));
  const apart = done.mutual || !from.length || factuality(clause, input.patterns) !== 'fact';
  return apart ? [] : [{ ...done, token: clause.vg.main, from, clause }];
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
  // a promise made in public
  SUPPORT: 'SUPPORT',
  AID: 'SUPPORT',
};

/** "vowed to respond": an answer announced is a threat. */
const ANSWERING = new WordClass('respond retaliate react answer reciprocate');

/** Verbs of force that the codebook has no frame for. */
const HARMS = new WordClass(
  'retake recapture reconquer crush punish avenge defeat destroy eliminate annihilate fight hit strike wipe',
);

const answers = ({ vg, preps, object }: Clause): boolean => ANSWERING.has(vg.verb) && !preps.length && !object.length;

const NOTHING: readonly RawEvent[] = [];

function codeClause(input: FrameInput, clause: Clause): readonly RawEvent[] {
  const { patterns } = input;
  const truth = factuality(clause, patterns);
  if (truth === 'asked' || truth === 'duty' || truth === 'unreal') return NOTHING;
  const announced = truth === 'announced';
  if (truth !== 'fact' && truth !== 'denied') {
    const all = readingsOf(input, clause)?.all ?? NO_PATTERNS;
    const threat =
      (truth === 'promised' && (answers(clause) || HARMS.has(clause.vg.verb) || isHostile(all))) ||
      (announced && answers(clause));
    const act = threat ? SPEECH_ACT.threatened : SPEECH_ACT[truth];
    // "refused to condemn X" is nothing against X
    if (truth === 'refused' && isAgainst(all)) return NOTHING;
    if (act) return speechAct(input, clause, act);
    if (truth === 'agreed')
      return subjectOf(input, clause).length === 1
        ? speechAct(input, clause, { type: 'AGREE', rule: 'agree to' })
        : NOTHING;
  }
  for (const pattern of patternsFor(input, clause)) {
    const after = startOf(input, clause, pattern);
    if (after < 0) continue;
    const type = announced
      ? ifThen(input, clause, ANNOUNCED[pattern.type])
      : truth === 'denied'
        ? (pattern.negated ?? stopped(clause, pattern.type))
        : pattern.type;
    if (!type) continue;
    const told = readSides(input, clause, pattern, after);
    const between = pattern.shape === 'mutual' || pattern.shape === 'among';
    if (!told || (!between && !told.from.length)) continue;
    const sides = told.to.length ? told : withOther(input, clause, pattern, told, type, truth);
    const mutual = between || sides.reciprocal;
    if (!mutual && !sides.to.length) continue;
    const everyone = joined(sides.from, sides.to);
    if (mutual && everyone.length < 2) continue;
    const mode = modeOf(input, clause, pattern, everyone);
    const from = mutual ? everyone : pattern.shape === 'reverse' ? sides.to : sides.from;
    const to = mutual ? [] : pattern.shape === 'reverse' ? sides.from : sides.to;
    const how =
      truth === 'denied' ? `${pattern.rule}, denied` : announced ? `${pattern.rule}, announced` : pattern.rule;
    const spoken = type === 'ASSAULT' && isSpokenAttack(input, clause);
    const leaves = pattern.rule === 'withdraw' && isLeaving(input, clause, to);
    const event = rawEvent(
      input.sentence,
      clause.vg.main,
      leaves ? 'REJECT' : spoken ? 'ACCUSE' : type,
      mode,
      mutual,
      from,
      to,
      leaves ? 'leave' : spoken ? 'criticise' : how,
      clause,
    );
    // those who travel together do not visit each other
    if (mutual && mode === 'visit' && sides.to.length && everyone.length > 2)
      return sides.from.flatMap((guest) => sides.to.map((host) => ({ ...event, from: [guest, host] })));
    if (!mutual || sides.to.length < 2 || !isApart(input, clause)) return [event];
    return sides.to.map((one) => ({ ...event, from: [...sides.from, one] }));
  }
  return bareAgreement(input, clause, truth);
}

/** The sides of an act of which the clause itself names no other one. */
function withOther(
  input: FrameInput,
  clause: Clause,
  pattern: VerbPattern,
  told: Sides,
  type: EventType,
  truth: Factuality,
): Sides {
  const conditional = truth === 'announced' ? withCondition(input, clause, told) : told;
  const answering = withAnswered(input, clause, pattern, withDoer(input, clause, conditional), truth);
  const judging = withMaker(input, clause, withProtest(input, clause, answering, type), type);
  return withPartner(input, clause, judging, type);
}

/** "Chad sent a destroyer, a move that Niger condemned": Niger condemns Chad. */
function withDoer(input: FrameInput, clause: Clause, sides: Sides): Sides {
  if (clause.link !== 'relative' || sides.to.length) return sides;
  const doer = isAfterthought(input.units, clause.object.slice(0, 1)) ? clause.governor : undefined;
  if (!doer || doer.passive) return sides;
  const own = sidesOf(sides.from, input.actorOf);
  return towards(sides, strangersTo(own, subjectOf(input, doer), input.actorOf));
}

/** "recalled its ambassador to protest at X's remarks", "cancelled the trip in protest against X". */
function withProtest(input: FrameInput, clause: Clause, sides: Sides, type: EventType): Sides {
  if (!sides.from.length || sides.to.length || (type !== 'SANCTION' && type !== 'REJECT')) return sides;
  if (!input.words.has(PROTEST)) return sides;
  const inner = input.clauses.find((c) => c.governor === clause && c.vg.lemma === 'protest');
  const held = clause.preps.some((p) => p.nps.some((u) => input.units[u]!.word === 'protest'));
  const over = held ? clause.preps.filter((p) => /^(at|over|against)$/.test(p.prep)).flatMap((p) => p.nps) : [];
  const named = input.parties.of(inner ? [...inner.object, ...complementsOf(inner)] : over, 'own');
  return towards(sides, strangersTo(sidesOf(sides.from, input.actorOf), named, input.actorOf));
}
const PROTEST = new WordClass('protest protests protested protesting');

const ANSWERS: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'REJECT', 'SUPPORT']);

const IT = wordSet('it this that');

/** What an act of words or a penalty without another side answers. */
function withAnswered(input: FrameInput, clause: Clause, pattern: VerbPattern, sides: Sides, truth: Factuality): Sides {
  if (pattern.shape !== 'directed' || sides.to.length || truth !== 'fact' || clause.passive) return sides;
  // "A and B signed a treaty. C welcomed it."
  const { agreement, sentence } = input.recent;
  if (pattern.type === 'SUPPORT' && agreement.length && input.sentence - sentence === 1) {
    const it = clause.object.length === 1 && IT.has(input.units[clause.object[0]!]!.word);
    if (it) return towards(sides, without(agreement, sides.from));
  }
  const answers = pattern.type === 'SANCTION' ? pattern.needs !== undefined : ANSWERS.has(pattern.type);
  return answers ? towards(sides, answered(input, clause, pattern.type, sides.from)) : sides;
}

/** "said that it would use force if Chad attacked": the threat is to whoever the condition names. */
function withCondition(input: FrameInput, clause: Clause, sides: Sides): Sides {
  if (!sides.from.length || sides.to.length) return sides;
  const condition = input.clauses.find((c) => c.unit > clause.unit && (c.opener === 'if' || c.opener === 'unless'));
  return condition ? towards(sides, without(input.parties.of(condition.subject, 'own'), sides.from)) : sides;
}

/** "said that it would close the border if Chad did so": a penalty on a condition is a threat. */
const ifThen = (input: FrameInput, clause: Clause, type: EventType | undefined): EventType | undefined =>
  type === 'SANCTION' && input.clauses.some((c) => c !== clause && /^(if|unless)$/.test(c.opener)) ? 'THREATEN' : type;

/** "stopped buying fish from Chad": dealings that end. */
const stopped = ({ link, governor }: Clause, type: EventType): EventType | undefined =>
  link === 'ing' && /^(stop|cease|halt)$/.test(governor?.vg.lemma ?? '') && /^(COOPERATE|AID)$/.test(type)
    ? 'SANCTION'
    : undefined;

/** "withdrew from the alliance": a member leaves a body, where no forces do. */
const isLeaving = (
  { actorOf, units, patterns }: FrameInput,
  { subject, object }: Clause,
  to: readonly string[],
): boolean =>
  !object.length &&
  to.every((id) => actorOf(id)?.kind === 'organisation') &&
  !subject.some((u) => patterns.classes.forces.has(units[u]!.np!.noun));

/** Persons who talk or discuss are taken to meet, where no telephone is told of. */
function modeOf(
  input: FrameInput,
  clause: Clause,
  { mode, rule }: VerbPattern,
  everyone: readonly string[],
): VerbPattern['mode'] {
  if (mode && onTelephone(input, clause)) return 'call';
  const talk = mode === 'consultation' && /^(talk|discuss) with$/.test(rule);
  return talk && everyone.every((id) => /^(leader|official)$/.test(input.actorOf(id)?.kind ?? '')) ? 'meeting' : mode;
}

/** "vowed to retaliate": every reading of the verb is conflict by deed. */
const isHostile = (options: readonly VerbPattern[]): boolean =>
  options.length > 0 && options.every((option) => QUAD_OF[option.type] === 'material-conflict');

/** Every reading of the verb is conflict, in words or by deed. */
const isAgainst = (options: readonly VerbPattern[]): boolean =>
  options.length > 0 && options.every((option) => QUAD_OF[option.type].endsWith('conflict'));

/** "met separately with A, B and C": not with one another. */
function isApart(input: FrameInput, clause: Clause): boolean {
  // "called A and B to thank them": one after the other
  if (/^(shuttle|call|phone|telephone|ring)$/.test(clause.vg.lemma)) return true;
  return input.units.some(
    (unit, u) =>
      unit.kind === 'other' &&
      u > clause.unit - 2 &&
      u < clause.unit + 9 &&
      /^(separately|individually|bilaterally|respectively)$/.test(unit.word),
  );
}

const OVER = new Set(['on', 'over', 'by', 'via']);
const LINES = wordSet('telephone phone hotline');
export const LINE = new WordClass('telephone phone hotline telephones phones hotlines');

/** "spoke with X on the telephone", "by video link". */
export function onTelephone(input: FrameInput, clause: Clause): boolean {
  if (!input.words.has(LINE)) return false;
  return clause.preps.some((p) => OVER.has(p.prep) && p.nps.some((u) => LINES.has(input.units[u]!.word)));
}
