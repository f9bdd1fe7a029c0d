import { describe, expect, it } from 'vitest';
import { rankLabels, ranks } from '../../src/network/ranking.ts';

describe('ranks', () => {
  it('share the best rank among equals and skip those that they use up', () => {
    expect([...ranks([5, 9, 5, 1])]).toEqual([2, 1, 2, 4]);
    expect(rankLabels(ranks([5, 9, 5, 1]))).toEqual(['=2', '1', '=2', '4']);
  });
  it('take values that differ by the noise of sums as equal', () => {
    expect([...ranks([0.1 + 0.2, 0.3, 0.2])]).toEqual([1, 1, 3]);
  });
  it('put the lowest first where low is best, and leave out what is not defined', () => {
    expect([...ranks([0.5, NaN, 0.2], 'low')]).toEqual([2, NaN, 1]);
    expect(rankLabels(ranks([0.5, NaN, 0.2], 'low'))).toEqual(['2', '', '1']);
  });
});
