/** Finds date expressions in a sentence; what they mean is decided later, from their surroundings. */
import { HAS_DIGIT, HAS_MONTH, HAS_SPAN, type WordForm } from '../lexicon/word-forms.ts';
import { DATE_WORDS, FINDERS, SPAN_NEAR, TWO_MONTHS, type DateWords, type Finder } from './date-shapes.ts';
import type { Token } from './types.ts';

/** The finders, a bit each, that need no word of their own. */
const FOR_ALL = FINDERS.reduce((bits, { word }, f) => (word ? bits : bits | (1 << f)), 0);

/** The finders of whose words this is one, a bit each; asked once for each different word. */
function findersOf(form: WordForm): number {
  if (form.finders < 0)
    form.finders = FINDERS.reduce((bits, { word }, f) => (word?.test(form.raw) ? bits | (1 << f) : bits), 0);
  return form.finders;
}

const NO_DATES: readonly DateWords[] = [];

/** Date expressions of the tokens [first, last) of a text, in order, not overlapping. */
export function findDateWords(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): readonly DateWords[] {
  // the words that may be part of a date
  const cues: Token[] = [];
  let kinds = 0;
  let digits = 0;
  let able = FOR_ALL;
  for (let t = first; t < last; t++) {
    const token = tokens[t]!;
    const own = token.kinds & DATE_WORDS;
    if (own === 0) continue;
    cues.push(token);
    able |= findersOf(token.form);
    if (kinds & own & HAS_MONTH) kinds |= TWO_MONTHS;
    if (own & HAS_DIGIT) digits++;
    kinds |= own;
  }
  if (!cues.length) return NO_DATES;
  // "the same day", "2020-05-12": other words count too
  if (kinds & HAS_SPAN || digits > 2) for (let t = first; t < last; t++) able |= findersOf(tokens[t]!.form);
  if (kinds & HAS_SPAN) kinds |= SPAN_NEAR;
  const { start } = tokens[first]!;
  const part = text.slice(start, tokens[last - 1]!.end);
  const found: DateWords[] = [];
  for (let f = 0; f < FINDERS.length; f++) {
    const { holds } = FINDERS[f]!;
    if (able & (1 << f) && (kinds & holds) === holds && isLeft(cues, holds, found, start))
      findAll(FINDERS[f]!, part, start, cues, found);
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/** Adds the dates of one shape that overlap none of those before. */
function findAll(
  { pattern, read, opens, holds }: Finder,
  part: string,
  start: number,
  cues: readonly Token[],
  found: DateWords[],
): void {
  pattern.lastIndex = opens === undefined ? 0 : firstOf(cues, opens) - start;
  for (let m = pattern.exec(part); m; m = pattern.exec(part)) {
    const at = start + m.index;
    const end = at + m[0].length;
    const words = isTaken(found, at, end) ? undefined : read(m);
    if (
      words &&
      (words.day === undefined || (words.day >= 1 && words.day <= 31)) &&
      (words.month === undefined || (words.month >= 1 && words.month <= 12))
    )
      found.push(dateWords(at, end, wordBefore(part.slice(Math.max(0, m.index - 28), m.index).toLowerCase()), words));
    if (!isLeft(cues, holds, found, end)) return;
  }
}

function isTaken(found: readonly DateWords[], start: number, end: number): boolean {
  for (let k = 0; k < found.length; k++) if (found[k]!.start < end && start < found[k]!.end) return true;
  return false;
}

/** Each kind of words that a date holds is left in no date yet, behind `from`. */
function isLeft(cues: readonly Token[], holds: number, found: readonly DateWords[], from: number): boolean {
  let missing = holds & DATE_WORDS;
  for (let k = 0; k < cues.length && missing !== 0; k++) {
    const { start, end, kinds } = cues[k]!;
    if (kinds & missing && end > from && !isInside(found, start, end)) missing &= ~kinds;
  }
  return missing === 0;
}

function isInside(found: readonly DateWords[], start: number, end: number): boolean {
  for (let k = 0; k < found.length; k++) if (found[k]!.start <= start && end <= found[k]!.end) return true;
  return false;
}

/** Where the first word of a kind begins; there is one. */
function firstOf(cues: readonly Token[], kind: number): number {
  let k = 0;
  while ((cues[k]!.kinds & kind) === 0) k++;
  return cues[k]!.start;
}

/** A month, of a year where one is named. */
export const monthWords = (month: number, year: number | undefined): DateWords =>
  dateWords(0, 0, '', { month, ...(year === undefined ? {} : { year }) });

/** All in one shape. */
const dateWords = (
  start: number,
  end: number,
  before: string,
  { year, month, day, endDay, endMonth, weekday, from, span, amount }: Partial<DateWords>,
): DateWords => ({ start, end, year, month, day, endDay, endMonth, weekday, from, span, amount, before });

/** The last word of what stands before a date, or "since" and "until" with words between. */
function wordBefore(lead: string): string {
  if (lead.includes('since') || lead.includes('until')) {
    const match = /\b(since|until)\b[\w\s]*$/.exec(lead);
    if (match) return match[1]!;
  }
  const text = lead.trimEnd();
  let start = text.length;
  while (start > 0 && isWordMark(text.charCodeAt(start - 1))) start--;
  return text.slice(start);
}

/** As \w in a pattern, of text in lower case. */
const isWordMark = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
