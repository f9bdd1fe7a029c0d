/** A tie as it is drawn: straight, or bent aside where it would run over a mark or along another tie. Pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point at share `t` of the way from p to q; `bend` = how far the middle stands aside, as a share of the length (left of the way is negative). */
export function pointOn(p: Point, q: Point, bend: number, t: number): Point {
  const aside = 4 * t * (1 - t) * bend;
  return {
    x: p.x + (q.x - p.x) * t - (q.y - p.y) * aside,
    y: p.y + (q.y - p.y) * t + (q.x - p.x) * aside,
  };
}

/** Which way a tie goes at share `t`: a vector of length 1. */
export function wayOn(p: Point, q: Point, bend: number, t: number): Point {
  const turn = 4 * (1 - 2 * t) * bend;
  const [x, y] = [q.x - p.x - (q.y - p.y) * turn, q.y - p.y + (q.x - p.x) * turn];
  const size = Math.hypot(x, y) || 1;
  return { x: x / size, y: y / size };
}

/** How far a point is from pieces of a line. */
export function fromPieces(at: Point, pieces: ReturnType<typeof piecesOf>): number {
  return Math.min(
    ...pieces.map(({ x1, y1, x2, y2 }) => {
      const [vx, vy] = [x2 - x1, y2 - y1];
      const along = Math.min(1, Math.max(0, ((at.x - x1) * vx + (at.y - y1) * vy) / (vx * vx + vy * vy || 1)));
      return Math.hypot(at.x - x1 - along * vx, at.y - y1 - along * vy);
    }),
  );
}

const PIECES = 6;

/** Straight pieces that follow the tie, for what keeps off lines. */
export function piecesOf(p: Point, q: Point, bend: number): { x1: number; y1: number; x2: number; y2: number }[] {
  const count = bend === 0 ? 1 : PIECES;
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [pointOn(p, q, bend, i / count), pointOn(p, q, bend, (i + 1) / count)];
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  });
}
