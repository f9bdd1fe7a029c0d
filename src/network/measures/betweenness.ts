import type { Measure } from './measure.ts';
import { shortestPaths } from './shortest-paths.ts';

export const betweenness: Measure = {
  id: 'betweenness',
  name: 'Betweenness',
  meaning: 'Stands between others: the shortest ways from one to another lead through it.',
  definition:
    'Share of the shortest paths between two other actors that pass through it, over all pairs of others. With weights a tie is 1 / weight long. Pairs without a path add nothing; 0 where fewer than three actors are shown.',
  formula: 'b(i) = Σ_{j<k} σ_jk(i) / σ_jk  /  ((n - 1)(n - 2) / 2)',
  range: '0 to 1',
  source: 'Freeman 1977, doi:10.2307/3033543; Opsahl et al. 2010, doi:10.1016/j.socnet.2010.03.006',
  uses: 'both',
  paths: true,
  best: 'high',
  *compute(graph, weighted) {
    const { between } = yield* shortestPaths(graph, weighted);
    const pairs = ((graph.count - 1) * (graph.count - 2)) / 2;
    return between.map((sum) => (pairs > 0 ? sum / pairs : 0));
  },
};
