import { SPORT, SPORT_TOO } from '../lexicon/word-forms.ts';
import type { Sentence, Token } from './types.ts';

/** Sport words in a document from which on it is a sports report. */
const REPORT = 3;
/** One sport word in so many words makes a report. */
const DENSITY = 80;

/** Marks the sentences that tell of games: those with a word of sport, or two that may be, and all of a sports report. */
export function sportsSentences(sentences: readonly Sentence[], tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(sentences.length);
  let count = 0;
  let games = false;
  for (const sentence of sentences) {
    if ((sentence.kinds & (SPORT | SPORT_TOO)) === 0) continue;
    let weight = 0;
    for (let t = sentence.first; t < sentence.last; t++) {
      const { kinds } = tokens[t]!;
      if ((kinds & (SPORT | SPORT_TOO)) === 0) continue;
      weight += kinds & SPORT ? 2 : 1;
      count++;
    }
    if (weight < 2) continue;
    marks[sentence.index] = 1;
    games = true;
  }
  return games && count >= REPORT && count * DENSITY > tokens.length ? marks.fill(1) : marks;
}
