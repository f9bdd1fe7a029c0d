/** A text as read to sentences and tokens. Lines are never joined; within a line own rules decide, so that every machine cuts alike. Linear. */
import { ABBREVIATED, CAPITALISED, CREDITS, MARKS, STOP } from '../lexicon/word-forms.ts';
import { splitWords } from '../lexicon/words.ts';
import type { Sentence, Token } from './types.ts';

export interface Prepared {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** A run of words without any stop is cut here, so that what is done a sentence stays bounded. */
const LONGEST = 400;
/** Closing marks after a stop that still belong to its sentence. */
const MOST_CLOSERS = 8;
/** A line of at most so many tokens without a stop at its end is a heading. */
const HEADING = 30;

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '}']);
const OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«', '—', '–', '-', '•', '·', '…', '„']);
const BULLETS = new Set(['•', '·', '-', '–', '—', '*', '▪', '◦', '●', '‣', '']);
/** After an abbreviation only such a word begins a sentence. */
const STARTERS = new Set(
  (
    'the a an he she it they we i you this that these those his her its their our in on at by for from to of with as but and or so yet ' +
    'if when while after before since although though however meanwhile moreover according then there here also still both all some many ' +
    'most no not what who how why where one two during under over despite instead earlier later now today last next only even'
  ).split(' '),
);
const CREDIT =
  /(^|[\s.(])(Source|Photo|Image|Picture|Photograph|Credit|Video)s?( by| credit)?\s*:|Courtesy of|Getty Images|Wikimedia|©/u;

/** Sentences and tokens of a text as read. Sentence spans leave out bullets and white space at both ends. */
export function prepare(text: string): Prepared {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let start = 0;
  let before: LineCut | null = null;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const first = tokens.length;
    splitWords(text, start, end, tokens);
    if (tokens.length > first) {
      const cut: LineCut = { text, tokens, first, last: tokens.length, sentence: sentences.length };
      cutLine(cut, paragraph++, sentences);
      if (before) captionAbove(before, cut, sentences);
      before = cut;
    }
    start = end + 1;
  }
  return { text, sentences, tokens };
}

interface LineCut {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  /** Index of its first sentence. */
  readonly sentence: number;
}

function cutLine({ text, tokens, first, last }: LineCut, paragraph: number, out: Sentence[]): void {
  let from = first;
  while (from < last - 1 && isBullet(tokens, from)) from++;
  const kind = kindOfLine(text, tokens, from, last);
  let i = from;
  let kinds = 0;
  while (i < last) {
    const next = i + 1;
    const own = tokens[i]!.kinds;
    const may = (own & (STOP | ABBREVIATED)) !== 0;
    kinds |= own;
    if (next === last || next - from >= LONGEST || (may && endsSentence(tokens, i, last))) {
      let end = next;
      if (next < last && isStop(tokens[i]!)) end = pastClosers(tokens, next, last);
      for (let k = next; k < end; k++) kinds |= tokens[k]!.kinds;
      out.push({
        index: out.length,
        start: tokens[from]!.start,
        end: tokens[end - 1]!.end,
        paragraph,
        kind,
        first: from,
        last: end,
        kinds,
      });
      kinds = 0;
      from = end;
      i = end;
    } else i = next;
  }
}

function isBullet(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1]!;
  return (token.kinds & CAPITALISED) === 0 && next.start > token.end && BULLETS.has(token.text);
}

const isCloser = ({ kinds, text }: Token): boolean => (kinds & MARKS) !== 0 && CLOSERS.has(text);
const isOpener = ({ kinds, text }: Token): boolean => (kinds & MARKS) !== 0 && OPENERS.has(text);
const isStop = ({ kinds }: Token): boolean => (kinds & STOP) !== 0;

/** Past closing quotes, brackets and footnote marks ("[12]", "(3)") that belong to the sentence before them. */
function pastClosers(tokens: readonly Token[], i: number, last: number): number {
  const bound = Math.min(last, i + MOST_CLOSERS);
  while (i < bound) {
    const token = tokens[i]!;
    const touches = token.start === tokens[i - 1]!.end;
    if (touches && (isStop(token) || isCloser(token))) i++;
    else if (touches && token.text === '[' && i + 2 < last && tokens[i + 2]!.text === ']') i += 3;
    else break;
  }
  return i;
}

function endsSentence(tokens: readonly Token[], i: number, last: number): boolean {
  const token = tokens[i]!;
  if (isStop(token)) {
    const next = pastClosers(tokens, i + 1, last);
    if (next >= last) return true;
    const after = tokens[next]!;
    if (after.start === tokens[next - 1]!.end && next === i + 1 && !isOpener(after)) return glued(token, after);
    return startsSentence(tokens, next, last);
  }
  // an abbreviation may also end a sentence
  if (token.kinds & ABBREVIATED) {
    const after = tokens[i + 1];
    return (
      after !== undefined &&
      isCapital(after.text) &&
      STARTERS.has(after.lower) &&
      after.lower !== 'i' &&
      !isTitle(token.lower)
    );
  }
  return false;
}

/** "end.Next" without a space: a sentence ends only between words, not in "kremlin.ru". */
const glued = (stop: Token, after: Token): boolean =>
  stop.text === '.' && isCapital(after.text) && after.text.length > 1;

const isTitle = (lower: string): boolean => /^(mr|mrs|ms|dr|prof|gen|lt|col|sen|rep|gov|st|pres)\.$/u.test(lower);

function startsSentence(tokens: readonly Token[], i: number, last: number): boolean {
  while (i < last && isOpener(tokens[i]!)) i++;
  if (i >= last) return true;
  const code = tokens[i]!.text.charCodeAt(0);
  return isCapital(tokens[i]!.text) || (code >= 48 && code <= 57);
}

const isCapital = (text: string): boolean => {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const head = String.fromCodePoint(text.codePointAt(0)!);
  return head !== head.toLowerCase();
};

function kindOfLine(text: string, tokens: readonly Token[], first: number, last: number): Sentence['kind'] {
  const count = last - first;
  if (count > 80) return 'body';
  if (mayCredit(tokens, first, last) && CREDIT.test(text.slice(tokens[first]!.start, tokens[last - 1]!.end)))
    return 'caption';
  if (count > HEADING) return 'body';
  let end = last - 1;
  while (end > first && isCloser(tokens[end]!)) end--;
  const mark = tokens[end]!.text;
  return isStop(tokens[end]!) || mark === ';' || mark === ':' || mark === ',' ? 'body' : 'heading';
}

function mayCredit(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens[i]!.kinds & CREDITS) return true;
  return false;
}

/** A line that the caption below begins with again is the same picture's line. */
function captionAbove(above: LineCut, below: LineCut, sentences: Sentence[]): void {
  if (sentences[below.sentence]!.kind !== 'caption' || sentences[above.sentence]!.kind !== 'heading') return;
  const start = above.tokens[above.first]!.start;
  const line = above.text.slice(start, above.tokens[above.last - 1]!.end);
  if (!above.text.startsWith(line, below.tokens[below.first]!.start)) return;
  for (let i = above.sentence; i < below.sentence; i++) sentences[i] = { ...sentences[i]!, kind: 'caption' };
}
