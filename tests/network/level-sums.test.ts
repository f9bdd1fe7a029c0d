import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/model/random.ts';
import { finish } from '../../src/model/work.ts';
import { compactGraph, type CompactGraph } from '../../src/network/measures/compact-graph.ts';
import { shortestPaths } from '../../src/network/measures/shortest-paths.ts';
import { sampleGraph } from '../bench/network-samples.ts';

/** By the definition alone: for each pair of others the share of its shortest paths that a node lies on; sums of 1 / distance. */
function byDefinition({ count, start, neighbor }: CompactGraph) {
  const distance: number[][] = [];
  const paths: number[][] = [];
  for (let source = 0; source < count; source++) {
    const d: number[] = Array<number>(count).fill(Infinity);
    const p: number[] = Array<number>(count).fill(0);
    [d[source], p[source]] = [0, 1];
    const queue = [source];
    for (const v of queue)
      for (let e = start[v]!; e < start[v + 1]!; e++) {
        const w = neighbor[e]!;
        if (d[w] === Infinity) {
          d[w] = d[v]! + 1;
          queue.push(w);
        }
        if (d[w] === d[v]! + 1) p[w]! += p[v]!;
      }
    distance.push(d);
    paths.push(p);
  }
  const between = Array<number>(count).fill(0);
  const harmonic = Array<number>(count).fill(0);
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++) {
      if (a === b || distance[a]![b] === Infinity) continue;
      harmonic[a]! += 1 / distance[a]![b]!;
      for (let v = 0; v < count; v++)
        if (a < b && v !== a && v !== b && distance[a]![v]! + distance[v]![b]! === distance[a]![b])
          between[v]! += (paths[a]![v]! * paths[v]![b]!) / paths[a]![b]!;
    }
  return { between, harmonic };
}

/** Several components, isolated nodes among them. */
function scattered(nodes: number, ties: number, seed: number): CompactGraph {
  const random = seededRandom(seed);
  const ids = Array.from({ length: nodes }, (_, i) => `n${i}`);
  const end = (): number => Math.floor(nodes * random() ** 1.5);
  const found = new Map<string, [number, number, number]>();
  while (found.size < ties) {
    const [a, b] = [end(), end()];
    if (a !== b) found.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b, 1]);
  }
  return compactGraph(ids, [...found.values()]);
}
const chain = (nodes: number): CompactGraph =>
  compactGraph(
    Array.from({ length: nodes }, (_, i) => `n${i}`),
    Array.from({ length: nodes - 1 }, (_, i) => [i, i + 1, 1] as const),
  );

describe('shortest paths over ties that are all alike', () => {
  it.each([
    ['a chain', chain(40)],
    ['few ties, many components', scattered(150, 90, 1)],
    ['some ties', scattered(150, 300, 2)],
    ['many ties', scattered(120, 2000, 3)],
    ['every tie', scattered(30, 435, 4)],
    ['few hubs', sampleGraph(200, 800)],
    ['no ties', compactGraph(['a', 'b', 'c'], [])],
  ])('give what the definition gives: %s', (_, graph) => {
    const found = finish(shortestPaths(graph, false));
    const wanted = byDefinition(graph);
    for (let i = 0; i < graph.count; i++) {
      expect(found.between[i]).toBeCloseTo(wanted.between[i]!, 8);
      expect(found.harmonic[i]).toBeCloseTo(wanted.harmonic[i]!, 8);
    }
  });
});
