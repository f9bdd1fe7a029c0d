/** Which mark or tie a point is on: asked when the pointer moves, so that no second drawing of all in colours of their own is needed. */
import { boxMarkDistance } from '../../layout/labels-geometry.ts';
import { fromPieces, piecesOf, type Point } from './curve.ts';
import type { SceneMark, SceneTie } from './scene.ts';

/** How far beside a mark or from the middle of a tie it can be hit, px: a finger covers what it points at. */
export const REACH = { mouse: 5, finger: 14 } as const;

/** Farthest corner of any shape, in radii of the disc of its area. */
const FARTHEST = 1.6;

/** The mark under a point on screen, else the nearest within reach, among equals the one that lies above; `at` says where a mark is. */
export function markAt(
  point: Point,
  marks: readonly SceneMark[],
  at: (id: string) => Point | undefined,
  { reach, shrink }: { readonly reach: number; readonly shrink: number },
): SceneMark | undefined {
  const box = { ...point, width: 0, height: 0 };
  let best: { mark: SceneMark; away: number } | undefined;
  for (const mark of marks) {
    const place = at(mark.id);
    const r = mark.r / shrink;
    if (!place || Math.hypot(place.x - point.x, place.y - point.y) > FARTHEST * r + reach) continue;
    const away = boxMarkDistance(box, { ...place, r, shape: mark.shape });
    if (away <= reach && (!best || away <= best.away)) best = { mark, away };
  }
  return best?.mark;
}

/** The tie under a point on screen, else the nearest within reach, among equals the one that lies above. */
export function tieAt(
  point: Point,
  ties: readonly SceneTie[],
  at: (id: string) => Point | undefined,
  reach: number = REACH.mouse,
): SceneTie | undefined {
  let best: { tie: SceneTie; away: number } | undefined;
  for (const tie of ties) {
    const [p, q] = [at(tie.a), at(tie.b)];
    if (!p || !q) continue;
    const near = Math.max(tie.width / 2, reach);
    // the box round the tie first, which most ties fail
    const slack = near + Math.abs(tie.bend) * Math.hypot(q.x - p.x, q.y - p.y);
    if (point.x < Math.min(p.x, q.x) - slack || point.x > Math.max(p.x, q.x) + slack) continue;
    if (point.y < Math.min(p.y, q.y) - slack || point.y > Math.max(p.y, q.y) + slack) continue;
    const away = fromPieces(point, piecesOf(p, q, tie.bend));
    if (away > near) continue;
    const outside = Math.max(0, away - tie.width / 2);
    if (!best || outside <= best.away) best = { tie, away: outside };
  }
  return best?.tie;
}
