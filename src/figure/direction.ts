/** From which side a paragraph is read, and how a line of one that is read from the right is set among others. */
import bidiFactory from 'bidi-js';

let bidi: ReturnType<typeof bidiFactory> | undefined;

/** Levels of a text's letters (UAX 9) in a paragraph that is read from the left unless `auto`: then its first strong letter decides. */
export function levelsOf(
  text: string,
  base: 'ltr' | 'auto',
): ReturnType<ReturnType<typeof bidiFactory>['getEmbeddingLevels']> {
  bidi ??= bidiFactory();
  return bidi.getEmbeddingLevels(text, base);
}

/** Letters without which no text is read from the right: asked first, so that most texts cost nothing. */
const FROM_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Whether the first strong letter outside isolates is one that is read from the right (UAX 9, P2 and P3). */
export const readsFromRight = (text: string): boolean =>
  FROM_RIGHT.test(text) && levelsOf(text, 'auto').paragraphs[0]?.level === 1;

const [FROM_RIGHT_ISOLATE, FIRST_STRONG_ISOLATE, END] = ['\u2067', '\u2068', '\u2069'];

/** A line of a paragraph that is read from the right, whatever letter it begins with itself. */
export const setFromRight = (line: string): string => `${FROM_RIGHT_ISOLATE}${line}${END}`;

/** Whether a text holds such a line. */
export const isSetFromRight = (text: string): boolean => text.includes(FROM_RIGHT_ISOLATE);

/** A text in an isolate of its own, where it holds letters that are read from the right: what follows it in a sentence keeps its place. */
export const isolate = (text: string): string =>
  FROM_RIGHT.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${END}` : text;

export const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
