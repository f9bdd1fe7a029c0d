/** Marks of direction (UAX 9): a name among words of another direction, and a line that is read from the right. */

const [FROM_RIGHT_ISOLATE, FIRST_STRONG_ISOLATE, END] = ['\u2067', '\u2068', '\u2069'];
/** Letters without which no text is read from the right. */
export const FROM_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** A line of a paragraph that is read from the right, whatever letter it begins with itself. */
export const setFromRight = (line: string): string => `${FROM_RIGHT_ISOLATE}${line}${END}`;

/** Whether a text holds such a line. */
export const isSetFromRight = (text: string): boolean => text.includes(FROM_RIGHT_ISOLATE);

/** A text in an isolate of its own, where it holds letters that are read from the right: what follows it in a sentence keeps its place. */
export const isolate = (text: string): string =>
  FROM_RIGHT.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${END}` : text;

export const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
