/** Refinement in the frame: each mark in turn tries places around it and takes the cheapest (after Davidson and Harel 1996, doi:10.1145/234535.234538). */
import type { Random } from '../model/random.ts';
import type { Work } from '../model/work.ts';
import { costOf } from './cost.ts';
import { reach } from './frame.ts';
import { onGrid } from './grid.ts';
import type { LayoutSettings } from './input.ts';
import type { Plan } from './plan.ts';

/** Steps as shares of the ideal distance, coarse passes first. */
const STEPS = [1.6, 0.8, 0.4, 0.2, 0.1, 0.05];
const DIRECTIONS = 12;
/** Marks and ties looked at in all: bounds the work for large networks. */
const BUDGET = 120_000_000;

/**
 * Moves free nodes until nothing improves, or the passes that the size allows are over; returns the cost of the whole picture.
 * `leaps`: nodes of few ties also try that many random places of the frame, which unties crossings that small steps cannot.
 */
export function* refine(plan: Plan, settings: LayoutSettings, random: Random, passes: number, leaps = 4): Work<number> {
  const home = { x: plan.x.slice(), y: plan.y.slice() };
  const cost = costOf(plan, settings, home);
  const half = reach(settings);
  const ideal = Math.sqrt((settings.width * settings.height) / Math.max(1, plan.count));
  const looks = (plan.count + plan.source.length) * (plan.count + 2 * plan.source.length) * (DIRECTIONS + leaps) * 2;
  const allowed = Math.min(passes, Math.floor(BUDGET / Math.max(1, looks)));
  const limitX = (x: number, i: number): number =>
    Math.min(half.x - (plan.radius[i] ?? 0), Math.max((plan.radius[i] ?? 0) - half.x, x));
  const limitY = (y: number, i: number): number =>
    Math.min(half.y - (plan.radius[i] ?? 0), Math.max((plan.radius[i] ?? 0) - half.y, y));
  for (let pass = 0; pass < allowed; pass++) {
    yield pass / allowed;
    let moved = false;
    for (let i = 0; i < plan.count; i++) {
      if (plan.fixed[i]) continue;
      const x0 = limitX(plan.x[i] ?? 0, i);
      const y0 = limitY(plan.y[i] ?? 0, i);
      let [bx, by, best] = [x0, y0, cost.of(i, x0, y0)];
      const attempt = (x: number, y: number): void => {
        const [tx, ty] = [limitX(x, i), limitY(y, i)];
        const price = cost.of(i, tx, ty, best);
        if (price < best - 1e-9) [bx, by, best] = [tx, ty, price];
      };
      const step = ideal * (STEPS[pass % STEPS.length] ?? 0.1);
      const offset = random() * 2 * Math.PI;
      for (let d = 0; d < DIRECTIONS; d++) {
        const angle = offset + (2 * Math.PI * d) / DIRECTIONS;
        attempt(onGrid(x0 + step * Math.cos(angle)), onGrid(y0 + step * Math.sin(angle)));
      }
      if ((plan.links[i]?.length ?? 0) <= 4 && pass < 2 * STEPS.length)
        for (let leap = 0; leap < leaps; leap++) attempt((2 * random() - 1) * half.x, (2 * random() - 1) * half.y);
      if (bx !== plan.x[i] || by !== plan.y[i]) moved = true;
      plan.x[i] = bx;
      plan.y[i] = by;
    }
    if (!moved && pass >= STEPS.length) break;
  }
  return cost.total();
}
