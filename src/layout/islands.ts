/** Components without links to the rest: each is set into the emptiest spot that the picture has left. */
import { onGrid } from './grid.ts';
import { fromSegment } from './geometry.ts';
import type { LayoutSettings } from './input.ts';
import { reach } from './frame.ts';
import { otherEnd, type Plan } from './plan.ts';

/** Length of a tie within an island, px. */
const LENGTH = 58;
const COLUMNS = 36;
const ROWS = 24;

/** Nodes of an island on a circle (two: side by side and slightly aslant, so that the tie shows), in breadth-first order. */
function form(plan: Plan, nodes: readonly number[]): { node: number; dx: number; dy: number }[] {
  const order = [nodes[0] ?? 0];
  for (const node of order)
    for (const link of plan.links[node] ?? []) {
      const next = otherEnd(plan, link, node);
      if (!order.includes(next)) order.push(next);
    }
  const r = nodes.length < 2 ? 0 : Math.max(LENGTH / 2, (nodes.length * LENGTH) / (2 * Math.PI));
  return order.map((node, i) => {
    const angle = 0.35 + (2 * Math.PI * i) / order.length;
    return { node, dx: onGrid(r * Math.cos(angle)), dy: onGrid(r * Math.sin(angle)) };
  });
}

/** Places islands, the given order first; marks in `placed` are taken as standing. Among equally empty spots the one nearest the middle. */
export function placeIslands(
  plan: Plan,
  islands: readonly (readonly number[])[],
  placed: Uint8Array,
  settings: LayoutSettings,
): void {
  const half = reach(settings);
  for (const island of islands) {
    const shape = form(plan, island);
    const extent =
      Math.max(...shape.map(({ dx }) => Math.abs(dx))) + Math.max(...island.map((i) => plan.radius[i] ?? 0)) + 4;
    let best = { room: -Infinity, x: 0, y: 0, middle: Infinity };
    for (let c = 0; c <= COLUMNS; c++)
      for (let r = 0; r <= ROWS; r++) {
        const x = (half.x - extent) * ((2 * c) / COLUMNS - 1);
        const y = (half.y - extent) * ((2 * r) / ROWS - 1);
        const room = Math.round(emptiness(plan, placed, shape, x, y, best.room));
        const middle = Math.hypot(x, y);
        if (room > best.room || (room === best.room && middle < best.middle - 1e-9)) best = { room, x, y, middle };
      }
    for (const { node, dx, dy } of shape) {
      plan.x[node] = best.x + dx;
      plan.y[node] = best.y + dy;
      placed[node] = 1;
    }
  }
}

/** Least distance of the island's marks from standing marks (labels count sideways) and from ties, at most 110 px; below `enough` only that it is less. */
function emptiness(
  plan: Plan,
  placed: Uint8Array,
  shape: readonly { node: number; dx: number; dy: number }[],
  x: number,
  y: number,
  enough: number,
): number {
  let least = 110;
  for (const { node, dx, dy } of shape) {
    const px = x + dx;
    const py = y + dy;
    for (let j = 0; j < plan.count; j++) {
      if (!placed[j]) continue;
      const sideways = Math.max(
        0,
        Math.abs(px - (plan.x[j] ?? 0)) - 0.5 * ((plan.label[j] ?? 0) + (plan.label[node] ?? 0)),
      );
      const dy = py - (plan.y[j] ?? 0);
      const d = Math.sqrt(sideways * sideways + dy * dy) - (plan.radius[j] ?? 0) - (plan.radius[node] ?? 0);
      if (d < least) least = d;
      if (least < enough - 1) return least;
    }
    for (let link = 0; link < plan.source.length; link++) {
      const s = plan.source[link] ?? 0;
      const t = plan.target[link] ?? 0;
      if (!placed[s] || !placed[t]) continue;
      const { distance } = fromSegment(px, py, plan.x[s] ?? 0, plan.y[s] ?? 0, plan.x[t] ?? 0, plan.y[t] ?? 0);
      if (distance < least) least = distance;
      if (least < enough - 1) return least;
    }
  }
  return least;
}
