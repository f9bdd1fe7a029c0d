/** Which tie a point is on: asked when the pointer moves, so that no second drawing of all ties in colours of their own is needed. */
import { fromPieces, piecesOf, type Point } from './curve.ts';
import type { SceneTie } from './scene.ts';

/** A tie can be hit so far from its middle line, px, however thin it is. */
const REACH = 5;

/** The tie under a point on screen, among equals the one that lies above; `at` says where a mark is. */
export function tieAt(
  point: Point,
  ties: readonly SceneTie[],
  at: (id: string) => Point | undefined,
): SceneTie | undefined {
  let best: { tie: SceneTie; away: number } | undefined;
  for (const tie of ties) {
    const [p, q] = [at(tie.a), at(tie.b)];
    if (!p || !q) continue;
    const reach = Math.max(tie.width / 2, REACH);
    // the box round the tie first, which most ties fail
    const slack = reach + Math.abs(tie.bend) * Math.hypot(q.x - p.x, q.y - p.y);
    if (point.x < Math.min(p.x, q.x) - slack || point.x > Math.max(p.x, q.x) + slack) continue;
    if (point.y < Math.min(p.y, q.y) - slack || point.y > Math.max(p.y, q.y) + slack) continue;
    const away = fromPieces(point, piecesOf(p, q, tie.bend));
    if (away > reach) continue;
    const outside = Math.max(0, away - tie.width / 2);
    if (!best || outside <= best.away) best = { tie, away: outside };
  }
  return best?.tie;
}
