/** Arrow heads: at the one who is acted on, where four in five directed acts of a tie go one way (as in figures). */
import { markCorners } from '../../layout/labels-geometry.ts';
import { wayOn, type Point } from './curve.ts';
import type { SceneMark, SceneTie } from './scene.ts';

/** How far a mark reaches from its middle in a direction, px. */
function reach(mark: Pick<SceneMark, 'shape'> & { readonly r: number }, way: Point): number {
  if (mark.shape === 'disc') return mark.r;
  const corners = markCorners({ x: 0, y: 0, r: mark.r, shape: mark.shape });
  let most = 0;
  corners.forEach(([x1, y1], i) => {
    const [x2, y2] = corners[(i + 1) % corners.length]!;
    const side = way.x * (y2 - y1) - way.y * (x2 - x1);
    if (Math.abs(side) < 1e-9) return;
    const along = (x1 * (y2 - y1) - y1 * (x2 - x1)) / side;
    const share = (x1 * way.y - y1 * way.x) / side;
    if (along > 0 && share >= -1e-9 && share <= 1 + 1e-9) most = Math.max(most, along);
  });
  return most;
}

/** Corners of the head of a tie; none where the tie has no direction or no room for one. */
export function headOf(
  tie: SceneTie,
  p: Point,
  q: Point,
  ends: { a: SceneMark; b: SceneMark },
  shrink: number,
): Point[] {
  if (tie.flow === 0) return [];
  const forth = tie.flow > 0;
  const [tip, mark] = forth ? [q, ends.b] : [p, ends.a];
  const t = forth ? wayOn(p, q, tie.bend, 1) : wayOn(p, q, tie.bend, 0);
  // the way into the mark
  const way = forth ? t : { x: -t.x, y: -t.y };
  const width = Math.max(0.9, tie.width / shrink);
  const head = 6 + 1.2 * width;
  const from = reach({ shape: mark.shape, r: mark.r / shrink }, { x: -way.x, y: -way.y }) + 2.5;
  if (Math.hypot(q.x - p.x, q.y - p.y) < from + head + 8) return [];
  const half = 0.42 * head + width / 2;
  const at = (along: number, aside: number): Point => ({
    x: tip.x - way.x * along - way.y * aside,
    y: tip.y - way.y * along + way.x * aside,
  });
  return [at(from, 0), at(from + head, half), at(from + head * 0.8, 0), at(from + head, -half)];
}
