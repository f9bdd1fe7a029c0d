import type { Measure } from './measure.ts';

export const clustering: Measure = {
  id: 'clustering',
  name: 'Clustering',
  meaning: 'Its partners deal with one another too.',
  definition:
    'Share of the pairs of its partners that are tied to each other; with weights each pair counts by the mean weight of the two ties to them. Not defined for an actor with fewer than two partners.',
  formula: 'c(i) = 1 / (s(i) (k(i) - 1))  Σ_{j,h} (w(i,j) + w(i,h)) / 2  a(i,j) a(j,h) a(h,i)',
  range: '0 to 1',
  source: 'Watts and Strogatz 1998, doi:10.1038/30918; with weights Barrat et al. 2004, doi:10.1073/pnas.0400087101',
  uses: 'both',
  paths: false,
  best: 'high',
  *compute({ count, start, neighbor, weight }, weighted) {
    const values = new Float64Array(count).fill(NaN);
    const tied = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      if (i % 256 === 0) yield i / count;
      const [first, end] = [start[i]!, start[i + 1]!];
      if (end - first < 2) continue;
      let total = 0;
      for (let e = first; e < end; e++) total += tied[neighbor[e]!] = weighted ? weight[e]! : 1;
      let closed = 0;
      for (let e = first; e < end; e++) {
        const j = neighbor[e]!;
        for (let f = start[j]!, last = start[j + 1]!; f < last; f++) {
          const h = neighbor[f]!;
          if (tied[h]! > 0) closed += (tied[j]! + tied[h]!) / 2;
        }
      }
      values[i] = closed / (total * (end - first - 1));
      for (let e = first; e < end; e++) tied[neighbor[e]!] = 0;
    }
    return values;
  },
};
