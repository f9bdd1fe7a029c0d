/** Which ties are drawn bent: those that would run over a mark that they do not belong to, or along another tie of the same mark. */
import { fromPieces, piecesOf, pointOn, type Point } from './curve.ts';

interface Mark extends Point {
  readonly id: string;
  readonly r: number;
}
interface Line {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly width: number;
}

/** With more ties than this a reader follows none of them, and bending costs more than a frame. */
const MOST_TIES = 400;
/** Ground that should be seen between a tie and a mark that is not its own, px. */
const CLEAR = 3;
/** Ties of one mark closer than this run together, radians. */
const NARROW = 0.045;
/** Bends that are tried, in this order: the straight line is kept where nothing is better. */
const BENDS = [0, 0.04, -0.04, 0.08, -0.08, 0.12, -0.12] as const;

/** Longer ties of a mark that lie almost on a shorter one, with the shorter one's far end. */
function runTogether(ties: readonly Line[], at: ReadonlyMap<string, Mark>): Map<string, Mark[]> {
  const found = new Map<string, Mark[]>();
  const around = new Map<string, { tie: Line; far: Mark; angle: number; length: number }[]>();
  for (const tie of ties)
    for (const [own, other] of [
      [tie.a, tie.b],
      [tie.b, tie.a],
    ] as const) {
      const [near, far] = [at.get(own), at.get(other)];
      if (!near || !far) continue;
      const angle = Math.atan2(far.y - near.y, far.x - near.x);
      const list = around.get(own) ?? [];
      list.push({ tie, far, angle, length: Math.hypot(far.x - near.x, far.y - near.y) });
      around.set(own, list);
    }
  for (const list of around.values()) {
    list.sort((x, y) => x.angle - y.angle || (x.tie.id < y.tie.id ? -1 : 1));
    list.forEach((one, i) => {
      const next = list[(i + 1) % list.length]!;
      const gap = Math.abs(next.angle - one.angle);
      if (next === one || Math.min(gap, 2 * Math.PI - gap) > NARROW) return;
      const [short, long] = one.length < next.length ? [one, next] : [next, one];
      found.set(long.tie.id, [...(found.get(long.tie.id) ?? []), short.far]);
    });
  }
  return found;
}

/** By id of the tie, only those that bend; see curve.ts for the unit. Deterministic. */
export function bendsOf(marks: readonly Mark[], ties: readonly Line[]): ReadonlyMap<string, number> {
  const bends = new Map<string, number>();
  if (ties.length > MOST_TIES) return bends;
  const at = new Map(marks.map((mark) => [mark.id, mark]));
  const beside = runTogether(ties, at);
  for (const tie of ties) {
    const [p, q] = [at.get(tie.a), at.get(tie.b)];
    if (!p || !q) continue;
    const length = Math.hypot(q.x - p.x, q.y - p.y);
    if (length < 40) continue;
    const strangers = marks.filter((mark) => {
      if (mark.id === tie.a || mark.id === tie.b) return false;
      const pieces = piecesOf(p, q, 0);
      return fromPieces(mark, pieces) < 0.16 * length + mark.r + CLEAR + tie.width;
    });
    const together = new Set((beside.get(tie.id) ?? []).map((mark) => mark.id));
    let best: { bend: number; cost: number } | undefined;
    for (const bend of BENDS) {
      const pieces = piecesOf(p, q, bend);
      let cost = Math.abs(bend) * 20;
      for (const mark of strangers) {
        const room = fromPieces(mark, pieces) - mark.r - tie.width / 2;
        const wanted = together.has(mark.id) ? CLEAR + 7 : CLEAR;
        if (room < wanted) cost += wanted - room;
      }
      if (!best || cost < best.cost - 1e-9) best = { bend, cost };
    }
    if (best && best.bend !== 0) bends.set(tie.id, best.bend);
  }
  return bends;
}

/** The middle of a tie as it is drawn. */
export const middleOf = (p: Point, q: Point, bend: number): Point => pointOn(p, q, bend, 0.5);
