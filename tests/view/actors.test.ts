/** Order, ranks, settings, windowing and CSV cells of the table of actors. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_FILTERS } from '../../src/network/filters.ts';
import { buildNetwork } from '../../src/network/network.ts';
import { activitiesOf } from '../../src/view/actors/activity.ts';
import { brokerNames, brokerPlot, nearest } from '../../src/view/actors/brokers.ts';
import { COLUMNS, DEFAULT_COLUMNS } from '../../src/view/actors/columns.ts';
import { ordinal, valueText } from '../../src/view/actors/number.ts';
import { folded, nameOrder, rowsOf } from '../../src/view/actors/rows.ts';
import { columnsText, nextSort, readSettings } from '../../src/view/actors/settings.ts';
import { actorKey } from '../../src/view/actors/table-keys.ts';
import { drawnAtMost, scrollTo, windowOf } from '../../src/view/actors/windowing.ts';
import { neighbours } from './neighbours.ts';

const network = buildNetwork(neighbours, DEFAULT_FILTERS);
const strength = network.actors.map((actor) => actor.strength);
const base = {
  actors: network.actors,
  names: nameOrder(network.actors),
  ranked: strength,
  best: 'high' as const,
  sort: { id: 'strength' as const, descending: true },
  sortValues: strength,
  sortText: () => '',
  matches: () => true,
};

describe('rowsOf', () => {
  it('shares ranks where strengths are equal and orders equals by name', () => {
    const rows = rowsOf(base);
    const sorted = [...strength].sort((x, y) => y - x);
    expect(rows.map(({ rank }) => Number(rank.replace('=', '')))).toEqual(
      sorted.map((value) => 1 + sorted.filter((other) => other > value).length),
    );
    for (const { actor, rank } of rows)
      expect(rank.startsWith('=')).toBe(strength.filter((value) => value === actor.strength).length > 1);
    const equal = rows.filter(({ actor }) => actor.strength === rows[0]?.actor.strength).map(({ actor }) => actor.name);
    expect(equal).toEqual([...equal].sort());
  });
  it('keeps the ranks of all when a name is sought', () => {
    const all = new Map(rowsOf(base).map((row) => [row.actor.id, row.rank]));
    const [only] = rowsOf({ ...base, matches: (actor) => actor.id === 'georgia' });
    expect(only?.rank).toBe(all.get('georgia'));
  });
  it('puts what is not defined last, whichever way it sorts', () => {
    const values = network.actors.map((_, i) => (i === 0 ? NaN : i));
    for (const descending of [true, false]) {
      const rows = rowsOf({ ...base, sort: { id: 'constraint', descending }, sortValues: values });
      expect(rows.at(-1)?.at).toBe(0);
    }
  });
  it('finds names without marks and case', () => {
    expect(folded(' Türkiye ')).toBe('turkiye');
  });
});

describe('settings', () => {
  it('read the default columns, sorted by strength', () => {
    const { columns, sort } = readSettings({});
    expect(columns.map(({ id }) => id)).toEqual(
      COLUMNS.filter(({ id }) => DEFAULT_COLUMNS.includes(id)).map(({ id }) => id),
    );
    expect(sort).toEqual({ id: 'strength', descending: true });
  });
  it('leave what cannot be read at its default', () => {
    expect(readSettings({ 'actors.sort': 'months', 'actors.columns': 'x,core' })).toMatchObject({
      sort: { id: 'strength', descending: true },
      columns: [{ id: 'core' }],
    });
  });
  it('sort in the direction of the column first, then in the other', () => {
    const first = nextSort({ id: 'strength', descending: true }, 'constraint');
    expect(readSettings({ 'actors.sort': first }).sort).toEqual({ id: 'constraint', descending: false });
    const second = nextSort({ id: 'constraint', descending: false }, 'constraint');
    expect(readSettings({ 'actors.sort': second }).sort).toEqual({ id: 'constraint', descending: true });
  });
  it('write no columns where they are the usual ones', () => {
    expect(columnsText([...DEFAULT_COLUMNS].reverse())).toBe('');
    expect(readSettings({ 'actors.columns': columnsText([]) }).columns).toEqual([]);
  });
});

describe('windowOf', () => {
  it('draws what is on screen and a margin', () => {
    for (const top of [0, 1234, 249_000]) {
      const { from, to } = windowOf(10_000, 25, top, 600);
      expect(from * 25).toBeLessThanOrEqual(top);
      expect(to * 25).toBeGreaterThanOrEqual(Math.min(250_000, top + 600));
      expect(to - from).toBeLessThan(60);
    }
  });
  it('has nothing to draw of nothing', () => {
    expect(windowOf(0, 25, 0, 600)).toEqual({ from: 0, to: 0 });
  });
  it('draws always as many rows, so that none is made or thrown away while one scrolls, and the last at the end', () => {
    for (const count of [1_000, 1_001])
      for (const height of [120, 601, 860])
        for (let top = 0; top <= count * 25 + 40 - height; top += 111) {
          const { from, to } = windowOf(count, 25, top, height);
          expect(to - from).toBe(drawnAtMost(25, height));
          expect(to * 25).toBeGreaterThanOrEqual(Math.min(count * 25, top + height));
        }
    expect(windowOf(1_001, 25, 1_001 * 25 + 40 - 600, 600).to).toBe(1_001);
    expect(windowOf(7, 25, 0, 600)).toEqual({ from: 0, to: 7 });
  });
  it('scrolls only as far as a row needs', () => {
    expect(scrollTo(3, 25, 0, 600, 40)).toBe(0);
    expect(scrollTo(100, 25, 0, 600, 40)).toBe(101 * 25 + 40 - 600);
    expect(scrollTo(2, 25, 500, 600, 40)).toBe(50);
  });
  it('moves within the rows', () => {
    expect(actorKey('ArrowUp', 0, 20, 5)).toBe(0);
    expect(actorKey('PageDown', 0, 20, 5)).toBe(4);
    expect(actorKey('a', 0, 20, 5)).toBeUndefined();
  });
});

describe('activitiesOf', () => {
  it('counts an interaction once for an actor, by side', () => {
    const activities = activitiesOf(network);
    const belarus = activities.of[network.actors.findIndex(({ id }) => id === 'belarus')];
    expect([belarus?.cooperation, belarus?.conflict]).toEqual([3, 1]);
  });
});

describe('brokerPlot', () => {
  const frame = { width: 304, height: 340, left: 30, right: 8, top: 10, bottom: 24 };
  const values = network.actors.map(({ id }) => ({ belarus: 0.5, lukashenko: 0.6, armenia: 0.1 })[id] ?? 0);
  const plot = brokerPlot(network.actors, values, frame, undefined);
  const names = brokerNames(plot, frame, (text) => text.length * 7, undefined);
  it('writes how many lie at zero, and draws one of each strength', () => {
    expect(plot.zero).toBe(3);
    expect(plot.dots.filter((dot) => dot.value === 0).length).toBeLessThanOrEqual(3);
  });
  it('sets no name on a name', () => {
    expect(names.length).toBeGreaterThan(1);
    for (const a of names)
      for (const b of names)
        if (a !== b)
          expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
            true,
          );
  });
  it('stands higher for more betweenness and further right for more strength', () => {
    const at = new Map(plot.dots.map((dot) => [dot.actor.id, dot]));
    expect(at.get('lukashenko')!.y).toBeLessThan(at.get('belarus')!.y);
    expect(at.get('belarus')!.x).toBeGreaterThan(at.get('armenia')!.x);
  });
});

describe('nearest', () => {
  const dots = network.actors.slice(0, 2).map((actor, i) => ({ actor, value: 0, x: 10 + 8 * i, y: 10 }));
  it('finds the mark under the pointer, the nearer of two, and none from afar', () => {
    expect(nearest(dots, 11, 11)).toBe(dots[0]);
    expect(nearest(dots, 15, 10)).toBe(dots[1]);
    expect(nearest(dots, 40, 10)).toBeUndefined();
  });
});

describe('numbers in words', () => {
  it('show whole numbers whole, small shares as small, what is not defined as a dash', () => {
    expect([valueText(1204, true), valueText(0.7234, false), valueText(0.002, false), valueText(NaN, false)]).toEqual([
      '1,204',
      '0.72',
      '0.002',
      '–',
    ]);
    expect([1, 10, 11, 21, 112].map(ordinal)).toEqual(['first', 'tenth', '11th', '21st', '112th']);
  });
});
