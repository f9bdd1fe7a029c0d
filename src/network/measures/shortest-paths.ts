/**
 * Betweenness and harmonic closeness of all nodes in one sweep of shortest paths: Brandes 2001 (doi:10.1080/0022250X.2001.9990249) on flat arrays.
 * With weights a tie costs 1 / weight (Opsahl et al. 2010, doi:10.1016/j.socnet.2010.03.006): strong ties are short.
 */
import type { Work } from '../../model/work.ts';
import type { CompactGraph } from './compact-graph.ts';

export interface PathSums {
  /** Share of shortest paths between two others that pass through, summed over all unordered pairs of others. */
  readonly between: Float64Array;
  /** Sum of 1 / distance to all others; unreachable ones add 0. */
  readonly harmonic: Float64Array;
}

/** Two lengths closer than this share of the longer are the same: sums of 1/3 must equal 1. */
const SAME = 1e-10;

/** Arrays of one sweep, used again for every source. */
interface Sweep {
  readonly distance: Float64Array;
  /** Number of shortest paths from the source. */
  readonly paths: Float64Array;
  readonly dependency: Float64Array;
  /** Nodes in the order of their distance. */
  readonly order: Uint32Array;
}

const known = new WeakMap<CompactGraph, Map<boolean, PathSums>>();

/** Sums for every node; O(n m) without and O(n (m + n log n)) with weights. Kept with the graph, as two measures share them. */
export function* shortestPaths(graph: CompactGraph, weighted: boolean): Work<PathSums> {
  const kept = known.get(graph)?.get(weighted);
  if (kept) return kept;
  const { count } = graph;
  const sums = { between: new Float64Array(count), harmonic: new Float64Array(count) };
  const sweep: Sweep = {
    distance: new Float64Array(count),
    paths: new Float64Array(count),
    dependency: new Float64Array(count),
    order: new Uint32Array(count),
  };
  const cost = graph.weight.map((weight) => 1 / weight);
  const explore = weighted ? byCost(graph, cost, sweep) : breadthFirst(graph, sweep);
  const stride = Math.max(1, Math.ceil(200_000 / (graph.neighbor.length + count + 1)));
  for (let source = 0; source < count; source++) {
    if (source % stride === 0) yield source / count;
    const reached = explore(source);
    gather(graph, weighted ? cost : undefined, sweep, reached, sums);
  }
  // every unordered pair was seen from both ends
  for (let i = 0; i < count; i++) sums.between[i]! /= 2;
  known.set(graph, (known.get(graph) ?? new Map<boolean, PathSums>()).set(weighted, sums));
  return sums;
}

/** From the farthest node back: hands each node's share of paths on to those before it. */
function gather(
  graph: CompactGraph,
  cost: Float64Array | undefined,
  sweep: Sweep,
  reached: number,
  sums: PathSums,
): void {
  const { start, neighbor } = graph;
  const { distance, paths, dependency, order } = sweep;
  const source = order[0]!;
  let harmonic = 0;
  for (let k = reached - 1; k > 0; k--) {
    const w = order[k]!;
    const dw = distance[w]!;
    const share = (1 + dependency[w]!) / paths[w]!;
    harmonic += 1 / dw;
    if (cost === undefined) {
      const before = dw - 1;
      for (let e = start[w]!, end = start[w + 1]!; e < end; e++) {
        const v = neighbor[e]!;
        if (distance[v] === before) dependency[v]! += paths[v]! * share;
      }
    } else {
      const slack = dw * SAME;
      for (let e = start[w]!, end = start[w + 1]!; e < end; e++) {
        const v = neighbor[e]!;
        const gap = distance[v]! + cost[e]! - dw;
        if (gap <= slack && gap >= -slack) dependency[v]! += paths[v]! * share;
      }
    }
    sums.between[w]! += dependency[w]!;
  }
  sums.harmonic[source] = harmonic;
}

/** Distances in ties; returns a function that explores from a source and says how many nodes it reached. */
function breadthFirst({ start, neighbor }: CompactGraph, sweep: Sweep): (source: number) => number {
  const { distance, paths, dependency, order } = sweep;
  return (source) => {
    distance.fill(-1);
    paths.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    for (let head = 0; head < reached; head++) {
      const v = order[head]!;
      const next = distance[v]! + 1;
      const count = paths[v]!;
      for (let e = start[v]!, end = start[v + 1]!; e < end; e++) {
        const w = neighbor[e]!;
        const dw = distance[w]!;
        if (dw < 0) {
          distance[w] = next;
          paths[w] = count;
          order[reached++] = w;
        } else if (dw === next) paths[w]! += count;
      }
    }
    return reached;
  };
}

/** Dijkstra with a binary heap of nodes that knows where each stands, so that a shorter way moves it up in place. */
function byCost(
  { count, start, neighbor }: CompactGraph,
  cost: Float64Array,
  sweep: Sweep,
): (source: number) => number {
  const { distance, paths, dependency, order } = sweep;
  const heap = new Uint32Array(count);
  const place = new Int32Array(count);
  let size = 0;
  const rise = (node: number, from: number): void => {
    const d = distance[node]!;
    let i = from;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const other = heap[parent]!;
      if (distance[other]! <= d) break;
      heap[i] = other;
      place[other] = i;
      i = parent;
    }
    heap[i] = node;
    place[node] = i;
  };
  const pop = (): number => {
    const top = heap[0]!;
    place[top] = -2;
    const node = heap[--size]!;
    if (size === 0) return top;
    const d = distance[node]!;
    let i = 0;
    for (let child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && distance[heap[child + 1]!]! < distance[heap[child]!]!) child += 1;
      const other = heap[child]!;
      if (distance[other]! >= d) break;
      heap[i] = other;
      place[other] = i;
      i = child;
    }
    heap[i] = node;
    place[node] = i;
    return top;
  };
  return (source) => {
    distance.fill(Infinity);
    paths.fill(0);
    dependency.fill(0);
    place.fill(-1);
    distance[source] = 0;
    paths[source] = 1;
    size = 0;
    rise(source, size++);
    let reached = 0;
    while (size > 0) {
      const v = pop();
      order[reached++] = v;
      const dv = distance[v]!;
      const ways = paths[v]!;
      for (let e = start[v]!, end = start[v + 1]!; e < end; e++) {
        const w = neighbor[e]!;
        const at = place[w]!;
        if (at === -2) continue;
        const next = dv + cost[e]!;
        const dw = distance[w]!;
        const slack = next * SAME;
        if (next < dw - slack) {
          distance[w] = next;
          paths[w] = ways;
          rise(w, at === -1 ? size++ : at);
        } else if (next <= dw + slack) paths[w]! += ways;
      }
    }
    return reached;
  };
}
