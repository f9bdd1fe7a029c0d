/** What can be said of a word by its letters alone, worked out once for each different word and shared: texts repeat their words. */
import { repairLookalikes } from './chars.ts';

/** Begins with a capital letter. */
export const CAPITALISED = 1;
/** Made of marks only. */
export const MARKS = 2;
/** May be part of a date: holds a digit, the name of a month, a word for a stretch of time. */
export const HAS_DIGIT = 4;
export const HAS_MONTH = 8;
export const HAS_SPAN = 16;

export interface WordForm {
  /** After repair of look-alike letters, soft hyphens and odd apostrophes. */
  readonly text: string;
  readonly lower: string;
  /** The classes above, added up. */
  readonly kinds: number;
}

/** Words up to this length are remembered, so many of them. */
const LONGEST = 40;
const MOST = 60_000;
const forms = new Map<string, WordForm>();

/** The form of a word as written; `odd` where it may hold something to repair. */
export function formOf(raw: string, odd: boolean): WordForm {
  const known = forms.get(raw);
  if (known) return known;
  const text = odd ? repair(raw) : raw;
  const form = { text, lower: isLower(text) ? text : text.toLowerCase(), kinds: kindsOf(raw, text) };
  if (raw.length <= LONGEST) {
    if (forms.size >= MOST) forms.clear();
    forms.set(raw, form);
  }
  return form;
}

/** ASCII without capitals: its own lower case. */
function isLower(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 127 || (code >= 65 && code <= 90)) return false;
  }
  return true;
}

const repair = (raw: string): string =>
  repairLookalikes(
    raw
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
      .replace(/[\u2018\u2019\u201b`\u00b4\u02bc\u2032\uff07\u02b9]/gu, "'"),
  );

function kindsOf(raw: string, text: string): number {
  return (
    (isCapital(text) ? CAPITALISED : 0) |
    (/^\p{P}+$/u.test(text) ? MARKS : 0) |
    (/\d/.test(raw) ? HAS_DIGIT : 0) |
    (/Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/.test(raw) ? HAS_MONTH : 0) |
    (/day|night|morning|afternoon|evening|week|month|year/i.test(raw) ? HAS_SPAN : 0)
  );
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const head = text[0] ?? '';
  return head !== head.toLowerCase();
}
