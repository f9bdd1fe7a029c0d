import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../src/model/interaction.ts';
import { numberedPiles, type Pile } from '../../src/view/compare/time-columns.ts';
import { boundsOf, columnsOf, periodOf, placeOf } from '../../src/view/time/columns.ts';

const act = (id: number, date?: string): Interaction => ({
  id: String(id),
  type: 'CONSULT',
  between: ['a', 'b'],
  ...(date === undefined ? {} : { date }),
  status: 'coded',
  gist: '',
  evidence: [],
});
const busy = ['2022-01', '2022-02-03', '2022-02', '2022-05-01', '2022-11-02', '2022-12'];
const columns = columnsOf(['2014', '2020-05', '2022', ...busy].map((date, i) => act(i, date)));

describe('columnsOf', () => {
  it('splits the busy year into months and folds years without events', () => {
    expect(columns.map((column) => column.key)).toEqual([
      '2014',
      '2020',
      ...Array.from({ length: 12 }, (_, m) => `2022-${String(m + 1).padStart(2, '0')}`),
    ]);
    expect(columns.filter((column) => column.gap).map((column) => column.key)).toEqual(['2020', '2022-01']);
  });
  it('gives no column where nothing is dated', () => expect(columnsOf([act(1)])).toEqual([]));
});

describe('placeOf', () => {
  it('never spreads an act over dates that the text does not give', () => {
    expect(placeOf(undefined, columns)).toBe('none');
    expect(placeOf('2022', columns)).toBe('month');
    expect(placeOf('2014-03-02', columns)).toBe(0);
    expect(placeOf('2022-02-27/2022-03-02', columns)).toBe(3);
  });
});

describe('periodOf and boundsOf', () => {
  it('are each other’s inverse for every pair of boundaries', () => {
    for (let low = 0; low < columns.length; low++)
      for (let high = low + 1; high <= columns.length; high++)
        expect(boundsOf(columns, periodOf(columns, low, high))).toEqual({ low, high });
  });
  it('say no period for all of it', () => expect(periodOf(columns, 0, columns.length)).toEqual({}));
  it('mean with a whole year its months', () =>
    expect(boundsOf(columns, { from: '2022', to: '2022' })).toEqual({ low: 2, high: 14 }));
});

describe('numberedPiles', () => {
  const pile = (slot: number, count: number, side: 'up' | 'down' = 'up'): Pile => ({
    slot,
    side,
    acts: Array.from({ length: count }, (_, i) => act(i)),
  });
  const narrow = Array.from({ length: 12 }, (_, i) => ({ left: 6 * i, width: 6 }));
  const numbered = (piles: readonly Pile[], places = narrow): number[] =>
    piles.filter((one) => numberedPiles(piles, places, 5).has(one)).map(({ slot }) => slot);

  it('writes no number into a higher pile beside it, nor over its number', () => {
    expect(numbered([pile(1, 8), pile(2, 13), pile(3, 4), pile(4, 9)])).toEqual([2, 4]);
    expect(numbered([pile(1, 12), pile(2, 13)])).toEqual([2]);
  });
  it('writes all where there is room, on both sides, but not what is counted at a glance', () => {
    const wide = Array.from({ length: 12 }, (_, i) => ({ left: 30 * i, width: 24 }));
    expect(numbered([pile(1, 8), pile(2, 13), pile(3, 4), pile(4, 2)], wide)).toEqual([1, 2, 3]);
    expect(numbered([pile(1, 8), pile(1, 5, 'down')])).toEqual([1, 1]);
  });
});
