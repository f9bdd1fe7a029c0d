/** The ranking figure says of an actor what the table of actors says of it. */
import { expect, it } from 'vitest';
import { makeFigure } from '../../src/figure/figure.ts';
import { defaultPositions, positionsWork } from '../../src/figure/positions.ts';
import { DEFAULT_SPEC } from '../../src/figure/spec.ts';
import { finish } from '../../src/model/work.ts';
import { DEFAULT_FILTERS } from '../../src/network/filters.ts';
import { buildNetwork } from '../../src/network/network.ts';
import { bootstrapRanks, DEFAULT_BOOTSTRAP, unitFor } from '../../src/network/uncertainty/bootstrap.ts';
import { recordsOf } from '../../src/network/uncertainty/records.ts';
import { drawnDataset } from './sample.ts';
import { typesetter } from './typesetter.ts';

it.each(['interactions', 'mentions', 'documents'] as const)(
  'shows the rank intervals of the table, weighted by %s',
  async (weight) => {
    const dataset = drawnDataset(4, 20);
    const filters = { ...DEFAULT_FILTERS, weight };
    const scene = makeFigure({
      dataset,
      datasetHash: 'e'.repeat(64),
      spec: { ...DEFAULT_SPEC, view: 'actors', filters },
      typesetter: await typesetter(),
      layout: positionsWork,
      generator: 'Entente test',
    });
    const network = buildNetwork(dataset, filters);
    const records = recordsOf(dataset, filters, network, unitFor(dataset.documents.length));
    const table = finish(bootstrapRanks(records, { ...DEFAULT_BOOTSTRAP, measures: ['strength', 'pagerank'] }));
    const ranks = table.intervals.find(({ measure }) => measure === 'strength');
    expect(network.actors.length).toBeGreaterThan(5);
    network.actors.forEach(({ name, strength }, i) => {
      const said = `${name}, ${String(strength)} (rank ${String(ranks?.low[i])} to ${String(ranks?.high[i])})`;
      expect(scene.meta.description).toContain(said);
    });
  },
);

it('turns its map by the compass where places are known: what lies east stands right of what lies west', () => {
  const network = buildNetwork(drawnDataset(4, 20), DEFAULT_FILTERS);
  const ids = [...network.actors].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  const [first = '', second = ''] = ids;
  const room = { width: 800, height: 500 };
  for (const [west, east] of [
    [first, second],
    [second, first],
  ] as const) {
    const places = { [west]: { longitude: 10, latitude: 50 }, [east]: { longitude: 40, latitude: 50 } };
    const at = defaultPositions({ network, room, places });
    expect(at.get(west)?.x).toBeLessThan(at.get(east)?.x ?? -Infinity);
  }
});
