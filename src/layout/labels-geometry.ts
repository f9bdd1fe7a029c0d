/** Plane geometry of label placement: boxes, segments and the shapes of marks. Units are those of the drawing; y grows downwards. */

/** An axis-parallel box. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The drawn shapes; a triangle stands on its base. */
export type MarkShape = 'disc' | 'diamond' | 'triangle' | 'square';

/**
 * Extents of a shape of the same area as the disc of radius 1, from its centre (of gravity): right/left, up, down.
 * Areas are equal: square side sqrt(pi), diamond half diagonal sqrt(pi/2), triangle circumradius 2 sqrt(pi/(3 sqrt 3)).
 */
export const MARK_EXTENT: Readonly<
  Record<MarkShape, { readonly side: number; readonly up: number; readonly down: number }>
> = {
  disc: { side: 1, up: 1, down: 1 },
  square: { side: Math.sqrt(Math.PI) / 2, up: Math.sqrt(Math.PI) / 2, down: Math.sqrt(Math.PI) / 2 },
  diamond: { side: Math.sqrt(Math.PI / 2), up: Math.sqrt(Math.PI / 2), down: Math.sqrt(Math.PI / 2) },
  triangle: {
    side: Math.sqrt(Math.PI / Math.sqrt(3)),
    up: 2 * Math.sqrt(Math.PI / (3 * Math.sqrt(3))),
    down: Math.sqrt(Math.PI / (3 * Math.sqrt(3))),
  },
};

/** A mark: `r` is the radius of the disc of the same area, whatever the shape. */
export interface MarkGeometry {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly shape: MarkShape;
}

/** Corners of a mark, clockwise from the top (or top left); none for a disc. */
export function markCorners(mark: MarkGeometry): readonly (readonly [number, number])[] {
  const extent = MARK_EXTENT[mark.shape];
  const side = extent.side * mark.r;
  const top = mark.y - extent.up * mark.r;
  const bottom = mark.y + extent.down * mark.r;
  switch (mark.shape) {
    case 'disc':
      return [];
    case 'diamond':
      return [
        [mark.x, top],
        [mark.x + side, mark.y],
        [mark.x, bottom],
        [mark.x - side, mark.y],
      ];
    case 'triangle':
      return [
        [mark.x, top],
        [mark.x + side, bottom],
        [mark.x - side, bottom],
      ];
    case 'square':
      return [
        [mark.x - side, top],
        [mark.x + side, top],
        [mark.x + side, bottom],
        [mark.x - side, bottom],
      ];
  }
}

/** The box round a mark. */
export function markBox(mark: MarkGeometry): Box {
  const extent = MARK_EXTENT[mark.shape];
  return {
    x: mark.x - extent.side * mark.r,
    y: mark.y - extent.up * mark.r,
    width: 2 * extent.side * mark.r,
    height: (extent.up + extent.down) * mark.r,
  };
}

/** True when two boxes come nearer than `gapX` sideways and `gapY` upright. */
export function boxesNear(a: Box, b: Box, gapX: number, gapY: number): boolean {
  return (
    a.x < b.x + b.width + gapX &&
    b.x < a.x + a.width + gapX &&
    a.y < b.y + b.height + gapY &&
    b.y < a.y + a.height + gapY
  );
}

/** Distance of a point from a box; 0 inside. */
export function pointBoxDistance(x: number, y: number, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Length of the part of a segment inside a box (Liang and Barsky 1984, doi:10.1145/357332.357333); 0 when it misses. */
export function lengthInside(s: Segment, box: Box): number {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  if ((s.x1 < box.x && s.x2 < box.x) || (s.x1 > right && s.x2 > right)) return 0;
  if ((s.y1 < box.y && s.y2 < box.y) || (s.y1 > bottom && s.y2 > bottom)) return 0;
  const dx = s.x2 - s.x1;
  const dy = s.y2 - s.y1;
  // Entry and exit on each axis; a segment parallel to an axis is already known to lie within it.
  const tx1 = dx === 0 ? 0 : ((dx > 0 ? box.x : right) - s.x1) / dx;
  const tx2 = dx === 0 ? 1 : ((dx > 0 ? right : box.x) - s.x1) / dx;
  const ty1 = dy === 0 ? 0 : ((dy > 0 ? box.y : bottom) - s.y1) / dy;
  const ty2 = dy === 0 ? 1 : ((dy > 0 ? bottom : box.y) - s.y1) / dy;
  const from = Math.max(0, tx1, ty1);
  const to = Math.min(1, tx2, ty2);
  return to > from ? (to - from) * Math.sqrt(dx * dx + dy * dy) : 0;
}

/** Distance of a point from a segment. */
export function pointSegmentDistance(x: number, y: number, s: Segment): number {
  const dx = s.x2 - s.x1;
  const dy = s.y2 - s.y1;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - s.x1) * dx + (y - s.y1) * dy) / length2));
  const ex = x - s.x1 - t * dx;
  const ey = y - s.y1 - t * dy;
  return Math.sqrt(ex * ex + ey * ey);
}

/** True when two segments cross or touch. */
export function segmentsCross(a: Segment, b: Segment): boolean {
  const side = (s: Segment, x: number, y: number): number => (s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1);
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) <= 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) <= 0;
}

/** True for a point inside a convex polygon whose corners are listed clockwise (y grows downwards). */
function isInside(x: number, y: number, corners: readonly (readonly [number, number])[]): boolean {
  return corners.every(([x1, y1], i) => {
    const [x2, y2] = corners[(i + 1) % corners.length] as readonly [number, number];
    return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) >= 0;
  });
}

/** Distance of a box from a mark's real shape; 0 when they touch or overlap. */
export function boxMarkDistance(box: Box, mark: MarkGeometry): number {
  if (mark.shape === 'disc') return Math.max(0, pointBoxDistance(mark.x, mark.y, box) - mark.r);
  if (pointBoxDistance(mark.x, mark.y, box) === 0) return 0;
  const corners = markCorners(mark);
  // A box that lies wholly inside a large mark meets none of its edges.
  if (isInside(box.x + box.width / 2, box.y + box.height / 2, corners)) return 0;
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  let least = Infinity;
  for (let i = 0; i < corners.length; i++) {
    const [x1, y1] = corners[i] as readonly [number, number];
    const [x2, y2] = corners[(i + 1) % corners.length] as readonly [number, number];
    const edge = { x1, y1, x2, y2 };
    if (lengthInside(edge, box) > 0) return 0;
    // The nearest pair of points of two convex shapes holds a corner of one of them.
    least = Math.min(
      least,
      pointBoxDistance(x1, y1, box),
      pointSegmentDistance(box.x, box.y, edge),
      pointSegmentDistance(right, box.y, edge),
      pointSegmentDistance(box.x, bottom, edge),
      pointSegmentDistance(right, bottom, edge),
    );
  }
  return least;
}
