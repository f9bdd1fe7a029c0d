import { wordClasses } from '../lexicon/word-classes.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { hasKnownAgent, knownAgent } from '../lexicon/known-acts.ts';
import type { NounPattern, Slot } from '../lexicon/patterns.ts';
import type { EventType } from '../model/codebook.ts';
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { present } from './noun-guests.ts';
import { isAsserted, isFailure } from './noun-truth.ts';
import { arriving, isReceived, placeOf } from './noun-carriers.ts';
import { modeOf } from './noun-modes.ts';
import { nounSlot, phrasesAfter } from './noun-slots.ts';
import { NO_EVENTS, rawEvent, type RawEvent } from './raw-event.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';
import { ofWhom } from './of-whom.ts';
import { giver, hasAgent, isLifting, partner } from './understood.ts';
import { agentOf, opened, targetOf } from './noun-sides.ts';
import { actorsOf } from './types.ts';
import { itemAt } from './item-at.ts';
import { joined, once } from './distinct.ts';

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
export function nounFrames(input: FrameInput): readonly RawEvent[] {
  const { units } = input;
  let found = NO_EVENTS;
  for (let u = 0; u < units.length; u++) {
    const { np } = units[u]!;
    if (!np || np.mention || !np.known.nouns || !isToldAsDone(input, u)) continue;
    const events = firstOf(input, u, np.known.nouns);
    if (events.length) found = found.length ? [...found, ...events] : events;
  }
  return found;
}

function firstOf(input: FrameInput, u: number, patterns: readonly NounPattern[]): readonly RawEvent[] {
  for (const pattern of patterns) {
    const event = codeNoun(input, u, pattern);
    if (event) return event.mutual && event.from.length > 2 ? apart(input, u, event) : [event];
  }
  return NO_EVENTS;
}

/** "held separate talks with A, B and C": not with one another. */
function apart(input: FrameInput, u: number, event: RawEvent): readonly RawEvent[] {
  const { first, last } = input.units[u]!;
  const separate = input.tokens.slice(first, last).some((t) => /^(separate|individual)$/.test(t.lower));
  return separate ? event.from.slice(1).map((one) => ({ ...event, from: [event.from[0]!, one] })) : [event];
}

const STOPS = new WordClass('stop cease end cut terminate discontinue halt stopped ceased');
const NOBODY: readonly string[] = [];
const GIVES: ReadonlySet<EventType> = new Set<EventType>(['AID', 'COOPERATE']);
const WITHHOLDS = new WordClass('refuse deny withhold');
const ENDS = new WordClass('end');
const PROMISES = new WordClass(...wordClasses.promise);
const LIFTS = new WordClass(...wordClasses.lift);
const VAGUE = new WordClass('a an any');

function codeNoun(input: FrameInput, u: number, pattern: NounPattern): RawEvent | undefined {
  if (pattern.modifier.length && !hasModifier(input, u, pattern)) return undefined;
  const { units, parties } = input;
  const { carrier, clause } = placeOf(input, u, pattern);
  // "Under a deal with X, Y will pay"
  const under =
    pattern.type === 'AGREE' && u < 3 && itemAt(units, u - 1)?.word === 'under' ? opened(input, u) : undefined;
  if (pattern.light && !carrier && !under && (pattern.carriers.size || !isBetween(input, u, pattern))) return undefined;
  const unit = units[u]!;
  // "will not accept A's invasion of B": what is owned and violent is taken for granted, whatever the verb says
  const vague = VAGUE.has(input.tokens[unit.first]!.form);
  const victims =
    carrier || !hasKnownAgent(unit.np!.known.noun) ? NOBODY : readSlots(input, u, pattern.to, undefined, false);
  const known = victims.length ? knownAgent(pattern.noun, victims) : undefined;
  const { quad } = pattern;
  const granted =
    quad === 'material-conflict' &&
    !carrier &&
    !vague &&
    (unit.np!.owners.length > 0 || known !== undefined || hasAgent(input, u));
  const { none } = unit.np!;
  const failed = pattern.type === 'AGREE' && carrier !== undefined && isFailure(input, carrier, none);
  if (none && !failed) return undefined;
  if (clause && !granted && !failed && !isAsserted(input, clause, u, carrier)) return undefined;
  const conflict = quad === 'material-conflict' || quad === 'verbal-conflict';
  if (clause && (!carrier || conflict) && isTakenBack(clause, u)) return undefined;
  // "stopped its supplies to X": they have ended
  if (clause && GIVES.has(pattern.type) && STOPS.has(clause.vg.verb) && clause.object.includes(u)) return undefined;
  const mutual = pattern.shape === 'mutual';
  if (!mutual && carrier && isReceived(input, carrier, u)) return receivedEvent(input, u, pattern, carrier);
  let from: readonly string[] = ownSubject(input, u, clause, readSlots(input, u, pattern.from, carrier, mutual));
  let to: readonly string[] = readSlots(input, u, pattern.to, carrier ?? arriving(clause, u), mutual, from);
  if (under && to.length) from = subjectOf(input, under);
  if (!mutual) {
    if (!from.length && to.length) from = known ? [known] : agentOf(input, u, pattern, clause, to);
    else if (from.length && !to.length) to = targetOf(input, u, pattern, clause, carrier, from);
    if (!from.length || !to.length) return undefined;
  } else if (pattern.type === 'ASSAULT') {
    if (to.length && clause?.preps.some((p) => p.prep === 'in' && p.nps.includes(u)))
      from = [...from, ...parties.of(clause.subject, 'own')];
  } else if (pattern.type === 'CONSULT') {
    const alone = from.length + to.length === 0;
    // "talks with X were held"
    const withOne = from.length === 0 && to.length === 1;
    from = joined(from, present(input, clause, u, alone, pattern.mode === 'visit'));
    const between = carrier ? joined(from, to) : NOBODY;
    if (carrier && between.length === 1) {
      from = between;
      to = partner(input, carrier, between[0]!);
    }
    const where = carrier ?? clause;
    if (withOne && where && joined(from, to).length === 1) from = [...ofWhom(input, where, u), ...from];
  }
  const sides = mutual ? joined(from, to) : from;
  if (mutual && sides.length < 2) return undefined;
  const lifted = pattern.type === 'SANCTION' && isLifting(input, u);
  return rawEvent(
    input.sentence,
    unit.last - 1,
    lifted ? 'CONCEDE' : typeOf(pattern, clause, carrier, failed),
    pattern.mode && modeOf(input, u, pattern),
    mutual,
    sides,
    mutual ? NOBODY : to,
    failed ? 'fail to agree' : lifted ? 'lift sanction' : pattern.rule,
    clause,
    undefined,
    granted,
    pattern.type === 'CONSULT' && isInPassing(input, u, carrier),
  );
}

/** What verbs make of what the noun names. */
function typeOf(
  { type }: NounPattern,
  clause: Clause | undefined,
  carrier: Clause | undefined,
  failed: boolean,
): EventType {
  if (failed) return 'REJECT';
  if (type !== 'SUPPORT' && type !== 'AID' && type !== 'COOPERATE') return type;
  if (carrier && type !== 'COOPERATE' && WITHHOLDS.has(carrier.vg.verb)) return 'REJECT';
  if (carrier && ENDS.has(carrier.vg.verb)) return 'SANCTION';
  return type === 'AID' && clause && !clause.passive && PROMISES.has(clause.vg.verb) ? 'SUPPORT' : type;
}

/** "talks between A and B". */
const isBetween = (input: FrameInput, u: number, { from }: NounPattern): boolean =>
  from.some((slot) => slot.name === 'between') && phrasesAfter(input, u, 'between').length > 0;

/** "an envoy in the A-B talks", "thanked X for hosting A-B talks": both sides only qualify a noun that hangs on another. */
function isInPassing({ units }: FrameInput, u: number, carrier: Clause | undefined): boolean {
  const { owners } = units[u]!.np!;
  const sides = actorsOf(owners.filter((m) => m.form === 'demonym'));
  return (
    !carrier && new Set(sides).size > 1 && itemAt(units, u - 1)?.kind === 'prep' && itemAt(units, u - 2)?.kind === 'np'
  );
}

const GIVER: readonly Slot[] = ['from', 'by', 'poss', 'dem', 'of'].map((name) => ({ name, takes: 'own' }));

/** "received support from B", "came under a Chadian attack": who gives or strikes is behind "from" or before the noun. */
function receivedEvent(input: FrameInput, u: number, pattern: NounPattern, carrier: Clause): RawEvent | undefined {
  if (factuality(carrier, input.patterns) !== 'fact') return undefined;
  const to = subjectOf(input, carrier);
  const named = readSlots(input, u, GIVER, undefined, false, to);
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
const isTakenBack = ({ vg, passive, subject, object }: Clause, u: number): boolean =>
  LIFTS.has(vg.verb) && (passive ? subject : object).includes(u);

function hasModifier(input: FrameInput, u: number, pattern: NounPattern): boolean {
  const unit = input.units[u]!;
  // "an exchange of prisoners"
  const of = input.units[u + 1]?.word === 'of' ? input.units[u + 2] : undefined;
  const end = of?.kind === 'np' ? of.last : unit.last;
  for (let t = unit.first; t < end; t++) {
    const word = input.tokens[t]!.lower;
    for (const m of pattern.modifier) if (m === word || (m.length > 4 && word.startsWith(m))) return true;
  }
  return false;
}

function readSlots(
  input: FrameInput,
  u: number,
  wanted: readonly Slot[],
  carrier: Clause | undefined,
  mutual: boolean,
  except: readonly string[] = NOBODY,
): readonly string[] {
  let found = NOBODY;
  for (const slot of wanted) {
    const all = nounSlot(input, u, slot, carrier, mutual);
    const actors = all.length && except.length ? all.filter((id) => !except.includes(id)) : all;
    if (!actors.length) continue;
    if (!mutual) return once(actors);
    found = found.length ? [...found, ...actors] : actors;
  }
  return once(found);
}

const OWN = new WordClass('his her its');

/** "After his meeting with Y, X left": the pronoun before an event noun means who acts in the clause. */
function ownSubject(
  input: FrameInput,
  u: number,
  clause: Clause | undefined,
  from: readonly string[],
): readonly string[] {
  const { units, clauses, parties, actorOf } = input;
  const owner = units[u]!.np!.owners[0];
  if (owner?.form !== 'pronoun' || !OWN.has(input.tokens[owner.first]!.form)) return from;
  const its = input.tokens[owner.first]!.lower === 'its';
  const main =
    clause?.subject.length && clause.subject[0]! !== u
      ? clause
      : clauses.find((c) => c.unit > u && c.vg.form === 'finite');
  const actors = main ? parties.of(main.subject, 'party') : [];
  const kind = actors.length === 1 ? actorOf(actors[0]!)?.kind : undefined;
  const fits = its ? kind === 'state' || kind === 'organisation' : kind === 'leader' || kind === 'official';
  if (!fits || (its && main !== clause)) return from;
  return once(from.map((id) => (owner.actors.includes(id) ? actors[0]! : id)));
}
