import { patterns } from '../lexicon/patterns.ts';
import type { EventType } from '../model/codebook.ts';
import type { TextDocument } from '../model/document.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Act, MergedAct } from './act.ts';
import { acrossSides } from './across.ts';
import { codeSentence, type SentenceReading } from './code-sentence.ts';
import { confidenceOf } from './confidence.ts';
import { gistOf } from './gist.ts';
import { stableHash } from './identity.ts';
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
import { inAnyOrder } from './distinct.ts';

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
  const bySentence: Mention[][] = sentences.map(() => []);
  for (const mention of read.mentions) bySentence[mention.sentence]?.push(mention);
  const personal = isPersonal(read);
  const sports = sportsSentences(sentences, tokens);
  const acts: Act[] = [];
  const year = Number(now?.slice(0, 4) ?? 0);
  let recent = nothingYet();
  let voice: Voice | undefined;
  for (const sentence of sentences) {
    const mentions = bySentence[sentence.index]!;
    if (sports[sentence.index]) continue;
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
      ...(voice ? { voice: voice.speaker } : {}),
    });
    voice = voiceAfter(voice, sentence, document.text, reading.speaker);
    const lead = leadOf(reading, sentence, read, recent);
    const { events, issuer, told, topic, guest } = reading;
    recent = remember(recent, events, sentence.index, lead, issuer, told, topic, guest);
    for (const told of events)
      for (const event of acrossSides(told, read.actorOf))
        acts.push(toAct({ event, sentence, reading, timeline, tokens, mentions, personal }));
  }
  return nameOccasion(mergeActs(acts, read.actorOf), tokens).map((act) => toInteraction(act, read));
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
function isPersonal(read: ReadDocument): boolean {
  const first = read.mentions.filter((m) => m.form === 'pronoun' && /^(i|we)$/.test(read.tokens[m.first]!.lower));
  return first.length > 1;
}

interface Telling {
  readonly event: RawEvent;
  readonly sentence: Sentence;
  readonly reading: SentenceReading;
  readonly timeline: Timeline;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly personal: boolean;
}

function toAct(telling: Telling): Act {
  const { event, sentence, reading, timeline, tokens, mentions, personal } = telling;
  const { from, to, last } = reach(event, sentence, reading);
  const { date, basis, carried } = event.recurring
    ? UNDATED
    : timeline.dateOf(sentence, event.token, {
        from,
        to,
        last,
        personal,
        said: timeline.spans[sentence.index]!.length ? reportingRanges(reading, sentence) : [],
        granted: event.granted === true,
      });
  const place = placeOf(reading.units, tokens, event.clause, 0);
  let certainty = 1;
  for (const mention of mentions)
    if (mention.certainty < certainty && mention.actors.some((id) => event.from.includes(id) || event.to.includes(id)))
      certainty = mention.certainty;
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

const JUDGES = new Set<EventType>(['SUPPORT', 'ACCUSE', 'REJECT', 'REQUEST']);

/** Tokens of the clause around an event, from the verb before it to the verb after it; no date at or behind `last` is its own. */
function reach(
  event: RawEvent,
  sentence: Sentence,
  reading: SentenceReading,
): { from: number; to: number; last: number } {
  const { clause } = event;
  if (!clause) return { from: sentence.first, to: sentence.last, last: sentence.last };
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
  return { from, to, last: noun };
}

/** Token ranges of the clauses whose verb reports speech. */
function reportingRanges(reading: SentenceReading, sentence: Sentence): { from: number; to: number }[] {
  const say = patterns().classes.say;
  const ranges: { from: number; to: number }[] = [];
  for (const [i, clause] of reading.clauses.entries()) {
    if (!say.has(clause.vg.lemma)) continue;
    const next = reading.clauses[i + 1];
    ranges.push({
      from: reading.units[clause.unit]!.first,
      to: next ? reading.units[next.unit]!.first : sentence.last,
    });
  }
  return ranges;
}

function toInteraction(act: MergedAct, read: ReadDocument): Interaction {
  const { document, sentences, actorOf } = read;
  const evidence = act.tellings.map((telling) => {
    const { start, end } = sentences[telling.sentence]!;
    const { source, rule, confidence } = telling;
    return source
      ? { document: document.id, start, end, source, rule, confidence }
      : { document: document.id, start, end, rule, confidence };
  });
  const { type, mutual } = act;
  const sides = mutual ? inAnyOrder(act.from) : `${inAnyOrder(act.from)}>${inAnyOrder(act.to)}`;
  const { start, end } = evidence[0]!;
  const key = `${sides}|${type}|${act.mode ?? ''}|${act.date ?? ''}|${document.id}|${start}|${end}`;
  const nameOf = (one: string): string => {
    const actor = actorOf(one);
    return actor?.short ?? actor?.name ?? one;
  };
  const id = stableHash(key);
  const gist = gistOf(act, nameOf);
  const found: Open<Interaction> = mutual
    ? { id, type, status: 'coded', gist, evidence, between: [...act.from] }
    : { id, type, status: 'coded', gist, evidence, from: [...act.from], to: [...act.to] };
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
