/** Coordinates on a fine grid. Engines differ in the last bit of a sine or a logarithm; on the grid they agree, and so does every choice made after it. */
import type { Plan } from './plan.ts';

/** 1/1024 px: a power of two, so that the grid itself is exact. */
const GRID = 1024;

export const onGrid = (value: number): number => Math.round(value * GRID) / GRID;

/** Puts every node of a plan on the grid. */
export function snap(plan: Plan): void {
  for (let i = 0; i < plan.count; i++) {
    plan.x[i] = onGrid(plan.x[i] ?? 0);
    plan.y[i] = onGrid(plan.y[i] ?? 0);
  }
}
