/** A graph numbered by falling degree: those looked at most often lie together in memory, and loops over ties change their length seldom. */
import type { CompactGraph } from './compact-graph.ts';

export interface DegreeGraph {
  readonly count: number;
  readonly start: Int32Array;
  readonly neighbor: Int32Array;
  readonly weight: Float64Array;
  /** Number of each node in the graph that it was made of. */
  readonly origin: Int32Array;
}

/** Of equal degree the lower number first; neighbours ascend. */
export function byDegree({ count, start, neighbor, weight }: CompactGraph): DegreeGraph {
  const degree = (i: number): number => start[i + 1]! - start[i]!;
  const origin = Int32Array.from({ length: count }, (_, i) => i).sort((a, b) => degree(b) - degree(a) || a - b);
  const renamed = new Int32Array(count);
  origin.forEach((old, i) => (renamed[old] = i));
  const sorted = {
    count,
    start: new Int32Array(count + 1),
    neighbor: new Int32Array(neighbor.length),
    weight: new Float64Array(neighbor.length),
    origin,
  };
  let next = 0;
  origin.forEach((old, i) => {
    const ties = Array.from({ length: degree(old) }, (_, k) => start[old]! + k);
    ties.sort((a, b) => renamed[neighbor[a]!]! - renamed[neighbor[b]!]!);
    for (const e of ties) {
      sorted.neighbor[next] = renamed[neighbor[e]!]!;
      sorted.weight[next++] = weight[e]!;
    }
    sorted.start[i + 1] = next;
  });
  return sorted;
}
