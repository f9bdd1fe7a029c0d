import type { Measure } from './measure.ts';

const ROUNDS = 5000;
const ENOUGH = 1e-12;

export const eigenvector: Measure = {
  id: 'eigenvector',
  name: 'Eigenvector',
  meaning: 'Deals with actors who are themselves central.',
  definition:
    'Entry of the leading eigenvector of the weight matrix, scaled so that the highest is 1. By power iteration on A + I, which has the same vectors and converges on networks of two camps too. In a network of several components only that with the largest eigenvalue has values above 0.',
  formula: 'λ x(i) = Σ_j w(i,j) x(j),  max x = 1',
  range: '0 to 1',
  source: 'Bonacich 1972, doi:10.1080/0022250X.1972.9989806',
  uses: 'both',
  paths: false,
  best: 'high',
  *compute({ count, start, neighbor, weight }, weighted) {
    let x = new Float64Array(count).fill(1);
    let next = new Float64Array(count);
    if (neighbor.length === 0) return next;
    for (let round = 0; round < ROUNDS; round++) {
      if (round % 64 === 0) yield round / ROUNDS;
      let most = 0;
      for (let i = 0; i < count; i++) {
        let sum = x[i]!;
        for (let e = start[i]!, end = start[i + 1]!; e < end; e++)
          sum += (weighted ? weight[e]! : 1) * x[neighbor[e]!]!;
        next[i] = sum;
        if (sum > most) most = sum;
      }
      let change = 0;
      for (let i = 0; i < count; i++) {
        next[i]! /= most;
        change = Math.max(change, Math.abs(next[i]! - x[i]!));
      }
      [x, next] = [next, x];
      if (change < ENOUGH) break;
    }
    return x.map((value) => (value < 1e-9 ? 0 : value));
  },
};
