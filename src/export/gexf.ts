/** GEXF 1.3 (gexf.net), for Gephi and Gephi Lite: attributes, dates, positions, colours, sizes, widths. */
import { escapeXml } from '../figure/svg.ts';
import { daySpan, isoDay } from '../network/when.ts';
import { ACTOR_ATTRIBUTES, TIE_ATTRIBUTES, tieDates, type Attribute } from './attributes.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { GEXF_SHAPE, kindColor, nodeSize, rgb, tieColor } from './node-look.ts';

function declared<T>(
  kind: 'node' | 'edge',
  attributes: readonly Attribute<T>[],
  extra: readonly string[] = [],
): string {
  const all = [
    ...attributes.map(({ name, type }) => [name, type] as const),
    ...extra.map((name) => [name, 'string'] as const),
  ];
  const list = all.map(([name, type]) => `      <attribute id="${name}" title="${name}" type="${type}"/>`);
  return `    <attributes class="${kind}" mode="static">\n${list.join('\n')}\n    </attributes>`;
}

function values<T>(
  record: T,
  attributes: readonly Attribute<T>[],
  extra: Readonly<Record<string, string | undefined>> = {},
): string {
  const all = [...attributes.map((one) => [one.name, one.value(record)] as const), ...Object.entries(extra)];
  const list = all.flatMap(([name, value]) =>
    value === undefined ? [] : [`<attvalue for="${name}" value="${escapeXml(String(value))}"/>`],
  );
  return `<attvalues>${list.join('')}</attvalues>`;
}

function color(hex: string): string {
  const { r, g, b } = rgb(hex);
  return `<viz:color r="${String(r)}" g="${String(g)}" b="${String(b)}"/>`;
}

function write({ dataset, network, positions, generator }: ExportInput): string {
  const dates = tieDates(dataset, (date) => {
    const span = daySpan(date);
    return span && { first: isoDay(span.first), last: isoDay(span.last) };
  });
  const nodes = network.actors.map((actor) => {
    const at = positions.get(actor.id);
    // Gephi's y grows upwards.
    const position = at ? `<viz:position x="${String(at.x)}" y="${String(-at.y)}" z="0"/>` : '';
    return `      <node id="${escapeXml(actor.id)}" label="${escapeXml(actor.name)}">${values(actor, ACTOR_ATTRIBUTES)}${color(kindColor(actor.kind))}${position}<viz:size value="${String(nodeSize(actor))}"/><viz:shape value="${GEXF_SHAPE[actor.kind]}"/></node>`;
  });
  const edges = network.ties.map((tie) => {
    const when = dates(tie);
    return `      <edge id="${escapeXml(tie.id)}" source="${escapeXml(tie.a)}" target="${escapeXml(tie.b)}" type="undirected" weight="${String(tie.weight)}">${values(tie, TIE_ATTRIBUTES, { firstDate: when?.first, lastDate: when?.last })}${color(tieColor(tie))}<viz:thickness value="${String(tie.weight)}"/></edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    `  <meta><creator>${escapeXml(generator)}</creator><title>${escapeXml(dataset.title ?? dataset.name ?? 'Network')}</title><description>${escapeXml(`Ties weigh ${network.weight}; level: ${network.level}`)}</description></meta>`,
    '  <graph defaultedgetype="undirected" mode="static">',
    declared('node', ACTOR_ATTRIBUTES),
    declared('edge', TIE_ATTRIBUTES, ['firstDate', 'lastDate']),
    '    <nodes>',
    ...nodes,
    '    </nodes>',
    '    <edges>',
    ...edges,
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

export const gexf: ExportFormat = {
  name: 'gexf',
  summary: 'GEXF 1.3, for Gephi and Gephi Lite',
  extension: '.gexf',
  mime: 'application/gexf+xml',
  write,
};
