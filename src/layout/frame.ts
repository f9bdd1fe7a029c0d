/** From the model's own units into the frame: outliers drawn in, turned, stretched to fill. */
import type { LayoutSettings } from './input.ts';
import type { Plan } from './plan.ts';

/** Room kept free inside the frame's edge, px. */
export const MARGIN = 20;

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Draws far outliers in: beyond 1.2 times the third quartile of the distance from the middle, distance grows by its logarithm only. */
export function drawIn(plan: Plan, nodes: readonly number[]): void {
  const mx = median(nodes.map((i) => plan.x[i] ?? 0));
  const my = median(nodes.map((i) => plan.y[i] ?? 0));
  const distance = nodes.map((i) => Math.hypot((plan.x[i] ?? 0) - mx, (plan.y[i] ?? 0) - my));
  const limit = 1.2 * ([...distance].sort((a, b) => a - b)[Math.floor(distance.length * 0.75)] ?? 0);
  nodes.forEach((i, k) => {
    const d = distance[k] ?? 0;
    const drawn = d > limit && limit > 0 ? limit * (1 + Math.log(d / limit)) : d;
    const factor = d > 0 ? drawn / d : 1;
    plan.x[i] = ((plan.x[i] ?? 0) - mx) * factor;
    plan.y[i] = ((plan.y[i] ?? 0) - my) * factor;
  });
}

/** Turns by an angle (radians, anticlockwise) after mirroring left and right if asked. */
export function turn(plan: Plan, nodes: readonly number[], angle: number, mirror: boolean): void {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  for (const i of nodes) {
    const x = (mirror ? -1 : 1) * (plan.x[i] ?? 0);
    const y = plan.y[i] ?? 0;
    plan.x[i] = c * x - s * y;
    plan.y[i] = s * x + c * y;
  }
}

/** Half of the room that marks may use. */
export function reach(settings: LayoutSettings): { x: number; y: number } {
  return {
    x: Math.max(10, (settings.width / 2 - MARGIN) * settings.spread),
    y: Math.max(10, (settings.height / 2 - MARGIN) * settings.spread),
  };
}

/** Scales and shifts to fill the frame; sideways and upright apart, but one at most 1.8 times the other, so that the form stays. */
export function fill(plan: Plan, nodes: readonly number[], settings: LayoutSettings): void {
  const half = reach(settings);
  const span = (values: Float64Array): { low: number; size: number } => {
    const list = nodes.map((i) => values[i] ?? 0);
    const low = list.reduce((a, b) => Math.min(a, b), Infinity);
    return { low, size: list.reduce((a, b) => Math.max(a, b), -Infinity) - low };
  };
  const label = median(nodes.map((i) => plan.label[i] ?? 0));
  const x = span(plan.x);
  const y = span(plan.y);
  const sx = x.size > 0 ? (2 * half.x - label) / x.size : Infinity;
  const sy = y.size > 0 ? (2 * half.y) / y.size : Infinity;
  const least = Math.min(sx, sy, 1e6);
  const fx = Math.min(sx, 1.8 * least);
  const fy = Math.min(sy, 1.8 * least);
  for (const i of nodes) {
    plan.x[i] = ((plan.x[i] ?? 0) - x.low - x.size / 2) * fx;
    plan.y[i] = ((plan.y[i] ?? 0) - y.low - y.size / 2) * fy;
  }
}
