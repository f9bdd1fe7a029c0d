export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A longer span (in UTF-16 code units) points at no sentence and is no evidence. */
export const LONGEST = 1500;

export const isShort = ({ start, end }: Span): boolean => end - start <= LONGEST;

/** True where any short span of `mine` shares a code unit with any of `gold`. */
export function touches(mine: readonly Span[], gold: readonly Span[]): boolean {
  return mine.some((a) => isShort(a) && gold.some((b) => a.start < b.end && b.start < a.end));
}
