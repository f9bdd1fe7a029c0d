import { describe, expect, it } from 'vitest';
import { DEFAULT_WISH } from '../../src/figure/screen-map.ts';
import { DEFAULT_FILTERS } from '../../src/network/filters.ts';
import { decodeView, encodeView } from '../../src/state/link.ts';
import { DEFAULT_VIEW, type ViewValue } from '../../src/state/view-value.ts';

const full: ViewValue = {
  dataset: 'belarus-2022',
  tab: 'compare',
  filters: {
    level: 'states',
    weight: 'mentions',
    minWeight: 3,
    period: { from: '2014', to: '2022-03' },
    undated: false,
    documents: ['003', 'a-b.c'],
    kinds: ['state', 'region'],
    quads: [],
    types: ['CONSULT'],
    modes: ['call', 'none'],
    ranks: ['leaders'],
    author: false,
    claims: ['ukraine'],
    confidence: 0.35,
    ego: { actor: 'belarus', steps: 2 },
    giant: true,
    hiddenActors: ['eu'],
  },
  selection: { kind: 'tie', a: 'belarus', b: 'russia' },
  open: '003-012',
  path: ['belarus', 'syria'],
  layout: { ...DEFAULT_WISH, gravity: 2.5, linLog: false, seed: 7 },
  arrows: true,
  hulls: true,
  pins: [{ level: 'states', id: 'belarus', x: 0.25, y: 0.75 }],
  camera: { x: 0.4, y: 0.6, zoom: 2 },
  params: { 'compare.with': 'armenia,georgia & more' },
};

describe('encodeView and decodeView', () => {
  it('give back every field of a view', () => expect(decodeView(`#${encodeView(full)}`)).toEqual(full));
  it('write nothing but the tab for the default view', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('map');
    expect(decodeView('')).toEqual(DEFAULT_VIEW);
  });
  it('write a bound of 0 and an empty list as such, not as "no bound"', () => {
    const view = { ...DEFAULT_VIEW, filters: { ...DEFAULT_FILTERS, kinds: [], documents: [] } };
    expect(decodeView(encodeView(view)).filters.kinds).toEqual([]);
    expect(decodeView(encodeView(view)).filters.documents).toEqual([]);
  });
  it('order the ends of a tie', () =>
    expect(decodeView('map?tie=russia,belarus').selection).toEqual({ kind: 'tie', a: 'belarus', b: 'russia' }));
  it.each([
    'map?min=-3',
    'map?min=1e9',
    'map?level=planets',
    'map?confidence=7',
    'map?period=<script>/DROP',
    'map?kinds=ghost',
    'map?at=NaN,1,2',
    'map?at=0.5,0.5,1e9',
    'map?pins=a~belarus~5~9,x~y',
    'map?layout=9e9,-4,no',
    'map?ego=%00,9',
    'nowhere',
    '%E0%A4%A',
  ])('leave what cannot be read at its default: %s', (hash) => {
    const view = decodeView(hash);
    expect(view.filters).toEqual(DEFAULT_FILTERS);
    expect({ ...view, filters: DEFAULT_FILTERS, pins: [] }).toEqual(DEFAULT_VIEW);
    expect(view.pins).toEqual([]);
  });
});
