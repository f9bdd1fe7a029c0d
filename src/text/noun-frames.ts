import { wordSet } from '../lexicon/word-set.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { hasKnownAgent, knownAgent } from '../lexicon/known-acts.ts';
import type { NounPattern, Slot } from '../lexicon/patterns.ts';
import { QUAD_OF, type EventType } from '../model/codebook.ts';
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { prompted } from './noun-prompts.ts';
import { present } from './noun-guests.ts';
import { isAsserted, isFailure } from './noun-truth.ts';
import { arriving, carries, clauseOf, isReceived, reached } from './noun-carriers.ts';
import { modeOf } from './noun-modes.ts';
import { nounSlot, phrasesAfter } from './noun-slots.ts';
import { rawEvent, type RawEvent } from './raw-event.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';
import { giver, hasAgent, helped, isLifting, sender, partner, tokenOf, understood } from './understood.ts';
import { actorsOf } from './types.ts';
import { crowd } from './verb-sides.ts';
import { itemAt } from './item-at.ts';
import { distinct } from './distinct.ts';

/** Words in a phrase that say that it has not happened. */
const UNDONE = new WordClass(
  'no any possible planned future potential proposed upcoming alleged would-be hypothetical imminent eventual',
  'next prospective further',
);
/** Nouns whose complement is only thought of: "the threat of war". */
const THOUGHT = new WordClass(
  'threat threats prospect prospects possibility hope hopes plan plans idea ideas fear fears risk risks',
  'chance chances need call calls proposal proposals likelihood danger way ways option options importance',
  'issue issues topic topics question questions invitation invitations preparation preparations readiness',
  'willingness case event absence lack instead',
);
/** Codes the event nouns of one sentence ("talks between A and B", "A's invasion of B") by the codebook's noun patterns. */
export function nounFrames(input: FrameInput): RawEvent[] {
  const found: RawEvent[] = [];
  for (let u = 0; u < input.units.length; u++) {
    found.push(...firstOf(input, u));
  }
  return found;
}

const NOTHING: readonly RawEvent[] = [];

function firstOf(input: FrameInput, u: number): readonly RawEvent[] {
  const np = input.units[u]!.np;
  if (!np || (np.mention && np.mention.last > np.head)) return NOTHING;
  const patterns = input.patterns.nouns.get(np.noun);
  if (!patterns || !isToldAsDone(input, u)) return NOTHING;
  for (const pattern of patterns) {
    const event = codeNoun(input, u, pattern);
    if (event) return event.mutual && event.from.length > 2 ? apart(input, u, event) : [event];
  }
  return NOTHING;
}

/** "held separate talks with A, B and C": not with one another. */
function apart(input: FrameInput, u: number, event: RawEvent): readonly RawEvent[] {
  const { first, last } = input.units[u]!;
  const separate = input.tokens.slice(first, last).some((t) => /^(separate|individual)$/.test(t.lower));
  return separate ? event.from.slice(1).map((one) => ({ ...event, from: [event.from[0]!, one] })) : [event];
}

const STOPS = wordSet('stop cease end cut terminate discontinue halt stopped ceased');
const GIVES: ReadonlySet<EventType> = new Set<EventType>(['AID', 'COOPERATE']);
const VAGUE = new WordClass('a an any');

function codeNoun(input: FrameInput, u: number, pattern: NounPattern): RawEvent | undefined {
  const { units } = input;
  const unit = units[u]!;
  if (pattern.modifier.size && !hasModifier(input, u, pattern)) return undefined;
  const carrier = input.clauses.find((c) => carries(input, c, u, pattern));
  const clause = carrier ?? clauseOf(input, u);
  // "will not accept A's invasion of B": what is owned and violent is taken for granted, whatever the verb says
  const vague = VAGUE.has(input.tokens[unit.first]!.form);
  const victims = carrier || !hasKnownAgent(pattern.noun) ? [] : readSlots(input, u, pattern.to, undefined, false, []);
  const known = victims.length ? knownAgent(pattern.noun, victims) : undefined;
  const granted =
    QUAD_OF[pattern.type] === 'material-conflict' &&
    (unit.np!.owners.length > 0 || known !== undefined || hasAgent(input, u)) &&
    !carrier &&
    !vague;
  const none = unit.np!.none;
  const failed = pattern.type === 'AGREE' && carrier !== undefined && isFailure(input, carrier, none);
  if (none && !failed) return undefined;
  if (clause && !granted && !failed && !isAsserted(input, clause, u, carrier)) return undefined;
  const conflict = QUAD_OF[pattern.type].endsWith('conflict');
  if (clause && (!carrier || conflict) && isTakenBack(input, clause, u)) return undefined;
  // "stopped its supplies to X": they have ended
  if (clause?.object.includes(u) && STOPS.has(clause.vg.lemma) && GIVES.has(pattern.type)) return undefined;
  const mutual = pattern.shape === 'mutual';
  const between = pattern.from.some((s) => s.name === 'between') && phrasesAfter(input, u, 'between').length > 0;
  // "Under a deal with X, Y will pay"
  const under =
    pattern.type === 'AGREE' && u < 3 && itemAt(units, u - 1)?.word === 'under' ? opened(input, u) : undefined;
  if (pattern.light && !carrier && !under && (!between || pattern.carriers.size)) return undefined;
  if (!mutual && carrier && isReceived(input, carrier, u)) return receivedEvent(input, u, pattern, carrier);
  let from = ownSubject(input, u, clause, readSlots(input, u, pattern.from, carrier, mutual));
  let to = readSlots(input, u, pattern.to, carrier ?? arriving(clause, u), mutual, from);
  if (
    mutual &&
    pattern.type === 'ASSAULT' &&
    to.length &&
    clause?.preps.some((p) => p.prep === 'in' && p.nps.includes(u))
  )
    from = [...from, ...input.parties.of(clause.subject, 'own')];
  if (under && to.length) from = subjectOf(input, under);
  if (mutual && pattern.type === 'CONSULT') {
    const alone = from.length + to.length === 0;
    from = distinct([...from, ...present(input, clause, u, alone, pattern.mode === 'visit')]);
    if (carrier && new Set([...from, ...to]).size === 1) to = partner(input, carrier, [...from, ...to][0]!);
  }
  if (!mutual && !from.length && to.length && known) from = [known];
  if (!mutual && !from.length && to.length) from = [...sender(input, clause, u), ...tokenOf(input, u)];
  const lifted = pattern.type === 'SANCTION' && isLifting(input, u);
  const main = clause ?? opened(input, u);
  if (!mutual && !from.length && to.length && main) from = bringer(input, main, u, pattern.type);
  if (pattern.type === 'PROTEST' && !from.length && to.length) from = crowd(input, undefined, to);
  if (!mutual && from.length && !to.length && !carrier) to = prompted(input, u, pattern.type, from);
  if (!mutual && from.length && !to.length) to = helped(input, pattern.type, u, from);
  if (!mutual && from.length && !to.length) to = [...understood(input, pattern, u, from, clause)];
  if (!mutual && from.length && !to.length && carrier) to = sharedTarget(input, carrier, from);
  if (!mutual && from.length && !to.length) to = reached(input, clause, u).filter((id) => !from.includes(id));
  if (mutual ? new Set([...from, ...to]).size < 2 : !from.length || !to.length) return undefined;
  const promised =
    pattern.type === 'AID' && !!clause && !clause.passive && input.patterns.classes.promise.has(clause.vg.lemma);
  const ended = carrier?.vg.lemma === 'end' && /^(SUPPORT|AID|COOPERATE)$/.test(pattern.type);
  const withheld =
    carrier !== undefined && /^(refuse|deny|withhold)$/.test(carrier.vg.lemma) && /^(SUPPORT|AID)$/.test(pattern.type);
  const type = withheld
    ? 'REJECT'
    : ended
      ? 'SANCTION'
      : failed
        ? 'REJECT'
        : lifted
          ? 'CONCEDE'
          : promised
            ? 'SUPPORT'
            : pattern.type;
  const mode = pattern.mode && modeOf(input, u, pattern);
  const rule = failed ? 'fail to agree' : lifted ? 'lift sanction' : pattern.rule;
  const sides = mutual ? distinct([...from, ...to]) : from;
  const passing = pattern.type === 'CONSULT' && isInPassing(input, u, carrier);
  const at = unit.last - 1;
  return rawEvent(
    input.sentence,
    at,
    type,
    mode,
    mutual,
    sides,
    mutual ? [] : to,
    rule,
    clause,
    undefined,
    granted,
    passing,
  );
}

/** "an envoy in the A-B talks", "thanked X for hosting A-B talks": both sides only qualify a noun that hangs on another. */
function isInPassing({ units }: FrameInput, u: number, carrier: Clause | undefined): boolean {
  const { owners } = units[u]!.np!;
  const sides = actorsOf(owners.filter((m) => m.form === 'demonym'));
  return (
    !carrier && new Set(sides).size > 1 && itemAt(units, u - 1)?.kind === 'prep' && itemAt(units, u - 2)?.kind === 'np'
  );
}

/** "received support from B", "came under a Chadian attack": who gives or strikes is behind "from" or before the noun. */
function receivedEvent(input: FrameInput, u: number, pattern: NounPattern, carrier: Clause): RawEvent | undefined {
  if (factuality(carrier, input.patterns) !== 'fact') return undefined;
  const slots = ['from', 'by', 'poss', 'dem', 'of'].map((name) => ({ name, takes: 'own' as const }));
  const to = subjectOf(input, carrier);
  const named = readSlots(input, u, slots, undefined, false, to);
  const from = named.length ? named : giver(input, carrier, to);
  if (!from.length || !to.length) return undefined;
  const { type, mode, rule } = pattern;
  return rawEvent(input.sentence, input.units[u]!.last - 1, type, mode, false, from, to, rule, carrier);
}

/** Neither its own words nor the noun before it say that it is only thought of. */
function isToldAsDone(input: FrameInput, u: number): boolean {
  const { units, tokens } = input;
  const { first, last, np } = units[u]!;
  // "no agreement" may tell of a failure
  for (let t = np!.none ? first + 1 : first; t < last; t++) if (UNDONE.has(tokens[t]!.form)) return false;
  const above = itemAt(units, u - 1)?.kind === 'prep' ? itemAt(units, u - 2) : undefined;
  return !(above?.kind === 'np' && THOUGHT.has(tokens[above.last - 1]!.form));
}

/** "lifted its sanctions", "dropped its objection": told is the end of it. */
function isTakenBack(input: FrameInput, clause: Clause, u: number): boolean {
  const takes = clause.passive ? clause.subject : clause.object;
  return takes.includes(u) && input.patterns.classes.lift.has(clause.vg.lemma);
}

function hasModifier(input: FrameInput, u: number, pattern: NounPattern): boolean {
  const unit = input.units[u]!;
  // "an exchange of prisoners"
  const of = input.units[u + 1]?.word === 'of' ? input.units[u + 2] : undefined;
  const end = of?.kind === 'np' ? of.last : unit.last;
  for (let t = unit.first; t < end; t++) {
    const word = input.tokens[t]!.lower;
    if (pattern.modifier.has(word)) return true;
    for (const m of pattern.modifier) if (m.length > 4 && word.startsWith(m)) return true;
  }
  return false;
}

function readSlots(
  input: FrameInput,
  u: number,
  wanted: readonly Slot[],
  carrier: Clause | undefined,
  mutual: boolean,
  except: readonly string[] = [],
): string[] {
  const found: string[] = [];
  for (const slot of wanted) {
    const actors = nounSlot(input, u, slot, carrier, mutual).filter((id) => !except.includes(id));
    found.push(...actors);
    if (!mutual && actors.length) break;
  }
  return distinct(found);
}

/** "After his meeting with Y, X left": the pronoun before an event noun means who acts in the clause. */
function ownSubject(input: FrameInput, u: number, clause: Clause | undefined, from: string[]): string[] {
  const { units, clauses, parties, actorOf } = input;
  const owner = units[u]!.np!.owners[0];
  if (owner?.form !== 'pronoun' || !/^(his|her|its)$/.test(input.tokens[owner.first]!.lower)) return from;
  const its = input.tokens[owner.first]!.lower === 'its';
  const main =
    clause?.subject.length && clause.subject[0]! !== u
      ? clause
      : clauses.find((c) => c.unit > u && c.vg.form === 'finite');
  const actors = main ? parties.of(main.subject, 'party') : [];
  const kind = actors.length === 1 ? actorOf(actors[0]!)?.kind : undefined;
  const fits = its ? kind === 'state' || kind === 'organisation' : kind === 'leader' || kind === 'official';
  if (!fits || (its && main !== clause)) return from;
  return distinct(from.map((id) => (owner.actors.includes(id) ? actors[0]! : id)));
}

/** "In a letter to Y, X said": the clause that the phrase opens. */
function opened(input: FrameInput, u: number): Clause | undefined {
  if (u > 3 || itemAt(input.units, u - 1)?.kind !== 'prep') return undefined;
  return input.clauses.find((c) => c.unit > u && c.vg.form !== 'infinitive' && c.link === 'main' && c.subject[0]! > u);
}

/** "X came with an offer of support for Y": who brings it gives it. */
function bringer(input: FrameInput, clause: Clause, u: number, type: EventType): string[] {
  const { units, parties } = input;
  const quad = QUAD_OF[type];
  // "followed suit with sanctions on Y"
  if (
    type === 'SANCTION' &&
    /^(follow(ed)?|respond|react|retaliate|answer|reply|hit|strike|come|came|counter|step|move|weigh|slap)$/.test(
      clause.vg.lemma,
    )
  )
    return clause.preps.some((p) => p.prep === 'with' && p.nps.includes(u)) ? parties.of(clause.subject, 'party') : [];
  // "in their view of the war" is no act of theirs
  if (quad === 'material-conflict') return [];
  const ways = quad === 'verbal-conflict' ? /^(with|between|through)$/ : /^(with|between|in|through)$/;
  let top = u;
  while (itemAt(units, top - 1)?.word === 'of' && itemAt(units, top - 2)?.kind === 'np') top -= 2;
  if (u < 4 && ways.test(itemAt(units, top - 1)?.word ?? '') && clause.unit > u)
    return parties.of(clause.subject, 'party');
  return clause.preps.some((p) => ways.test(p.prep) && p.nps.includes(top)) ? parties.of(clause.subject, 'party') : [];
}

/** "X criticised Y and imposed sanctions": the target is the one of the verb before. */
function sharedTarget(input: FrameInput, carrier: Clause, from: readonly string[]): string[] {
  const before = itemAt(input.clauses, input.clauses.indexOf(carrier) - 1);
  const joined = itemAt(input.units, carrier.unit - 1)?.kind === 'and';
  if (!before || !joined || before.subject.join() !== carrier.subject.join()) return [];
  return input.parties.of(before.object, 'party').filter((id) => !from.includes(id));
}
