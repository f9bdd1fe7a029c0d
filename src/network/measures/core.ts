import type { Measure } from './measure.ts';

export const core: Measure = {
  id: 'core',
  name: 'Core',
  meaning: 'Belongs to a dense inner circle.',
  definition:
    'k-core number: the largest k for which it is in a part of the network whose members all have at least k ties inside that part. 0 for an isolated actor. By peeling off the least tied (Batagelj and Zaveršnik 2003).',
  formula: 'core(i) = max { k : i in a subgraph of least degree k }',
  range: '0 to n - 1',
  source: 'Seidman 1983, doi:10.1016/0378-8733(83)90028-X',
  uses: 'ties',
  paths: false,
  best: 'high',
  *compute({ count, start, neighbor }) {
    yield 0;
    const left = Uint32Array.from({ length: count }, (_, i) => start[i + 1]! - start[i]!);
    const buckets: number[][] = [];
    left.forEach((k, i) => (buckets[k] ??= []).push(i));
    const values = new Float64Array(count);
    const gone = new Uint8Array(count);
    for (let k = 0; k < buckets.length; k++) {
      const bucket = buckets[k] ?? [];
      // grows while it is walked: a node that falls to this level joins its end
      for (const i of bucket) {
        if (gone[i] || left[i]! > k) continue;
        gone[i] = 1;
        values[i] = k;
        for (let e = start[i]!, end = start[i + 1]!; e < end; e++) {
          const j = neighbor[e]!;
          if (gone[j] || left[j]! <= k) continue;
          left[j]! -= 1;
          (buckets[left[j]!] ??= []).push(j);
        }
      }
    }
    return values;
  },
};
