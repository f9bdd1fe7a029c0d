/** Overlap removal: the last step, after which no two marks touch, as far as the frame has room for them. */
import type { LayoutSettings } from './input.ts';
import { reach } from './frame.ts';
import type { Plan } from './plan.ts';

/** Room left between two marks, px. */
export const CLEAR = 4;
const ROUNDS = 400;

/** Nodes by cell of a square grid, so that only neighbours are compared. */
function grid(plan: Plan, cell: number): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  for (let i = 0; i < plan.count; i++) {
    const key = `${Math.floor((plan.x[i] ?? 0) / cell)},${Math.floor((plan.y[i] ?? 0) / cell)}`;
    const list = cells.get(key);
    if (list) list.push(i);
    else cells.set(key, [i]);
  }
  return cells;
}

/** Visits every pair of nodes closer than a cell, each once, in a fixed order. */
function eachNear(plan: Plan, cell: number, visit: (i: number, j: number) => void): void {
  const cells = grid(plan, cell);
  for (let i = 0; i < plan.count; i++) {
    const cx = Math.floor((plan.x[i] ?? 0) / cell);
    const cy = Math.floor((plan.y[i] ?? 0) / cell);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) for (const j of cells.get(`${cx + dx},${cy + dy}`) ?? []) if (j > i) visit(i, j);
  }
}

/** Pushes touching marks apart, each by half (all of it where the other may not move), until none touch; returns the pairs left touching. */
export function separate(plan: Plan, settings: LayoutSettings): number {
  const half = reach(settings);
  const largest = plan.radius.reduce((a, b) => Math.max(a, b), 0);
  const cell = 2 * largest + CLEAR + 1;
  let touching = 0;
  for (let round = 0; round < ROUNDS; round++) {
    touching = 0;
    eachNear(plan, cell, (i, j) => {
      let dx = (plan.x[j] ?? 0) - (plan.x[i] ?? 0);
      let dy = (plan.y[j] ?? 0) - (plan.y[i] ?? 0);
      const want = (plan.radius[i] ?? 0) + (plan.radius[j] ?? 0) + CLEAR;
      let distance = Math.hypot(dx, dy);
      if (distance >= want - 1e-6 || (plan.fixed[i] && plan.fixed[j])) return;
      touching += 1;
      if (distance < 1e-6) {
        // two marks on one spot part along an angle of their own, so that a heap opens like a fan
        const angle = i * 2.399963 + j;
        [dx, dy, distance] = [Math.cos(angle), Math.sin(angle), 1];
      }
      const push = (want - Math.hypot((plan.x[j] ?? 0) - (plan.x[i] ?? 0), (plan.y[j] ?? 0) - (plan.y[i] ?? 0))) * 1.02;
      const share = plan.fixed[i] ? 0 : plan.fixed[j] ? 1 : 0.5;
      plan.x[i] = (plan.x[i] ?? 0) - (dx / distance) * push * share;
      plan.y[i] = (plan.y[i] ?? 0) - (dy / distance) * push * share;
      plan.x[j] = (plan.x[j] ?? 0) + (dx / distance) * push * (1 - share);
      plan.y[j] = (plan.y[j] ?? 0) + (dy / distance) * push * (1 - share);
    });
    // the frame gives way in the later rounds: a mark outside it is better than two on one spot
    if (round < ROUNDS / 2)
      for (let i = 0; i < plan.count; i++) {
        if (plan.fixed[i]) continue;
        const r = plan.radius[i] ?? 0;
        plan.x[i] = Math.min(half.x - r, Math.max(r - half.x, plan.x[i] ?? 0));
        plan.y[i] = Math.min(half.y - r, Math.max(r - half.y, plan.y[i] ?? 0));
      }
    if (touching === 0) return 0;
  }
  return touching;
}
