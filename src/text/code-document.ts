import { patterns } from '../lexicon/patterns.ts';
import { WordClass } from '../lexicon/word-class.ts';
import type { EventType } from '../model/codebook.ts';
import type { TextDocument } from '../model/document.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Act, MergedAct } from './act.ts';
import { acrossSides } from './across.ts';
import type { Clause } from './clause.ts';
import { codeSentence, type SentenceReading } from './code-sentence.ts';
import { confidenceOf } from './confidence.ts';
import { gistOf } from './gist.ts';
import { StableHash } from './identity.ts';
import { atSentence, nothingYet, remember, type Recent } from './recent.ts';
import { mergeActs } from './merge.ts';
import { nameOccasion } from './occasion-modes.ts';
import { placeOf } from './places.ts';
import type { RawEvent } from './raw-event.ts';
import type { ActorOf } from './sides.ts';
import { sportsSentences } from './sports.ts';
import { readTimeline, UNDATED, type Timeline } from './timeline.ts';
import type { Mention, Sentence, Token } from './types.ts';
import { voiceAfter, voiceFor, type Voice } from './voice.ts';
import { itemAt } from './item-at.ts';

/** A document as the first half of the engine hands it over. */
export interface ReadDocument {
  readonly document: TextDocument;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** In order of start. */
  readonly mentions: readonly Mention[];
  readonly actorOf: ActorOf;
}

/** While it is put together: what does not hold is left out. */
type Open<T> = { -readonly [Field in keyof T]: T[Field] };

/** Codes one read document: interactions in order of their first evidence. `now` is the date that relative dates count from. */
export function codeDocument(read: ReadDocument, now: string | undefined): Interaction[] {
  const { document, sentences, tokens } = read;
  const timeline = readTimeline(document.text, sentences, tokens, now);
  const personal = isPersonal(read);
  const sports = sportsSentences(sentences, tokens);
  const acts: Act[] = [];
  const year = Number(now?.slice(0, 4) ?? 0);
  let recent = nothingYet();
  let voice: Voice | undefined;
  let next = 0;
  for (const sentence of sentences) {
    const first = firstIn(sentence.index, read.mentions, next);
    next = firstIn(sentence.index + 1, read.mentions, first);
    if (sports[sentence.index]) continue;
    const mentions = next > first ? read.mentions.slice(first, next) : NO_MENTIONS;
    voice = voiceFor(voice, sentence, document.text);
    recent = atSentence(recent, sentence.index);
    if (!mentions.length && !recent.lead.length && recent.meeting.length < 2 && !tellsOfHeld(recent, sentence.index)) {
      voice = voiceAfter(voice, sentence, document.text, undefined);
      continue;
    }
    const reading = codeSentence({
      sentence,
      tokens,
      mentions,
      times: timeline.spans[sentence.index]!,
      actorOf: read.actorOf,
      recent,
      year,
      voice: voice?.speaker,
    });
    voice = voiceAfter(voice, sentence, document.text, reading.speaker);
    const lead = leadOf(reading, sentence, read, recent);
    const { events, issuer, told, topic, guest } = reading;
    recent = remember(recent, events, sentence.index, lead, issuer, told, topic, guest);
    if (events.length) addActs(acts, { sentence, reading, timeline, tokens, mentions, personal }, read.actorOf);
  }
  return nameOccasion(mergeActs(acts, read.actorOf), tokens).map((act) => toInteraction(act, read));
}

const NO_MENTIONS: readonly Mention[] = [];

/** Index of the first mention of a sentence or of one behind it, looked for from an index on. */
function firstIn(sentence: number, mentions: readonly Mention[], from: number): number {
  let i = from;
  while (i < mentions.length && mentions[i]!.sentence < sentence) i++;
  return i;
}

/** Somebody was taken shortly before: "They were released in May" names nobody. */
function tellsOfHeld({ acts }: Recent, sentence: number): boolean {
  const last = acts.at(-1);
  return last?.type === 'COERCE' && sentence - last.sentence <= 3;
}

/** "The presidents held talks, after which they:" hands its subject on to the lines of the list below. */
function leadOf(reading: SentenceReading, sentence: Sentence, read: ReadDocument, recent: Recent): readonly string[] {
  const end = itemAt(read.tokens, sentence.last - 1)?.text;
  if (end === ':') return reading.lead;
  return end === ';' && recent.lead.length ? recent.lead : [];
}

/** Remarks of one who was there ("I told ...", "We met ..."): what has no date of its own happened on the document's day. */
function isPersonal({ mentions, tokens }: ReadDocument): boolean {
  let times = 0;
  for (const { form, first } of mentions)
    if (form === 'pronoun' && FIRST_PERSON.has(tokens[first]!.form) && ++times > 1) return true;
  return false;
}
const FIRST_PERSON = new WordClass('i we');

/** A sentence that tells something. */
interface Telling {
  readonly sentence: Sentence;
  readonly reading: SentenceReading;
  readonly timeline: Timeline;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly personal: boolean;
}

function addActs(acts: Act[], telling: Telling, actorOf: ActorOf): void {
  const { reading, sentence, timeline } = telling;
  // only dates may be those of a report
  const said = timeline.spans[sentence.index]!.length ? reportingRanges(reading, sentence) : NO_RANGES;
  for (const event of reading.events)
    for (const one of acrossSides(event, actorOf)) acts.push(toAct(one, telling, said));
}

interface Range {
  readonly from: number;
  readonly to: number;
}
const NO_RANGES: readonly Range[] = [];

function toAct(event: RawEvent, telling: Telling, said: readonly Range[]): Act {
  const { sentence, reading, timeline, tokens, mentions, personal } = telling;
  const { own, from, to, last } = reach(event, sentence, reading);
  const { date, basis, carried } = event.recurring
    ? UNDATED
    : timeline.dateOf(sentence, event.token, { own, from, to, last, personal, said, granted: event.granted });
  const place = placeOf(reading.units, tokens, event.clause);
  let certainty = 1;
  for (const mention of mentions)
    if (mention.certainty < certainty && takesPart(event, mention)) certainty = mention.certainty;
  const dated = date && basis && !(event.background && basis === 'implied');
  return {
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    type: event.type,
    mode: event.mode,
    mutual: event.mutual,
    from: event.from,
    to: event.to,
    date: dated ? date : undefined,
    dateBasis: dated ? basis : undefined,
    carried,
    place,
    placeBasis: place ? 'known' : undefined,
    recurring: event.recurring,
    source: event.source,
    background: event.background,
    rule: event.rule,
    confidence: confidenceOf(event.rule, certainty),
  };
}

function takesPart({ from, to }: RawEvent, { actors }: Mention): boolean {
  for (const id of actors) if (from.includes(id) || to.includes(id)) return true;
  return false;
}

const JUDGES = new Set<EventType>(['SUPPORT', 'ACCUSE', 'REJECT', 'REQUEST']);

/** Tokens of the clause around an event, from the verb before it to the verb after it; no date at or behind `last` is its own. */
function reach(
  event: RawEvent,
  sentence: Sentence,
  reading: SentenceReading,
): { own: number; from: number; to: number; last: number } {
  const { clause } = event;
  if (!clause) return { own: sentence.first, from: sentence.first, to: sentence.last, last: sentence.last };
  const at = reading.clauses.indexOf(clause);
  const before = itemAt(reading.clauses, at - 1);
  const after = reading.clauses[at + 1];
  const from = before ? reading.units[before.unit]!.last : sentence.first;
  const to = after ? reading.units[after.unit]!.first : sentence.last;
  // "welcomed the meeting of 12 July": the date is the meeting's
  const object = clause.object[0];
  const judged = object !== undefined && event.token === clause.vg.main && JUDGES.has(event.type);
  const noun =
    judged &&
    patterns()
      .nouns.get(reading.units[object]!.word)
      ?.every((p) => p.type !== event.type) === true
      ? reading.units[object]!.last
      : sentence.last;
  return { own: ownPart(reading, clause, from), from, to, last: noun };
}

/** Where the words of a clause itself begin: "left on Friday and met X on Saturday", "left on Friday while Y met X". */
function ownPart({ units }: SentenceReading, clause: Clause, from: number): number {
  const first = Math.min(clause.unit, ...clause.subject);
  for (let u = clause.unit - 1; u >= 0 && units[u]!.first >= from; u--) {
    const { kind } = units[u]!;
    if (kind === 'sub' || kind === 'rel' || (kind === 'and' && (u === clause.unit - 1 || u === first - 1)))
      return units[u]!.first;
  }
  return from;
}

/** Token ranges of the clauses whose verb reports speech. */
function reportingRanges({ clauses, units }: SentenceReading, sentence: Sentence): readonly Range[] {
  const say = patterns().classes.say;
  let ranges: Range[] | undefined;
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i]!;
    if (!say.has(clause.vg.lemma)) continue;
    const next = clauses[i + 1];
    (ranges ??= []).push({
      from: units[clause.unit]!.first,
      to: next ? units[next.unit]!.first : sentence.last,
    });
  }
  return ranges ?? NO_RANGES;
}

/** A side, whatever the order in which it is told. */
function addSide(key: StableHash, ids: readonly string[]): StableHash {
  if (ids.length === 2) {
    const [a, b] = ids as [string, string];
    return a < b ? key.text(a).text(',').text(b) : key.text(b).text(',').text(a);
  }
  const list = ids.length > 1 ? [...ids].sort() : ids;
  for (let i = 0; i < list.length; i++) (i > 0 ? key.text(',') : key).text(list[i]!);
  return key;
}

function toInteraction(act: MergedAct, { document, sentences, actorOf }: ReadDocument): Interaction {
  const evidence = act.tellings.map(({ sentence, source, rule, confidence }) => {
    const { start, end } = sentences[sentence]!;
    return source
      ? { document: document.id, start, end, source, rule, confidence }
      : { document: document.id, start, end, rule, confidence };
  });
  const { type, mutual, from, to } = act;
  const { start, end } = evidence[0]!;
  const key = addSide(new StableHash(), from);
  if (!mutual) addSide(key.text('>'), to);
  key.text('|').text(type).text('|');
  if (act.mode) key.text(act.mode);
  key.text('|');
  if (act.date) key.text(act.date);
  const id = key.text('|').text(document.id).text('|').number(start).text('|').number(end).toString();
  const gist = gistOf(act, (one) => {
    const actor = actorOf(one);
    return actor?.short ?? actor?.name ?? one;
  });
  const found: Open<Interaction> = mutual
    ? { id, type, status: 'coded', gist, evidence, between: from.slice() }
    : { id, type, status: 'coded', gist, evidence, from: from.slice(), to: to.slice() };
  if (act.mode) found.mode = act.mode;
  if (act.date) {
    found.date = act.date;
    found.dateBasis = act.dateBasis ?? 'implied';
  }
  if (act.place) {
    found.place = act.place;
    found.placeBasis = act.placeBasis ?? 'known';
  }
  if (act.recurring) found.recurring = true;
  return found;
}
