import { describe, expect, it } from 'vitest';
import { applyFilters } from '../../src/network/apply-filters.ts';
import { DEFAULT_FILTERS, type Filters } from '../../src/network/filters.ts';
import { buildNetwork } from '../../src/network/network.ts';
import { act, dataset } from './small-dataset.ts';

const ACTS = [
  act('call', 'putin = lukashenko', { mode: 'call', date: '2022-03-11' }),
  act('talks', 'lavrov = makei', { mode: 'meeting', date: '2022-06-30', in: ['d2'] }),
  act('march', 'russia > armenia', { type: 'AID', date: '2022-03', in: ['d1', 'd2:russia:0.4'] }),
  act('year', 'gryzlov > lukashenko', { type: 'SUPPORT', date: '2022', in: ['d3'] }),
  act('claim', 'nato > belarus', { type: 'ACCUSE', in: ['d3:belarus'] }),
  act('through', 'russia = belarus', { type: 'COOPERATE', date: '2021-11/2022-03-20' }),
  act('apart', 'bzhania = georgia', { type: 'REJECT', date: '2020' }),
];
const data = dataset(ACTS);
const ids = (filters: Partial<Filters>) =>
  buildNetwork(data, { ...DEFAULT_FILTERS, ...filters }).interactions.map(({ id }) => id);
const hidden = (filters: Partial<Filters>) => {
  const { total, by } = buildNetwork(data, { ...DEFAULT_FILTERS, ...filters }).hidden;
  return { total, by: Object.fromEntries(Object.entries(by).filter(([, n]) => n > 0)) };
};

describe('filters', () => {
  it('hide nothing by default', () => {
    expect(ids({})).toEqual(ACTS.map(({ id }) => id));
    expect(hidden({})).toEqual({ total: 0, by: {} });
  });

  it('show what lies in the period: days, months and years that are wholly inside, intervals that touch it', () => {
    const march = { from: '2022-03', to: '2022-03' };
    expect(ids({ period: march })).toEqual(['call', 'march', 'claim', 'through']);
    expect(ids({ period: march, undated: false })).toEqual(['call', 'march', 'through']);
    expect(ids({ period: { from: '2022', to: '2022' }, undated: false })).toContain('year');
    expect(ids({ period: { from: '2022-03-12' } })).not.toContain('march');
    expect(hidden({ period: march, undated: false })).toEqual({ total: 4, by: { period: 3, undated: 1 } });
  });

  it('read a period of one open end', () => {
    expect(ids({ period: { to: '2021' }, undated: false })).toEqual(['through', 'apart']);
  });

  it('choose documents and count only their evidence', () => {
    const network = buildNetwork(data, { ...DEFAULT_FILTERS, documents: ['d2'], weight: 'mentions' });
    expect(network.ties.map(({ id, weight }) => [id, weight])).toEqual([
      ['armenia|russia', 1],
      ['lavrov|makei', 1],
    ]);
  });

  it('tell an empty list (none) from null (all)', () => {
    expect(ids({ documents: [] })).toEqual([]);
    expect(ids({ types: [] })).toEqual([]);
    expect(ids({ types: null })).toHaveLength(7);
  });

  it('choose by quad class, type, mode and rank', () => {
    expect(ids({ quads: ['material-cooperation'] })).toEqual(['march', 'through']);
    expect(ids({ types: ['SUPPORT', 'ACCUSE'] })).toEqual(['year', 'claim']);
    expect(ids({ modes: ['call'] })).toEqual(['call']);
    expect(ids({ modes: ['none'] })).not.toContain('call');
    expect(ids({ ranks: ['leaders'] })).toEqual(['call']);
    expect(ids({ ranks: ['ministers'] })).toEqual(['talks']);
    expect(ids({ ranks: ['officials'] })).toEqual(['year']);
  });

  it('leave out claims, or all but those of one actor, or the word of the author', () => {
    expect(ids({ claims: [] })).not.toContain('claim');
    expect(ids({ author: false })).toEqual(['march', 'claim']);
    expect(ids({ author: false, claims: ['belarus'] })).toEqual(['claim']);
    expect(hidden({ author: false, claims: ['belarus'] })).toEqual({ total: 6, by: { source: 6 } });
  });

  it('leave out evidence below a confidence, and acts that have none left', () => {
    expect(applyFilters(data, { ...DEFAULT_FILTERS, documents: ['d2'], confidence: 0.5 }).hidden.by).toMatchObject({
      documents: 5,
      confidence: 1,
    });
  });

  it('hide kinds and single actors with their ties, and count the acts that go with them', () => {
    expect(ids({ kinds: ['state', 'organisation'] })).toEqual(['march', 'claim', 'through']);
    expect(hidden({ hiddenActors: ['lukashenko'] })).toEqual({ total: 2, by: { hiddenActors: 2 } });
  });

  it('keep an act that has one pair left, for that pair', () => {
    const three = dataset([act('x', 'putin, lukashenko = nato')]);
    const network = buildNetwork(three, { ...DEFAULT_FILTERS, kinds: ['leader'] });
    expect(network.ties.map(({ id }) => id)).toEqual(['lukashenko|putin']);
    expect(network.hidden.total).toBe(0);
    expect(network.hidden).toMatchObject({ actors: 1, ties: 2 });
  });

  it('hide ties below the minimum of the chosen weight', () => {
    expect(ids({ minWeight: 2 })).toEqual([]);
    expect(ids({ minWeight: 2, weight: 'mentions' })).toEqual(['march']);
    expect(ids({ minWeight: 2, level: 'states' })).toEqual(['call', 'talks', 'year', 'through']);
  });

  it('show the ego network at one and two steps, of the state where the level rolls the person up', () => {
    expect(ids({ ego: { actor: 'putin', steps: 1 } })).toEqual(['call']);
    expect(ids({ ego: { actor: 'putin', steps: 2 } })).toEqual(['call', 'year']);
    expect(ids({ ego: { actor: 'putin', steps: 1 }, level: 'states' })).toEqual([
      'call',
      'talks',
      'march',
      'year',
      'through',
    ]);
    expect(ids({ ego: { actor: 'nobody', steps: 2 } })).toEqual([]);
  });

  it('show only the giant component, the one with most actors', () => {
    expect(ids({ giant: true })).toEqual(['march', 'claim', 'through']);
    expect(hidden({ giant: true })).toEqual({ total: 4, by: { giant: 4 } });
  });

  it('account for every hidden interaction under one reason', () => {
    const { total, by } = hidden({ period: { from: '2022' }, kinds: ['leader'], claims: [] });
    expect(Object.values(by).reduce((a, b) => a + b, 0)).toBe(total);
    expect(total).toBe(6);
  });
});
