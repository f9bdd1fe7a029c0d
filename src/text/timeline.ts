import type { Basis } from '../model/interaction.ts';
import { HAS_MONTH } from '../lexicon/word-forms.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { addDays } from './calendar.ts';
import { resolveDate } from './date-resolve.ts';
import { DATE_WORDS, type DateWords } from './date-shapes.ts';
import { findDateWords, monthWords } from './date-words.ts';
import type { Sentence, Token } from './types.ts';
import { itemAt } from './item-at.ts';

/** One date expression with its meaning. Token range [first, last). */
export interface DatedSpan {
  readonly first: number;
  readonly last: number;
  readonly words: DateWords;
  readonly value: string | undefined;
  /** Says which thing is meant, not when: "the 2020 elections". */
  readonly attributive: boolean;
}

export interface Dating {
  readonly date: string | undefined;
  readonly basis: Basis | undefined;
  /** Carried on from the sentences before. */
  readonly carried: boolean;
}
export const UNDATED: Dating = { date: undefined, basis: undefined, carried: false };

/** Where the date of an act may stand: first in [own, to), its own part of the clause, then in [from, to), never at or behind `last`; `personal`: told by one who was there. */
export interface DateSearch {
  readonly own: number;
  readonly from: number;
  readonly to: number;
  readonly last: number;
  readonly personal: boolean;
  /** Token ranges of the clauses that report: "the ministry said on Monday". */
  readonly said: readonly { readonly from: number; readonly to: number }[];
  /** Taken for granted ("A's invasion of B"): dated only by what stands beside it. */
  readonly granted: boolean;
}

/** The dates of a document in reading order, and what is implied where none is said. */
export interface Timeline {
  readonly spans: readonly (readonly DatedSpan[])[];
  /** The date of an act at a token. */
  dateOf(sentence: Sentence, token: number, where: DateSearch): Dating;
}

const MONTH_HEADING =
  /^\W*(January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+((?:19|20)\d{2}))?\W*$/;

const isOpenEnded = ({ before }: DateWords): boolean => before === 'since' || before === 'until';
const isLoose = ({ before }: DateWords): boolean => before === 'of' || before === 'before' || before === 'after';
const OCCASION = new WordClass('after before following');
const DETERMINERS = new WordClass('the a an its their his her this');
const LINKS = wordSet('when where with that which after before while from between because');
const NO_SPANS: readonly DatedSpan[] = [];

/** Finds and resolves every date expression of a document once. */
export function readTimeline(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  now: string | undefined,
): Timeline {
  const spans: (readonly DatedSpan[])[] = [];
  const implied: (string | undefined)[] = [];
  let then: string | undefined;
  let thenDay: string | undefined;
  let thenParagraph = -9;
  let section: string | undefined;
  let lead: string | undefined;
  let leadInBody = false;
  for (const sentence of sentences) {
    implied.push(then && sentence.paragraph - thenParagraph <= 1 ? then : (section ?? lead));
    // most sentences hold nothing that a date is made of
    if ((sentence.kinds & DATE_WORDS) === 0 || sentence.end - sentence.start > 6000) {
      spans.push(NO_SPANS);
      continue;
    }
    const found = findDateWords(text, tokens, sentence.first, sentence.last);
    const here: DatedSpan[] = [];
    let at = sentence.first;
    for (const words of found) {
      while (at < sentence.last && tokens[at]!.end <= words.start) at++;
      const first = at;
      let last = first;
      while (last < sentence.last && tokens[last]!.start < words.end) last++;
      // "the same day" is no month
      const value = resolveDate(words, { now, then: words.span === 'day' && words.from === 'then' ? thenDay : then });
      const attributive = words.day === undefined && isAttributive(tokens, first, last, sentence.last);
      here.push({ first, last, words, value, attributive });
      if (!value || value.length <= 4 || attributive || isOpenEnded(words)) continue;
      // a day in the heading gives way to one in the text
      if ((lead === undefined || !leadInBody) && isNews(value, now, sentence.paragraph)) {
        const body = isBody(tokens, last, sentence);
        if (lead === undefined || body) {
          lead = value;
          leadInBody = body;
        }
      }
      if (!isAside(tokens, sentence.first, first, words, isNews(value, now, sentence.paragraph))) {
        then = value;
        if (value.length >= 10) thenDay = value;
        thenParagraph = sentence.paragraph;
      }
    }
    spans.push(here.length ? here : NO_SPANS);
    const heading =
      sentence.kinds & HAS_MONTH && sentence.end - sentence.start < 30
        ? MONTH_HEADING.exec(text.slice(sentence.start, sentence.end))
        : null;
    if (heading) {
      const year = heading[2] ? Number(heading[2]) : undefined;
      section = resolveDate(monthWords(monthIndex(heading[1]!), year), { now, then: undefined });
      then = undefined;
      thenDay = undefined;
    }
  }
  return {
    spans,
    dateOf(sentence, token, where) {
      const here = spans[sentence.index] ?? NO_SPANS;
      const before = where.personal && now?.length === 10 ? now : implied[sentence.index];
      const otherwise: Dating = before && !where.granted ? { date: before, basis: 'implied', carried: true } : UNDATED;
      if (!here.length) return otherwise;
      const best = bestOf(here, tokens, sentence, token, where);
      if (!best) return otherwise;
      const { year, month } = best.words;
      const basis = year !== undefined && month !== undefined ? 'known' : 'implied';
      return { date: best.value!, basis, carried: false };
    },
  };
}

/** A sentence with a full stop, which is no lead that ends in a date and a dash. */
const isBody = (tokens: readonly Token[], last: number, sentence: Sentence): boolean =>
  itemAt(tokens, sentence.last - 1)?.text === '.' && !/^[-–—:|]$/.test(itemAt(tokens, last)?.text ?? '');

/** Which of the dates of a sentence is that of the act at a token. */
function bestOf(
  here: readonly DatedSpan[],
  tokens: readonly Token[],
  sentence: Sentence,
  token: number,
  { own, from, to, last, said, granted }: DateSearch,
): DatedSpan | undefined {
  let closest: DatedSpan | undefined;
  let near: DatedSpan | undefined;
  let opening: DatedSpan | undefined;
  let reported: DatedSpan | undefined;
  for (const span of here) {
    const { words } = span;
    if (!span.value || span.attributive || isOpenEnded(words) || (span.first >= last && isLoose(words))) continue;
    if (span.first >= own && span.last <= to && (!closest || byFit(span, closest, token) < 0)) closest = span;
    if (span.first >= from && span.last <= to && (!near || byFit(span, near, token) < 0)) near = span;
    // "On Monday X said that ...": an opening date is everyone's; "After the vote of 5 May, X said" is not
    if (!opening && span.first - sentence.first <= 3 && !OCCASION.has(tokens[sentence.first]!.form)) opening = span;
    if (said.some((r) => span.first >= r.from && span.last <= r.to) && (!reported || byFit(span, reported, token) < 0))
      reported = span;
  }
  if (granted) return near && distance(near, token) <= 6 ? near : undefined;
  return closest ?? near ?? opening ?? reported;
}

const loose = ({ words }: DatedSpan): number => (isLoose(words) ? 1 : 0);
const distance = ({ first, last }: DatedSpan, token: number): number =>
  first > token ? first - token : token - last + 1;
/** Below 0 where `a` fits an act at a token better than `b`. */
const byFit = (a: DatedSpan, b: DatedSpan, token: number): number =>
  loose(a) - loose(b) ||
  b.value!.length - a.value!.length ||
  distance(a, token) - distance(b, token) ||
  a.first - b.first;

/** Paragraphs in which a report says on which day it happened. */
const OPENING = 3;
/** Days between what a report tells and the day it is published. */
const LATE = 10;

/** A day near the head of a text that was published shortly after it: what has no date further on happened then. */
const isNews = (value: string, now: string | undefined, paragraph: number): boolean =>
  value.length === 10 && now?.length === 10 && paragraph < OPENING && value <= now && value >= addDays(now, -LATE);

const BACK = new WordClass('having who which whose');

/**
 * "for having voted in March", "two weeks earlier": a date in passing, which what is told next does not share; not the day of the news
 * itself ("X, who on Tuesday was in Lima").
 */
function isAside(tokens: readonly Token[], from: number, at: number, words: DateWords, news: boolean): boolean {
  if (words.from === 'then' && words.amount! < 0) return true;
  if (news) return false;
  let back = false;
  // a comma ends the aside
  for (let t = from + 1; t < at; t++) back = BACK.has(tokens[t]!.form) || (back && tokens[t]!.text !== ',');
  return back;
}

/** A year or month before a noun in lower case: "the 2020 elections", "the January protests". */
function isAttributive(tokens: readonly Token[], first: number, last: number, end: number): boolean {
  const before = itemAt(tokens, first - 1);
  if (before === undefined || !DETERMINERS.has(before.form)) return false;
  const after = last < end ? tokens[last]!.text : '';
  return /^\p{Ll}{4,}/u.test(after) && !LINKS.has(after);
}

const monthIndex = (name: string): number =>
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ].indexOf(name) + 1;
