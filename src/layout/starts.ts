/** Where nodes begin. */
import type { Random } from '../model/random.ts';
import { onGrid } from './grid.ts';
import { otherEnd, type Plan } from './plan.ts';

/** Evenly over a disc whose area grows with the number of nodes; the same seed gives the same starts. */
export function discStarts(count: number, random: Random): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const size = 10 * Math.sqrt(count);
  for (let i = 0; i < count; i++) {
    const r = size * Math.sqrt(random());
    const angle = 2 * Math.PI * random();
    x[i] = r * Math.cos(angle);
    y[i] = r * Math.sin(angle);
  }
  return { x, y };
}

/**
 * Puts nodes without a place near the placed nodes that they are tied to: at the middle of them, a step outwards of it, those with most placed
 * neighbours first, so that chains of new nodes follow. Those tied to nobody placed are returned.
 */
export function startNearNeighbours(plan: Plan, placed: Uint8Array, random: Random, step: number): number[] {
  const waiting = new Set<number>();
  for (let i = 0; i < plan.count; i++) if (!placed[i]) waiting.add(i);
  const known = (node: number): number[] =>
    (plan.links[node] ?? []).map((link) => otherEnd(plan, link, node)).filter((n) => placed[n]);
  for (;;) {
    let next = -1;
    let most = 0;
    for (const node of waiting) {
      const count = known(node).length;
      if (count > most) [next, most] = [node, count];
    }
    if (next < 0) return [...waiting];
    const around = known(next);
    const mx = around.reduce((sum, n) => sum + (plan.x[n] ?? 0), 0) / most;
    const my = around.reduce((sum, n) => sum + (plan.y[n] ?? 0), 0) / most;
    const angle = Math.atan2(my, mx) + (random() - 0.5) * 2.4;
    plan.x[next] = onGrid(mx + step * Math.cos(angle));
    plan.y[next] = onGrid(my + step * Math.sin(angle));
    placed[next] = 1;
    waiting.delete(next);
  }
}
