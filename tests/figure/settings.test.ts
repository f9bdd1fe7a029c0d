import { describe, expect, it } from 'vitest';
import { makeFigure } from '../../src/figure/figure.ts';
import { missingWords } from '../../src/figure/missing.ts';
import { positionsWork } from '../../src/figure/positions.ts';
import type { Item, Scene } from '../../src/figure/scene.ts';
import { DEFAULT_SPEC, readSpec, writeSpec, type FigureSpec } from '../../src/figure/spec.ts';
import { toSvg } from '../../src/figure/svg.ts';
import { timeAxis } from '../../src/figure/time-axis.ts';
import { TextKit } from '../../src/figure/text-kit.ts';
import { timeSlots } from '../../src/network/slots.ts';
import { drawnDataset, HOSTILE } from './sample.ts';
import { typesetter } from './typesetter.ts';

const type = await typesetter();
const draw = (changes: Partial<FigureSpec>, names: readonly string[] = []): Scene =>
  makeFigure({
    dataset: drawnDataset(11, 30, names),
    datasetHash: 'f'.repeat(64),
    spec: { ...DEFAULT_SPEC, ...changes },
    typesetter: type,
    layout: positionsWork,
    generator: 'Entente test',
  });

function groups(items: readonly Item[], name: string): Extract<Item, { kind: 'group' }>[] {
  return items.flatMap((item) =>
    item.kind === 'group' ? [...(item.name === name ? [item] : []), ...groups(item.items, name)] : [],
  );
}
const drawnIds = (scene: Scene): string[] => groups(scene.items, 'mark').map((mark) => mark.key ?? '');

describe('the settings of a figure', () => {
  it('cut a map to some actors and those tied to them, and say so', () => {
    const whole = draw({});
    const cut = draw({ crop: ['actor-00007'] });
    const near = new Set(['actor-00007']);
    for (const tie of groups(whole.items, 'tie')) {
      const ends = drawnIds(whole).filter((id) => tie.key?.includes(id));
      if (ends.includes('actor-00007')) for (const id of ends) near.add(id);
    }
    expect(drawnIds(cut).sort()).toEqual([...near].sort());
    expect(near.size).toBeLessThan(30);
    expect(toSvg(cut, type)).toContain('and those tied to them');
  });

  it('keep the places that they give: what is right of another on screen is so on the sheet', () => {
    const ids = drawnIds(draw({}));
    const positions = Object.fromEntries(ids.map((id, i) => [id, [100 * (i % 6), 100 * Math.floor(i / 6)] as const]));
    const scene = draw({ positions });
    const middles = new Map(
      groups(scene.items, 'mark').map((mark) => {
        const shape = mark.items.at(-1);
        const [x, y] =
          shape?.kind === 'circle'
            ? [shape.cx, shape.cy]
            : shape?.kind === 'polygon'
              ? [0, 1].map(
                  (axis) =>
                    shape.points.reduce((sum, point) => sum + (point[axis as 0 | 1] ?? 0), 0) / shape.points.length,
                )
              : [0, 0];
        return [mark.key ?? '', { x: x ?? 0, y: y ?? 0 }];
      }),
    );
    const at = (i: number) => middles.get(ids[i] ?? '') ?? { x: Number.NaN, y: Number.NaN };
    expect(at(0).x).toBeLessThan(at(5).x);
    // On screen y grows upwards, on the sheet downwards.
    expect(at(0).y).toBeGreaterThan(at(24).y);
  });

  it('come back from their file as they were', () => {
    const spec: FigureSpec = {
      ...DEFAULT_SPEC,
      crop: ['actor-00001'],
      positions: { 'actor-00001': [1.5, -2] },
      rows: 12,
      fontScale: 1.2,
    };
    const { spec: read, faults } = readSpec(JSON.parse(writeSpec(spec)) as unknown);
    expect(faults).toEqual([]);
    expect(read).toEqual(spec);
    expect(readSpec({ positions: { a: ['1', 2] } }).faults).toHaveLength(1);
  });

  it('tell which letters the fonts do not have', () => {
    expect(draw({}).missing).toEqual([]);
    expect(draw({}, HOSTILE).missing).toEqual([]);
    const { missing } = draw({}, ['漢字 and Latin', 'ไทย\u200d']);
    expect(missing).toEqual(['ท', 'ย', 'ไ', '字', '漢']);
    expect(missingWords(missing)).toContain('not in the fonts');
    expect(missingWords([])).toBe('');
  });

  it('give every view its alternative text and its table', () => {
    for (const view of ['map', 'actors', 'compare', 'timeline'] as const) {
      const level = view === 'compare' || view === 'timeline' ? 'states' : 'actors';
      const scene = draw({ view, filters: { ...DEFAULT_SPEC.filters, level } });
      expect(scene.meta.alternative.length).toBeGreaterThan(40);
      expect(scene.table.rows.length).toBeGreaterThan(1);
      for (const row of scene.table.rows) expect(row).toHaveLength(scene.table.columns.length);
    }
  });
});

describe('the axis of a time line', () => {
  const acts = ['1996-05', '2021-03', '2022-03', '2022-04', '2022-05', '2022-06', '2024-02', '2013', undefined].map(
    (date) => (date === undefined ? {} : { date }),
  );
  const slots = timeSlots(acts);
  const kit = new TextKit(type);
  for (const width of [140, 321, 674])
    it(`fills ${String(width)} px to the end and no further, its slots in order and apart`, () => {
      const { places } = timeAxis(slots, width, 9, kit);
      let right = 0;
      for (const place of places) {
        expect(place.left).toBeGreaterThanOrEqual(right - 1e-6);
        right = place.left + place.width;
      }
      expect(right).toBeLessThanOrEqual(width + 1e-6);
      expect(right).toBeGreaterThan(0.98 * width);
    });
});
