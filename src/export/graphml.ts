/** GraphML (graphml.graphdrawing.org), for igraph, NetworkX, yEd, Cytoscape. */
import { escapeXml } from '../figure/svg.ts';
import { ACTOR_ATTRIBUTES, TIE_ATTRIBUTES } from './attributes.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { kindColor, nodeSize, tieColor } from './node-look.ts';

type Field = readonly [name: string, type: string, value: string | number | boolean | undefined];
/** GraphML's names of types. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
};

const data = (prefix: string, fields: readonly Field[]): string =>
  fields
    .flatMap(([name, , value]) =>
      value === undefined ? [] : [`<data key="${prefix}-${name}">${escapeXml(String(value))}</data>`],
    )
    .join('');

function write({ network, positions }: ExportInput): string {
  const nodeFields = (i: number): Field[] => {
    const actor = network.actors[i];
    if (!actor) return [];
    const at = positions.get(actor.id);
    return [
      ['label', 'string', actor.name],
      ...ACTOR_ATTRIBUTES.map((one): Field => [one.name, one.type, one.value(actor)]),
      ['x', 'double', at?.x],
      ['y', 'double', at === undefined ? undefined : -at.y],
      ['size', 'double', nodeSize(actor)],
      ['color', 'string', kindColor(actor.kind)],
    ];
  };
  const edgeFields = (i: number): Field[] => {
    const tie = network.ties[i];
    if (!tie) return [];
    return [
      ['weight', 'double', tie.weight],
      ...TIE_ATTRIBUTES.map((one): Field => [one.name, one.type, one.value(tie)]),
      ['color', 'string', tieColor(tie)],
    ];
  };
  const keys = (kind: 'node' | 'edge', fields: readonly Field[]): string[] =>
    fields.map(
      ([name, type]) =>
        `  <key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${TYPES[type] ?? type}"/>`,
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys('node', nodeFields(0)),
    ...keys('edge', edgeFields(0)),
    '  <graph id="network" edgedefault="undirected">',
    ...network.actors.map((actor, i) => `    <node id="${escapeXml(actor.id)}">${data('node', nodeFields(i))}</node>`),
    ...network.ties.map(
      (tie, i) =>
        `    <edge id="${escapeXml(tie.id)}" source="${escapeXml(tie.a)}" target="${escapeXml(tie.b)}">${data('edge', edgeFields(i))}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

export const graphml: ExportFormat = {
  name: 'graphml',
  summary: 'GraphML, for igraph, NetworkX, yEd and Cytoscape',
  extension: '.graphml',
  mime: 'application/graphml+xml',
  write,
};
