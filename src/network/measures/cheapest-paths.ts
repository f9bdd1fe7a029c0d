/** Cheapest distances from one source to all nodes and the numbers of paths, in two ways that give the same: by buckets and by a heap. */
import type { DegreeGraph } from './degree-order.ts';
import type { Explore, Sweep } from './sweep.ts';

/** Two lengths closer than this share of the longer are the same: sums of 1/3 must equal 1. */
const SAME = 1e-10;

/** Largest cost through least cost up to which buckets are used. */
const MOST_BUCKETS = 4096;

/** A tie costs 1 / weight. */
export function cheapest(graph: DegreeGraph, sweep: Sweep): Explore {
  const cost = graph.weight.map((weight) => 1 / weight);
  const least = cost.reduce((a, b) => Math.min(a, b), Infinity);
  const most = cost.reduce((a, b) => Math.max(a, b), 0);
  return most / least < MOST_BUCKETS ? byBuckets(graph, cost, least, most, sweep) : byHeap(graph, cost, sweep);
}

/**
 * Buckets a little narrower than the least cost (Denardo and Fox 1979, doi:10.1287/opre.27.1.161): within one no node can shorten the way to
 * another, so each bucket is settled in any order and no sorting is needed. They are used in a ring, as no tie reaches farther.
 */
export function byBuckets(graph: DegreeGraph, cost: Float64Array, least: number, most: number, sweep: Sweep): Explore {
  const perCost = 1 / (least * 0.99);
  // a power of two, so that the place in the ring is a mask
  const ring = 2 ** Math.ceil(Math.log2(most * perCost + 2));
  const buckets: Buckets = {
    perCost,
    mask: ring - 1,
    first: new Int32Array(ring).fill(-1),
    node: new Int32Array(graph.neighbor.length + 1),
    next: new Int32Array(graph.neighbor.length + 1),
    settled: new Uint8Array(graph.count),
  };
  return (source) => settle(graph, cost, sweep, buckets, source);
}

/** Entries of all buckets as linked lists; a node may stand in several, only the first time counts. */
interface Buckets {
  readonly perCost: number;
  readonly mask: number;
  readonly first: Int32Array;
  readonly node: Int32Array;
  readonly next: Int32Array;
  readonly settled: Uint8Array;
}

/** Takes arrays as arguments: the engine then keeps them at hand in the loops at any call, not the first alone. */
function settle(
  { start, neighbor }: DegreeGraph,
  cost: Float64Array,
  { distance, paths, order, back, backEnd }: Sweep,
  { perCost, mask, first, node, next, settled }: Buckets,
  source: number,
): number {
  distance.fill(Infinity);
  settled.fill(0);
  distance[source] = 0;
  node[0] = source;
  next[0] = -1;
  first[0] = 0;
  let entries = 1;
  let waiting = 1;
  let reached = 0;
  let backs = 0;
  for (let bucket = 0; waiting > 0; bucket++) {
    const slot = bucket & mask;
    let entry = first[slot]!;
    first[slot] = -1;
    for (; entry >= 0; entry = next[entry]!) {
      waiting -= 1;
      const v = node[entry]!;
      if (settled[v]) continue;
      settled[v] = 1;
      const dv = distance[v]!;
      const before = dv + dv * SAME;
      let ways = v === source ? 1 : 0;
      // no tie asks whether its other end is settled: a settled one is never nearer by way of v, an open one never on the way to v
      for (let e = start[v]!, end = start[v + 1]!; e < end; e++) {
        const w = neighbor[e]!;
        const c = cost[e]!;
        const dw = distance[w]!;
        const d = dv + c;
        if (d < dw) {
          distance[w] = d;
          const at = (d * perCost) & mask;
          node[entries] = w;
          next[entries] = first[at]!;
          first[at] = entries++;
          waiting += 1;
        } else if (dw + c <= before) {
          ways += paths[w]!;
          back[backs++] = w;
        }
      }
      paths[v] = ways;
      backEnd[reached] = backs;
      order[reached++] = v;
    }
  }
  return reached;
}

/** Dijkstra with a binary heap of nodes that knows where each stands, so that a shorter way moves it up in place. */
export function byHeap(
  { count, start, neighbor }: DegreeGraph,
  cost: Float64Array,
  { distance, paths, order, back, backEnd }: Sweep,
): Explore {
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
    place.fill(-1);
    distance[source] = 0;
    size = 0;
    rise(source, size++);
    let reached = 0;
    let backs = 0;
    while (size > 0) {
      const v = pop();
      const dv = distance[v]!;
      const same = dv * SAME;
      let ways = v === source ? 1 : 0;
      for (let e = start[v]!, end = start[v + 1]!; e < end; e++) {
        const w = neighbor[e]!;
        const at = place[w]!;
        if (at === -2) {
          if (distance[w]! + cost[e]! - dv > same) continue;
          ways += paths[w]!;
          back[backs++] = w;
          continue;
        }
        const d = dv + cost[e]!;
        if (d >= distance[w]!) continue;
        distance[w] = d;
        rise(w, at === -1 ? size++ : at);
      }
      paths[v] = ways;
      backEnd[reached] = backs;
      order[reached++] = v;
    }
    return reached;
  };
}
