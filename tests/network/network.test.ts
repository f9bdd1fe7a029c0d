import { describe, expect, it } from 'vitest';
import { DEFAULT_FILTERS, type Filters } from '../../src/network/filters.ts';
import { toGraph } from '../../src/network/graph.ts';
import { buildNetwork } from '../../src/network/network.ts';
import { act, dataset } from './small-dataset.ts';

const build = (acts: Parameters<typeof dataset>[0], filters: Partial<Filters> = {}) =>
  buildNetwork(dataset(acts), { ...DEFAULT_FILTERS, ...filters });
const weights = (acts: Parameters<typeof dataset>[0], filters: Partial<Filters> = {}) =>
  Object.fromEntries(build(acts, filters).ties.map((tie) => [tie.id, tie.weight]));

describe('buildNetwork counts as codebook section 4 says', () => {
  it('gives a mutual act every pair once, a directed one every from-to pair', () => {
    expect(weights([act('a', 'putin, lukashenko = armenia')])).toEqual({
      'armenia|lukashenko': 1,
      'armenia|putin': 1,
      'lukashenko|putin': 1,
    });
    expect(weights([act('b', 'putin, lukashenko > armenia, nato')])).toEqual({
      'armenia|lukashenko': 1,
      'armenia|putin': 1,
      'lukashenko|nato': 1,
      'nato|putin': 1,
    });
  });

  it('has an act among three count twice in strength and once in interactions', () => {
    const [first] = build([act('a', 'putin, lukashenko = armenia')]).actors;
    expect(first).toMatchObject({ id: 'armenia', strength: 2, degree: 2, interactions: 1 });
  });

  it('keeps three weights apart: interactions, mentions, documents', () => {
    const acts = [
      act('a', 'putin = lukashenko', { in: ['d1', 'd1', 'd2'] }),
      act('b', 'putin = lukashenko', { in: ['d2'] }),
    ];
    expect(weights(acts)).toEqual({ 'lukashenko|putin': 2 });
    expect(weights(acts, { weight: 'mentions' })).toEqual({ 'lukashenko|putin': 4 });
    expect(weights(acts, { weight: 'documents' })).toEqual({ 'lukashenko|putin': 2 });
    expect(build(acts).actors[0]).toMatchObject({ interactions: 2, mentions: 4, documents: 2 });
  });

  it('computes balance, material conflict and initiative of a tie', () => {
    const [tie] = build([
      act('a', 'putin = lukashenko'),
      act('b', 'putin > lukashenko', { type: 'AID' }),
      act('c', 'lukashenko > putin', { type: 'REQUEST' }),
      act('d', 'putin > lukashenko', { type: 'COERCE' }),
    ]).ties;
    expect(tie).toMatchObject({
      a: 'lukashenko',
      b: 'putin',
      balance: 0,
      hasMaterialConflict: true,
      aToB: 1,
      bToA: 2,
      mutual: 1,
      initiative: 1 / 3,
      interactionIds: ['a', 'b', 'c', 'd'],
      quads: {
        'verbal-cooperation': 1,
        'material-cooperation': 1,
        'verbal-conflict': 1,
        'material-conflict': 1,
      },
    });
  });

  it('has no initiative where every act is mutual', () => {
    expect(build([act('a', 'putin = lukashenko')]).ties[0]?.initiative).toBeNull();
  });
});

describe('the state view', () => {
  it('rolls persons and undisputed regions up, and leaves disputed regions as they are', () => {
    const acts = [act('a', 'governor = lukashenko'), act('b', 'bzhania = lukashenko'), act('c', 'penza = belarus')];
    expect(weights(acts, { level: 'states' })).toEqual({ 'abkhazia|belarus': 1, 'belarus|russia': 2 });
  });

  it('counts an act once a pair of states however many persons took part', () => {
    const acts = [act('a', 'putin, lavrov = lukashenko, makei')];
    expect(weights(acts, { level: 'states' })).toEqual({ 'belarus|russia': 1 });
    expect(build(acts, { level: 'states' }).actors.map(({ strength }) => strength)).toEqual([1, 1]);
  });

  it('drops acts within one state and says so', () => {
    const network = build([act('a', 'putin = lavrov'), act('b', 'putin = lukashenko')], { level: 'states' });
    expect(network.interactions.map(({ id }) => id)).toEqual(['b']);
    expect(network.hidden).toMatchObject({ total: 1, by: { level: 1 } });
  });

  it('keeps the direction of directed acts', () => {
    expect(build([act('a', 'putin > lukashenko', { type: 'AID' })], { level: 'states' }).ties[0]).toMatchObject({
      a: 'belarus',
      b: 'russia',
      aToB: 0,
      bToA: 1,
    });
  });
});

describe('toGraph', () => {
  it('carries every actor and tie with its fields', () => {
    const network = build([act('a', 'putin, lukashenko = armenia')]);
    const graph = toGraph(network);
    expect([graph.order, graph.size]).toEqual([3, 3]);
    expect(graph.getEdgeAttribute('lukashenko|putin', 'weight')).toBe(1);
    expect(graph.getNodeAttribute('putin', 'kind')).toBe('leader');
  });
});
