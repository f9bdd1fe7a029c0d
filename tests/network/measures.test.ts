import { describe, expect, it } from 'vitest';
import { finish } from '../../src/model/work.ts';
import { compactGraph, type CompactGraph } from '../../src/network/measures/compact-graph.ts';
import { computeMeasures, MEASURES } from '../../src/network/measures/list.ts';
import { MEASURE_IDS, type MeasureId } from '../../src/network/measures/measure.ts';
import { florentine, karate, miserables } from './classic-networks.ts';

type Values = Record<string, number>;

function values(graph: CompactGraph, id: MeasureId, weighted: boolean): Values {
  const measure = MEASURES.find((one) => one.id === id);
  if (!measure) throw new Error(`no measure ${id}`);
  const column = finish(measure.compute(graph, weighted));
  return Object.fromEntries(graph.ids.map((name, i) => [name, column[i] ?? NaN]));
}

/** Every expected value to four digits after the point. */
function expectValues(found: Values, expected: Values): void {
  for (const [name, value] of Object.entries(expected)) expect(found[name], name).toBeCloseTo(value, 4);
}

/** Scaled to length 1, as the published eigenvectors are. */
function unit(found: Values): Values {
  const length = Math.hypot(...Object.values(found));
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value / length]));
}

/** Values as published with NetworkX 3.6 (its documentation, its tests, and its output on the data sets that it ships), unless said otherwise. */
describe('measures equal the published values', () => {
  it('betweenness of the Florentine families (Medici .522, Guadagni .255, Strozzi .103 in Jackson 2008, section 1.2.1)', () => {
    expectValues(values(florentine, 'betweenness', false), {
      Medici: 0.52198,
      Guadagni: 0.25458,
      Albizzi: 0.21245,
      Salviati: 0.14286,
      Ridolfi: 0.11355,
      Bischeri: 0.1044,
      Strozzi: 0.10256,
      Barbadori: 0.09341,
      Tornabuoni: 0.09158,
      Castellani: 0.05495,
      Peruzzi: 0.02198,
      Acciaiuoli: 0,
      Ginori: 0,
      Lamberteschi: 0,
      Pazzi: 0,
    });
  });

  it('betweenness of the karate club', () => {
    const found = values(karate, 'betweenness', false);
    expectValues(found, { 1: 0.43764, 34: 0.30407, 33: 0.14525, 3: 0.14366, 32: 0.13828, 9: 0.05593, 12: 0 });
  });

  it('harmonic closeness of the karate club', () => {
    const found = values(karate, 'closeness', false);
    expectValues(found, { 34: 0.70455, 1: 0.70202, 3: 0.63636, 33: 0.63384, 32: 0.58586, 2: 0.58081 });
  });

  it('eigenvector of the karate club', () => {
    const found = unit(values(karate, 'eigenvector', false));
    expectValues(found, { 34: 0.37336, 1: 0.35549, 3: 0.31719, 33: 0.30864, 2: 0.26596, 9: 0.2274 });
  });

  it('PageRank of the karate club', () => {
    const found = values(karate, 'pagerank', false);
    expectValues(found, { 34: 0.10092, 1: 0.097, 33: 0.07169, 3: 0.05708, 2: 0.05288, 32: 0.03716 });
    expect(Object.values(found).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });

  it('constraint of the karate club', () => {
    const found = values(karate, 'constraint', false);
    expectValues(found, { 1: 0.15542, 34: 0.15642, 3: 0.18518, 33: 0.24922, 32: 0.24458, 2: 0.27954, 12: 1 });
  });

  it('clustering of the karate club, mean 0.5706 (the one member with a single tie has none, and counted as 0)', () => {
    const found = values(karate, 'clustering', false);
    expectValues(found, { 1: 0.15, 2: 0.33333, 3: 0.24444, 4: 0.66667, 8: 1 });
    expect(found[12]).toBeNaN();
    const sum = Object.values(found).reduce((a, b) => a + (Number.isNaN(b) ? 0 : b), 0);
    expect(sum / 34).toBeCloseTo(0.5706384782, 9);
  });

  it('cores of the karate club: ten members in the 4-core', () => {
    const found = values(karate, 'core', false);
    const inner = Object.keys(found).filter((name) => found[name] === 4);
    expect(inner).toEqual(['1', '2', '3', '4', '8', '9', '14', '31', '33', '34']);
    expect(found[12]).toBe(1);
  });

  it('betweenness of Les Misérables, without weights and with cost 1 / weight', () => {
    expectValues(values(miserables, 'betweenness', false), {
      Valjean: 0.56999,
      Myriel: 0.17684,
      Gavroche: 0.16511,
      Marius: 0.13203,
      Fantine: 0.12964,
      Thenardier: 0.0749,
    });
    expectValues(values(miserables, 'betweenness', true), {
      Valjean: 0.79465,
      Marius: 0.49895,
      Myriel: 0.22386,
      Fantine: 0.19333,
      Courfeyrac: 0.17667,
      Thenardier: 0.17187,
    });
  });

  it('closeness, PageRank, eigenvector and constraint of Les Misérables with weights', () => {
    const closeness = { Valjean: 3.36258, Cosette: 3.13486, Marius: 3.07394, Courfeyrac: 2.658 };
    expectValues(values(miserables, 'closeness', true), closeness);
    const pagerank = { Valjean: 0.09958, Marius: 0.05167, Myriel: 0.03925, Cosette: 0.03691 };
    expectValues(values(miserables, 'pagerank', true), pagerank);
    const eigenvector = { Valjean: 0.45567, Marius: 0.41871, Cosette: 0.37419, Enjolras: 0.30581 };
    expectValues(unit(values(miserables, 'eigenvector', true)), eigenvector);
    const constraint = { Valjean: 0.16345, Fantine: 0.23858, Gavroche: 0.24139, Marius: 0.24942 };
    expectValues(values(miserables, 'constraint', true), constraint);
  });

  it('degree 36 and strength 158 of Valjean', () => {
    expect(values(miserables, 'degree', false)['Valjean']).toBe(36);
    expect(values(miserables, 'strength', true)['Valjean']).toBe(158);
  });

  it('communities of the karate club: the two leaders apart, a modularity near the highest known, 0.4198', () => {
    const found = values(karate, 'community', false);
    expect(found[1]).not.toBe(found[34]);
    expect(modularity(karate, found)).toBeGreaterThan(0.41);
  });
});

/** Newman and Girvan 2004, without weights. */
function modularity({ ids, start, neighbor }: CompactGraph, community: Values): number {
  const m2 = neighbor.length;
  const degree = ids.map((_, i) => (start[i + 1] ?? 0) - (start[i] ?? 0));
  let q = 0;
  ids.forEach((a, i) =>
    ids.forEach((b, j) => {
      if (community[a] !== community[b]) return;
      const tied = neighbor.subarray(start[i], start[i + 1]).includes(j) ? 1 : 0;
      q += (tied - ((degree[i] ?? 0) * (degree[j] ?? 0)) / m2) / m2;
    }),
  );
  return q;
}

describe('weighted paths cost 1 / weight', () => {
  // from left to right: over `strong` by two ties of 10, or over `weak` by two ties of 1
  const graph = compactGraph(
    ['left', 'right', 'strong', 'weak'],
    [
      [0, 2, 10],
      [2, 1, 10],
      [0, 3, 1],
      [3, 1, 1],
    ],
  );

  it('so the way leads over strong ties, and weight taken as length would name another winner', () => {
    const found = values(graph, 'betweenness', true);
    expect(found['strong']).toBeGreaterThan(0);
    expect(found['weak']).toBe(0);
    const inverted = compactGraph(graph.ids, [
      [0, 2, 1 / 10],
      [2, 1, 1 / 10],
      [0, 3, 1],
      [3, 1, 1],
    ]);
    expect(values(inverted, 'betweenness', true)['weak']).toBeGreaterThan(
      values(inverted, 'betweenness', true)['strong']!,
    );
  });

  it('and strong ties bring closer', () => {
    const found = values(graph, 'closeness', true);
    expect(found['strong']).toBeGreaterThan(found['weak']!);
  });

  it('and paths of equal cost are equal, though thirds do not add up exactly', () => {
    // over three ties of 3 (3 x 1/3) or one tie of 1: both paths of length 1 count half
    const thirds = compactGraph(
      ['a', 'b', 'c', 'd'],
      [
        [0, 1, 3],
        [1, 2, 3],
        [2, 3, 3],
        [0, 3, 1],
      ],
    );
    expect(values(thirds, 'betweenness', true)['b']).toBeCloseTo((0.5 + 1) / 3, 9);
  });
});

describe('measures on graphs that are no proper network', () => {
  const all = (graph: CompactGraph): Record<string, number[]> =>
    Object.fromEntries(finish(computeMeasures(graph, MEASURE_IDS)).map(({ id, values: v }) => [id, [...v]]));

  it('take none and a single node', () => {
    expect(all(compactGraph([], []))['pagerank']).toEqual([]);
    expect(all(compactGraph(['a'], []))).toEqual({
      strength: [0],
      degree: [0],
      betweenness: [0],
      closeness: [0],
      eigenvector: [0],
      pagerank: [1],
      clustering: [NaN],
      constraint: [NaN],
      core: [0],
      community: [1],
    });
  });

  it('leave self-ties out everywhere', () => {
    const plain = compactGraph(
      ['a', 'b', 'c'],
      [
        [0, 1, 2],
        [1, 2, 1],
      ],
    );
    const withSelf = compactGraph(
      ['a', 'b', 'c'],
      [
        [0, 0, 9],
        [0, 1, 2],
        [1, 2, 1],
        [2, 2, 1],
      ],
    );
    expect(all(withSelf)).toEqual(all(plain));
  });

  it('give parts without a path between them their own closeness, and isolated actors 0', () => {
    const parts = compactGraph(
      ['a', 'b', 'c', 'd', 'alone'],
      [
        [0, 1, 1],
        [2, 3, 1],
      ],
    );
    const found = all(parts);
    expect(found['closeness']).toEqual([0.25, 0.25, 0.25, 0.25, 0]);
    expect(found['betweenness']).toEqual([0, 0, 0, 0, 0]);
    expect(found['core']).toEqual([1, 1, 1, 1, 0]);
    expect(found['pagerank']!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(found['community']).toEqual([1, 1, 2, 2, 3]);
  });

  it('refuse a tie of weight 0 or to nowhere', () => {
    expect(() => compactGraph(['a', 'b'], [[0, 1, 0]])).toThrow('not above 0');
    expect(() => compactGraph(['a'], [[0, 1, 1]])).toThrow('of 1 nodes');
  });
});

describe('the list of measures', () => {
  it('describes each with a meaning, definition, formula, range and DOI', () => {
    expect(MEASURES.map(({ id }) => id).sort()).toEqual([...MEASURE_IDS].sort());
    for (const measure of MEASURES) {
      expect(measure.meaning, measure.id).toMatch(/^[A-Z].*\.$/);
      expect(measure.definition, measure.id).toMatch(/\.$/);
      expect(measure.formula, measure.id).not.toBe('');
      expect(measure.range, measure.id).not.toBe('');
      expect(measure.source, measure.id).toMatch(/doi:10\.\d{4}/);
    }
  });

  it('gives both variants of those that know weights', () => {
    const columns = finish(computeMeasures(florentine, ['degree', 'strength', 'pagerank'], 'both'));
    expect(columns.map(({ id, weighted }) => `${id} ${weighted}`)).toEqual([
      'strength true',
      'degree false',
      'pagerank true',
      'pagerank false',
    ]);
  });
});
