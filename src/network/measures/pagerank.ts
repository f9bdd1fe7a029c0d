import type { CompactGraph } from './compact-graph.ts';
import type { Measure } from './measure.ts';

const DAMPING = 0.85;
const ROUNDS = 500;
const ENOUGH = 1e-12;

/** Power iteration; isolated nodes hand their share to all alike. */
export function pageRanks({ count, start, neighbor, weight }: CompactGraph, weighted: boolean): Float64Array {
  let rank = new Float64Array(count).fill(1 / Math.max(1, count));
  let next = new Float64Array(count);
  const out = Float64Array.from({ length: count }, (_, i) => {
    let sum = 0;
    for (let e = start[i]!, end = start[i + 1]!; e < end; e++) sum += weighted ? weight[e]! : 1;
    return sum;
  });
  for (let round = 0; round < ROUNDS; round++) {
    let idle = 0;
    for (let i = 0; i < count; i++) if (out[i] === 0) idle += rank[i]!;
    const base = (1 - DAMPING + DAMPING * idle) / count;
    let change = 0;
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let e = start[i]!, end = start[i + 1]!; e < end; e++) {
        const j = neighbor[e]!;
        sum += (rank[j]! * (weighted ? weight[e]! : 1)) / out[j]!;
      }
      next[i] = base + DAMPING * sum;
      change += Math.abs(next[i]! - rank[i]!);
    }
    [rank, next] = [next, rank];
    if (change < ENOUGH) break;
  }
  return rank;
}

export const pagerank: Measure = {
  id: 'pagerank',
  name: 'PageRank',
  meaning: 'Is a large part of the dealings of its partners, and of theirs.',
  definition:
    'Chance of meeting it on an endless walk from actor to actor that follows ties by their weight and starts anew anywhere with chance 0.15. All values add up to 1; an isolated actor keeps the share that starting anew gives.',
  formula: 'p(i) = 0.15 / n + 0.85 Σ_j p(j) w(j,i) / s(j)',
  range: '0 to 1, sum 1',
  source: 'Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X',
  uses: 'both',
  paths: false,
  best: 'high',
  *compute(graph, weighted) {
    yield 0;
    return pageRanks(graph, weighted);
  },
};
