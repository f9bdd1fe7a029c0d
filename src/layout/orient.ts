/** Which way up: a layout by forces may be turned and mirrored freely, so a stated rule chooses. */
import type { LayoutNode } from './input.ts';
import type { Plan } from './plan.ts';

const DEGREE = Math.PI / 180;

export interface Orientation {
  readonly angle: number;
  readonly mirror: boolean;
  /** Agreement with the compass, -1 to 1; 0 where the data has no places. */
  readonly agreement: number;
}

/**
 * With places in the data: the turn and mirroring that agree best with the compass, each pair of placed nodes counting by the product of the
 * roots of their mark's areas and only by its direction, since distances on the globe say nothing here. Without: the long axis lies
 * level, and the largest mark left of the middle and above it. Not mirrored on a tie.
 */
export function orientation(
  plan: Plan,
  nodes: readonly number[],
  at: ReadonlyMap<string, LayoutNode['at']>,
): Orientation {
  const placed = nodes.flatMap((i) => {
    const place = at.get(plan.ids[i] ?? '');
    return place ? [{ i, ...globe(place) }] : [];
  });
  return placed.length >= 2 ? byCompass(plan, placed) : byAxis(plan, nodes);
}

/** Equirectangular: degrees of longitude shortened by latitude. */
function globe(place: NonNullable<LayoutNode['at']>): { east: number; north: number } {
  return { east: place.longitude * Math.cos(place.latitude * DEGREE), north: place.latitude };
}

function byCompass(plan: Plan, placed: { i: number; east: number; north: number }[]): Orientation {
  // for a pair at bearing b on the globe and at angle p on the plate, a turn by t agrees by cos(p + t - b): sums of vectors do for all t
  const sums = [false, true].map((mirror) => {
    let re = 0;
    let im = 0;
    let total = 0;
    placed.forEach((a, k) => {
      for (const b of placed.slice(k + 1)) {
        const dx = (plan.x[b.i] ?? 0) - (plan.x[a.i] ?? 0);
        const plate = Math.atan2((plan.y[b.i] ?? 0) - (plan.y[a.i] ?? 0), mirror ? -dx : dx);
        const bearing = Math.atan2(b.north - a.north, b.east - a.east);
        const weight = ((plan.radius[a.i] ?? 0) * (plan.radius[b.i] ?? 0)) ** 2;
        re += weight * Math.cos(bearing - plate);
        im += weight * Math.sin(bearing - plate);
        total += weight;
      }
    });
    return { mirror, angle: Math.atan2(im, re), agreement: total > 0 ? Math.hypot(re, im) / total : 0 };
  });
  const [plain, mirrored] = sums as [Orientation, Orientation];
  return mirrored.agreement > plain.agreement + 1e-9 ? mirrored : plain;
}

function byAxis(plan: Plan, nodes: readonly number[]): Orientation {
  let [xx, xy, yy] = [0, 0, 0];
  for (const i of nodes) {
    const [x, y] = [plan.x[i] ?? 0, plan.y[i] ?? 0];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const level = -0.5 * Math.atan2(2 * xy, xx - yy);
  const largest = nodes.reduce(
    (best, i) => ((plan.radius[i] ?? 0) > (plan.radius[best] ?? 0) ? i : best),
    nodes[0] ?? 0,
  );
  const lx = Math.cos(level) * (plan.x[largest] ?? 0) - Math.sin(level) * (plan.y[largest] ?? 0);
  const ly = Math.sin(level) * (plan.x[largest] ?? 0) + Math.cos(level) * (plan.y[largest] ?? 0);
  // mirrored at the upright axis where that alone brings it left; turned by half where it stands below
  const angle = ly < 0 ? level + Math.PI : level;
  const left = ly < 0 ? -lx <= 0 : lx <= 0;
  return left ? { angle, mirror: false, agreement: 0 } : { angle: -angle, mirror: true, agreement: 0 };
}
