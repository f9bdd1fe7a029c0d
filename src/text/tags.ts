import type { Piece } from '../lexicon/word-forms.ts';
import { applyRules, tagRules, type Line } from './tag-rules.ts';
import { wordReader } from './tag-words.ts';
import type { Token } from './types.ts';

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

let words: ReturnType<typeof wordReader> | undefined;
let rules: ReturnType<typeof tagRules> | undefined;
let line: Line = emptyLine(512);

function emptyLine(size: number): Line {
  return { count: 0, tags: new Uint8Array(size), hints: new Uint8Array(size), able: new Int32Array(size) };
}

function add({ tag, hint, able }: Piece): void {
  if (line.count === line.tags.length) {
    const longer = emptyLine(2 * line.count);
    longer.tags.set(line.tags);
    longer.hints.set(line.hints);
    longer.able.set(line.able);
    line = { ...longer, count: line.count };
  }
  line.tags[line.count] = tag;
  line.hints[line.count] = hint;
  line.able[line.count] = able;
  line.count++;
}

/**
 * Part of speech of every token of [first, last): what wink-nlp gives for the words parted by single spaces (a test compares them), from its
 * tables but without its documents, which cost more than the tagging. A token takes the tag of the first piece that starts inside it.
 */
export function tagTokens(tokens: readonly Token[], first: number, last: number): Tag[] {
  words ??= wordReader();
  rules ??= tagRules();
  line.count = 0;
  for (let i = first; i < last; i++) {
    const pieces = words.read(tokens[i]!.form);
    for (let k = 0; k < pieces.length; k++) add(pieces[k]!);
  }
  for (const rule of rules) applyRules(rule, line);
  const names = words.names as readonly Tag[];
  const tags = new Array<Tag>(last - first);
  if (line.count > tags.length) {
    const { read } = words;
    return layBack(
      tokens,
      first,
      tokens.slice(first, last).map((token) => read(token.form)),
      names,
    );
  }
  // each word is one piece
  for (let i = 0; i < line.count; i++) tags[i] = names[line.tags[i]!]!;
  return tags;
}

/** The tags of pieces laid back onto words by position. */
function layBack(
  tokens: readonly Token[],
  first: number,
  cuts: readonly (readonly Piece[])[],
  names: readonly Tag[],
): Tag[] {
  const found: Tag[] = new Array<Tag>(cuts.length).fill('X');
  const filled = new Uint8Array(cuts.length);
  const starts: number[] = [];
  let at = 0;
  for (let w = 0; w < cuts.length; w++) {
    starts.push(at);
    at += tokens[first + w]!.text.length + 1;
  }
  let offset = 0;
  let word = 0;
  let p = 0;
  for (let w = 0; w < cuts.length; w++)
    for (let k = 0; k < cuts[w]!.length; k++) {
      if (k === 0 && w > 0) offset++;
      while (word + 1 < starts.length && starts[word + 1]! <= offset) word++;
      const piece = cuts[w]![k]!;
      const tag = names[piece.fixed ? piece.tag : line.tags[p]!]!;
      p++;
      const better = tag !== 'PUNCT' && tag !== 'PART' && found[word] === 'PUNCT';
      if (filled[word] === 0 || (better && !isMark(tokens[first + word]!.text))) {
        found[word] = tag;
        filled[word] = 1;
      }
      offset += piece.length;
    }
  return found;
}

const isMark = (word: string): boolean => /^\p{P}+$/u.test(word);
