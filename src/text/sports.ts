import { knownWord } from '../lexicon/known-words.ts';
import type { Sentence, Token } from './types.ts';

/** Sport words in a document from which on it is a sports report. */
const REPORT = 3;
/** One sport word in so many words makes a report. */
const DENSITY = 80;

/** Marks the sentences that tell of games: those with a word of sport, and all of a sports report. */
export function sportsSentences(sentences: readonly Sentence[], tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(sentences.length);
  let count = 0;
  for (const sentence of sentences)
    for (let t = sentence.first; t < sentence.last; t++)
      if (knownWord(tokens[t]!.form).sport) {
        marks[sentence.index] = 1;
        count++;
      }
  return count >= REPORT && count * DENSITY > tokens.length ? marks.fill(1) : marks;
}
