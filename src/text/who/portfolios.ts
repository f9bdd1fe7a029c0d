/** What a minister is in charge of, as part of the office: "Minister of Economy and Sustainable Development", "Trade and Industry Minister". */
import { WordClass } from '../../lexicon/word-class.ts';
import { wordClasses } from '../../lexicon/word-classes.ts';
import type { Token } from '../types.ts';

const OFFICE = new WordClass('minister ministers ministry ministries');
const FIELD = new WordClass([...wordClasses.portfolio].join(' '));
/** Stand between the fields of one portfolio. */
const LINKS = new WordClass('and & , of the for');
const OPENS = new WordClass('of for and');

/**
 * 1 for every token that belongs to the portfolio of a minister or ministry next to it, of one sentence; undefined where a text has none.
 * A single word with nothing joined to it is left to the lexicon of offices ("minister of defence").
 */
export function findPortfolios(tokens: readonly Token[], sentenceAt: Int32Array): Uint8Array | undefined {
  let found: Uint8Array | undefined;
  const mark = (from: number, to: number): void => {
    found ??= new Uint8Array(tokens.length);
    found.fill(1, from, to);
  };
  for (let i = 0; i < tokens.length; i++) {
    if (!OFFICE.has(tokens[i]!.form)) continue;
    const sentence = sentenceAt[i];
    let last = i + 1;
    if (inSentence(last, sentence, sentenceAt) && OPENS.has(tokens[last]!.form)) {
      for (let k = last; inSentence(k, sentence, sentenceAt) && k < i + 14; k++) {
        const { form } = tokens[k]!;
        if (FIELD.has(form) && !(k + 1 < tokens.length && OFFICE.has(tokens[k + 1]!.form))) last = k + 1;
        else if (!LINKS.has(form)) break;
      }
      if (last > i + 1) mark(i + 1, last);
    }
    let first = i;
    for (let k = i - 1; k >= 0 && k > i - 12 && sentenceAt[k] === sentence; k--) {
      const { form } = tokens[k]!;
      if (FIELD.has(form)) first = k;
      else if (!LINKS.has(form) || k === i - 1) break;
    }
    if (i - first > 2) mark(first, i);
  }
  return found;
}

const inSentence = (k: number, sentence: number | undefined, sentenceAt: Int32Array): boolean =>
  k < sentenceAt.length && sentenceAt[k] === sentence;
