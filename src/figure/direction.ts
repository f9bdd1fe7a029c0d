/** From which side a paragraph is read. */
import bidiFactory from 'bidi-js';
import { FROM_RIGHT } from './isolates.ts';

let bidi: ReturnType<typeof bidiFactory> | undefined;

/** Levels of a text's letters (UAX 9) in a paragraph that is read from the left unless `auto`: then its first strong letter decides. */
export function levelsOf(
  text: string,
  base: 'ltr' | 'auto',
): ReturnType<ReturnType<typeof bidiFactory>['getEmbeddingLevels']> {
  bidi ??= bidiFactory();
  return bidi.getEmbeddingLevels(text, base);
}

/** Whether the first strong letter outside isolates is one that is read from the right (UAX 9, P2 and P3). */
export const readsFromRight = (text: string): boolean =>
  // asked first, so that most texts cost nothing
  FROM_RIGHT.test(text) && levelsOf(text, 'auto').paragraphs[0]?.level === 1;
