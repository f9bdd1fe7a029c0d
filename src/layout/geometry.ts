/** Plane geometry of marks and ties. */

/** Whether two segments cross at an inner point of both; touching ends and overlaps along one line do not count. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

/** Distance of a point from a segment, and the share of the way along it (0 to 1) where it is nearest. */
export function fromSegment(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): { distance: number; along: number } {
  const vx = bx - ax;
  const vy = by - ay;
  const square = vx * vx + vy * vy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * vx + (py - ay) * vy) / square));
  return { distance: Math.sqrt((px - ax - along * vx) ** 2 + (py - ay - along * vy) ** 2), along };
}
