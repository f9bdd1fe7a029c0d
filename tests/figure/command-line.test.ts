import { describe, expect, it } from 'vitest';
import { specOf } from '../../src/cli/figure.ts';
import { commandOf, fitsOptions } from '../../src/figure/command-line.ts';
import { DEFAULT_SPEC, readSpec, writeSpec, type FigureSpec } from '../../src/figure/spec.ts';

const compare: FigureSpec = {
  ...DEFAULT_SPEC,
  view: 'compare',
  base: 'belarus',
  with: ['armenia', 'georgia'],
  template: 'slide',
  palette: 'greyscale',
  title: "Who's with whom",
  filters: { ...DEFAULT_SPEC.filters, level: 'states' },
};

describe('commandOf', () => {
  it('says a figure in options where they say all of it, quoted for a shell', () => {
    expect(commandOf(compare, 'graph-data/belarus-2022', 'figure.png', 600)).toBe(
      "npm run --silent entente -- figure graph-data/belarus-2022 --view compare --level states --base belarus --with armenia,georgia --template slide --palette greyscale --title 'Who'\\''s with whom' --dpi 600 --out figure.png",
    );
  });

  it('means the same spec on the command line', () => {
    const { view, base, template, palette, title } = compare;
    const spec = specOf({ view, base: base ?? '', with: 'armenia,georgia', template, palette, title: title ?? '' });
    expect(writeSpec(spec)).toBe(writeSpec(compare));
  });

  it('names the settings file where options do not say all', () => {
    const filtered = { ...compare, filters: { ...compare.filters, minWeight: 2 } };
    expect(fitsOptions(filtered)).toBe(false);
    expect(commandOf(filtered, 'data', 'a.svg', 300)).toBe(
      'npm run --silent entente -- figure data --spec figure.json --out a.svg',
    );
  });
});

describe('readSpec', () => {
  it('reads back what writeSpec writes, and nothing else changes', () => {
    for (const spec of [DEFAULT_SPEC, compare, { ...compare, hide: ['legend'] as const, fontScale: 1.2 }])
      expect(readSpec(JSON.parse(writeSpec(spec)) as unknown)).toEqual({ spec, faults: [] });
  });

  it('names every fault: unknown settings, values out of range, unknown filters', () => {
    const { faults } = readSpec({ view: 'pie', fontScale: 9, colour: 'red', filters: { weigth: 1 } });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['view', 'fontScale', 'colour', 'filters.weigth']);
  });

  it('compares states unless told otherwise', () => {
    expect(readSpec({ view: 'compare' }).spec.filters.level).toBe('states');
    expect(readSpec({ view: 'map' }).spec.filters.level).toBe('actors');
  });
});
