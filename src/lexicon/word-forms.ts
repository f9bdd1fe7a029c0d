/** What can be said of a word by its letters alone, worked out once for each different word and shared: texts repeat their words. */
import { repairLookalikes } from './chars.ts';
import type { NounPattern, VerbPatterns } from './patterns.ts';
import { shared } from './shared-text.ts';

/** Begins with a capital letter. */
export const CAPITALISED = 1;
/** Made of marks only. */
export const MARKS = 2;
/** May be part of a date: holds a digit, the name of a month, a word for a stretch of time. */
export const HAS_DIGIT = 4;
export const HAS_MONTH = 8;
export const HAS_SPAN = 16;
/** Digits around a full stop; a bare hyphen: marks of dates in figures. */
export const DOTTED = 128;
export const DASH = 256;
/** Ends a sentence; ends in a full stop of its own ("U.S."). */
export const STOP = 32;
export const ABBREVIATED = 64;

/** A word, or a part of one that wink-nlp cuts ("do" + "n't"). */
export interface Piece {
  /** Most likely part of speech, by number. */
  readonly tag: number;
  /** Number of the word's own rules, 0 where it has none. */
  readonly hint: number;
  /** Bit n is set where the word can be of part of speech n. */
  readonly able: number;
  /** True in a contraction: the rules do not change it. */
  readonly fixed: boolean;
  readonly length: number;
}

/** What codebook and grammar know of a word by itself. */
export interface KnownWord {
  /** The verb of which it is a form, where the codebook knows it. */
  readonly lemma: string | undefined;
  /** That verb, or the word itself: asked for the classes of a verb group. */
  readonly verb: WordForm;
  /** What the codebook reads from the verb. */
  readonly verbs: VerbPatterns | undefined;
  /** The singular of the noun, where the codebook knows it, else the word. */
  readonly singular: string;
  /** The same, asked for the classes of a noun. */
  readonly noun: WordForm;
  /** What the codebook reads from the noun. */
  readonly nouns: readonly NounPattern[] | undefined;
  /** Of which lists of noun-lists.ts it is. */
  readonly lists: readonly number[];
  readonly participle: boolean;
  /** Classes of known-words.ts, added up. */
  readonly helper: number;
  /** Word of sports reports: 2 = of nothing else, 1 = of other texts too, 0 = no. */
  readonly sport: 0 | 1 | 2;
}

const NO_CLASSES: readonly number[] = [];

/** One of the different words, shared by all places where it stands. */
export class WordForm {
  /** As written. */
  readonly raw: string;
  /** After repair of look-alike letters, soft hyphens and odd apostrophes. */
  readonly text: string;
  readonly lower: string;
  /** The classes above, added up. */
  readonly kinds: number;
  /** What the tagger knows of it, once it was looked up. */
  pieces: readonly Piece[] | undefined = undefined;
  /** What codebook and grammar know of it, once it was looked up. */
  known: KnownWord | undefined = undefined;
  /** The vocabulary that it was looked up in last, its number there and what the lexicon says of it by itself. */
  vocabulary: unknown = undefined;
  number = -1;
  traits = 0;
  /** Of which classes of word-class.ts it is, a bit each, and how many of them were asked. */
  classes: readonly number[] = NO_CLASSES;
  asked = 0;

  constructor(raw: string, text: string, lower: string, kinds: number) {
    this.raw = raw;
    this.text = text;
    this.lower = lower;
    this.kinds = kinds;
  }
}

/** Words up to this length are remembered. */
export const LONGEST = 40;
/** Places for them, a power of two; a word has a few neighbouring ones, so that no text can make the search long. */
const PLACES = 1 << 17;
const TRIED = 8;
const forms = new Array<WordForm | undefined>(PLACES).fill(undefined);

/** The hash of a word by its code units, one after the other (FNV-1a). */
export const FIRST_HASH = 0x811c9dc5 | 0;
export const nextHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The form of the word of these code units, found without cutting it out; `odd` where it may hold something to repair. */
export function formAt(codes: Uint16Array, start: number, end: number, hash: number, odd: boolean): WordForm {
  let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  const last = (place + TRIED - 1) & (PLACES - 1);
  for (; place !== last; place = (place + 1) & (PLACES - 1)) {
    const form = forms[place];
    if (!form) break;
    if (form.raw.length === end - start && isAt(form.raw, codes, start)) return form;
  }
  return (forms[place] = read(kept(String.fromCharCode(...codes.subarray(start, end))), odd));
}

/** The form of a word that is too long to be remembered. */
export const longForm = (raw: string, odd: boolean): WordForm => read(raw, odd);

function isAt(word: string, codes: Uint16Array, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== codes[start + i]) return false;
  return true;
}

function read(raw: string, odd: boolean): WordForm {
  const text = odd ? kept(repair(raw)) : raw;
  return new WordForm(raw, text, isLower(text) ? text : kept(text.toLowerCase()), kindsOf(raw, text));
}

/** A text longer than what is remembered stays as it is. */
export const kept = (text: string): string => (text.length > LONGEST ? text : shared(text));

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
    (/day|night|morning|afternoon|evening|week|month|year/i.test(raw) ? HAS_SPAN : 0) |
    (/\d\.\d/.test(raw) ? DOTTED : 0) |
    (raw === '-' ? DASH : 0) |
    (/^([.!?…]$|\.)/u.test(text) ? STOP : 0) |
    (/^[^\u0000-9].*\.$/su.test(text) ? ABBREVIATED : 0)
  );
}

/** Begins with a capital letter. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const head = text[0] ?? '';
  return head !== head.toLowerCase();
}
