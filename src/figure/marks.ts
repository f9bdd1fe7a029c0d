/** The marks of actors: one shape a kind, area-true, the same in the drawing and in its legend. */
import { MARK_EXTENT, markCorners, type MarkShape } from '../layout/labels-geometry.ts';
import type { ActorKind } from '../model/actor.ts';
import type { Item } from './scene.ts';

export const SHAPE_OF: Readonly<Record<ActorKind, MarkShape>> = {
  state: 'disc',
  leader: 'diamond',
  official: 'triangle',
  region: 'disc',
  organisation: 'square',
};

export interface MarkStyle {
  readonly color: string;
  /** Colour round the mark, and inside a ring. */
  readonly ground: string;
  /** Width of ground round the mark. */
  readonly casing: number;
}

/** Distance of the farthest point of a mark from its centre, for the radius of the disc of the same area. */
export const reachOf = (kind: ActorKind, r: number): number => {
  const extent = MARK_EXTENT[SHAPE_OF[kind]];
  return r * Math.max(extent.side, extent.up);
};

/** Draws one mark; `r` is the radius of the disc of the same area. A region is a ring, broken where it is disputed. */
export function markItems(
  actor: { readonly kind: ActorKind; readonly disputed?: boolean },
  x: number,
  y: number,
  r: number,
  style: MarkStyle,
): Item[] {
  const { color, ground, casing } = style;
  const ring = { stroke: ground, strokeWidth: 2 * casing };
  if (actor.kind === 'region') {
    const width = Math.max(0.9, Math.min(0.42 * r, 2.6));
    const middle = Math.max(r - width / 2, width / 2);
    // Equal dashes close the circle without a seam; a small ring has room for four.
    const piece = (2 * Math.PI * middle) / (r < 3.2 ? 4 : 8);
    const open = Math.min(0.45 * piece, 0.42 * width + r * 0.18);
    const dash: readonly [number, number] = [piece - open, open];
    return [
      { kind: 'circle', cx: x, cy: y, r: r + casing, fill: ground },
      {
        kind: 'circle',
        cx: x,
        cy: y,
        r: middle,
        stroke: color,
        strokeWidth: width,
        ...(actor.disputed ? { dash } : {}),
      },
    ];
  }
  const shape = SHAPE_OF[actor.kind];
  const outline: Item[] = casing > 0 ? [shapeItem(shape, x, y, r, { fill: ground, ...ring })] : [];
  return [...outline, shapeItem(shape, x, y, r, { fill: color })];
}

function shapeItem(
  shape: MarkShape,
  x: number,
  y: number,
  r: number,
  paint: { fill: string; stroke?: string; strokeWidth?: number },
): Item {
  if (shape === 'disc') return { kind: 'circle', cx: x, cy: y, r, ...paint };
  return { kind: 'polygon', points: markCorners({ x, y, r, shape }), ...paint };
}
