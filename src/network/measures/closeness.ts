import type { Measure } from './measure.ts';
import { shortestPaths } from './shortest-paths.ts';

export const closeness: Measure = {
  id: 'closeness',
  name: 'Closeness',
  meaning: 'Reaches all others over few and strong ties.',
  definition:
    'Harmonic closeness: the mean of 1 / distance to every other actor, so that actors out of reach simply add 0. With weights a tie is 1 / weight long. 0 for an isolated or single actor.',
  formula: 'c(i) = Σ_{j≠i} 1 / d(i,j)  /  (n - 1)',
  range: '0 to 1 without weights; with weights 0 to the heaviest weight',
  source:
    'Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Opsahl et al. 2010, doi:10.1016/j.socnet.2010.03.006',
  uses: 'both',
  paths: true,
  best: 'high',
  *compute(graph, weighted) {
    const { harmonic } = yield* shortestPaths(graph, weighted);
    return harmonic.map((sum) => (graph.count > 1 ? sum / (graph.count - 1) : 0));
  },
};
