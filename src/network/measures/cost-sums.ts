/** Betweenness and closeness where a tie costs 1 / weight (Opsahl et al. 2010, doi:10.1016/j.socnet.2010.03.006): what one source adds. */
import { cheapest } from './cheapest-paths.ts';
import type { DegreeGraph } from './degree-order.ts';
import type { SumFrom } from './sum-from.ts';
import { emptySweep, type Sweep } from './sweep.ts';

export function costSums(graph: DegreeGraph, between: Float64Array): SumFrom {
  const sweep = emptySweep(graph.count, graph.neighbor.length);
  const explore = cheapest(graph, sweep);
  const owed = new Float64Array(graph.count);
  return (source) => gather(sweep, explore(source), owed, between);
}

/**
 * From the farthest node back: a node's dependency is its number of paths times the sum, over the nodes that paths go on to, of
 * (1 + dependency) / paths of those. `owed` is all 0 before and after.
 */
function gather(
  { distance, paths, order, back, backEnd }: Sweep,
  reached: number,
  owed: Float64Array,
  between: Float64Array,
): number {
  let harmonic = 0;
  for (let k = reached - 1; k > 0; k--) {
    const node = order[k]!;
    const ways = paths[node]!;
    const dependency = ways * owed[node]!;
    owed[node] = 0;
    const given = (1 + dependency) / ways;
    for (let s = backEnd[k - 1]!, end = backEnd[k]!; s < end; s++) owed[back[s]!]! += given;
    between[node]! += dependency;
    harmonic += 1 / distance[node]!;
  }
  owed[order[0]!] = 0;
  return harmonic;
}
