import { describe, expect, it } from 'vitest';
import { compareDyads } from '../../src/network/compare/compare.ts';
import { readingOf } from '../../src/network/compare/reading.ts';
import { comparisonRows } from '../../src/network/compare/table.ts';
import { wilson } from '../../src/network/compare/wilson.ts';
import { DEFAULT_FILTERS, type Filters } from '../../src/network/filters.ts';
import { act, dataset } from './small-dataset.ts';

const ACTS = [
  act('a', 'putin = lukashenko', { mode: 'call', date: '2022-03-11', in: ['d1', 'd2'] }),
  act('b', 'putin = lukashenko', { mode: 'meeting', date: '2022-03-20' }),
  act('c', 'russia > belarus', { type: 'AID', date: '2022-06-30' }),
  act('d', 'lavrov = makei', { mode: 'meeting', date: '2022' }),
  act('e', 'belarus > russia', { type: 'REQUEST' }),
  act('f', 'lukashenko > armenia', { type: 'ACCUSE', date: '2022-11' }),
  act('g', 'armenia > belarus', { type: 'PROTEST', date: '2022-02-01' }),
  act('h', 'armenia = russia', { date: '2021' }),
  act('i', 'putin, lukashenko = nato'),
];
const data = dataset(ACTS);
const states: Filters = { ...DEFAULT_FILTERS, level: 'states' };
const compare = (others = ['russia', 'armenia', 'georgia'], filters = states, options = {}) =>
  compareDyads(data, filters, 'belarus', others, options);

describe('compareDyads', () => {
  const { dyads, ...whole } = compare();
  const [russia, armenia, georgia] = dyads;

  it('counts the acts of the base and of each pair, one that several persons share once', () => {
    expect(whole).toMatchObject({ base: 'belarus', baseName: 'belarus', shown: 9, ofBase: 8, compared: 8 });
    expect(russia).toMatchObject({
      interactions: 6,
      mentions: 7,
      documents: 2,
      shareOfBase: 6 / 8,
      tieRank: 1,
      balance: 4 / 6,
      quads: { 'verbal-cooperation': 4, 'material-cooperation': 1, 'verbal-conflict': 1, 'material-conflict': 0 },
      types: { CONSULT: 4, AID: 1, REQUEST: 1 },
      modes: { call: 1, meeting: 2 },
      fromBase: 1,
      fromOther: 1,
      mutual: 4,
      initiative: 0.5,
      ranks: { leaders: 3, ministers: 1, officials: 0, states: 2 },
    });
  });

  it('names who carries a tie, actors of the base first, and the persons on either side', () => {
    expect(russia?.carriers.map(({ base, other, interactions }) => [base, other, interactions])).toEqual([
      ['lukashenko', 'putin', 3],
      ['belarus', 'russia', 2],
      ['makei', 'lavrov', 1],
    ]);
    expect(armenia?.carriers.map(({ base, other }) => [base, other])).toEqual([
      ['belarus', 'armenia'],
      ['lukashenko', 'armenia'],
    ]);
    expect(russia?.persons).toEqual([
      { actor: 'lukashenko', interactions: 3 },
      { actor: 'putin', interactions: 3 },
      { actor: 'lavrov', interactions: 1 },
      { actor: 'makei', interactions: 1 },
    ]);
  });

  it('finds third parties tied to both', () => {
    expect(armenia?.thirdParties).toEqual([{ actor: 'russia', withBase: 6, withOther: 1 }]);
    expect(russia?.thirdParties.map(({ actor }) => actor)).toEqual(['armenia', 'nato']);
  });

  it('measures silence between acts dated to the day only, and gives first and last as dated', () => {
    expect(russia).toMatchObject({
      first: '2022',
      last: '2022',
      datedToDay: 3,
      longestSilence: { days: 102, from: '2022-03-20', to: '2022-06-30' },
    });
    expect(armenia).toMatchObject({ first: '2022-02-01', last: '2022-11', datedToDay: 1, longestSilence: null });
  });

  it('puts all series on the same months, and what has no month beside them', () => {
    expect(russia?.series.months.map(({ key }) => key)).toEqual(armenia?.series.months.map(({ key }) => key));
    expect(russia?.series.months[0]?.key).toBe('2022-02');
    expect(russia?.series.months.at(-1)?.key).toBe('2022-11');
    expect(russia?.series.years.map(({ key, interactionIds }) => [key, interactionIds])).toEqual([['2022', ['d']]]);
    expect(russia?.series.undated.interactionIds).toEqual(['e', 'i']);
  });

  it('says in words what the counts say, and that a few are too few', () => {
    expect(russia?.reading).toBe(
      '5 of 6 are cooperation. belarus starts 1, russia 1; 4 mutual. lukashenko takes part in 3.',
    );
    expect(armenia?.reading).toBe(
      'Both are conflict, 1 of them material. belarus starts 1, armenia 1. lukashenko takes part in 1. Too few to judge.',
    );
    expect(georgia?.reading).toBe('No interaction is shown.');
    const quads = { 'verbal-cooperation': 1, 'material-cooperation': 0, 'verbal-conflict': 1, 'material-conflict': 0 };
    const even = { with: 'b', name: 'B', interactions: 2, quads, fromBase: 1, fromOther: 0, mutual: 1, persons: [] };
    expect(readingOf(even, { id: 'a', name: 'A' }, new Map())).toBe(
      'One is cooperation, the other conflict. A starts 1, B 0; 1 mutual. Too few to judge.',
    );
  });

  it('gives zeros and nulls, not gaps, where two have no tie', () => {
    expect(georgia).toMatchObject({
      interactions: 0,
      shareOfBase: 0,
      tieRank: null,
      balance: null,
      cooperation: null,
      initiative: null,
      first: null,
      longestSilence: null,
      carriers: [],
    });
  });

  it('takes persons for their states, leaves the base out, and names an actor that is not there', () => {
    expect(compareDyads(data, states, 'lukashenko', ['putin', 'russia', 'belarus']).dyads.map((d) => d.with)).toEqual([
      'russia',
    ]);
    expect(() => compare(['atlantis'])).toThrow('there is no actor "atlantis"');
  });

  it('compares actors at the level of actors', () => {
    const { dyads: pairs } = compareDyads(data, DEFAULT_FILTERS, 'lukashenko', ['putin', 'armenia']);
    expect(pairs.map(({ interactions }) => interactions)).toEqual([3, 1]);
  });

  it('keeps to the filters', () => {
    expect(compare(['russia'], { ...states, quads: ['material-cooperation'] }).dyads[0]?.interactionIds).toEqual(['c']);
  });

  it('splits at a date; what is undated or spans it stands in neither period', () => {
    const { periods } = compare(['russia'], states, { split: '2022-03-15' });
    expect(periods?.before[0]?.interactionIds).toEqual(['a']);
    expect(periods?.after[0]?.interactionIds).toEqual(['b', 'c']);
    expect(() => compare(['russia'], states, { split: 'spring' })).toThrow('"spring" is not a date');
  });

  it('becomes a table of one row a measure, without types that nobody has', () => {
    const rows = comparisonRows(compare());
    expect(rows[0]).toEqual({ measure: 'interactions', russia: 6, armenia: 2, georgia: 0 });
    const names = rows.map(({ measure }) => measure);
    expect(names).toContain('type: AID');
    expect(names).not.toContain('type: ASSAULT');
  });
});

describe('wilson', () => {
  it('gives the intervals of the paper: 3 of 3 is not certain, 0 of 10 not impossible', () => {
    // values as in Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I, method 3
    expect(wilson(81, 263)?.low).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263)?.high).toBeCloseTo(0.3662, 4);
    expect(wilson(15, 148)?.low).toBeCloseTo(0.0624, 4);
    expect(wilson(15, 148)?.high).toBeCloseTo(0.1605, 4);
    expect(wilson(0, 20)?.high).toBeCloseTo(0.1611, 4);
    expect(wilson(3, 3)?.low).toBeCloseTo(0.4385, 4);
    expect(wilson(0, 0)).toBeNull();
  });
});
