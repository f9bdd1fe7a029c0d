import type { Measure } from './measure.ts';

export const constraint: Measure = {
  id: 'constraint',
  name: 'Constraint',
  meaning: 'Depends on few partners, or on partners who deal with each other; a low value means room to broker.',
  definition:
    "Burt's constraint: how far its dealings come back to the same partners, directly or through another partner. Not defined for an isolated actor; 1 for one with a single partner; it can pass 1 in small dense circles.",
  formula: 'c(i) = Σ_{j: w(i,j)>0} ( p(i,j) + Σ_q p(i,q) p(q,j) )²,  p(i,j) = w(i,j) / s(i)',
  range: '0 to about 1.1',
  source: 'Burt 2004, doi:10.1086/421787',
  uses: 'both',
  paths: false,
  best: 'low',
  *compute({ count, start, neighbor, weight }, weighted) {
    const values = new Float64Array(count).fill(NaN);
    const w = (e: number): number => (weighted ? weight[e]! : 1);
    const total = Float64Array.from({ length: count }, (_, i) => {
      let sum = 0;
      for (let e = start[i]!, end = start[i + 1]!; e < end; e++) sum += w(e);
      return sum;
    });
    const share = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      if (i % 256 === 0) yield i / count;
      const [first, end] = [start[i]!, start[i + 1]!];
      if (first === end) continue;
      for (let e = first; e < end; e++) share[neighbor[e]!]! += w(e) / total[i]!;
      for (let e = first; e < end; e++) {
        const q = neighbor[e]!;
        const piq = w(e) / total[i]!;
        for (let f = start[q]!, last = start[q + 1]!; f < last; f++) share[neighbor[f]!]! += (piq * w(f)) / total[q]!;
      }
      let sum = 0;
      for (let e = first; e < end; e++) sum += share[neighbor[e]!]! ** 2;
      values[i] = sum;
      for (let e = first; e < end; e++) {
        const q = neighbor[e]!;
        share[q] = 0;
        for (let f = start[q]!, last = start[q + 1]!; f < last; f++) share[neighbor[f]!] = 0;
      }
    }
    return values;
  },
};
