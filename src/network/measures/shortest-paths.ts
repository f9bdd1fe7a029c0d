/**
 * Betweenness and harmonic closeness of all nodes in one sweep of shortest paths: Brandes 2001 (doi:10.1080/0022250X.2001.9990249) on flat arrays.
 * With weights a tie costs 1 / weight (Opsahl et al. 2010, doi:10.1016/j.socnet.2010.03.006): strong ties are short.
 */
import type { Work } from '../../model/work.ts';
import type { CompactGraph } from './compact-graph.ts';
import { costSums } from './cost-sums.ts';
import { byDegree } from './degree-order.ts';
import { levelSums } from './level-sums.ts';

export interface PathSums {
  /** Share of shortest paths between two others that pass through, summed over all unordered pairs of others. */
  readonly between: Float64Array;
  /** Sum of 1 / distance to all others; unreachable ones add 0. */
  readonly harmonic: Float64Array;
}

const known = new WeakMap<CompactGraph, Map<boolean, PathSums>>();

/** Sums for every node, O(n m). Kept with the graph, as two measures share them. */
export function* shortestPaths(graph: CompactGraph, weighted: boolean): Work<PathSums> {
  const kept = known.get(graph)?.get(weighted);
  if (kept) return kept;
  const sorted = byDegree(graph);
  const { count } = graph;
  const passing = new Float64Array(count);
  const sumFrom = (weighted ? costSums : levelSums)(sorted, passing);
  const between = new Float64Array(count);
  const harmonic = new Float64Array(count);
  const stride = Math.max(1, Math.floor(400_000 / (graph.neighbor.length + count + 1)));
  for (let source = 0; source < count; source++) {
    if (source % stride === 0) yield source / count;
    harmonic[sorted.origin[source]!] = sumFrom(source);
  }
  // every unordered pair was seen from both ends
  sorted.origin.forEach((node, i) => (between[node] = passing[i]! / 2));
  const sums = { between, harmonic };
  known.set(graph, (known.get(graph) ?? new Map<boolean, PathSums>()).set(weighted, sums));
  return sums;
}
