/**
 * Betweenness and harmonic closeness of all nodes in one sweep of shortest paths: Brandes 2001 (doi:10.1080/0022250X.2001.9990249) on flat arrays.
 * With weights a tie costs 1 / weight (Opsahl et al. 2010, doi:10.1016/j.socnet.2010.03.006): strong ties are short.
 */
import type { Work } from '../../model/work.ts';
import type { CompactGraph } from './compact-graph.ts';
import { breadthFirst } from './breadth-first.ts';
import { cheapest } from './cheapest-paths.ts';
import type { Sweep } from './sweep.ts';

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
  const { graph: sorted, origin } = byDegree(graph);
  const { count } = graph;
  const between = new Float64Array(count);
  const harmonic = new Float64Array(count);
  const sweep: Sweep = {
    distance: new Float64Array(count),
    paths: new Float64Array(count),
    order: new Uint32Array(count),
    onward: new Uint32Array(graph.neighbor.length),
    onwardEnd: new Uint32Array(count),
    back: new Uint32Array(graph.neighbor.length),
    backEnd: new Uint32Array(count),
  };
  const explore = weighted ? cheapest(sorted, sweep) : breadthFirst(sorted, sweep);
  const share = new Float64Array(count);
  const owed = new Float64Array(count);
  const stride = Math.max(1, Math.floor(400_000 / (graph.neighbor.length + count + 1)));
  for (let source = 0; source < count; source++) {
    if (source % stride === 0) yield source / count;
    const reached = explore(source);
    harmonic[origin[source]!] = gather(sweep, reached, share, owed, between, origin);
  }
  // every unordered pair was seen from both ends
  for (let i = 0; i < count; i++) between[i]! /= 2;
  const sums = { between, harmonic };
  known.set(graph, (known.get(graph) ?? new Map<boolean, PathSums>()).set(weighted, sums));
  return sums;
}

/** The graph with its nodes numbered by falling degree, so that those looked at most often lie together in memory. */
function byDegree({ count, ids, start, neighbor, weight }: CompactGraph): { graph: CompactGraph; origin: Uint32Array } {
  const degree = (i: number): number => start[i + 1]! - start[i]!;
  const origin = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => degree(b) - degree(a) || a - b);
  const renamed = new Uint32Array(count);
  origin.forEach((old, i) => (renamed[old] = i));
  const sorted = {
    count,
    ids,
    start: new Uint32Array(count + 1),
    neighbor: new Uint32Array(neighbor.length),
    weight: new Float64Array(neighbor.length),
  };
  let next = 0;
  origin.forEach((old, i) => {
    for (let e = start[old]!; e < start[old + 1]!; e++) {
      sorted.neighbor[next] = renamed[neighbor[e]!]!;
      sorted.weight[next++] = weight[e]!;
    }
    sorted.start[i + 1] = next;
  });
  return { graph: sorted, origin };
}

/**
 * From the farthest node back: a node's dependency is its number of paths times the sum, over the nodes that paths go on to, of
 * (1 + dependency) / paths of those. Adds it to `between`; returns the sum of 1 / distance. `owed` is all 0 before and after.
 */
function gather(
  { distance, paths, order, onward, onwardEnd, back, backEnd }: Sweep,
  reached: number,
  share: Float64Array,
  owed: Float64Array,
  between: Float64Array,
  origin: Uint32Array,
): number {
  let harmonic = 0;
  for (let k = reached - 1; k > 0; k--) {
    const node = order[k]!;
    let sum = owed[node]!;
    owed[node] = 0;
    for (let s = onwardEnd[k - 1]!, end = onwardEnd[k]!; s < end; s++) sum += share[onward[s]!]!;
    const ways = paths[node]!;
    const dependency = ways * sum;
    const given = (1 + dependency) / ways;
    share[node] = given;
    for (let s = backEnd[k - 1]!, end = backEnd[k]!; s < end; s++) owed[back[s]!]! += given;
    between[origin[node]!]! += dependency;
    harmonic += 1 / distance[node]!;
  }
  owed[order[0]!] = 0;
  return harmonic;
}
