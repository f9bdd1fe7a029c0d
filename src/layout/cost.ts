/** How good a picture is, as a sum over marks and ties; lower is better. The same sum picks the best of several tries and guides refinement. */
import { fromSegment, segmentsCross } from './geometry.ts';
import type { LayoutSettings } from './input.ts';
import { otherEnd, type Plan } from './plan.ts';

/** Clear room asked between two marks, and between a mark and a tie that is not its own (plus half the tie's width), px. */
export const GAP = 16;
export const LINE_GAP = 10;
/** Height of a label's line, px. */
const LINE = 17;
/** Two ties of one actor should leave at least this angle between them (sine of it). */
const NARROW = 0.1391731; // sine of 8 degrees, the same number in every engine

export const PRICE = {
  overlap: 10,
  label: 1.6,
  even: 1.2,
  underLine: 14,
  crossing: 2.4,
  narrow: 1.6,
  length: 1.3,
  stay: 0.12,
};

export interface Cost {
  /** Everything that depends on where this node is, if it were at (x, y); past `limit` only that it is more than that. */
  of(node: number, x: number, y: number, limit?: number): number;
  /** The whole picture; what two nodes share counts for both. */
  total(): number;
}

/** `home`: where the forces put each node; straying costs. */
export function costOf(plan: Plan, settings: LayoutSettings, home: { x: Float64Array; y: Float64Array }): Cost {
  const { x: X, y: Y, radius, label, source, target, width } = plan;
  const ideal = Math.sqrt((settings.width * settings.height) / Math.max(1, plan.count));
  const diagonal = Math.hypot(settings.width, settings.height);
  const at = (list: ArrayLike<number>, i: number): number => list[i] ?? 0;

  /** Two marks: touching, sharing a row with their labels, or crowding. */
  const pair = (i: number, x: number, y: number, j: number): number => {
    const dx = Math.abs(x - at(X, j));
    const dy = Math.abs(y - at(Y, j));
    const both = at(radius, i) + at(radius, j);
    if (dx > 1.2 * ideal + both && dx > both + 140) return 0;
    const distance = Math.sqrt(dx * dx + dy * dy);
    let cost = 0;
    const gap = distance - both;
    if (gap < GAP) cost += PRICE.overlap * (1 - gap / GAP) ** 2;
    const room = Math.min(120, (at(label, i) + at(label, j)) / 2) + 8;
    if (dy < LINE && dx - both < room) cost += PRICE.label * (1 - Math.max(0, dx - both) / room) * (1 - dy / LINE);
    const even = 1.1 * ideal;
    if (distance < even) cost += PRICE.even * (1 - distance / even) ** 2;
    return cost;
  };

  /** A mark at (x, y) and a tie between two points. */
  const under = (
    i: number,
    x: number,
    y: number,
    link: number,
    ax: number,
    ay: number,
    bx: number,
    by: number,
  ): number => {
    const clear = at(radius, i) + LINE_GAP + at(width, link) / 2;
    if (x < Math.min(ax, bx) - clear || x > Math.max(ax, bx) + clear) return 0;
    if (y < Math.min(ay, by) - clear || y > Math.max(ay, by) + clear) return 0;
    const { distance } = fromSegment(x, y, ax, ay, bx, by);
    return distance < clear ? PRICE.underLine * (0.15 + (1 - distance / clear) ** 2) : 0;
  };

  /** Two ties that leave one point in nearly the same direction. */
  const narrow = (ux: number, uy: number, vx: number, vy: number): number => {
    if (ux * vx + uy * vy <= 0) return 0;
    const sine = Math.abs(ux * vy - uy * vx) / Math.max(1, Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy)));
    return sine < NARROW ? PRICE.narrow * (1 - sine / NARROW) : 0;
  };

  const ofLink = (link: number, i: number, x: number, y: number): number => {
    const k = otherEnd(plan, link, i);
    const kx = at(X, k);
    const ky = at(Y, k);
    let cost = (PRICE.length * Math.sqrt((x - kx) ** 2 + (y - ky) ** 2)) / diagonal;
    for (let j = 0; j < plan.count; j++)
      if (j !== i && j !== k) cost += under(j, at(X, j), at(Y, j), link, x, y, kx, ky);
    for (let other = 0; other < source.length; other++) {
      const s = at(source, other);
      const t = at(target, other);
      if (other === link || s === i || t === i) continue;
      if (s === k || t === k) {
        const far = s === k ? t : s;
        cost += narrow(x - kx, y - ky, at(X, far) - kx, at(Y, far) - ky);
      } else if (segmentsCross(x, y, kx, ky, at(X, s), at(Y, s), at(X, t), at(Y, t)))
        cost += PRICE.crossing * (1 + (at(width, link) + at(width, other)) / 30);
    }
    for (const other of plan.links[i] ?? []) {
      if (other <= link) continue;
      const far = otherEnd(plan, other, i);
      cost += narrow(kx - x, ky - y, at(X, far) - x, at(Y, far) - y);
    }
    return cost;
  };

  const of = (i: number, x: number, y: number, limit = Infinity): number => {
    let cost = PRICE.stay * (((x - at(home.x, i)) ** 2 + (y - at(home.y, i)) ** 2) / (ideal * ideal));
    for (let j = 0; j < plan.count; j++) if (j !== i) cost += pair(i, x, y, j);
    if (cost > limit) return cost;
    for (let link = 0; link < source.length; link++) {
      const s = at(source, link);
      const t = at(target, link);
      if (s !== i && t !== i) cost += under(i, x, y, link, at(X, s), at(Y, s), at(X, t), at(Y, t));
    }
    for (const link of plan.links[i] ?? []) {
      if (cost > limit) return cost;
      cost += ofLink(link, i, x, y);
    }
    return cost;
  };

  return {
    of,
    total() {
      let sum = 0;
      for (let i = 0; i < plan.count; i++) sum += of(i, at(X, i), at(Y, i));
      return sum;
    },
  };
}
