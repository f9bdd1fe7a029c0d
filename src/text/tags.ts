import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
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

let engine: WinkMethods | undefined;

/**
 * Part of speech of every token of [first, last). The words are handed over parted by single spaces, so that the tagger's own tokens
 * can be laid back onto ours by position: a token takes the tag of the first piece that starts inside it (a clitic never decides).
 */
export function tagTokens(tokens: readonly Token[], first: number, last: number): Tag[] {
  engine ??= winkNLP(model, ['pos']);
  const words: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (let i = first; i < last; i++) {
    const word = tokens[i]!.text;
    words.push(word);
    starts.push(at);
    at += word.length + 1;
  }
  const pieces = engine.readDoc(words.join(' ')).tokens();
  const tags = pieces.out(engine.its.pos) as Tag[];
  // cut alike: nothing to lay back
  if (tags.length === words.length) return tags;
  const texts = pieces.out();
  const spaces = pieces.out(engine.its.precedingSpaces) as unknown as string[];
  const found: Tag[] = new Array<Tag>(words.length).fill('X');
  const filled = new Uint8Array(words.length);
  let offset = 0;
  let word = 0;
  texts.forEach((text, i) => {
    offset += spaces[i]!.length;
    while (word + 1 < starts.length && starts[word + 1]! <= offset) word++;
    const tag = tags[i]!;
    if (
      filled[word] === 0 ||
      (filled[word] === 1 &&
        isHyphen(words[word]!) === false &&
        tag !== 'PUNCT' &&
        tag !== 'PART' &&
        found[word] === 'PUNCT')
    ) {
      found[word] = tag;
      filled[word] = 1;
    }
    offset += text.length;
  });
  return found;
}

const isHyphen = (word: string): boolean => /^\p{P}+$/u.test(word);
