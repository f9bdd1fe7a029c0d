import { MARKS } from '../lexicon/word-forms.ts';
import { PART, PUNCT, X } from './parts-of-speech.ts';
import { applyRules, tagRules, type Line } from './tag-rules.ts';
import { wordReader } from './tag-words.ts';
import type { Token } from './types.ts';

let words: ReturnType<typeof wordReader> | undefined;
let rules: ReturnType<typeof tagRules> | undefined;
let line = emptyLine(512);

function emptyLine(size: number): Line {
  return { tags: new Uint8Array(size), events: new Uint8Array(size), pieces: [] };
}

function lengthen({ tags, events, pieces }: Line): Line {
  const longer = { ...emptyLine(2 * tags.length), pieces };
  longer.tags.set(tags);
  longer.events.set(events);
  return longer;
}

/**
 * Part of speech (parts-of-speech.ts) of every token of [first, last): what wink-nlp gives for the words parted by single spaces (a test compares
 * them), from its tables but without its documents, which cost more than the tagging. A token takes the tag of the first piece that starts inside it.
 */
export function tagTokens(tokens: readonly Token[], first: number, last: number): number[] {
  words ??= wordReader();
  rules ??= tagRules();
  let count = 0;
  let { tags: found, events, pieces: all } = line;
  for (let i = first; i < last; i++) {
    const { form } = tokens[i]!;
    const pieces = form.pieces ?? words.read(form);
    for (let k = 0; k < pieces.length; k++) {
      if (count === found.length) {
        line = lengthen(line);
        ({ tags: found, events, pieces: all } = line);
      }
      const piece = pieces[k]!;
      found[count] = piece.tag;
      events[count] = piece.event;
      all[count++] = piece;
    }
  }
  for (const rule of rules) applyRules(rule, line, count);
  const length = last - first;
  if (count > length) return layBack(tokens, first, length);
  // each word is one piece
  const tags = new Array<number>(length);
  for (let i = 0; i < length; i++) tags[i] = 1 << found[i]!;
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
