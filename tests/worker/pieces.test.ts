import { expect, it } from 'vitest';
import { joinPieces, piecesOf } from '../../src/worker/project/pieces.ts';

const records = (from: number, to: number): { n: number }[] =>
  Array.from({ length: to - from }, (_, i) => ({ n: from + i }));

it('pieces make the list again: kept stretches by place, new records in handfuls', () => {
  const before = records(0, 2000);
  const after = [...before.slice(0, 700), { n: -1 }, ...before.slice(701), ...records(5000, 6200)];
  const pieces = piecesOf(before, after);
  expect(joinPieces(before, pieces)).toEqual(after);
  expect(pieces).toHaveLength(6);
  expect(pieces[0]).toEqual({ keep: [0, 700] });
  expect(pieces[2]).toEqual({ keep: [701, 2000] });
});

it('an equal record that is another value is sent again; order and repetition are kept', () => {
  const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }];
  expect(piecesOf([a, b], [{ n: 1 }])).toEqual([{ put: [{ n: 1 }] }]);
  for (const next of [[], [a], [c, b, a], [a, a, b], [b, { n: 9 }, a]])
    expect(joinPieces([a, b, c], piecesOf([a, b, c], next))).toEqual(next);
});
