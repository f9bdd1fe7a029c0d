/** What a graphics desk would send back: the same figure in another palette, names, numbers and legends as they stand on paper. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/cli/read-dataset.ts';
import { collisions } from '../../src/figure/check.ts';
import { makeFigure } from '../../src/figure/figure.ts';
import { contrast, PALETTE_NAMES, PALETTES, readableOn } from '../../src/figure/palette.ts';
import { positionsWork } from '../../src/figure/positions.ts';
import { flatten, type Item, type Scene } from '../../src/figure/scene.ts';
import { DEFAULT_SPEC, type FigureSpec } from '../../src/figure/spec.ts';
import { toSvg } from '../../src/figure/svg.ts';
import { TEMPLATE_NAMES } from '../../src/figure/template.ts';
import { TextKit } from '../../src/figure/text-kit.ts';
import { buildNetwork } from '../../src/network/network.ts';
import { typesetter } from './typesetter.ts';

const type = await typesetter();
const shipped = readDataset(join(import.meta.dirname, '..', '..', 'graph-data', 'belarus-2022'));
const PAIRS = { view: 'compare', base: 'belarus', with: ['armenia', 'azerbaijan', 'georgia', 'russia'] } as const;
const STATES = { ...DEFAULT_SPEC.filters, level: 'states' } as const;

const draw = (changes: Partial<FigureSpec>): Scene =>
  makeFigure({
    dataset: shipped,
    datasetHash: 'd'.repeat(64),
    spec: { ...DEFAULT_SPEC, ...changes },
    typesetter: type,
    layout: positionsWork,
    generator: 'Entente test',
  });

const groups = (items: readonly Item[], name: string): Extract<Item, { kind: 'group' }>[] =>
  items.flatMap((item) =>
    item.kind === 'group' ? [...(item.name === name ? [item] : []), ...groups(item.items, name)] : [],
  );
const texts = (items: readonly Item[]): string[] =>
  [...flatten(items)].flatMap((item) => (item.kind === 'text' ? [item.runs.map((run) => run.text).join(' ')] : []));

describe('a printed figure', () => {
  it('is the same map in greyscale as in colour', () => {
    const places = (palette: FigureSpec['palette']) =>
      groups(draw({ palette }).items, 'label').map(({ key, items }) => [key, texts(items), [...flatten(items)].length]);
    expect(places('greyscale')).toEqual(places('light'));
  });

  for (const template of TEMPLATE_NAMES)
    it(`names both of the pair in each panel: ${template}`, () => {
      const panels = groups(draw({ ...PAIRS, template, filters: STATES }).items, 'panel');
      expect(panels).toHaveLength(4);
      for (const panel of panels)
        expect(groups(panel.items, 'label').map((label) => label.key)).toEqual(
          expect.arrayContaining(['belarus', panel.key]),
        );
    });

  for (const template of ['a4', 'slide', 'card'] as const)
    it(`says whole sentences or none over a panel: ${template}`, () => {
      for (const panel of groups(draw({ ...PAIRS, template, filters: STATES }).items, 'panel')) {
        const said = texts(panel.items.filter((item) => item.kind === 'text'));
        // after the name, the number and its word
        expect(said.slice(3, 5).join(' ').trim()).toMatch(/\.$/);
      }
    });

  it('fills the page that it is given: a time line reaches down to its foot', () => {
    const scene = draw({ ...PAIRS, view: 'timeline', template: 'a4', filters: STATES });
    const lowest = [...flatten(scene.items)].reduce((y, item) => (item.kind === 'text' ? Math.max(y, item.y) : y), 0);
    expect(lowest).toBeGreaterThan(0.92 * scene.height);
    expect(lowest).toBeLessThan(scene.height);
  });

  it('has every tone of its ties in the legend, in greyscale too', () => {
    const legend = texts(groups(draw({ ...PAIRS, palette: 'greyscale', filters: STATES }).items, 'legend'));
    expect(legend).toEqual(expect.arrayContaining(['more cooperation', 'mixed', 'more conflict']));
  });

  for (const name of PALETTE_NAMES)
    it(`has numbers in ties that can be read: ${name}`, () => {
      const palette = PALETTES[name];
      for (const tone of palette.tone) expect(contrast(readableOn(palette, tone), tone)).toBeGreaterThanOrEqual(4.5);
    });

  for (const template of ['slide', 'card'] as const)
    for (const level of ['actors', 'states'] as const)
      it(`has the whole legend beside the map, clear of the notes: ${template}, ${level}`, () => {
        const scene = draw({ template, filters: { ...DEFAULT_SPEC.filters, level } });
        for (const block of ['actor', 'colour', 'width', 'area'])
          expect(groups(scene.items, `legend-${block}`)).toHaveLength(1);
        const bottom = Math.max(
          ...[...flatten(groups(scene.items, 'legend'))].map((item) =>
            item.kind === 'circle' ? item.cy + item.r : item.kind === 'text' ? item.y : 0,
          ),
        );
        const notes = Math.min(
          ...[...flatten(groups(scene.items, 'notes'))].map((item) =>
            item.kind === 'text' ? item.y - item.size : Infinity,
          ),
        );
        expect(notes - bottom).toBeGreaterThan(5);
      });
});

describe('a figure of states that is asked for by a person', () => {
  it('is about the state that the person counts for', () => {
    const asked = { base: 'alexander-lukashenko', filters: STATES } as const;
    expect(draw({ ...asked, view: 'ego' }).meta.title).toBe('The network around Belarus');
    expect(draw({ ...asked, view: 'timeline', with: ['vladimir-putin'] }).meta.title).toBe('Belarus in time: Russia');
  });
});

describe('what is said about a figure', () => {
  it('is the person’s where they wrote it, in the file too', () => {
    const scene = draw({ alternative: 'Two capitals, one strong tie.' });
    expect(scene.meta.alternative).toBe('Two capitals, one strong tie.');
    expect(toSvg(scene, type)).toContain('<desc id="figure-description">Two capitals, one strong tie. Network of');
  });

  it('counts names that lie on names and marks, and words off the sheet', () => {
    const scene = draw({});
    expect(collisions(scene, type)).toEqual({ onNames: 0, onMarks: 0, outside: 0 });
    const [mark] = groups(scene.items, 'mark').flatMap((group) => {
      const shape = group.items.at(-1);
      return shape?.kind === 'circle' ? [shape] : [];
    });
    if (!mark) throw new Error('the figure has no discs');
    const name = (key: string, x: number, y: number): Item => ({
      kind: 'group',
      name: 'label',
      key,
      items: [new TextKit(type).plain('Minsk', 'sans', '#000000', x, y, 10)],
    });
    const spoilt = [...scene.items, name('a', mark.cx - 5, mark.cy), name('b', mark.cx - 5, mark.cy), name('c', -9, 9)];
    expect(collisions({ ...scene, items: spoilt }, type)).toEqual({ onNames: 2, onMarks: 2, outside: 1 });
  });
});

describe('a line of text', () => {
  it('keeps the space at its end when it is set from there', () => {
    const kit = new TextKit(type);
    const ending = kit.line([{ text: '9 ', face: 'sans', fill: '#000000' }], 100, 10, 10, 'end');
    const bare = kit.line([{ text: '9', face: 'sans', fill: '#000000' }], 100, 10, 10, 'end');
    expect(bare.anchor?.x).toBeCloseTo(100, 6);
    expect(ending.anchor?.x).toBeCloseTo(100 - kit.width(' ', 'sans', 10), 6);
  });

  it('leaves no word alone on the last line where a narrower measure keeps it company', () => {
    const kit = new TextKit(type);
    const run = { text: 'aaaa bbbb cccc dddd eeee ffff', face: 'sans', fill: '#000000' } as const;
    const width = kit.width('aaaa bbbb cccc dddd eeee', 'sans', 10) + 1;
    expect(kit.wrap([run], width, 10).at(-1)?.[0]?.text).toBe('ffff');
    expect(kit.flow([run], width, 10).at(-1)?.[0]?.text).toBe('eeee ffff');
  });
});

describe('the caption of pairs', () => {
  it.each(['compare', 'timeline'] as const)('counts what the %s view shows, and says what stands outside', (view) => {
    const { interactions, ties, hidden } = buildNetwork(shipped, STATES);
    const shown = new Set(
      ties
        .filter(({ a, b }) => [a, b].includes('belarus') && PAIRS.with.some((id) => [a, b].includes(id)))
        .flatMap((tie) => tie.interactionIds),
    );
    const acts = shipped.interactions.filter((act) => shown.has(act.id));
    const undated = acts.filter((act) => act.date === undefined).length;
    const caption = draw({ ...PAIRS, view, filters: STATES }).meta.caption.replaceAll('\u00a0', ' ');
    expect(acts.length).toBeLessThan(interactions.length);
    expect(caption).toContain(`${undated} of the ${acts.length} interactions have no date`);
    expect(caption).toContain(`${interactions.length - acts.length} interactions outside these pairs not counted.`);
    expect(hidden.total + interactions.length).toBe(shipped.interactions.length);
  });
});
