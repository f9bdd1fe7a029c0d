import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/model/actor.ts';
import { seededRandom } from '../../src/model/random.ts';
import { finish } from '../../src/model/work.ts';
import { DEFAULT_FILTERS, WEIGHTS, type Filters } from '../../src/network/filters.ts';
import { buildNetwork } from '../../src/network/network.ts';
import { bootstrapRanks, DEFAULT_BOOTSTRAP, MOST_FOR_PATHS, unitFor } from '../../src/network/uncertainty/bootstrap.ts';
import { MOST_FOR_PAIRS, rankBounds } from '../../src/network/uncertainty/rank-bounds.ts';
import { recordsOf, strengthsOf, weigh, type Unit } from '../../src/network/uncertainty/records.ts';
import { sourceBalance } from '../../src/network/uncertainty/source-balance.ts';
import { act, dataset } from './small-dataset.ts';

const ACTS = [
  act('a', 'putin = lukashenko', { in: ['d1', 'd1', 'd2'] }),
  act('b', 'putin = lukashenko', { in: ['d2'] }),
  act('c', 'putin, lukashenko = nato', { in: ['d3', 'd1'] }),
  act('d', 'nato > belarus', { in: ['d3:belarus'] }),
];

function records(unit: Unit, filters: Partial<Filters> = {}, acts = ACTS, actors?: readonly Actor[]) {
  const all = { ...DEFAULT_FILTERS, ...filters };
  const data = dataset(acts, actors);
  const network = buildNetwork(data, all);
  return { network, records: recordsOf(data, all, network, unit) };
}

describe('records', () => {
  it.each(
    WEIGHTS.flatMap((weight) =>
      (['documents', 'interactions', 'publishers'] as const).map((u) => [weight, u] as const),
    ),
  )('give back the weights %s when every one of the %s counts once', (weight, unit) => {
    const { network, records: found } = records(unit, { weight });
    const weights = new Float64Array(network.ties.length);
    weigh(found, new Uint8Array(found.units.length).fill(1), weights);
    expect([...weights]).toEqual(network.ties.map((tie) => tie.weight));
    expect([...strengthsOf(found, weights)]).toEqual(network.actors.map(({ strength }) => strength));
  });

  it('count an act that two documents report once, as long as one of them stays', () => {
    const { network, records: found } = records('documents');
    const weights = new Float64Array(network.ties.length);
    const without = (id: string) => found.units.map((unit) => (unit === id ? 0 : 1));
    weigh(found, without('d1'), weights);
    const pair = network.ties.findIndex(({ id }) => id === 'lukashenko|putin');
    expect(weights[pair]).toBe(3);
    weigh(found, without('d2'), weights);
    expect(weights[pair]).toBe(2);
  });

  it('leave out evidence that the filters hide', () => {
    expect(records('documents', { claims: [] }).records.units).toEqual(['d1', 'd2', 'd3']);
    expect(records('documents', { documents: ['d1'] }).records.units).toEqual(['d1']);
  });
});

describe('bootstrapRanks', () => {
  it('draws documents where there are ten, else interactions', () => {
    expect([unitFor(9), unitFor(10)]).toEqual(['interactions', 'documents']);
  });

  it('gives the same intervals for the same seed, and says what was drawn', () => {
    const { records: found } = records('interactions');
    const settings = { ...DEFAULT_BOOTSTRAP, resamples: 100 };
    const once = finish(bootstrapRanks(found, settings));
    expect(finish(bootstrapRanks(found, settings))).toEqual(once);
    expect(finish(bootstrapRanks(found, { ...settings, seed: 2 }))).not.toEqual(once);
    expect(once).toMatchObject({ unit: 'interactions', units: 4, resamples: 100, left: [] });
    expect(once.intervals.map(({ measure }) => measure)).toEqual(['strength', 'betweenness', 'closeness', 'pagerank']);
  });

  it('is certain of a rank that no draw can change', () => {
    const acts = Array.from({ length: 30 }, (_, i) => act(`a${i}`, i < 28 ? 'putin = lukashenko' : 'nato = georgia'));
    const { network, records: found } = records('interactions', {}, acts);
    const { intervals } = finish(
      bootstrapRanks(found, { ...DEFAULT_BOOTSTRAP, resamples: 300, measures: ['strength'] }),
    );
    const of = (id: string) => {
      const i = network.actors.findIndex((actor) => actor.id === id);
      return [intervals[0]!.low[i], intervals[0]!.high[i], intervals[0]!.first[i]];
    };
    expect(of('putin')).toEqual([1, 1, 1]);
    expect(of('nato')).toEqual([3, 3, 0]);
  });

  it('leaves path measures out where the network is too large for them, and says so', () => {
    const actors = Array.from({ length: MOST_FOR_PATHS + 1 }, (_, i): Actor => ({
      id: `s${i}`,
      name: `s${i}`,
      kind: 'state',
      aliases: [],
    }));
    const acts = actors.slice(1).map(({ id }) => act(id, `s0 = ${id}`));
    const { records: found } = records('interactions', {}, acts, actors);
    const result = finish(bootstrapRanks(found, { ...DEFAULT_BOOTSTRAP, resamples: 2 }));
    expect(result.left).toEqual(['betweenness', 'closeness']);
    expect(result.intervals.map(({ measure }) => measure)).toEqual(['strength', 'pagerank']);
  });

  it.each([
    { fall: 0.75, drawn: 150, most: 3.5 },
    { fall: 0.9, drawn: 150, most: 6.5 },
    { fall: 0.9, drawn: 600, most: 4 },
    // nearly equal actors: percentiles of ranks cover 87 and 82 % here
    { fall: 0.97, drawn: 150, most: 9 },
    { fall: 0.97, drawn: 40, most: 9.5 },
  ])('covers the true rank in nine of ten cases or more: $drawn acts, odds fall by $fall', ({ fall, drawn, most }) => {
    const names = Array.from({ length: 10 }, (_, i) => `s${i}`);
    const actors = names.map((id): Actor => ({ id, name: id, kind: 'state', aliases: [] }));
    const odds = names.map((_, i) => fall ** i);
    const sum = odds.reduce((a, b) => a + b, 0);
    let [inside, asked, width] = [0, 0, 0];
    for (let world = 0; world < 60; world++) {
      const random = seededRandom(1000 + world);
      const draw = (): string => {
        let left = random() * sum;
        return names.find((_, i) => (left -= odds[i] ?? 0) < 0) ?? 's9';
      };
      const acts = Array.from({ length: drawn }, (_, k) => {
        const a = draw();
        let b = draw();
        while (b === a) b = draw();
        return act(`a${k}`, `${a} = ${b}`);
      });
      const { network, records: found } = records('interactions', {}, acts, actors);
      const settings = { ...DEFAULT_BOOTSTRAP, resamples: 200, seed: world, measures: ['strength'] as const };
      const [interval] = finish(bootstrapRanks(found, settings)).intervals;
      network.actors.forEach(({ id }, i) => {
        const truth = 1 + names.indexOf(id);
        const [low, high] = [interval!.low[i]!, interval!.high[i]!];
        inside += low <= truth && truth <= high ? 1 : 0;
        width += high - low + 1;
        asked += 1;
      });
    }
    console.log(`coverage ${(inside / asked).toFixed(3)}, mean width ${(width / asked).toFixed(2)}`);
    expect(inside / asked).toBeGreaterThan(0.9);
    expect(width / asked).toBeLessThan(most);
  });
});

describe('rankBounds', () => {
  it('leave what is ahead or behind in 95 of 100 resamples outside, and nobody else', () => {
    // a is always first; b and c change places in 4 of 100 resamples, c and d in 40
    const ranks = [
      () => 1,
      (r: number) => (r < 4 ? 3 : 2),
      (r: number) => (r < 4 ? 2 : r < 44 ? 4 : 3),
      (r: number) => (r < 4 ? 4 : r < 44 ? 3 : 4),
    ];
    const seen = Float64Array.from(ranks.flatMap((rank) => Array.from({ length: 100 }, (_, r) => rank(r))));
    const { low, high } = finish(rankBounds(seen, 4, 100, 0.05));
    expect([...low]).toEqual([1, 2, 3, 3]);
    expect([...high]).toEqual([1, 2, 4, 4]);
  });

  it('give an actor that always shares its rank with others that rank', () => {
    const seen = Float64Array.from([1, 1, 3, 3, 3, 3].flatMap((rank) => [rank, rank]));
    const { low, high } = finish(rankBounds(seen, 6, 2, 0.05));
    expect([...low]).toEqual([1, 1, 3, 3, 3, 3]);
    expect([...high]).toEqual([1, 1, 3, 3, 3, 3]);
  });

  it('of more actors than are compared one by one are those that pairs give, where order is plain', () => {
    const size = MOST_FOR_PAIRS + 40;
    const random = seededRandom(5);
    // ranks are places in each resample after shifts of up to three places
    const seen = new Float64Array(size * 50);
    for (let r = 0; r < 50; r++) {
      const noisy = Array.from({ length: size }, (_, i) => i + 6 * random());
      const order = noisy.map((_, i) => i).sort((a, b) => noisy[a]! - noisy[b]!);
      order.forEach((actor, place) => (seen[r + actor * 50] = place + 1));
    }
    const { low, high } = finish(rankBounds(seen, size, 50, 0.05));
    for (let i = 0; i < size; i++) {
      expect(low[i]).toBeLessThanOrEqual(i + 1);
      expect(high[i]).toBeGreaterThanOrEqual(i + 1);
      expect(high[i]! - low[i]!).toBeLessThan(14);
    }
  });
});

describe('sourceBalance', () => {
  it('says how much rests on the most important document, and how ranks move without it', () => {
    const acts = [
      act('a', 'putin = lukashenko', { in: ['d1'] }),
      act('b', 'putin = lukashenko', { in: ['d1', 'd2'] }),
      act('c', 'putin = lukashenko', { in: ['d1'] }),
      act('e', 'nato = georgia', { in: ['d2'] }),
      act('f', 'nato = georgia', { in: ['d2'] }),
    ];
    const { network, records: found } = records('documents', {}, acts);
    const balance = finish(sourceBalance(found));
    expect(balance.ties).toEqual([
      { share: 1, source: 'd2' },
      { share: 2 / 3, source: 'd1' },
    ]);
    const putin = network.actors.findIndex(({ id }) => id === 'putin');
    expect(balance.actors[putin]).toEqual({ share: 2 / 3, source: 'd1', best: 1, worst: 3 });
  });
});
