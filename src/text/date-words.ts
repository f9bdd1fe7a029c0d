/** Finds date expressions in a sentence; what they mean is decided later, from their surroundings. */
import { DASH, DOTTED, HAS_DIGIT, HAS_MONTH, HAS_SPAN } from '../lexicon/word-forms.ts';
import type { Token } from './types.ts';

const ANY_CUE = HAS_DIGIT | HAS_MONTH | HAS_SPAN;
/** Two words that may be months; beside the kinds of single words. */
const TWO_MONTHS = 1 << 20;
const ALL_CUES = ANY_CUE | DASH | DOTTED | TWO_MONTHS;

/** What the words of [first, last) have that dates are made of. */
export function cuesOf(tokens: readonly Token[], first: number, last: number): number {
  let cues = 0;
  for (let t = first; t < last; t++) {
    const { kinds } = tokens[t]!;
    if (cues & kinds & HAS_MONTH) cues |= TWO_MONTHS;
    cues |= kinds;
  }
  return cues;
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

type Span = 'day' | 'week' | 'month' | 'year';

/** What the words say, before the year or the day they count from is known. */
export interface DateWords {
  /** UTF-16 offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly endDay?: number;
  readonly endMonth?: number;
  readonly weekday?: number;
  /** Counted from the document's date (`now`) or from the date told last (`then`). */
  readonly from?: 'now' | 'then';
  readonly span?: Span;
  readonly amount?: number;
  /** The word before: "since", "of", "until", "after" ... */
  readonly before: string;
}

const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const TO = '\\s*(?:[-–—/]|and|to|until)\\s*';
const YEAR = '((?:19|20)\\d{2})';
const PLAIN = '(?![\\d%]|[.,]\\d)';

type Reader = (m: RegExpExecArray) => Partial<DateWords> | undefined;
const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const amountOf = (word: string): number => NUMBERS[word.toLowerCase()] ?? Number(word);

/** Ordered finders, what is cheap to see first in each: the first that matches at a place wins, longer shapes stand first. */
const FINDERS: readonly (readonly [RegExp, Reader, cues?: number])[] = [
  [
    new RegExp(`\\b${YEAR}-(\\d{2})-(\\d{2})\\b`, 'g'),
    (m) => ({ year: +m[1]!, month: +m[2]!, day: +m[3]! }),
    HAS_DIGIT | DASH,
  ],
  [
    new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}\\b`, 'g'),
    (m) => ({ day: +m[1]!, month: +m[2]!, year: +m[3]! }),
    HAS_DIGIT | DOTTED,
  ],
  [
    new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH}${TO}${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?\\b`, 'g'),
    (m) => ({
      day: +m[1]!,
      month: monthOf(m[2]!),
      endDay: +m[3]!,
      endMonth: monthOf(m[4]!),
      ...(m[5] ? { year: +m[5] } : {}),
    }),
    HAS_DIGIT | TWO_MONTHS,
  ],
  [
    new RegExp(`\\b(?:${DAY}${TO})?${DAY}\\s+(?:of\\s+)?${MONTH}(?![a-z])(?:,?\\s+${YEAR})?`, 'g'),
    (m) => ({
      day: +(m[1] ?? m[2])!,
      ...(m[1] ? { endDay: +m[2]! } : {}),
      month: monthOf(m[3]!),
      ...(m[4] ? { year: +m[4] } : {}),
    }),
  ],
  [
    new RegExp(`\\b${MONTH}\\s+${DAY}${TO}${MONTH}\\s+${DAY}${PLAIN}(?:,?\\s+${YEAR})?`, 'g'),
    (m) => ({
      month: monthOf(m[1]!),
      day: +m[2]!,
      endMonth: monthOf(m[3]!),
      endDay: +m[4]!,
      ...(m[5] ? { year: +m[5] } : {}),
    }),
    HAS_DIGIT | TWO_MONTHS,
  ],
  [
    new RegExp(`\\b${MONTH}\\s+${DAY}(?:${TO}(\\d{1,2}))?${PLAIN}(?:,?\\s+${YEAR})?`, 'g'),
    (m) => ({
      month: monthOf(m[1]!),
      day: +m[2]!,
      ...(m[3] ? { endDay: +m[3] } : {}),
      ...(m[4] ? { year: +m[4] } : {}),
    }),
  ],
  [new RegExp(`\\b${MONTH}(?:,|\\s+of)?\\s+${YEAR}\\b`, 'g'), (m) => ({ month: monthOf(m[1]!), year: +m[2]! })],
  [
    new RegExp(
      `(?=${MONTH.replace('(', '(?:')}\\b(?!\\s+\\d))(?<=\\b(?:in|since|of|until|by|from|last|early|late|mid|this|during|and|through|throughout|In|Since|Late|Early|Until|By|During|Last)[\\s-])${MONTH}\\b(?!\\s+\\d)`,
      'g',
    ),
    (m) => ({ month: monthOf(m[1]!) }),
  ],
  [
    new RegExp(
      `(?=19|20)(?<=\\b(?:in|since|of|until|by|from|during|after|before|the|early|late|mid|throughout|autumn|summer|spring|winter|end|In|Since|Until|By|During|After|Before|Throughout)[\\s-])${YEAR}\\b(?!\\s*(?:[-–]\\d|people|troops|million|soldiers|tons|tonnes|\\w+s\\b))`,
      'g',
    ),
    (m) => ({ year: +m[1]! }),
  ],
  [/\b(today|tonight|this (?:morning|afternoon|evening))\b/gi, () => ({ from: 'now', span: 'day', amount: 0 })],
  [/\byesterday\b/gi, () => ({ from: 'now', span: 'day', amount: -1 })],
  [
    /\b(?:(?:the|that) same|that|on the same) (day|week|month|year)\b/gi,
    (m) => ({ from: 'then', span: m[1]!.toLowerCase() as Span, amount: 0 }),
  ],
  [
    /\b(?:(?:the|that|on the) (?:very )?same|that) (?:evening|night|afternoon|morning)\b|\bon the day of\b/gi,
    () => ({ from: 'then', span: 'day', amount: 0 }),
    0,
  ],
  [
    /\bthe (?:evening|night|day|afternoon|morning) before\b(?=\s*[,.;]|$)/gi,
    () => ({ from: 'then', span: 'day', amount: -1 }),
    0,
  ],
  // "on the 22nd": of the month that is told of
  [
    /\bon the (\d{1,2})(?:st|nd|rd|th)(?=\s+(?:the|in|at|a|an|he|she|it|they|and|for|to|after|when)\b|\s*[,.;)]|$)/gi,
    (m) => ({ day: +m[1]! }),
    HAS_DIGIT,
  ],
  [
    /\bthe (?:next|following) (day|week|month|year)\b/gi,
    (m) => ({ from: 'then', span: m[1]!.toLowerCase() as Span, amount: 1 }),
  ],
  [
    /\bthe (?:previous|day before|preceding) ?(day|week|month|year)?\b/gi,
    (m) => ({ from: 'then', span: (m[1] ?? 'day').toLowerCase() as Span, amount: -1 }),
  ],
  [
    /\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|week|month|year)s? (later|earlier|after that|before that)\b/gi,
    (m) => ({
      from: 'then',
      span: m[2]!.toLowerCase() as Span,
      amount: amountOf(m[1]!) * (/later|after/i.test(m[3]!) ? 1 : -1),
    }),
  ],
  [
    /\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|week|month|year)s? ago\b/gi,
    (m) => ({ from: 'now', span: m[2]!.toLowerCase() as Span, amount: -amountOf(m[1]!) }),
  ],
  [/\blast (day|week|month|year)\b/gi, (m) => ({ from: 'now', span: m[1]!.toLowerCase() as Span, amount: -1 })],
  [
    /\b(?:this|earlier in the|later in the|in the course of the) (day|week|month|year)\b/gi,
    (m) => ({ from: 'now', span: m[1]!.toLowerCase() as Span, amount: 0 }),
  ],
  [
    /\b(?:last |this |on )?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/g,
    (m) => ({ from: 'now', weekday: WEEKDAYS.indexOf(m[1]!.toLowerCase()) }),
  ],
];

/** What a sentence must hold for a finder to be tried at all. */
function cueOf({ source }: RegExp): number {
  if (source.includes('Jan(')) return /\\d\{[12]/.test(source) ? HAS_MONTH | HAS_DIGIT : HAS_MONTH;
  return /day|week|year/i.test(source) ? HAS_SPAN : HAS_DIGIT;
}
const CUES = FINDERS.map(([pattern, , cues]) => cues ?? cueOf(pattern));

/** Date expressions of [start, end) of a text, in order, not overlapping. `cues`: classes of the words there. */
export function findDateWords(text: string, start: number, end: number, cues = ALL_CUES): DateWords[] {
  if ((cues & ANY_CUE) === 0) return [];
  const part = text.slice(start, end);
  const found: DateWords[] = [];
  const taken = (a: number, b: number): boolean => found.some((d) => d.start < b && a < d.end);
  for (let f = 0; f < FINDERS.length; f++) {
    if ((CUES[f]! & cues) !== CUES[f]!) continue;
    const [pattern, read] = FINDERS[f]!;
    pattern.lastIndex = 0;
    for (let m = pattern.exec(part); m; m = pattern.exec(part)) {
      const at = start + m.index;
      const words = taken(at, at + m[0].length) ? undefined : read(m);
      if (
        !words ||
        (words.day !== undefined && (words.day < 1 || words.day > 31)) ||
        (words.month !== undefined && (words.month < 1 || words.month > 12))
      )
        continue;
      const before = wordBefore(part.slice(Math.max(0, m.index - 28), m.index).toLowerCase());
      found.push({ start: at, end: at + m[0].length, before, ...words });
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

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
