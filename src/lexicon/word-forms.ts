/** What can be said of a word by itself, worked out once for each different word and shared: texts repeat their words. */
import { repairLookalikes } from './chars.ts';
import type { NounPattern, VerbPatterns } from './patterns.ts';
import { kept } from './shared-text.ts';
import { wordClasses } from './word-classes.ts';

/** Begins with a capital letter. */
export const CAPITALISED = 1;
/** Made of marks only. */
export const MARKS = 2;
/** May be part of a date: holds a digit, the name of a month, a word for a stretch of time. */
export const HAS_DIGIT = 4;
export const HAS_MONTH = 8;
export const HAS_SPAN = 16;
/** Ends a sentence; ends in a full stop of its own ("U.S."). */
export const STOP = 32;
export const ABBREVIATED = 64;
/** May be part of a line that credits a picture. */
export const CREDITS = 128;
/** Word of sports reports and of nothing else; one of other texts too. */
export const SPORT = 256;
export const SPORT_TOO = 512;
/** Its last letters. */
export const ENDS_ED = 1024;
export const ENDS_ING = 2048;
export const ENDS_EN = 4096;
export const ENDS_S = 8192;

/** A word, or a part of one that wink-nlp cuts ("do" + "n't"). */
export interface Piece {
  /** Most likely part of speech, by number. */
  readonly tag: number;
  /** What the tagger's rules see of it: its part of speech, or that it has rules of its own. */
  readonly event: number;
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
}

const NO_CLASSES: readonly number[] = [];

/** One of the different words, shared by all places where it stands. */
export class WordForm {
  // what every word of a text is asked for stands first, as neighbours come into the processor together
  /** Where its letters as written stand among those of all remembered words, and how many they are. */
  readonly at: number;
  readonly length: number;
  /** After repair of look-alike letters, soft hyphens and odd apostrophes. */
  readonly text: string;
  readonly lower: string;
  /** The classes above, added up. */
  readonly kinds: number;
  /** Tag, event and abilities of its only piece, packed by text/tags.ts; below 0 before that was asked, or where it has several. */
  piece = -1;
  /** Classes of text/function-words.ts, added up; -1 before that was asked. */
  grammar = -1;
  /** Of which classes of word-class.ts it is, a bit each, and how many of them were asked. */
  classes: readonly number[] = NO_CLASSES;
  asked = 0;
  /** The vocabulary that it was looked up in last, its number there and what the lexicon says of it by itself. */
  vocabulary: unknown = undefined;
  number = -1;
  traits = 0;
  /** What codebook and grammar know of it, once it was looked up. */
  known: KnownWord | undefined = undefined;
  /** Of which shapes of dates it may be part, a bit each; -1 before that was asked. */
  finders = -1;
  /** What the tagger knows of it, once it was looked up. */
  pieces: readonly Piece[] | undefined = undefined;
  /** As written. */
  readonly raw: string;

  constructor(raw: string, text: string, lower: string, kinds: number, at: number) {
    this.at = at;
    this.length = raw.length;
    this.text = text;
    this.lower = lower;
    this.kinds = kinds;
    this.raw = raw;
  }
}

/** Places for them, a power of two; a word has a few neighbouring ones, so that no text can make the search long. */
const PLACES = 1 << 17;
const TRIED = 8;
const forms = new Array<WordForm | undefined>(PLACES).fill(undefined);
/** Their letters, one word after the other: compared with those of a text much faster than a string is. */
const letters = new Uint16Array(1 << 20);
let used = 0;
/** Those met last, in few places that stay near the processor. */
const MET = 1 << 12;
const met = new Array<WordForm | undefined>(MET).fill(undefined);

/** The hash of a word by its code units, one after the other (FNV-1a). */
export const FIRST_HASH = 0x811c9dc5 | 0;
export const nextHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The form of the word of these code units, found without cutting it out; `odd` where it may hold something to repair. */
export function formAt(codes: Uint16Array, start: number, end: number, hash: number, odd: boolean): WordForm {
  const place = hash ^ (hash >>> 15);
  const last = met[place & (MET - 1)];
  if (last !== undefined && isAt(last, codes, start, end)) return last;
  return (met[place & (MET - 1)] = among(place, codes, start, end, odd));
}

function among(at: number, codes: Uint16Array, start: number, end: number, odd: boolean): WordForm {
  let place = at & (PLACES - 1);
  const last = (place + TRIED - 1) & (PLACES - 1);
  for (; place !== last; place = (place + 1) & (PLACES - 1)) {
    const form = forms[place];
    if (form === undefined) break;
    if (isAt(form, codes, start, end)) return form;
  }
  if (used + end - start > letters.length) {
    // no room for more letters: all words are forgotten, as are single ones where their places are taken
    forms.fill(undefined);
    met.fill(undefined);
    used = 0;
  }
  const form = read(kept(String.fromCharCode(...codes.subarray(start, end))), odd, used);
  letters.set(codes.subarray(start, end), used);
  used += form.length;
  return (forms[place] = form);
}

/** The form of a word that is too long to be remembered. */
export const longForm = (raw: string, odd: boolean): WordForm => read(raw, odd, -1);

function isAt({ at, length }: WordForm, codes: Uint16Array, start: number, end: number): boolean {
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (letters[at + i] !== codes[start + i]) return false;
  return true;
}

function read(raw: string, odd: boolean, at: number): WordForm {
  const text = odd ? kept(repair(raw)) : raw;
  const lower = isLower(text) ? text : kept(text.toLowerCase());
  return new WordForm(raw, text, lower, kindsOf(raw, text) | kindsOfLower(lower), at);
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
    (/day|night|morning|afternoon|evening|week|month|year|^eve$|^christmas/i.test(raw) ? HAS_SPAN : 0) |
    (/^([.!?…]$|\.)/u.test(text) ? STOP : 0) |
    (/^[^\u0000-9].*\.$/su.test(text) ? ABBREVIATED : 0) |
    (/[:©]|Courtesy|Getty|Wikimedia/u.test(raw) ? CREDITS : 0)
  );
}

const kindsOfLower = (lower: string): number =>
  (wordClasses.sport.has(lower) ? SPORT : wordClasses.sportToo.has(lower) ? SPORT_TOO : 0) |
  (lower.endsWith('ed') ? ENDS_ED : 0) |
  (lower.endsWith('ing') ? ENDS_ING : 0) |
  (lower.endsWith('en') ? ENDS_EN : 0) |
  (lower.endsWith('s') ? ENDS_S : 0);

/** Begins with a capital letter. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const head = text[0] ?? '';
  return head !== head.toLowerCase();
}
