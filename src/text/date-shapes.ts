/** The shapes of date expressions, and what each of them says. */
import { HAS_DIGIT, HAS_MONTH, HAS_SPAN } from '../lexicon/word-forms.ts';

/** Kinds of words without which there is no date. */
export const DATE_WORDS = HAS_DIGIT | HAS_MONTH | HAS_SPAN;
/** Two words that may be months; beside the kinds of single words. */
export const TWO_MONTHS = 1 << 20;
/** A word for a stretch of time that need not be part of the date. */
export const SPAN_NEAR = 1 << 21;
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
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly endDay: number | undefined;
  readonly endMonth: number | undefined;
  readonly weekday: number | undefined;
  /** Counted from the document's date (`now`) or from the date told last (`then`). */
  readonly from: 'now' | 'then' | undefined;
  readonly span: Span | undefined;
  readonly amount: number | undefined;
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

/** One shape of dates. What it is cheap to see first tells whether it can stand in a sentence at all. */
export interface Finder {
  readonly pattern: RegExp;
  readonly read: Reader;
  /** Kind of the word that it begins with, where that is always the same. */
  readonly opens?: number;
  /** Kinds of words that are part of it. */
  readonly holds: number;
  /** How a word looks without which it does not stand in a sentence. */
  readonly word?: RegExp;
}
const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const spanOf = (word: string): Span => word.toLowerCase() as Span;
const amountOf = (word: string): number => NUMBERS[word.toLowerCase()] ?? Number(word);

const DAY_AND_MONTH = HAS_DIGIT | HAS_MONTH;
const TWO_DAYS = DAY_AND_MONTH | TWO_MONTHS;
const optional = (year: string | undefined): Pick<Partial<DateWords>, 'year'> => (year ? { year: +year } : {});

/** Ordered finders: the first that matches at a place wins, longer shapes stand first. */
export const FINDERS: readonly Finder[] = [
  {
    pattern: new RegExp(`\\b${YEAR}-(\\d{2})-(\\d{2})\\b`, 'g'),
    read: (m) => ({ year: +m[1]!, month: +m[2]!, day: +m[3]! }),
    opens: HAS_DIGIT,
    holds: HAS_DIGIT,
    word: /^-$/,
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}\\b`, 'g'),
    read: (m) => ({ day: +m[1]!, month: +m[2]!, year: +m[3]! }),
    opens: HAS_DIGIT,
    holds: HAS_DIGIT,
    word: /\d\.\d/,
  },
  {
    pattern: new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH}${TO}${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?\\b`, 'g'),
    read: (m) => ({
      day: +m[1]!,
      month: monthOf(m[2]!),
      endDay: +m[3]!,
      endMonth: monthOf(m[4]!),
      ...optional(m[5]),
    }),
    opens: HAS_DIGIT,
    holds: TWO_DAYS,
  },
  {
    pattern: new RegExp(`\\b(?:${DAY}${TO})?${DAY}\\s+(?:of\\s+)?${MONTH}(?![a-z])(?:,?\\s+${YEAR})?`, 'g'),
    read: (m) => ({
      day: +(m[1] ?? m[2])!,
      ...(m[1] ? { endDay: +m[2]! } : {}),
      month: monthOf(m[3]!),
      ...optional(m[4]),
    }),
    opens: HAS_DIGIT,
    holds: DAY_AND_MONTH,
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\s+${DAY}${TO}${MONTH}\\s+${DAY}${PLAIN}(?:,?\\s+${YEAR})?`, 'g'),
    read: (m) => ({
      month: monthOf(m[1]!),
      day: +m[2]!,
      endMonth: monthOf(m[3]!),
      endDay: +m[4]!,
      ...optional(m[5]),
    }),
    opens: HAS_MONTH,
    holds: TWO_DAYS,
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\s+${DAY}(?:${TO}(\\d{1,2}))?${PLAIN}(?:,?\\s+${YEAR})?`, 'g'),
    read: (m) => ({
      month: monthOf(m[1]!),
      day: +m[2]!,
      ...(m[3] ? { endDay: +m[3] } : {}),
      ...optional(m[4]),
    }),
    opens: HAS_MONTH,
    holds: DAY_AND_MONTH,
  },
  {
    pattern: new RegExp(`\\b${MONTH}(?:,|\\s+of)?\\s+${YEAR}\\b`, 'g'),
    read: (m) => ({ month: monthOf(m[1]!), year: +m[2]! }),
    opens: HAS_MONTH,
    holds: DAY_AND_MONTH,
  },
  {
    pattern: new RegExp(
      `(?=${MONTH.replace('(', '(?:')}\\b(?!\\s+\\d))(?<=\\b(?:in|since|of|until|by|from|last|early|late|mid|this|during|and|through|throughout|In|Since|Late|Early|Until|By|During|Last)[\\s-])${MONTH}\\b(?!\\s+\\d)`,
      'g',
    ),
    read: (m) => ({ month: monthOf(m[1]!) }),
    opens: HAS_MONTH,
    holds: HAS_MONTH,
  },
  {
    pattern: new RegExp(
      `(?=19|20)(?<=\\b(?:in|since|of|until|by|from|during|after|before|the|early|late|mid|throughout|autumn|summer|spring|winter|end|In|Since|Until|By|During|After|Before|Throughout)[\\s-])${YEAR}\\b(?!\\s*(?:[-–]\\d|people|troops|million|soldiers|tons|tonnes|\\w+s\\b))`,
      'g',
    ),
    read: (m) => ({ year: +m[1]! }),
    opens: HAS_DIGIT,
    holds: HAS_DIGIT,
    word: /(?:19|20)\d\d/,
  },
  {
    pattern: /\b(today|tonight|this (?:morning|afternoon|evening))\b/gi,
    read: () => ({ from: 'now', span: 'day', amount: 0 }),
    holds: HAS_SPAN,
    word: /today|tonight|this/i,
  },
  {
    pattern: /\byesterday\b/gi,
    read: () => ({ from: 'now', span: 'day', amount: -1 }),
    holds: HAS_SPAN,
    word: /yesterday/i,
  },
  {
    pattern: /\b(?:(?:the|that) same|that|on the same) (day|week|month|year)\b/gi,
    read: (m) => ({ from: 'then', span: spanOf(m[1]!), amount: 0 }),
    holds: HAS_SPAN,
    word: /same|that/i,
  },
  {
    pattern: /\b(?:(?:the|that|on the) (?:very )?same|that) (?:evening|night|afternoon|morning)\b|\bon the day of\b/gi,
    read: () => ({ from: 'then', span: 'day', amount: 0 }),
    holds: HAS_SPAN,
    word: /same|that|\bon\b/i,
  },
  {
    pattern: /\bthe (?:evening|night|day|afternoon|morning) before\b(?=\s*[,.;]|$)/gi,
    read: () => ({ from: 'then', span: 'day', amount: -1 }),
    holds: HAS_SPAN,
    word: /before/i,
  },
  // "12.11." at the head of an entry; not "1.1.", which numbers a section
  {
    pattern: /^(?=\d{2}|\d\.\d{2}|\d[-–]\d{2}\.\d{2})(\d{1,2})(?:[-–](\d{1,2}))?\.(\d{1,2})\.(?=\s|$)/g,
    read: (m) => ({ day: +m[1]!, month: +m[3]!, ...(m[2] ? { endDay: +m[2] } : {}) }),
    opens: HAS_DIGIT,
    holds: HAS_DIGIT,
    word: /\d\.\d/,
  },
  {
    pattern: /\b(New Year['’]s|Christmas) (Eve|Day)\b/g,
    read: (m) => ({
      month: m[1] !== 'Christmas' && m[2] === 'Day' ? 1 : 12,
      day: m[1] === 'Christmas' ? (m[2] === 'Eve' ? 24 : 25) : m[2] === 'Eve' ? 31 : 1,
    }),
    holds: HAS_SPAN,
    word: /^(?:Eve|Day)$/,
  },
  // "on the 22nd": of the month that is told of
  {
    pattern:
      /(?<=\b(?:on|since|from|by) )the (\d{1,2})(?:st|nd|rd|th)(?=\s+(?:the|in|at|a|an|he|she|it|they|and|for|to|after|when)\b|\s*[,.;)]|$)/gi,
    read: (m) => ({ day: +m[1]! }),
    holds: HAS_DIGIT,
    word: /\d(?:st|nd|rd|th)/i,
  },
  {
    pattern: /\bthe (?:next|following) (day|week|month|year)\b/gi,
    read: (m) => ({ from: 'then', span: spanOf(m[1]!), amount: 1 }),
    holds: HAS_SPAN,
    word: /next|following/i,
  },
  {
    pattern: /\bthe (?:previous|day before|preceding) ?(day|week|month|year)?\b/gi,
    read: (m) => ({ from: 'then', span: spanOf(m[1] ?? 'day'), amount: -1 }),
    holds: SPAN_NEAR,
    word: /previous|before|preceding/i,
  },
  {
    pattern:
      /\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|week|month|year)s? (later|earlier|after that|before that)\b/gi,
    read: (m) => ({
      from: 'then',
      span: spanOf(m[2]!),
      amount: amountOf(m[1]!) * (/later|after/i.test(m[3]!) ? 1 : -1),
    }),
    holds: HAS_SPAN,
    word: /later|earlier|that/i,
  },
  {
    pattern: /\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|week|month|year)s? ago\b/gi,
    read: (m) => ({ from: 'now', span: spanOf(m[2]!), amount: -amountOf(m[1]!) }),
    holds: HAS_SPAN,
    word: /ago/i,
  },
  {
    pattern: /\blast (day|week|month|year)\b/gi,
    read: (m) => ({ from: 'now', span: spanOf(m[1]!), amount: -1 }),
    holds: HAS_SPAN,
    word: /last/i,
  },
  {
    pattern: /\b(?:this|earlier in the|later in the|in the course of the) (day|week|month|year)\b/gi,
    read: (m) => ({ from: 'now', span: spanOf(m[1]!), amount: 0 }),
    holds: HAS_SPAN,
    word: /this|earlier|later|course/i,
  },
  {
    pattern: /\b(?:last |this |on )?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/g,
    read: (m) => ({ from: 'now', weekday: WEEKDAYS.indexOf(m[1]!.toLowerCase()) }),
    holds: HAS_SPAN,
    word: /(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day/,
  },
];
