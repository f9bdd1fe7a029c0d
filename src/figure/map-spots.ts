/** Free places on a tie for something small: a number, a cross. */
import { boxesNear, boxMarkDistance, lengthInside, type Box } from '../layout/labels-geometry.ts';
import type { LabelLine, LabelMark } from '../layout/labels-types.ts';
import type { Tie } from '../network/actors-and-ties.ts';

/** A tie with its drawn line. */
export interface DrawnTie extends LabelLine {
  readonly tie: Tie;
}

export interface Surroundings {
  readonly ties: readonly DrawnTie[];
  readonly marks: readonly LabelMark[];
  /** Boxes already taken: labels, numbers, crosses. */
  readonly taken: Box[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where along a tie something small may stand, best first: the middle, then away from it. */
const ALONG = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78];

const at = (drawn: DrawnTie, t: number, { width, height }: Size, aside = 0): Box => {
  const [dx, dy] = [drawn.x2 - drawn.x1, drawn.y2 - drawn.y1];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  return {
    x: drawn.x1 + dx * t - (dy / length) * aside - width / 2,
    y: drawn.y1 + dy * t + (dx / length) * aside - height / 2,
    width,
    height,
  };
};

/** Its own ends are kept off too. */
function isFree(box: Box, drawn: DrawnTie, around: Surroundings): boolean {
  return (
    !around.taken.some((other) => boxesNear(box, other, 3.5, 1.5)) &&
    !around.marks.some((mark) => boxMarkDistance(box, mark) < 2) &&
    !around.ties.some((other) => other !== drawn && other.width >= 1.5 && lengthInside(other, box) > 0)
  );
}

/** A free spot for a box on a tie; undefined where there is none. */
export function spotOn(drawn: DrawnTie, width: number, height: number, around: Surroundings): Box | undefined {
  for (const t of ALONG) {
    const box = at(drawn, t, { width, height });
    if (isFree(box, drawn, around)) return box;
  }
  return undefined;
}

/** Where a square on a tie covers and is covered least: marks count most, then names and other signs; equal places: nearest the middle. */
export function clearestOn(drawn: DrawnTie, side: number, around: Surroundings): Box {
  const size = { width: side, height: side };
  let best = at(drawn, 0.5, size);
  let least = Infinity;
  for (const t of ALONG) {
    const box = at(drawn, t, size);
    const marks = around.marks.reduce((sum, mark) => sum + Math.max(0, side / 2 - boxMarkDistance(box, mark)), 0);
    const names = around.taken.filter((other) => boxesNear(box, other, 0, 0)).length;
    const cost = 4 * marks + side * names;
    if (cost >= least - 1e-9) continue;
    best = box;
    least = cost;
  }
  return best;
}

/** Spots for one or two boxes on a tie, the pair as near to its middle as it goes; where two find no place, each for itself. */
export function spotsOn(drawn: DrawnTie, sizes: readonly Size[], around: Surroundings): (Box | undefined)[] {
  const [first, second] = sizes;
  if (!first) return [];
  if (second) {
    const length = Math.hypot(drawn.x2 - drawn.x1, drawn.y2 - drawn.y1) || 1;
    const apart = (Math.max(first.width, first.height) + Math.max(second.width, second.height)) / 2 + 4;
    for (const t of ALONG)
      for (const side of [1, -1]) {
        const half = (side * apart) / (2 * length);
        const pair = [at(drawn, t - half, first), at(drawn, t + half, second)];
        if (pair.every((box) => isFree(box, drawn, around))) return pair;
      }
  }
  const found = spotOn(drawn, first.width, first.height, around);
  if (!second) return [found];
  const taken = found ? [...around.taken, found] : around.taken;
  return [found, spotOn(drawn, second.width, second.height, { ...around, taken })];
}

/** A free spot next to a tie, for a number that finds no place on it. */
export function spotBeside(drawn: DrawnTie, width: number, height: number, around: Surroundings): Box | undefined {
  const clear = drawn.width / 2 + Math.max(width, height) / 2 + 2;
  for (const t of ALONG)
    for (const aside of [clear, -clear]) {
      const box = at(drawn, t, { width, height }, aside);
      if (isFree(box, drawn, around)) return box;
    }
  return undefined;
}
