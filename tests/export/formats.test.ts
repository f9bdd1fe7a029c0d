import { DirectedGraph, UndirectedGraph } from 'graphology';
import Graph from 'graphology';
import * as gexfLibrary from 'graphology-gexf';
import * as graphmlLibrary from 'graphology-graphml';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { evidenceCsv, interactionsCsv, nodesCsv, tiesCsv } from '../../src/export/csv.ts';
import { FORMATS } from '../../src/export/formats.ts';
import type { ExportInput } from '../../src/export/format.ts';
import { gexf } from '../../src/export/gexf.ts';
import { graphml } from '../../src/export/graphml.ts';
import { graphologyJson } from '../../src/export/graphology-json.ts';
import { evidencePage } from '../../src/export/html.ts';
import { reportPack } from '../../src/export/pack.ts';
import { DEFAULT_FILTERS } from '../../src/network/filters.ts';
import { buildNetwork } from '../../src/network/network.ts';
import { drawnDataset, HOSTILE } from '../figure/sample.ts';

const dataset = drawnDataset(9, 30, HOSTILE);
const network = buildNetwork(dataset, DEFAULT_FILTERS);
const positions = new Map(network.actors.map((actor, i) => [actor.id, { x: 10 * i + 0.5, y: -3 * i }]));
const input: ExportInput = { dataset, network, positions, generator: 'Entente test' };

/** Throws where XML is not well-formed or a prefix of a name has no namespace. */
function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** The same actors, ties, weights and places as the network. */
function expectEqual(graph: Graph): void {
  expect([...graph.nodes()].sort()).toEqual(network.actors.map((actor) => actor.id));
  expect(graph.size).toBe(network.ties.length);
  for (const tie of network.ties) {
    const edge = graph.edge(tie.a, tie.b);
    expect(edge && Number(graph.getEdgeAttribute(edge, 'weight'))).toBe(tie.weight);
    expect(edge && Number(graph.getEdgeAttribute(edge, 'balance'))).toBeCloseTo(tie.balance, 12);
  }
  for (const actor of network.actors) {
    const attributes = graph.getNodeAttributes(actor.id);
    expect(attributes.x).toBe(positions.get(actor.id)?.x);
    expect(attributes.y).toBe(-(positions.get(actor.id)?.y ?? 0));
    expect(Number(attributes.strength)).toBe(actor.strength);
    expect(attributes.kind).toBe(actor.kind);
  }
}

const clean = (name: string): string => name.replace(/[\p{Control}\u2028\u2029 ]+/gu, ' ').trim();

describe('GEXF', () => {
  const text = gexf.write(input);
  it('is read back by graphology with equal actors, ties, weights and positions', () => {
    expectEqual(gexfLibrary.parse(UndirectedGraph as typeof Graph, text));
  });
  it('is well-formed, with the viz namespace declared and hostile names as text', () => {
    expect(() => wellFormed(text)).not.toThrow();
    expect(text).toContain('xmlns:viz="http://gexf.net/1.3/viz"');
    expect(text).not.toContain('<script');
  });
  it('carries colours, sizes, shapes and dates', () => {
    for (const part of [
      '<viz:color r="34" g="48" b="79"/>',
      '<viz:size value="',
      '<viz:shape value="diamond"/>',
      'for="firstDate" value="2021-01-01"',
    ])
      expect(text).toContain(part);
  });
});

describe('GraphML', () => {
  const text = graphml.write(input);
  it('is read back by graphology with equal actors, ties, weights and positions', () => {
    expectEqual(graphmlLibrary.parse(UndirectedGraph as typeof Graph, text));
  });
  it('is well-formed, hostile names and all', () => expect(() => wellFormed(text)).not.toThrow());
});

describe('graphology JSON', () => {
  it('imports as the same graph', () => {
    const graph = new Graph();
    graph.import(JSON.parse(graphologyJson.write(input)) as Parameters<Graph['import']>[0]);
    expectEqual(graph);
    expect(graph).not.toBeInstanceOf(DirectedGraph);
  });
});

describe('CSV', () => {
  for (const format of [nodesCsv, tiesCsv, interactionsCsv, evidenceCsv])
    it(`holds no cell that a spreadsheet computes, and begins with a byte order mark: ${format.name}`, () => {
      const text = format.write(input);
      expect(text.startsWith('\ufeff')).toBe(true);
      const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd());
      expect(errors).toEqual([]);
      for (const row of data) for (const cell of row) expect(cell).not.toMatch(/^(?:[=+@\t\r]|-(?!\d))/);
    });
  it('gives names back whole, in any script', () => {
    const { data } = Papa.parse<Record<string, string>>(nodesCsv.write(input).slice(1), { header: true });
    const names = new Set(data.map((row) => row.Label));
    for (const name of ['Emoji 😀 man 👩‍👩‍👧', 'שלום עולם', '\'=HYPERLINK("http://x")']) expect(names).toContain(name);
  });
  it('has a row for each actor, tie, interaction and piece of evidence', () => {
    const rows = (text: string): number => Papa.parse(text.trimEnd()).data.length - 1;
    expect(rows(nodesCsv.write(input))).toBe(network.actors.length);
    expect(rows(tiesCsv.write(input))).toBe(network.ties.length);
    expect(rows(interactionsCsv.write(input))).toBe(network.interactions.length);
    expect(rows(evidenceCsv.write(input))).toBe(
      network.interactions.reduce((sum, act) => sum + act.evidence.length, 0),
    );
  });
});

describe('every format', () => {
  for (const format of FORMATS)
    it(`writes the same text twice and copes with nothing: ${format.name}`, () => {
      expect(format.write(input)).toBe(format.write(input));
      const none = { ...network, actors: [], ties: [], interactions: [] };
      expect(() => format.write({ ...input, network: none, positions: new Map() })).not.toThrow();
    });
});

describe('the page of evidence', () => {
  const page = evidencePage(
    input,
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"></svg>\n',
    HOSTILE[0],
  );
  it('holds every tie and no script, and asks for nothing', () => {
    expect(page).not.toContain('<script');
    expect(page.match(/<details>/g)).toHaveLength(network.ties.length);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)="http/);
    expect(page).toContain(clean('שלום עולם'));
  });
});

describe('the report pack', () => {
  const figure = {
    name: 'map',
    title: 'A map',
    caption: 'What it shows.',
    description: 'All of it at length',
    table: { columns: ['Actor', 'Strength'], rows: [['=cmd', 2]] },
    alternative: 'Network.',
    files: { '.svg': '<svg/>' },
    spec: '{}',
  };
  it('holds figures, captions, sources, tables and specs, and is the same bytes twice', () => {
    const zip = reportPack(input, [figure]);
    expect(reportPack(input, [figure])).toEqual(zip);
    const files = unzipSync(zip);
    for (const name of [
      'figures/map.svg',
      'figures/map.csv',
      'specs/map.json',
      'captions.md',
      'sources.bib',
      'tables/ties.csv',
      'tables/gexf.gexf',
    ])
      expect(Object.keys(files)).toContain(name);
    expect(strFromU8(files['sources.bib'] as Uint8Array)).toContain('title = {{First brief}}');
  });
});
