/** The one word splitter: texts and the names of the lexicon are cut in the same way, so that they meet. Linear, bounded, no pattern a word. */
import { APOSTROPHE, classOf, DIGIT, HYPHEN, INVISIBLE, isLetter, LOWER, SPACE, UPPER } from './chars.ts';
import { LONGEST } from './shared-text.ts';
import { FIRST_HASH, formAt, longForm, nextHash, type WordForm } from './word-forms.ts';

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

const LINE_END = 10;
/** Code units that may be looked at behind the end of a line. */
const AHEAD = 4;
/** Lines up to this length are copied to one buffer that is kept. */
const KEPT = 1 << 16;
const kept = new Uint16Array(KEPT + AHEAD);

/** One line that is being cut, as code units from 0: read many times each, which costs less than asking the string. Line ends stand behind it. */
interface Line {
  readonly text: string;
  readonly from: number;
  readonly codes: Uint16Array;
  readonly length: number;
  readonly out: Word[];
}

/**
 * Appends the words and marks of `text` from `from` to `to` to `out`. A possessive ending is a word of its own ("Minsk" + "'s"), hyphenated
 * names are split ("Armenian" "-" "Azerbaijani"), hyphenated lower-case words are not, abbreviations keep their stop ("U.S.", "Mr.").
 */
export function splitWords(text: string, from: number, to: number, out: Word[]): void {
  const length = to - from;
  const codes = length <= KEPT ? kept : new Uint16Array(length + AHEAD);
  for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(from + i);
  for (let i = 0; i < AHEAD; i++) codes[length + i] = LINE_END;
  const line: Line = { text, from, codes, length, out };
  let i = 0;
  while (i < length) {
    const kind = classOf(codes[i]!);
    if (kind === SPACE || kind === INVISIBLE) i++;
    else if (isLetter(kind)) i = readWord(line, i);
    else if (kind === DIGIT) i = readNumber(line, i);
    else if (kind === APOSTROPHE && isPossessive(line, i)) i = push(line, i, i + 2, true);
    else i = readMark(line, i);
  }
}

const kindAt = ({ codes }: Line, i: number): number => classOf(codes[i]!);

function push(line: Line, start: number, end: number, odd: boolean): number {
  let hash = FIRST_HASH;
  for (let i = start; i < end; i++) hash = nextHash(hash, line.codes[i]!);
  return add(line, start, end, hash, odd);
}

function add({ text, from, codes, out }: Line, start: number, end: number, hash: number, odd: boolean): number {
  const form =
    end - start > LONGEST ? longForm(text.slice(from + start, from + end), odd) : formAt(codes, start, end, hash, odd);
  out.push({ start: from + start, end: from + end, text: form.text, lower: form.lower, kinds: form.kinds, form });
  return end;
}

/** At an apostrophe: is an s and the end of the word next? */
const isPossessive = (line: Line, i: number): boolean =>
  (line.codes[i + 1]! | 32) === 115 &&
  !isWordPart(kindAt(line, i + 2)) &&
  i > 0 &&
  isWordPart(classOf(line.codes[i - 1]!));
const isWordPart = (kind: number): boolean => kind === LOWER || kind === UPPER || kind === DIGIT;

function readWord(line: Line, start: number): number {
  const { codes } = line;
  let i = start;
  let code = codes[start]!;
  let hash = FIRST_HASH;
  // most words are letters of ASCII up to a space or a comma
  while (isPlain(code)) {
    hash = nextHash(hash, code);
    code = codes[++i]!;
  }
  return code === 32 || code === 44 ? add(line, start, i, hash, false) : readOn(line, start, i, hash);
}

const isPlain = (code: number): boolean => ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 48 && code <= 57);

/** The rest of a word from i on; `hash` is that of what stands before. */
function readOn(line: Line, start: number, from: number, before: number): number {
  const { codes } = line;
  let i = from;
  let hash = before;
  let odd = false;
  let lowerPart = classOf(codes[start]!) === LOWER;
  for (;;) {
    const code = codes[i]!;
    const kind = classOf(code);
    if (kind === LOWER || kind === UPPER || kind === DIGIT) {
      if (code > 0x36f && code < 0x530) odd = true;
    } else if (kind === INVISIBLE) odd = true;
    else if (kind === APOSTROPHE) {
      if (!isLetter(kindAt(line, i + 1)) || isPossessive(line, i)) break;
      odd ||= code !== 39;
    } else if (kind === HYPHEN) {
      if (!lowerPart || kindAt(line, i + 1) !== LOWER) break;
      odd ||= code !== 45;
      lowerPart = true;
    } else break;
    hash = nextHash(hash, code);
    i++;
  }
  const end = codes[i] === 46 ? takeStops(line, start, i) : i;
  for (; i < end; i++) hash = nextHash(hash, codes[i]!);
  return add(line, start, end, hash, odd);
}

/** At a full stop after a word: past it where it belongs to the word ("U.S.", "a.m.", "J.", "Mr."), else where it stands. */
function takeStops(line: Line, start: number, stop: number): number {
  const { text, from, codes } = line;
  const length = stop - start;
  if (length === 1) {
    let i = stop;
    while (i + 2 < line.length && isLetter(kindAt(line, i + 1)) && codes[i + 2] === 46) i += 2;
    if (i > stop) return i + 1;
    if (isLetter(kindAt(line, stop + 1)) && !isLetter(kindAt(line, stop + 2))) return stop + 2; // "U.S" without its last stop
    return classOf(codes[start]!) === UPPER && startsName(line, stop + 1) ? stop + 1 : stop;
  }
  if (length > 6) return stop;
  const word = text.slice(from + start, from + stop).toLowerCase();
  if (word === 'ph' && /^d\./iu.test(text.slice(from + stop + 1, from + stop + 3))) return stop + 3;
  if (!ABBREVIATIONS.has(word)) return stop;
  if (WORDS_TOO.has(word) && !startsName(line, stop + 1) && kindAt(line, stop + 2) !== DIGIT) return stop;
  return stop + 1;
}

/** White space, then a capital letter. */
const startsName = (line: Line, i: number): boolean =>
  kindAt(line, i) === SPACE && line.codes[i] !== LINE_END && kindAt(line, i + 1) === UPPER;

function readNumber(line: Line, start: number): number {
  const { codes } = line;
  let i = start;
  for (;;) {
    const kind = classOf(codes[i]!);
    if (kind === DIGIT || kind === LOWER || kind === UPPER) i++;
    else if ((codes[i] === 46 || codes[i] === 44 || codes[i] === 58) && kindAt(line, i + 1) === DIGIT) i++;
    else break;
  }
  return push(line, start, i, false);
}

function readMark(line: Line, start: number): number {
  const { codes, length } = line;
  let end = start + 1;
  const code = codes[start]!;
  if (code === 46) while (codes[end] === 46) end++;
  else if (code >= 0xd800 && code < 0xdc00 && end < length) end++;
  return push(line, start, end, classOf(code) === APOSTROPHE);
}

/** The words of a short text, such as a name. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  splitWords(text, 0, text.length, out);
  return out;
}
