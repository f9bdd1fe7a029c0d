import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seededRandom } from '../../model/random.ts';
import type { CompactGraph } from './compact-graph.ts';
import type { Measure } from './measure.ts';

const SEED = 1;

/** Communities numbered from 1, the largest first, then by the first id of their members; an isolated node is one of its own. */
export function communities(graph: CompactGraph, weighted: boolean): Float64Array {
  const { count, ids, start, neighbor, weight } = graph;
  const library = new Graph({ type: 'undirected' });
  for (let i = 0; i < count; i++) library.addNode(String(i));
  for (let i = 0; i < count; i++)
    for (let e = start[i]!, end = start[i + 1]!; e < end; e++) {
      const j = neighbor[e]!;
      if (i < j) library.addEdge(String(i), String(j), { weight: weighted ? weight[e]! : 1 });
    }
  // the library takes Math.random unless it is given a generator
  const found = library.size === 0 ? {} : louvain(library, { rng: seededRandom(SEED), getEdgeWeight: 'weight' });
  const members = new Map<number | string, number[]>();
  for (let i = 0; i < count; i++) {
    const key = found[String(i)] ?? `alone ${i}`;
    const list = members.get(key);
    if (list) list.push(i);
    else members.set(key, [i]);
  }
  const firstId = (list: readonly number[]): string => list.map((i) => ids[i] ?? '').sort()[0] ?? '';
  const ordered = [...members.values()].sort((a, b) => b.length - a.length || (firstId(a) < firstId(b) ? -1 : 1));
  const values = new Float64Array(count);
  ordered.forEach((list, k) => list.forEach((i) => (values[i] = k + 1)));
  return values;
}

export const community: Measure = {
  id: 'community',
  name: 'Community',
  meaning: 'A label, not an amount: actors of one number deal more with one another than with the rest.',
  definition:
    'Louvain communities of the highest modularity found from one fixed seed, numbered by size. Small changes of the data may move actors at the borders.',
  formula: 'argmax Q = 1/2m Σ_ij (w(i,j) - s(i) s(j) / 2m) δ(c(i), c(j))',
  range: '1 to the number of communities',
  source: 'Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008',
  uses: 'both',
  paths: false,
  best: 'none',
  *compute(graph, weighted) {
    yield 0;
    return communities(graph, weighted);
  },
};
