/** Overlap removal: the last step, after which no two marks touch, as far as the frame has room for them. */
import type { Work } from '../model/work.ts';
import type { LayoutSettings } from './input.ts';
import { onGrid } from './grid.ts';
import { reach } from './frame.ts';
import type { Plan } from './plan.ts';

/** Room left between two marks, px. */
export const CLEAR = 4;
const ROUNDS = 400;
/** Thousands of marks have no room to be quite apart in a frame; what can be had is had after fewer rounds. */
const MANY = 2000;
const ROUNDS_OF_MANY = 60;

/** Pushes touching marks apart, each by half (all of it where the other may not move), until none touch; returns the pairs left touching. */
export function* separate(plan: Plan, settings: LayoutSettings): Work<number> {
  const half = reach(settings);
  const rounds = plan.count > MANY ? ROUNDS_OF_MANY : ROUNDS;
  let touching = 0;
  for (let round = 0; round < rounds; round++) {
    if (plan.count > MANY) yield round / rounds;
    touching = 0;
    const push = (i: number, j: number): void => {
      if (pushApart(plan, i, j)) touching += 1;
    };
    if (plan.count > MANY) eachNearOfMany(plan, push);
    else eachNear(plan, push);
    // the frame gives way in the later rounds: a mark outside it is better than two on one spot
    if (round < rounds / 2)
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

/** Parts two marks that touch; true where they did. */
function pushApart(plan: Plan, i: number, j: number): boolean {
  let dx = (plan.x[j] ?? 0) - (plan.x[i] ?? 0);
  let dy = (plan.y[j] ?? 0) - (plan.y[i] ?? 0);
  const want = (plan.radius[i] ?? 0) + (plan.radius[j] ?? 0) + CLEAR;
  // most pairs are far apart: that is seen without a root
  if (dx * dx + dy * dy >= want * want) return false;
  const apart = Math.hypot(dx, dy);
  if (apart >= want - 1e-6 || (plan.fixed[i] && plan.fixed[j])) return false;
  let distance = apart;
  if (apart < 1e-6) {
    // two marks on one spot part along an angle of their own, so that a heap opens like a fan
    const angle = i * 2.399963 + j;
    [dx, dy, distance] = [onGrid(Math.cos(angle)), onGrid(Math.sin(angle)), 1];
  }
  const push = (want - apart) * 1.02;
  const share = plan.fixed[i] ? 0 : plan.fixed[j] ? 1 : 0.5;
  plan.x[i] = (plan.x[i] ?? 0) - (dx / distance) * push * share;
  plan.y[i] = (plan.y[i] ?? 0) - (dy / distance) * push * share;
  plan.x[j] = (plan.x[j] ?? 0) + (dx / distance) * push * (1 - share);
  plan.y[j] = (plan.y[j] ?? 0) + (dy / distance) * push * (1 - share);
  return true;
}

type Visit = (i: number, j: number) => void;

/** Visits every pair of nodes closer than a cell of a square grid, each once, in a fixed order. */
function eachNear(plan: Plan, visit: Visit): void {
  const largest = plan.radius.reduce((a, b) => Math.max(a, b), 0);
  const cell = 2 * largest + CLEAR + 1;
  const cells = new Map<string, number[]>();
  for (let i = 0; i < plan.count; i++) {
    const key = `${Math.floor((plan.x[i] ?? 0) / cell)},${Math.floor((plan.y[i] ?? 0) / cell)}`;
    const list = cells.get(key);
    if (list) list.push(i);
    else cells.set(key, [i]);
  }
  for (let i = 0; i < plan.count; i++) {
    const cx = Math.floor((plan.x[i] ?? 0) / cell);
    const cy = Math.floor((plan.y[i] ?? 0) / cell);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) for (const j of cells.get(`${cx + dx},${cy + dy}`) ?? []) if (j > i) visit(i, j);
  }
}

/**
 * The same for thousands of nodes, of which few are large: the large ones are compared with all, the others in cells of their own
 * size, swept from left to right.
 */
function eachNearOfMany(plan: Plan, visit: Visit): void {
  const radii = [...plan.radius].sort((a, b) => a - b);
  const usual = radii[Math.floor(0.98 * radii.length)] ?? 0;
  const order = [...plan.x.keys()].sort((a, b) => (plan.x[a] ?? 0) - (plan.x[b] ?? 0) || a - b);
  for (let i = 0; i < plan.count; i++)
    if ((plan.radius[i] ?? 0) > usual)
      for (let j = 0; j < plan.count; j++)
        if (j !== i && ((plan.radius[j] ?? 0) <= usual || j > i)) visit(Math.min(i, j), Math.max(i, j));
  const small = order.filter((i) => (plan.radius[i] ?? 0) <= usual);
  // strips as high as two marks reach; a mark meets only those of its own strip and of the next
  const strip = 2 * usual + CLEAR + 1;
  const strips = new Map<number, number[]>();
  for (const i of small) {
    const at = Math.floor((plan.y[i] ?? 0) / strip);
    const list = strips.get(at);
    if (list) list.push(i);
    else strips.set(at, [i]);
  }
  for (const at of [...strips.keys()].sort((a, b) => a - b)) {
    const here = strips.get(at) ?? [];
    const below = strips.get(at + 1) ?? [];
    let start = 0;
    here.forEach((i, n) => {
      const x = plan.x[i] ?? 0;
      for (let k = n + 1; k < here.length; k++) {
        const j = here[k] ?? 0;
        if ((plan.x[j] ?? 0) > x + strip) break;
        visit(Math.min(i, j), Math.max(i, j));
      }
      while (start < below.length && (plan.x[below[start] ?? 0] ?? 0) < x - strip) start++;
      for (let k = start; k < below.length; k++) {
        const j = below[k] ?? 0;
        if ((plan.x[j] ?? 0) > x + strip) break;
        visit(Math.min(i, j), Math.max(i, j));
      }
    });
  }
}
