import type { Box, Segment } from './labels-geometry.ts';
import {
  boxesNear,
  boxMarkDistance,
  lengthInside,
  MARK_EXTENT,
  markBox,
  pointBoxDistance,
  pointSegmentDistance,
} from './labels-geometry.ts';
import { Grid } from './labels-grid.ts';
import type { LabelInput, LabelLine, LabelMark, LabelOptions, TextAlign } from './labels-types.ts';

/** One place where a label may stand, with all that does not depend on other labels already counted. */
export interface Candidate {
  readonly box: Box;
  readonly variant: number;
  readonly align: TextAlign;
  readonly leader: Segment | undefined;
  readonly cost: number;
}

/** A place round the mark: which way, how the text is set there, and what it costs not to have a better one. */
interface Place {
  readonly dx: number;
  readonly dy: number;
  /** Share of the label's width by which it is pushed from the middle, for places above and below. */
  readonly shift: number;
  readonly align: TextAlign;
  readonly cost: number;
}

/** Right, left, below, above, the corners, then pushed above and below (Imhof 1975; Christensen, Marks and Shieber 1995, doi:10.1145/212332.212334). */
const PLACES: readonly Place[] = [
  { dx: 1, dy: 0, shift: 0, align: 'start', cost: 0 },
  { dx: -1, dy: 0, shift: 0, align: 'end', cost: 1 },
  { dx: 0, dy: 1, shift: 0, align: 'middle', cost: 1.5 },
  { dx: 0, dy: -1, shift: 0, align: 'middle', cost: 2 },
  { dx: 1, dy: -1, shift: 0, align: 'start', cost: 3 },
  { dx: 1, dy: 1, shift: 0, align: 'start', cost: 3 },
  { dx: -1, dy: -1, shift: 0, align: 'end', cost: 4 },
  { dx: -1, dy: 1, shift: 0, align: 'end', cost: 4 },
  { dx: 0, dy: 1, shift: 0.3, align: 'middle', cost: 4 },
  { dx: 0, dy: -1, shift: 0.3, align: 'middle', cost: 4.5 },
  { dx: 0, dy: 1, shift: -0.3, align: 'middle', cost: 5 },
  { dx: 0, dy: -1, shift: -0.3, align: 'middle', cost: 5.5 },
];

/** Distances from the mark beyond the hard gap, in label heights, and their cost; from the third on a leader line is drawn. */
const DISTANCES = [
  { beyond: 0, cost: 0, leader: false },
  { beyond: 0.25, cost: 3, leader: false },
  { beyond: 0.9, cost: 14, leader: true },
  { beyond: 1.8, cost: 22, leader: true },
] as const;
/** Farther still, for a label that must show. */
const FAR = [
  { beyond: 2.8, cost: 34, leader: true },
  { beyond: 4, cost: 46, leader: true },
] as const;

const FIRST_LEADER_COST = 14;
/** So many near places cheaper than the cheapest leader end the search: among the neighbours one of them stays free. */
const ENOUGH = 6;

/** A second line of text costs as much as a slightly worse place. */
const VARIANT_COST = 2;
/** Nearer to a stranger's mark than to its own: a reader would take it for the stranger's name. */
const STRANGER_COST = 18;

/**
 * Cost of a tie that runs behind a label along `length`: a thin one is read through the outline of ground,
 * one of 2 units is disturbing, one of 6 and more is near-forbidden. Scale-free: lengths are in label heights.
 */
function crossingCost(length: number, width: number, height: number): number {
  const share = length / height;
  if (width >= 6) return 60 + 12 * share;
  if (width >= 2) return 10 + 6 * share;
  return 3 + 2.5 * share;
}

function boxAt(mark: LabelMark, place: Place, beyond: number, size: { width: number; height: number }): Box {
  const extent = MARK_EXTENT[mark.shape];
  const diagonal = place.dx !== 0 && place.dy !== 0;
  // On a diagonal the outline of a disc stands at 0.707 of the radius, of a diamond at half of its half diagonal.
  const shrink = !diagonal ? 1 : mark.shape === 'disc' ? Math.SQRT1_2 : mark.shape === 'square' ? 1 : 0.5;
  const away = diagonal ? beyond * Math.SQRT1_2 : beyond;
  const side = extent.side * mark.r * shrink + away;
  const upright = (place.dy < 0 ? extent.up : extent.down) * mark.r * shrink + away;
  const x =
    place.dx > 0
      ? mark.x + side
      : place.dx < 0
        ? mark.x - side - size.width
        : mark.x - size.width / 2 + place.shift * size.width;
  const y = place.dy > 0 ? mark.y + upright : place.dy < 0 ? mark.y - upright - size.height : mark.y - size.height / 2;
  return { x, y, width: size.width, height: size.height };
}

/** From the edge of the mark to the nearest point of the box, short of both. */
function leaderTo(mark: LabelMark, box: Box): Segment {
  const x2 = Math.max(box.x, Math.min(box.x + box.width, mark.x));
  const y2 = Math.max(box.y, Math.min(box.y + box.height, mark.y));
  const length = Math.hypot(x2 - mark.x, y2 - mark.y) || 1;
  const start = Math.min(1, (mark.r * MARK_EXTENT[mark.shape].up + 1) / length);
  return { x1: mark.x + (x2 - mark.x) * start, y1: mark.y + (y2 - mark.y) * start, x2, y2 };
}

/** Finds the allowed places of any label of one drawing. */
export class CandidateFinder {
  readonly #input: LabelInput;
  readonly #options: Required<LabelOptions>;
  readonly #marks: Grid;
  readonly #lines: Grid;
  readonly #around: readonly Box[];

  constructor(input: LabelInput, options: Required<LabelOptions>) {
    this.#input = input;
    this.#options = options;
    const heights = input.labels.flatMap((label) => label.sizes.map((size) => size.height));
    const cell = Math.max(8, 3 * Math.max(1, ...heights));
    this.#marks = new Grid(input.bounds, cell, input.marks.length);
    this.#around = input.marks.map(markBox);
    this.#around.forEach((box, i) => this.#marks.addBox(i, box));
    this.#lines = new Grid(input.bounds, cell, input.lines.length);
    input.lines.forEach((line, i) => this.#lines.addSegment(i, line, line.width / 2));
  }

  /**
   * Every allowed place of a label, cheapest first (ties: in the order tried). One that must show may stand farther off, `marks` lets it
   * stand on obstacles too and `none` anywhere.
   */
  of(
    mark: LabelMark,
    sizes: LabelInput['labels'][number]['sizes'],
    rules: 'usual' | 'far' | 'marks' | 'none' = 'usual',
  ): Candidate[] {
    const found: Candidate[] = [];
    let good = 0;
    for (const distance of rules === 'usual' ? DISTANCES : [...DISTANCES, ...FAR]) {
      // Leaders are a last resort: not looked for where enough near places are cheaper than any of them.
      if (rules === 'usual' && distance.leader && good >= ENOUGH) break;
      sizes.forEach((size, variant) => {
        const beyond = this.#options.markGap + distance.beyond * size.height;
        for (const place of PLACES) {
          const box = boxAt(mark, place, beyond, size);
          const leader = distance.leader ? leaderTo(mark, box) : undefined;
          const standing = rules === 'none' ? 0 : this.#standing(box, mark, leader, beyond, rules !== 'marks');
          if (standing === undefined) continue;
          const cost = place.cost + distance.cost + variant * VARIANT_COST + standing + this.#crossings(box);
          if (cost < FIRST_LEADER_COST) good++;
          found.push({ box, variant, align: place.align, leader, cost });
        }
      });
    }
    return found.sort((a, b) => a.cost - b.cost);
  }

  /** Cost of standing there among the marks, or undefined where a hard rule forbids it. */
  #standing(
    box: Box,
    own: LabelMark,
    leader: Segment | undefined,
    beyond: number,
    keepOff: boolean,
  ): number | undefined {
    const { bounds, obstacles, marks } = this.#input;
    const { inset, markGap } = this.#options;
    if (
      box.x < bounds.x + inset ||
      box.y < bounds.y + inset ||
      box.x + box.width > bounds.x + bounds.width - inset ||
      box.y + box.height > bounds.y + bounds.height - inset
    )
      return undefined;
    if (keepOff && obstacles?.some((obstacle) => boxesNear(box, obstacle, 0, 0))) return undefined;
    const reach = Math.max(beyond, markGap);
    const left = Math.min(box.x, leader?.x1 ?? box.x) - reach;
    const top = Math.min(box.y, leader?.y1 ?? box.y) - reach;
    const wide = {
      x: left,
      y: top,
      width: Math.max(box.x + box.width, leader?.x1 ?? box.x) + reach - left,
      height: Math.max(box.y + box.height, leader?.y1 ?? box.y) + reach - top,
    };
    let ownDistance = -1;
    let stranger = 0;
    const hit = this.#marks.near(wide, (i) => {
      const mark = marks[i] as LabelMark;
      const around = this.#around[i] as Box;
      if (leader && mark !== own) {
        const outer = MARK_EXTENT[mark.shape].up * mark.r;
        if (pointSegmentDistance(mark.x, mark.y, leader) < outer + 1) return true;
      }
      // The box round a mark is far cheaper to ask than its shape, and settles most cases.
      if (!boxesNear(box, around, reach, reach)) return false;
      if (boxesNear(box, around, markGap - 1e-6, markGap - 1e-6) && boxMarkDistance(box, mark) < markGap - 1e-6)
        return true;
      if (mark === own || stranger > 0) return false;
      if (ownDistance < 0) ownDistance = boxMarkDistance(box, own);
      const distance = boxMarkDistance(box, mark);
      if (distance < ownDistance) stranger = STRANGER_COST;
      return false;
    });
    return hit ? undefined : stranger;
  }

  #crossings(box: Box): number {
    let cost = 0;
    this.#lines.near(box, (i) => {
      const line = this.#input.lines[i] as LabelLine;
      const half = line.width / 2;
      const cx = box.x + box.width / 2;
      const cy = box.y + box.height / 2;
      // Cheap way out: farther from the middle of the box than its half diagonal.
      const reach = Math.hypot(box.width, box.height) / 2 + half;
      if (Math.max(Math.min(line.x1, line.x2) - cx, cx - Math.max(line.x1, line.x2)) > reach) return;
      if (Math.max(Math.min(line.y1, line.y2) - cy, cy - Math.max(line.y1, line.y2)) > reach) return;
      const wide = {
        x: box.x - half,
        y: box.y - half,
        width: box.width + line.width,
        height: box.height + line.width,
      };
      const length = lengthInside(line, wide);
      if (length > 0) cost += crossingCost(length, line.width, box.height);
    });
    return cost;
  }
}

/** Distance of a box from the bounds' centre; used only to keep a label that must show inside the drawing. */
export function overflow(box: Box, bounds: Box): number {
  return pointBoxDistance(box.x, box.y, bounds) + pointBoxDistance(box.x + box.width, box.y + box.height, bounds);
}
