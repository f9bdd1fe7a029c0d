import { describe, expect, it } from 'vitest';
import { byBuckets, byHeap } from '../../src/network/measures/cheapest-paths.ts';
import { byDegree } from '../../src/network/measures/degree-order.ts';
import { emptySweep } from '../../src/network/measures/sweep.ts';
import { sampleGraph } from '../bench/network-samples.ts';

describe('cheapest paths', () => {
  it.each([1, 2, 3])('by buckets and by heap are the same distances and numbers of paths, sample %i', (seed) => {
    const graph = byDegree(sampleGraph(300, 900, seed));
    const cost = graph.weight.map((weight) => 1 / weight);
    const [a, b] = [emptySweep(300, graph.neighbor.length), emptySweep(300, graph.neighbor.length)];
    const buckets = byBuckets(graph, cost, Math.min(...cost), Math.max(...cost), a);
    const heap = byHeap(graph, cost, b);
    for (const source of [0, 7, 299]) {
      expect(buckets(source)).toBe(300);
      expect(heap(source)).toBe(300);
      expect(a.distance).toEqual(b.distance);
      expect(a.paths).toEqual(b.paths);
      expect([...a.order].sort()).toEqual([...b.order].sort());
    }
  });
});
