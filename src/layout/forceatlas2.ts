/** ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679) for a fixed number of iterations on graphology's matrices. */
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { onGrid } from './grid.ts';
import type { LayoutSettings } from './input.ts';
import type { Plan } from './plan.ts';

const NODE = 10;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const FIXED = 9;
/** From here on repulsion is approximated by quadrants (Barnes-Hut), as exact pairs take too long. */
const MANY = 400;

/**
 * Puts places, forces and speeds on a grid. Engines differ in the last bit of a logarithm, and hundreds of iterations of a system that has
 * no single state of rest would make two pictures of that bit.
 */
function settle(matrix: Float64Array): void {
  for (let i = 0; i < matrix.length; i += NODE) {
    for (let field = 0; field < MASS; field++) matrix[i + field] = onGrid(matrix[i + field] ?? 0);
    matrix[i + CONVERGENCE] = onGrid(1024 * (matrix[i + CONVERGENCE] ?? 0)) / 1024;
  }
}

export interface Run {
  /** One iteration. */
  step(): void;
  /** Coordinates in the model's own units, node after node. */
  read(x: Float64Array, y: Float64Array): void;
}

/**
 * Prepares a run over some nodes of the plan, from given starts (own units). Keeping the matrices between steps keeps each node's speed:
 * calling the library in batches would drop it and end elsewhere. Weights enter as square roots. `groups` adds links of each node to the best linked of its group.
 */
export function prepare(
  plan: Plan,
  nodes: readonly number[],
  starts: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  settings: LayoutSettings,
  groups: ReadonlyMap<string, number> = new Map(),
): Run {
  const place = new Map(nodes.map((node, i) => [node, i]));
  const matrix = new Float64Array(nodes.length * NODE);
  nodes.forEach((node, i) => {
    matrix[i * NODE] = starts.x[node] ?? 0;
    matrix[i * NODE + 1] = starts.y[node] ?? 0;
    matrix[i * NODE + MASS] = 1;
    matrix[i * NODE + CONVERGENCE] = 1;
    matrix[i * NODE + SIZE] = 1;
    matrix[i * NODE + FIXED] = plan.fixed[node] ?? 0;
  });
  const edges: number[] = [];
  const join = (a: number, b: number, pull: number, mass: number): void => {
    edges.push(a * NODE, b * NODE, pull);
    for (const end of [a, b]) matrix[end * NODE + MASS] = (matrix[end * NODE + MASS] ?? 0) + mass;
  };
  for (let link = 0; link < plan.source.length; link++) {
    const a = place.get(plan.source[link] ?? -1);
    const b = place.get(plan.target[link] ?? -1);
    // mass counts ties, not their weights: heavy pairs would otherwise be torn apart by their own repulsion
    if (a !== undefined && b !== undefined) join(a, b, Math.sqrt(plan.weight[link] ?? 1), 1);
  }
  if (settings.grouping > 0) {
    const members = new Map<number, number[]>();
    nodes.forEach((node, i) => {
      const group = groups.get(plan.ids[node] ?? '');
      if (group !== undefined) members.set(group, [...(members.get(group) ?? []), i]);
    });
    for (const list of members.values()) {
      const degree = (i: number): number => plan.links[nodes[i] ?? 0]?.length ?? 0;
      const hub = list.reduce((best, i) => (degree(i) > degree(best) ? i : best));
      for (const i of list) if (i !== hub) join(hub, i, settings.grouping, 0);
    }
  }
  settle(matrix);
  const links = Float64Array.from(edges);
  const options = {
    linLogMode: settings.linLog,
    outboundAttractionDistribution: settings.dissuadeHubs,
    adjustSizes: false,
    edgeWeightInfluence: settings.weightInfluence,
    scalingRatio: settings.scalingRatio,
    strongGravityMode: settings.strongGravity,
    gravity: settings.gravity,
    slowDown: 1,
    barnesHutOptimize: nodes.length > MANY,
    barnesHutTheta: 0.8,
  };
  return {
    step() {
      iterate(options, matrix, links);
      settle(matrix);
    },
    read(x, y) {
      nodes.forEach((node, i) => {
        x[node] = matrix[i * NODE] ?? 0;
        y[node] = matrix[i * NODE + 1] ?? 0;
      });
    },
  };
}
