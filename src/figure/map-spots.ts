/** Free places on a tie for something small: a number, a cross. */
import type { Box } from '../layout/labels-geometry.ts';
import type { DrawnTie, Surroundings } from './surroundings.ts';

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

/** A free spot for a box on a tie; undefined where there is none. */
export function spotOn(drawn: DrawnTie, width: number, height: number, around: Surroundings): Box | undefined {
  for (const t of ALONG) {
    const box = at(drawn, t, { width, height });
    if (around.isFree(box, drawn)) return box;
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
    const { marks, names } = around.covered(box);
    const cost = 4 * marks + side * names;
    if (cost >= least - 1e-9) continue;
    best = box;
    least = cost;
  }
  return best;
}

/** Spots for one or two boxes on a tie, the pair as near to its middle as it goes; where two find no place together, one. */
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
        if (pair.every((box) => around.isFree(box, drawn))) return pair;
      }
  }
  // Only one of the two: where the first finds no place, the second may.
  const found = spotOn(drawn, first.width, first.height, around);
  return found || !second ? [found] : [undefined, spotOn(drawn, second.width, second.height, around)];
}

/** A free spot next to a tie, for a number that finds no place on it. */
export function spotBeside(drawn: DrawnTie, width: number, height: number, around: Surroundings): Box | undefined {
  const clear = drawn.width / 2 + Math.max(width, height) / 2 + 2;
  for (const t of ALONG)
    for (const aside of [clear, -clear]) {
      const box = at(drawn, t, { width, height }, aside);
      if (around.isFree(box, drawn)) return box;
    }
  return undefined;
}
