/** Which rows of a long table are drawn: those on screen and some on both sides. */
export interface Window {
  /** First row and one past the last. */
  readonly from: number;
  readonly to: number;
}

/** Rows drawn beyond each edge, so that a quick scroll shows no gap. */
const MARGIN = 4;

/** How many rows are drawn in a box of `height` px: so many are made, and take what row comes into sight. */
export const drawnAtMost = (rowHeight: number, height: number): number =>
  Math.ceil(height / rowHeight) + 2 * MARGIN + 2;

/**
 * The window of `count` rows of `rowHeight` px under a scroll of `top` px in a box of `height` px: always as many rows, where there
 * are so many, so that none is made or thrown away while one scrolls.
 */
export function windowOf(count: number, rowHeight: number, top: number, height: number): Window {
  const size = drawnAtMost(rowHeight, height);
  const first = Math.floor(top / rowHeight) - MARGIN;
  const from = Math.max(0, Math.min(first - (first % 2), count - size));
  return { from, to: Math.min(count, from + size) };
}

/** Where to scroll so that a row is whole on screen below a head of `head` px; the same `top` where it is. */
export function scrollTo(row: number, rowHeight: number, top: number, height: number, head: number): number {
  const start = row * rowHeight;
  if (start < top) return start;
  const end = start + rowHeight + head;
  return end > top + height ? end - height : top;
}
