/** What the cells of the table of actors show: text, and where the grounds that draw it lie. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_FILTERS } from '../../src/network/filters.ts';
import { buildNetwork } from '../../src/network/network.ts';
import { activitiesOf } from '../../src/view/actors/activity.ts';
import { balanceCells, intervalCells, numberCells, sourceCells, timeCells } from '../../src/view/actors/cells.ts';
import { columnById, type Column, type ColumnId } from '../../src/view/actors/columns.ts';
import type { Row } from '../../src/view/actors/rows.ts';
import { neighbours } from './neighbours.ts';

const network = buildNetwork(neighbours, DEFAULT_FILTERS);
const column = (id: ColumnId): Column => columnById.get(id)!;
const row = (at: number, rank = ''): Row => ({ actor: network.actors[at]!, at, rank });
/** The numbers of one property of a style, ground by ground. */
const sizes = (style: string, property: string): number[][] =>
  (new RegExp(`background-${property}:([^;]*)`).exec(style)?.[1] ?? '')
    .split(',')
    .map((ground) => ground.split(' ').map(parseFloat));

describe('numberCells', () => {
  const cells = numberCells(column('betweenness'), [0.5, 0.25, 0, NaN], { whole: false, most: 0.5, digits: 38 });
  it('fill the room beside the number with the largest value, and half of it with half of that', () => {
    const [[whole] = [], [half] = []] = [0, 1].map((at) => sizes(cells(row(at)).style, 'size')[0] ?? []);
    expect(38 + 8 + (whole ?? 0) + 10).toBe(column('betweenness').width);
    expect(half).toBe((whole ?? 0) / 2);
  });
  it('draw nothing for nothing, and say what is not defined', () => {
    expect(cells(row(2))).toMatchObject({ text: '0', look: 'number none' });
    expect(sizes(cells(row(2)).style, 'size')[0]?.[0]).toBe(0);
    expect(cells(row(3)).text).toBe('–');
    const empty = numberCells(column('betweenness'), undefined, { whole: false, most: 0, digits: 38 });
    expect(empty(row(0)).text).toBe('');
  });
  it('have the hue of the kind where they are the strength', () => {
    const strength = numberCells(column('strength'), [3], { whole: true, most: 3, digits: 30 });
    expect(strength(row(0)).style).toContain(`--hue:var(--${network.actors[0]?.kind})`);
  });
});

describe('intervalCells', () => {
  const interval = { low: [1, NaN], high: [3, NaN] } as unknown as Parameters<typeof intervalCells>[1];
  const cells = intervalCells(column('interval'), interval, 5);
  it('put the dot at the rank and the bar from the first to the last rank of the interval', () => {
    const { text, style } = cells(row(0, '=2'));
    expect(text).toBe('1 to 3');
    const [dot = [], bar = [], axis = []] = sizes(style, 'position');
    const [, wide = [], all = []] = sizes(style, 'size');
    expect(bar[0]).toBe(axis[0]);
    expect(wide[0]).toBe((all[0] ?? 0) / 2);
    expect((dot[0] ?? 0) + 3.5 - (axis[0] ?? 0)).toBe((all[0] ?? 0) / 4);
  });
  it('have an axis alone where there is no interval and no rank', () => {
    const { text, style } = cells(row(1));
    expect(text).toBe('');
    expect(sizes(style, 'size').map(([wide]) => wide === 0)).toEqual([true, true, false]);
  });
});

describe('what an actor took part in', () => {
  const activities = activitiesOf(network);
  const belarus = row(network.actors.findIndex(({ id }) => id === 'belarus'));
  it('balanceCells say both counts and share the bar as they do', () => {
    const { text, style } = balanceCells(column('balance'), activities)(belarus);
    expect(text).toBe('1 conflict, 3 cooperation');
    const [[left = 0] = [], [right = 0] = []] = sizes(style, 'size');
    expect(right / left).toBeCloseTo(3, 0);
  });
  it('timeCells draw a column for each month with acts, on its side of the axis', () => {
    const { time } = timeCells(activities)(belarus);
    const activity = activities.of[belarus.at];
    const columns = (path = ''): number => path.split('M').length - 1;
    expect(columns(time?.up)).toBe(activity?.up.filter(Boolean).length);
    expect(columns(time?.down)).toBe(activity?.down.filter(Boolean).length);
    expect(time?.width).toBe(100 * activities.columns.length);
  });
});

describe('sourceCells', () => {
  it('say the share of one document, and the ranks without each', () => {
    const sources = { actors: [{ share: 0.456, best: 1, worst: 3 }] } as unknown as Parameters<typeof sourceCells>[1];
    const cells = sourceCells(column('source'), sources);
    expect(cells(row(0))).toMatchObject({ text: '46 %', more: 'rank 1 to 3' });
    expect(cells(row(1))).toMatchObject({ text: '', more: '' });
  });
});
