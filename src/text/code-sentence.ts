import { patterns } from '../lexicon/patterns.ts';
import { ClassesIn, WordClass } from '../lexicon/word-class.ts';
import type { EventType } from '../model/codebook.ts';
import type { Clause } from './clause.ts';
import { readClauses } from './clauses.ts';
import { followFrames } from './follow-frames.ts';
import { atRequest } from './at-request.ts';
import { quotedVerdict } from './quoted-verdict.ts';
import { guestIn } from './whose-guest.ts';
import { gatheredFrames } from './gathered-frames.ts';
import { turnedDown } from './turned-down.ts';
import { issuerIn } from './issuers.ts';
import { jointFrames } from './joint-frames.ts';
import { nounFrames } from './noun-frames.ts';
import { Parties } from './parties.ts';
import { ANSWERED } from './partner.ts';
import { judgements } from './judgements.ts';
import { attendance, occasionFrames } from './occasion-frames.ts';
import { withGuests } from './occasion-guests.ts';
import { presence } from './presence.ts';
import { NOTHING_YET, type Recent } from './recent.ts';
import { rawEvent, type RawEvent } from './raw-event.ts';
import { sameOccasion } from './same-occasion.ts';
import { stanceFrames } from './stance-frames.ts';
import { cleanSides, grounded, isOwn, sideOf, type ActorOf } from './sides.ts';
import { topicOf } from './topics.ts';
import { threats } from './threats.ts';
import { accusations, demands, general, reportedRequests, speakers } from './speech.ts';
import { viewOf, type TokenSpan } from './sentence-view.ts';
import type { Mention, Sentence, Token } from './types.ts';
import type { Unit } from './unit.ts';
import { readUnits } from './units.ts';
import { verbsIn, type FrameInput } from './frame-input.ts';
import { speakerOf } from './voice.ts';
import { verbFrames } from './verb-frames.ts';
import { itemAt } from './item-at.ts';
import { foldAsides } from './fold-asides.ts';
import { foldOwnState } from './mend-units.ts';
import { dropDoubles } from './doubles.ts';

/** A sentence longer than this is a list or a broken text; it is not parsed, so that cost stays linear and bounded. */
const LONGEST = 220;

export interface SentenceInput {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Mentions of this sentence. */
  readonly mentions: readonly Mention[];
  /** Its time expressions, in order. */
  readonly times: readonly TokenSpan[];
  readonly actorOf: ActorOf;
  /** What the sentences before told. */
  readonly recent?: Recent;
  /** Whose words the sentence is, where an earlier one says so. */
  readonly voice?: string | undefined;
  /** Year of the text; absent = unknown. */
  readonly year?: number;
}

export interface SentenceReading {
  readonly units: readonly Unit[];
  readonly clauses: readonly Clause[];
  readonly events: readonly RawEvent[];
  /** Where the sentence ends in a colon: who acts last, for the list that follows. */
  readonly lead: readonly string[];
  /** Who issues a paper. */
  readonly issuer: readonly string[];
  /** Whose words it reports last. */
  readonly told?: string | undefined;
  /** Who of two that met was the guest. */
  readonly guest?: readonly string[];
  /** The two whose relations it speaks of. */
  readonly topic?: readonly string[] | undefined;
  /** Who speaks in the sentence, for a quotation or list that goes on behind it. */
  readonly speaker?: string | undefined;
}

const NOTHING: SentenceReading = { units: [], clauses: [], events: [], lead: [], issuer: [] };
const SPOKEN = new Set(['SUPPORT', 'ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'CONCEDE']);
const FORCE = new Set<EventType>(['ASSAULT', 'MOBILIZE', 'COERCE', 'AID']);
const SPANS = new Set(['day', 'week', 'month', 'year']);
/** A quotation begins. */
const OPENING = new WordClass('" “ « „');

/** Reads one sentence: what happened between whom. Sentences without two actors are passed over at once. */
export function codeSentence(input: SentenceInput): SentenceReading {
  const { sentence, tokens, mentions } = input;
  const recent = input.recent ?? NOTHING_YET;
  const words = new ClassesIn(tokens, sentence.first, sentence.last);
  const opens = mentions.length > 0 && (words.has(OPENING) || itemAt(tokens, sentence.last - 1)?.text === ':');
  if (sentence.last - sentence.first > LONGEST || itemAt(tokens, sentence.last - 1)?.text === '?') return NOTHING;
  if (!opens && !mayHold(input, recent, words)) return NOTHING;
  const index = patterns();
  const { first, last } = sentence;
  const units = readUnits(viewOf(tokens, first, last, mentions, input.times), index);
  foldOwnState(units, input.actorOf);
  foldAsides(units, tokens, words, input.actorOf);
  const clauses = readClauses(units, index);
  const frame: FrameInput = {
    sentence: sentence.index,
    tokens,
    words,
    verbs: verbsIn(clauses),
    units,
    clauses,
    parties: new Parties(units, tokens, recent, (id) => sideOf(id, input.actorOf)),
    recent,
    patterns: index,
    actorOf: input.actorOf,
    year: input.year ?? 0,
  };
  const said = speakers(frame, input.voice);
  frame.parties.hear(input.voice ?? (said.size ? onlyOne(said) : undefined));
  const raw = verbFrames(frame);
  add(raw, nounFrames(frame));
  add(raw, occasionFrames(frame));
  add(raw, presence(frame, raw));
  add(raw, sameOccasion(frame, raw));
  add(raw, stanceFrames(frame));
  add(raw, attendance(frame));
  if (said.size) add(raw, demands(frame, said));
  add(raw, jointFrames(frame, raw));
  if (said.size) {
    add(raw, threats(frame, said));
    add(raw, reportedRequests(frame, said));
    add(raw, accusations(frame, said, raw));
    add(raw, judgements(frame, said, raw));
  }
  add(raw, quotedVerdict(frame));
  add(raw, atRequest(frame));
  add(raw, gatheredFrames(frame));
  add(raw, turnedDown(frame, raw));
  add(raw, followFrames(frame, raw));
  const events: RawEvent[] = [];
  const recurs = words.has(RECURRING);
  for (const alone of raw) {
    const event = asState(frame, ownWords(withGuests(frame, alone), said, input.actorOf));
    const to = FORCE.has(event.type) ? grounded(event.to, input.actorOf) : event.to;
    const sides = cleanSides(event.mutual, event.from, to, input.actorOf);
    if (!sides) continue;
    const told = toldBy(event, sides, said, input.actorOf);
    if (recurs && isRecurring(told, tokens, units)) told.recurring = true;
    events.push(told);
  }
  const lead = itemAt(tokens, sentence.last - 1)?.text === ':' ? leadOf(frame) : [];
  const speaker = opens ? speakerOf(frame, general(frame)) : undefined;
  return {
    units,
    clauses,
    events: dropDoubles(events, input.actorOf),
    lead,
    issuer: issuerIn(frame),
    told: said.size ? [...said.values()].at(-1) : undefined,
    topic: topicOf(frame),
    guest: guestIn(frame, events),
    speaker,
  };
}

/** Mostly nothing is added, so that nothing is copied. */
function add(all: RawEvent[], more: readonly RawEvent[]): void {
  for (const event of more) all.push(event);
}

/** The event between clean sides, with whose claim it is. */
function toldBy(
  event: RawEvent,
  { from, to }: { readonly from: readonly string[]; readonly to: readonly string[] },
  said: ReadonlyMap<Clause, string>,
  actorOf: ActorOf,
): RawEvent {
  const { sentence, token, type, mode, mutual, rule, clause, granted, background } = event;
  const speaker = clause && said.size ? said.get(clause) : undefined;
  const side = speaker && sideOf(speaker, actorOf);
  const source = speaker && !from.some((id) => sideOf(id, actorOf) === side) ? speaker : event.source;
  return rawEvent(sentence, token, type, mode, mutual, from, to, rule, clause, source, granted, background);
}

/** "X said that the Kremlin regretted it": what a person says in the name of the own side is said by the person. */
function ownWords(event: RawEvent, said: ReadonlyMap<Clause, string>, actorOf: ActorOf): RawEvent {
  const speaker = event.clause && said.size ? said.get(event.clause) : undefined;
  if (speaker === undefined || event.mutual || !SPOKEN.has(event.type)) return event;
  return event.from.length === 1 && isOwn(speaker, event.from[0]!, actorOf) ? { ...event, from: [speaker] } : event;
}

const MATERIAL = new Set<EventType>(['SANCTION', 'AID', 'RETREAT', 'MOBILIZE', 'ASSAULT', 'COERCE', 'COOPERATE']);

/** "We closed two consulates": what one tells of as done by "we" was done by the state. */
function asState({ units, actorOf }: FrameInput, event: RawEvent): RawEvent {
  const subject = event.clause?.subject;
  if (subject?.length !== 1 || units[subject[0]!]!.word !== 'we' || !MATERIAL.has(event.type)) return event;
  return { ...event, from: event.from.map((id) => sideOf(id, actorOf)) };
}

function leadOf({ clauses, units, parties }: FrameInput): readonly string[] {
  const last = clauses.findLast((c) => parties.of(c.subject, 'party').length > 0);
  const bare = units.findLast((unit) => unit.np !== undefined);
  if (bare?.np?.mention?.acting && units.indexOf(bare) > (last?.unit ?? -1)) return bare.np.mention.actors;
  return last ? parties.of(last.subject, 'party') : [];
}

/** Words by which a sentence with one party speaks of those named before. */
const LOOKS_BACK = new WordClass(
  'guest guests host hosts visitor visitors colleague interlocutor part participated attended joined present participants step steps move decision measure measures action actions remarks',
  'accusation accusations charge charges allegation allegations claim resolution document letter report talks conversation conversations negotiations consultations summit session round meeting declaration communique communiqué agreement memorandum protocol treaty statement claims comments respond retaliate unanswered refuse refused refuses decline declined denied denies',
  'remark comment summoned expelled welcomed condemned hailed suit same likewise stepped rescue accepted dismissed called branded two both responded retaliated reacted replied explanation apology comments words mission gesture deployment visit trip each another',
  'protested protests complained demanded lodged filed freed released furious outraged angry kind promised vowed warned threatened offered blamed',
  'send give sent gave supplied delivered shipped donated provided dispatched agreed complied follow followed alone turned home back',
  ...ANSWERED.words,
);

/** Two parties stand in the sentence, or one and a word that looks back, or a list goes on. */
function mayHold({ mentions, voice }: SentenceInput, recent: Recent, words: ClassesIn): boolean {
  const one = mentions[0]?.actors[0] ?? recent.lead[0];
  for (const { actors, posted } of mentions) {
    if (posted) return true;
    for (const id of actors) if (id !== one) return true;
  }
  if (voice !== undefined && mentions.length > 0) return true;
  return (recent.lead.length > 0 || words.has(LOOKS_BACK)) && namesMore(recent, one);
}

/** The sentences before tell of another than this one. */
function namesMore({ meeting, agent, lead, pair, speaker }: Recent, one: string | undefined): boolean {
  const other = (id: string): boolean => id !== one;
  const told =
    meeting.some(other) || agent.some(other) || lead.some(other) || (speaker !== undefined && other(speaker));
  return told || (pair !== undefined && (pair.from.some(other) || pair.to.some(other)));
}

function onlyOne(said: ReadonlyMap<Clause, string>): string | undefined {
  let one: string | undefined;
  for (const id of said.values())
    if (one === undefined) one = id;
    else if (id !== one) return undefined;
  return one;
}

/** Words that may say that something happens again and again. */
const RECURRING = new WordClass(
  'often regularly repeatedly frequently monthly weekly annually usually routinely always constantly periodically',
  'persistently occasionally continuously consistently every since',
);

function isRecurring(event: RawEvent, tokens: readonly Token[], units: readonly Unit[]): boolean {
  if (!event.clause) return false;
  const at = event.clause.unit;
  // "have met in Brussels and Moscow since May": more than one occasion
  const since = (unit: Unit): boolean => unit.word === 'since' && (unit.kind === 'prep' || unit.kind === 'sub');
  if (event.type === 'CONSULT' && event.clause.vg.perfect && units.some(since)) return true;
  for (let k = Math.max(0, at - 2); k < units.length; k++) {
    if (k > at + 1 && (units[k]!.kind === 'comma' || units[k]!.kind === 'sub' || units[k]!.kind === 'stop'))
      return false;
    for (let t = units[k]!.first; t < units[k]!.last; t++) {
      const { lower, form } = tokens[t]!;
      if (lower === 'every' ? SPANS.has(tokens[t + 1]?.lower ?? '') : lower !== 'since' && RECURRING.has(form))
        return true;
    }
  }
  return false;
}
