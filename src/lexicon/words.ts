/** The one word splitter: texts and the names of the lexicon are cut in the same way, so that they meet. Linear, bounded, no pattern a word. */
import { APOSTROPHE, classOf, DIGIT, HYPHEN, INVISIBLE, isLetter, LOWER, SPACE, UPPER } from './chars.ts';
import { formAt, type WordForm } from './word-forms.ts';

/** A word at a place of a text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kinds: number;
  readonly form: WordForm;
}

/** Written with a full stop that ends no sentence; the stop belongs to the word. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen lt col sgt capt cpl adm cmdr maj brig sen rep gov pres hon rev fr sr jr st mt ft messrs ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec vs etc inc ltd co corp bros dept est no nos vol fig pp cf al ca approx ' +
    'amb min sec secy gov lieut supt atty ave blvd rd'
  ).split(' '),
);
/** Those that are words of their own too take the stop only before a number or a name. */
const WORDS_TOO = new Set('no mar may est min sec al co fig gov rep pres hon fr gen sep oct dec jan'.split(' '));

/**
 * Appends the words and marks of `text` from `from` to `to` to `out`. A possessive ending is a word of its own ("Minsk" + "'s"), hyphenated
 * names are split ("Armenian" "-" "Azerbaijani"), hyphenated lower-case words are not, abbreviations keep their stop ("U.S.", "Mr.").
 */
export function splitWords(text: string, from: number, to: number, out: Word[]): void {
  let i = from;
  while (i < to) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === SPACE || kind === INVISIBLE) i++;
    else if (isLetter(kind)) i = readWord(text, i, to, out);
    else if (kind === DIGIT) i = readNumber(text, i, to, out);
    else if (kind === APOSTROPHE && isPossessive(text, i, to)) i = push(text, i, i + 2, out, true);
    else i = readMark(text, i, to, out);
  }
}

const kindAt = (text: string, i: number, to: number): number => (i < to ? classOf(text.charCodeAt(i)) : SPACE);

function push(text: string, start: number, end: number, out: Word[], odd: boolean): number {
  const form = formAt(text, start, end, odd);
  out.push({ start, end, text: form.text, lower: form.lower, kinds: form.kinds, form });
  return end;
}

/** At an apostrophe: is an s and the end of the word next? */
function isPossessive(text: string, i: number, to: number): boolean {
  const next = text.charCodeAt(i + 1) | 32;
  return (
    i + 1 < to &&
    next === 115 &&
    !isWordPart(kindAt(text, i + 2, to)) &&
    i > 0 &&
    isWordPart(classOf(text.charCodeAt(i - 1)))
  );
}
const isWordPart = (kind: number): boolean => kind === LOWER || kind === UPPER || kind === DIGIT;

function readWord(text: string, start: number, to: number, out: Word[]): number {
  let i = start;
  let odd = false;
  let lowerPart = classOf(text.charCodeAt(start)) === LOWER;
  while (i < to) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === LOWER || kind === UPPER || kind === DIGIT) {
      if (code > 0x36f && code < 0x530) odd = true;
      i++;
    } else if (kind === INVISIBLE) {
      odd = true;
      i++;
    } else if (kind === APOSTROPHE) {
      if (!isLetter(kindAt(text, i + 1, to)) || isPossessive(text, i, to)) break;
      odd ||= code !== 39;
      i++;
    } else if (kind === HYPHEN) {
      if (!lowerPart || kindAt(text, i + 1, to) !== LOWER) break;
      odd ||= code !== 45;
      lowerPart = true;
      i++;
    } else break;
  }
  if (i < to && text.charCodeAt(i) === 46) i = takeStops(text, start, i, to);
  return push(text, start, i, out, odd);
}

/** At a full stop after a word: past it where it belongs to the word ("U.S.", "a.m.", "J.", "Mr."), else where it stands. */
function takeStops(text: string, start: number, stop: number, to: number): number {
  const length = stop - start;
  if (length === 1) {
    let i = stop;
    while (i + 2 < to && isLetter(kindAt(text, i + 1, to)) && text.charCodeAt(i + 2) === 46) i += 2;
    if (i > stop) return i + 1;
    if (isLetter(kindAt(text, stop + 1, to)) && !isLetter(kindAt(text, stop + 2, to))) return stop + 2; // "U.S" without its last stop
    return classOf(text.charCodeAt(start)) === UPPER && startsName(text, stop + 1, to) ? stop + 1 : stop;
  }
  if (length > 6) return stop;
  const word = text.slice(start, stop).toLowerCase();
  if (word === 'ph' && /^d\./iu.test(text.slice(stop + 1, stop + 3))) return stop + 3;
  if (!ABBREVIATIONS.has(word)) return stop;
  if (WORDS_TOO.has(word) && !startsName(text, stop + 1, to) && kindAt(text, stop + 2, to) !== DIGIT) return stop;
  return stop + 1;
}

/** White space, then a capital letter. */
const startsName = (text: string, i: number, to: number): boolean =>
  kindAt(text, i, to) === SPACE && i < to && text.charCodeAt(i) !== 10 && kindAt(text, i + 1, to) === UPPER;

function readNumber(text: string, start: number, to: number, out: Word[]): number {
  let i = start;
  while (i < to) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === DIGIT || kind === LOWER || kind === UPPER) i++;
    else if ((text[i] === '.' || text[i] === ',' || text[i] === ':') && kindAt(text, i + 1, to) === DIGIT) i++;
    else break;
  }
  return push(text, start, i, out, false);
}

function readMark(text: string, start: number, to: number, out: Word[]): number {
  let end = start + 1;
  const code = text.charCodeAt(start);
  if (code === 46) while (end < to && text.charCodeAt(end) === 46) end++;
  else if (code >= 0xd800 && code < 0xdc00 && end < to) end++;
  return push(text, start, end, out, classOf(code) === APOSTROPHE);
}

/** The words of a short text, such as a name. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  splitWords(text, 0, text.length, out);
  return out;
}
