import { MARKS, type Piece, type WordForm } from '../lexicon/word-forms.ts';
import { PART, PUNCT, X } from './parts-of-speech.ts';
import { applyRules, tagRules, type Line } from './tag-rules.ts';
import { wordReader } from './tag-words.ts';
import type { Token } from './types.ts';

let words: ReturnType<typeof wordReader> | undefined;
let rules: ReturnType<typeof tagRules> | undefined;
let line = emptyLine(512);

function emptyLine(size: number): Line {
  return { tags: new Uint8Array(size), events: new Uint8Array(size), able: new Int32Array(size) };
}

function lengthen({ tags, events, able }: Line): Line {
  const longer = emptyLine(2 * tags.length);
  longer.tags.set(tags);
  longer.events.set(events);
  longer.able.set(able);
  return longer;
}

/** A piece in one number: 19 bits of what it can be, 7 of its event, 5 of its tag. */
const packed = ({ tag, event, able }: Piece): number => (able << 12) | (event << 5) | tag;

/** Looks a word up; its only piece in one number, -2 where it has several. */
function look(form: WordForm): number {
  words ??= wordReader();
  const pieces = words.read(form);
  form.piece = pieces.length === 1 ? packed(pieces[0]!) : -2;
  return form.piece;
}

function addPiece(at: number, piece: number): void {
  if (at === line.tags.length) line = lengthen(line);
  line.tags[at] = piece & 31;
  line.events[at] = (piece >> 5) & 127;
  line.able[at] = piece >> 12;
}

/**
 * Part of speech (parts-of-speech.ts) of every token of [first, last): what wink-nlp gives for the words parted by single spaces (a test compares
 * them), from its tables but without its documents, which cost more than the tagging. A token takes the tag of the first piece that starts inside it.
 */
export function tagTokens(tokens: readonly Token[], first: number, last: number): number[] {
  rules ??= tagRules();
  let count = 0;
  for (let i = first; i < last; i++) {
    const { form } = tokens[i]!;
    const only = form.piece === -1 ? look(form) : form.piece;
    if (only >= 0) addPiece(count++, only);
    else for (const piece of form.pieces!) addPiece(count++, packed(piece));
  }
  for (const rule of rules) applyRules(rule, line, count);
  const length = last - first;
  if (count > length) return layBack(tokens, first, length);
  // each word is one piece
  const tags = new Array<number>(length);
  for (let i = 0; i < length; i++) tags[i] = 1 << line.tags[i]!;
  return tags;
}

/** The tags of pieces laid back onto words by position. */
function layBack(tokens: readonly Token[], first: number, length: number): number[] {
  const tags = new Array<number>(length).fill(X);
  const filled = new Uint8Array(length);
  let offset = 0;
  let word = 0;
  let nextStart = tokens[first]!.text.length + 1;
  let p = 0;
  for (let w = 0; w < length; w++) {
    if (w > 0) offset++;
    for (const piece of tokens[first + w]!.form.pieces!) {
      for (; word + 1 < length && nextStart <= offset; word++) nextStart += tokens[first + word + 1]!.text.length + 1;
      const tag = 1 << (piece.fixed ? piece.tag : line.tags[p]!);
      p++;
      const better = (tag & (PUNCT | PART)) === 0 && tags[word] === PUNCT;
      if (filled[word] === 0 || (better && (tokens[first + word]!.kinds & MARKS) === 0)) {
        tags[word] = tag;
        filled[word] = 1;
      }
      offset += piece.length;
    }
  }
  return tags;
}
