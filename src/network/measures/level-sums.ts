/**
 * Betweenness and closeness where all ties are alike: Brandes 2001 (doi:10.1080/0022250X.2001.9990249) level by level, with no question asked inside
 * the loops over ties, because processors guess the answers wrong half of the time.
 *
 * Counts go from one level to the next in the cheaper of two ways (Beamer et al. 2012, doi:10.1109/SC.2012.50). Handed on: each node of a level adds
 * its count to all its neighbours; those reached before are spoiled by it, but nobody reads them again. Collected: each node of the other level adds
 * up all its neighbours in an array that is 0 but on the level in question.
 *
 * Functions take arrays as arguments instead of sharing them from outside: the engine then keeps them at hand in the loops, at any call, not the first alone.
 */
import type { DegreeGraph } from './degree-order.ts';
import type { SumFrom } from './sum-from.ts';

/** Handing on writes as well as reads: one tie costs about so many ties of collecting. */
const WRITING = 1.5;

interface Levels {
  /** Number of shortest paths, and the same while it is added up; 0 = not reached. */
  readonly paths: Float64Array;
  readonly sum: Float64Array;
  /** The bytes of `sum`: in the high half of a number of at least 1 the bit 29 or 30 is set, of 0 none. */
  readonly bits: Int32Array;
  /** Sums of what comes back, of (1 + dependency) / paths. */
  readonly owed: Float64Array;
  /** Values of one level, 0 elsewhere; all 0 between uses. */
  readonly share: Float64Array;
  readonly only: Float64Array;
  readonly order: Int32Array;
  readonly rest: Int32Array;
  /** Level l runs in `order` from first[l] to first[l + 1] and has ties[l] ties on it. */
  readonly first: Int32Array;
  readonly ties: Int32Array;
}

/** Adds the value of each node of order[from, to) to all its neighbours. */
function handOn(
  { start, neighbor }: DegreeGraph,
  order: Int32Array,
  from: number,
  to: number,
  value: Float64Array,
  target: Float64Array,
): void {
  for (let k = from; k < to; k++) {
    const v = order[k]!;
    const given = value[v]!;
    for (let e = start[v]!, end = start[v + 1]!; e < end; e++) target[neighbor[e]!]! += given;
  }
}

/** For each node of nodes[from, to) the sum of `value` over its neighbours. */
function collect(
  { start, neighbor }: DegreeGraph,
  nodes: Int32Array,
  from: number,
  to: number,
  value: Float64Array,
  target: Float64Array,
): void {
  for (let k = from; k < to; k++) {
    const v = nodes[k]!;
    let sum = 0;
    for (let e = start[v]!, end = start[v + 1]!; e < end; e++) sum += value[neighbor[e]!]!;
    target[v] = sum;
  }
}

function put(order: Int32Array, from: number, to: number, value: Float64Array, only: Float64Array): void {
  for (let k = from; k < to; k++) only[order[k]!] = value[order[k]!]!;
}
function clear(order: Int32Array, from: number, to: number, only: Float64Array): void {
  if (8 * (to - from) > only.length) only.fill(0);
  else for (let k = from; k < to; k++) only[order[k]!] = 0;
}

/** As handOn, but asks: those not reached before are put in order from `reached` on; returns where they end. */
function discover({ start, neighbor }: DegreeGraph, { order, paths, sum }: Levels, from: number, to: number): number {
  let reached = to;
  for (let k = from; k < to; k++) {
    const v = order[k]!;
    const ways = paths[v]!;
    for (let e = start[v]!, end = start[v + 1]!; e < end; e++) {
      const w = neighbor[e]!;
      const before = sum[w]!;
      if (before === 0) order[reached++] = w;
      sum[w] = before + ways;
    }
  }
  return reached;
}

/** Those of `rest` that have a sum go to `order` from `reached` on, the others stay; returns how many stay. Both are written, one is kept. */
function sift({ order, rest, bits }: Levels, rests: number, reached: number): number {
  let left = 0;
  let at = reached;
  for (let r = 0; r < rests; r++) {
    const w = rest[r]!;
    const high = bits[2 * w + 1]!;
    const found = ((high >>> 29) | (high >>> 30)) & 1;
    order[at] = w;
    rest[left] = w;
    at += found;
    left += 1 - found;
  }
  return left;
}

/** Reaches all that can be reached; returns the deepest level. */
function forward(graph: DegreeGraph, levels: Levels, source: number): number {
  const { count, start, neighbor } = graph;
  const { paths, sum, only, order, rest, first, ties } = levels;
  sum.fill(0);
  sum[source] = 1;
  paths[source] = 1;
  order[0] = source;
  first[1] = 1;
  ties[0] = start[source + 1]! - start[source]!;
  let open = neighbor.length - ties[0]!;
  let rests = -1;
  for (let level = 0; ; level++) {
    const from = first[level]!;
    const to = first[level + 1]!;
    let reached = to;
    if (rests < 0 && 8 * ties[level]! < count) reached = discover(graph, levels, from, to);
    else {
      if (rests < 0) {
        rests = 0;
        for (let w = 0; w < count; w++) if (sum[w] === 0) rest[rests++] = w;
      }
      if (WRITING * ties[level]! < open) handOn(graph, order, from, to, paths, sum);
      else {
        put(order, from, to, paths, only);
        collect(graph, rest, 0, rests, only, sum);
        clear(order, from, to, only);
      }
      const left = sift(levels, rests, reached);
      reached += rests - left;
      rests = left;
    }
    if (reached === to) return level;
    let found = 0;
    for (let k = to; k < reached; k++) {
      const w = order[k]!;
      paths[w] = sum[w]!;
      found += start[w + 1]! - start[w]!;
    }
    first[level + 2] = reached;
    ties[level + 1] = found;
    open -= found;
    if (reached === count) return level + 1;
  }
}

/** From the deepest level back: a node's dependency is its number of paths times the sum of (1 + dependency) / paths over those that paths go on to. */
function backward(graph: DegreeGraph, levels: Levels, deepest: number, between: Float64Array): number {
  const { paths, owed, share, order, first, ties } = levels;
  let harmonic = 0;
  owed.fill(0);
  for (let level = deepest; level > 0; level--) {
    const from = first[level]!;
    const to = first[level + 1]!;
    harmonic += (to - from) / level;
    if (level < deepest) {
      const end = first[level + 2]!;
      if (WRITING * ties[level + 1]! < ties[level]!) handOn(graph, order, to, end, share, owed);
      else collect(graph, order, from, to, share, owed);
      clear(order, to, end, share);
    }
    for (let k = from; k < to; k++) {
      const v = order[k]!;
      const ways = paths[v]!;
      const dependency = owed[v]! * ways;
      between[v]! += dependency;
      share[v] = (1 + dependency) / ways;
    }
  }
  if (deepest > 0) clear(order, 1, first[2]!, share);
  return harmonic;
}

export function levelSums(graph: DegreeGraph, between: Float64Array): SumFrom {
  const { count } = graph;
  const sum = new Float64Array(count);
  const levels: Levels = {
    paths: new Float64Array(count),
    sum,
    bits: new Int32Array(sum.buffer),
    owed: new Float64Array(count),
    share: new Float64Array(count),
    only: new Float64Array(count),
    // one more, as sift writes before it knows
    order: new Int32Array(count + 1),
    rest: new Int32Array(count + 1),
    first: new Int32Array(count + 2),
    ties: new Int32Array(count + 1),
  };
  return (source) => backward(graph, levels, forward(graph, levels, source), between);
}
