import type { CompactGraph } from './compact-graph.ts';
import type { Measure } from './measure.ts';

/** Sum of weights of each node. */
export function strengths({ count, start, weight }: CompactGraph): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < count; i++) for (let e = start[i]!, end = start[i + 1]!; e < end; e++) sums[i]! += weight[e]!;
  return sums;
}

export const strength: Measure = {
  id: 'strength',
  name: 'Strength',
  meaning: 'Takes part in much of what happens.',
  definition: 'Sum of the weights of its ties (codebook, section 4): an act among three counts twice for each of them.',
  formula: 's(i) = Σ_j w(i,j)',
  range: '0 and up, in units of the weight',
  source: 'Barrat et al. 2004, doi:10.1073/pnas.0400087101',
  uses: 'weights',
  paths: false,
  best: 'high',
  *compute(graph) {
    yield 0;
    return strengths(graph);
  },
};
