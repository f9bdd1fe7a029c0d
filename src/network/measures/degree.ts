import type { Measure } from './measure.ts';

export const degree: Measure = {
  id: 'degree',
  name: 'Partners',
  meaning: 'Deals with many different actors.',
  definition: 'Degree: the number of actors with whom it has at least one shown tie. 0 for an isolated actor.',
  formula: 'k(i) = |{ j : w(i,j) > 0, j ≠ i }|',
  range: '0 to n - 1',
  source: 'Freeman 1978, doi:10.1016/0378-8733(78)90021-7',
  uses: 'ties',
  paths: false,
  best: 'high',
  *compute({ count, start }) {
    yield 0;
    return Float64Array.from({ length: count }, (_, i) => (start[i + 1] ?? 0) - (start[i] ?? 0));
  },
};
