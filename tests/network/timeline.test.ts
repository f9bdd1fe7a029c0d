import { describe, expect, it } from 'vitest';
import { timePlace, timeSeries } from '../../src/network/timeline.ts';
import { act } from './small-dataset.ts';

describe('timePlace', () => {
  it.each([
    ['2022-03-11', 'month', '2022-03'],
    ['2022-03', 'month', '2022-03'],
    ['2022', 'year', '2022'],
    ['2022-11-23/2022-11-24', 'month', '2022-11'],
    ['2022-02/2022-06', 'year', '2022'],
  ])('puts %s into the %s %s', (date, kind, key) => {
    expect(timePlace(date)).toEqual({ kind, key });
  });

  it('puts no date, and an interval over several years, nowhere', () => {
    expect(timePlace(undefined)).toEqual({ kind: 'undated' });
    expect(timePlace('2014-03/2022-03')).toEqual({ kind: 'undated' });
  });
});

describe('timeSeries', () => {
  it('has every month between the first and the last, over the end of a year', () => {
    const series = timeSeries([
      act('a', 'x = y', { date: '2021-11-05' }),
      act('b', 'x > y', { date: '2022-02', type: 'ACCUSE' }),
      act('c', 'x = y', { date: '2014' }),
      act('d', 'x = y'),
    ]);
    expect(series.months.map(({ key }) => key)).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
    expect(series.months[3]?.quads['verbal-conflict']).toBe(1);
    expect(series.years.map(({ key }) => key)).toEqual(['2014']);
    expect(series.undated.interactionIds).toEqual(['d']);
  });

  it('is empty for nothing, and widens to a common range', () => {
    expect(timeSeries([]).months).toEqual([]);
    expect(timeSeries([], { from: '2022-01', to: '2022-03' }).months).toHaveLength(3);
  });
});
