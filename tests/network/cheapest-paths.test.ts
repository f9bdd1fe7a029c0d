import { describe, expect, it } from 'vitest';
import { byBuckets, byHeap } from '../../src/network/measures/cheapest-paths.ts';
import { sampleGraph } from '../bench/network-samples.ts';

describe('cheapest paths', () => {
  it.each([1, 2, 3])('by buckets and by heap are the same distances and numbers of paths, sample %i', (seed) => {
    const graph = sampleGraph(300, 900, seed);
    const cost = graph.weight.map((weight) => 1 / weight);
    const size = graph.neighbor.length;
    const target = () => ({
      distance: new Float64Array(300),
      paths: new Float64Array(300),
      order: new Uint32Array(300),
      onward: new Uint32Array(size),
      onwardEnd: new Uint32Array(300),
      back: new Uint32Array(size),
      backEnd: new Uint32Array(300),
    });
    const [a, b] = [target(), target()];
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
