/** Which rows of a long table are drawn: those on screen and some on both sides, the rest is empty room of the same height. */
export interface Window {
  /** First row and one past the last. */
  readonly from: number;
  readonly to: number;
  /** Height of what is left out above and below, px. */
  readonly above: number;
  readonly below: number;
}

/** Rows drawn beyond each edge, so that a quick scroll shows no gap. */
const MARGIN = 4;

/** How many rows are drawn at most in a box of `height` px: as many are made, and take what row comes into sight. */
export const drawnAtMost = (rowHeight: number, height: number): number =>
  Math.ceil(height / rowHeight) + 2 * MARGIN + 2;

/** The window of `count` rows of `rowHeight` px under a scroll of `top` px in a box of `height` px. */
export function windowOf(count: number, rowHeight: number, top: number, height: number): Window {
  const first = Math.max(0, Math.floor(top / rowHeight) - MARGIN);
  const from = Math.min(first - (first % 2), Math.max(0, count - 1));
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + MARGIN);
  return {
    from,
    to: Math.max(from, to),
    above: from * rowHeight,
    below: Math.max(0, count - Math.max(from, to)) * rowHeight,
  };
}

/** Where to scroll so that a row is whole on screen below a head of `head` px; the same `top` where it is. */
export function scrollTo(row: number, rowHeight: number, top: number, height: number, head: number): number {
  const start = row * rowHeight;
  if (start < top) return start;
  const end = start + rowHeight + head;
  return end > top + height ? end - height : top;
}
