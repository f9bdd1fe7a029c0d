import type { Basis } from '../model/interaction.ts';
import { HAS_MONTH } from '../lexicon/word-forms.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { addDays } from './calendar.ts';
import { resolveDate } from './date-resolve.ts';
import { cuesOf, findDateWords, type DateWords } from './date-words.ts';
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

/** Where the date of an act may stand: first in [from, to), never at or behind `last`; `personal`: told by one who was there. */
export interface DateSearch {
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

const OPEN_ENDED = wordSet('since until');
const LOOSE = wordSet('of before after');
const OCCASION = wordSet('after before following');
const DETERMINERS = wordSet('the a an its their his her this');
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
  let thenParagraph = -9;
  let section: string | undefined;
  let lead: string | undefined;
  let leadInBody = false;
  for (const sentence of sentences) {
    const cues = cuesOf(tokens, sentence.first, sentence.last);
    const found = sentence.end - sentence.start > 6000 ? [] : findDateWords(text, sentence.start, sentence.end, cues);
    const here: DatedSpan[] = [];
    implied.push(then && sentence.paragraph - thenParagraph <= 1 ? then : (section ?? lead));
    let at = sentence.first;
    for (const words of found) {
      while (at < sentence.last && tokens[at]!.end <= words.start) at++;
      const first = at;
      let last = first;
      while (last < sentence.last && tokens[last]!.start < words.end) last++;
      const value = resolveDate(words, { now, then });
      const attributive = isAttributive(tokens, first, last, sentence.last);
      here.push({ first, last, words, value, attributive });
      const told = value && value.length > 4 && !attributive && !OPEN_ENDED.has(words.before);
      // a day in the heading gives way to one in the text
      const body =
        itemAt(tokens, sentence.last - 1)?.text === '.' && !/^[-–—:|]$/.test(itemAt(tokens, last)?.text ?? '');
      if (told && (lead === undefined || (body && !leadInBody)) && isNews(value, now, sentence.paragraph)) {
        lead = value;
        leadInBody = body;
      }
      if (told && !isAside(tokens, sentence.first, first, words)) {
        then = value;
        thenParagraph = sentence.paragraph;
      }
    }
    spans.push(here.length ? here : NO_SPANS);
    const heading =
      cues & HAS_MONTH && sentence.end - sentence.start < 30
        ? MONTH_HEADING.exec(text.slice(sentence.start, sentence.end))
        : null;
    if (heading) {
      const value = resolveDate(
        {
          start: 0,
          end: 0,
          before: '',
          month: monthIndex(heading[1]!),
          ...(heading[2] ? { year: Number(heading[2]) } : {}),
        },
        { now, then: undefined },
      );
      section = value;
      then = undefined;
    }
  }
  return {
    spans,
    dateOf(sentence, token, { from, to, last, personal, said, granted }) {
      const here = spans[sentence.index] ?? NO_SPANS;
      const before = personal && now?.length === 10 ? now : implied[sentence.index];
      const otherwise: Dating = before && !granted ? { date: before, basis: 'implied', carried: true } : UNDATED;
      if (!here.length) return otherwise;
      const usable = here.filter(
        (s) =>
          s.value &&
          (s.first < last || !LOOSE.has(s.words.before)) &&
          !s.attributive &&
          !OPEN_ENDED.has(s.words.before),
      );
      const loose = (s: DatedSpan): number => (LOOSE.has(s.words.before) ? 1 : 0);
      const distance = (s: DatedSpan): number => (s.first > token ? s.first - token : token - s.last + 1);
      const byFit = (a: DatedSpan, b: DatedSpan): number =>
        loose(a) - loose(b) || b.value!.length - a.value!.length || distance(a) - distance(b) || a.first - b.first;
      const near = usable.filter((s) => s.first >= from && s.last <= to).sort(byFit)[0];
      // "On Monday X said that ...": an opening date is everyone's; "After the vote of 5 May, X said" is not
      const opening = usable.find((s) => s.first - sentence.first <= 3 && !OCCASION.has(tokens[sentence.first]!.lower));
      const reported = usable.filter((s) => said.some((r) => s.first >= r.from && s.last <= r.to)).sort(byFit)[0];
      const best = granted ? (near && distance(near) <= 6 ? near : undefined) : (near ?? opening ?? reported);
      if (best)
        return {
          date: best.value!,
          basis: best.words.year !== undefined && best.words.month !== undefined ? 'known' : 'implied',
          carried: false,
        };
      return otherwise;
    },
  };
}

/** Paragraphs in which a report says on which day it happened. */
const OPENING = 3;
/** Days between what a report tells and the day it is published. */
const LATE = 10;

/** A day near the head of a text that was published shortly after it: what has no date further on happened then. */
const isNews = (value: string, now: string | undefined, paragraph: number): boolean =>
  value.length === 10 && now?.length === 10 && paragraph < OPENING && value <= now && value >= addDays(now, -LATE);

const BACK = wordSet('having who which whose');

/** "for having voted in March", "two weeks earlier": a date in passing, which what is told next does not share. */
function isAside(tokens: readonly Token[], from: number, at: number, words: DateWords): boolean {
  if (words.from === 'then' && words.amount! < 0) return true;
  let back = false;
  // a comma ends the aside
  for (let t = from + 1; t < at; t++) back = BACK.has(tokens[t]!.lower) || (back && tokens[t]!.text !== ',');
  return back;
}

/** A year or month before a noun in lower case: "the 2020 elections", "the January protests". */
function isAttributive(tokens: readonly Token[], first: number, last: number, end: number): boolean {
  const after = last < end ? tokens[last]!.text : '';
  const before = itemAt(tokens, first - 1)?.lower ?? '';
  return DETERMINERS.has(before) && /^\p{Ll}{4,}/u.test(after) && !LINKS.has(after);
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
