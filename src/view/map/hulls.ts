/** Outlines round groups of marks: the convex hull of their discs, with air round it. */
import type { Point } from './curve.ts';

const STEPS = 16;

/** Corners in order; the hull of circles `air` wider than the marks. Fewer than two marks give none. */
export function hullOf(marks: readonly (Point & { readonly r: number })[], air: number): Point[] {
  if (marks.length < 2) return [];
  const points = marks
    .flatMap(({ x, y, r }) =>
      Array.from({ length: STEPS }, (_, i): Point => {
        const turn = (2 * Math.PI * i) / STEPS;
        return { x: x + (r + air) * Math.cos(turn), y: y + (r + air) * Math.sin(turn) };
      }),
    )
    .sort((p, q) => p.x - q.x || p.y - q.y);
  // Andrew's monotone chain
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && turns(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(points), ...half([...points].reverse())];
}

const turns = (o: Point, p: Point, q: Point): number => (p.x - o.x) * (q.y - o.y) - (p.y - o.y) * (q.x - o.x);

/** Draws them below ties and marks: quiet paper, a fine edge. */
export function drawHulls(
  context: CanvasRenderingContext2D,
  groups: readonly (readonly (Point & { readonly r: number })[])[],
  { fill, edge }: { readonly fill: string; readonly edge: string },
): void {
  const paths = groups.flatMap((group) => {
    const corners = hullOf(group, 11);
    if (corners.length < 3) return [];
    const path = new Path2D();
    corners.forEach(({ x, y }, i) => (i === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    path.closePath();
    return [path];
  });
  context.fillStyle = fill;
  context.strokeStyle = edge;
  context.lineWidth = 1;
  context.globalAlpha = 0.5;
  for (const path of paths) context.fill(path);
  context.globalAlpha = 1;
  for (const path of paths) context.stroke(path);
}
