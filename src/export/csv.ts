/** Tables for spreadsheets and R: nodes, ties, interactions, evidence. Cells that a spreadsheet would compute begin with an apostrophe. */
import Papa from 'papaparse';
import { guardCell, joinList } from '../corpus/cells.ts';
import { QUAD_OF } from '../model/codebook.ts';
import { ACTOR_ATTRIBUTES, TIE_ATTRIBUTES } from './attributes.ts';
import type { ExportFormat, ExportInput } from './format.ts';

type Cell = string | number | boolean | undefined;

/** RFC 4180 with a byte order mark, without which Excel takes UTF-8 for the local code page. */
export function csvTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string =>
    typeof value === 'string' ? guardCell(value) : value === undefined ? '' : String(value);
  return `\ufeff${Papa.unparse([[...head], ...rows.map((row) => row.map(cell))], { newline: '\r\n' })}\r\n`;
}

const format = (name: string, summary: string, write: ExportFormat['write']): ExportFormat => ({
  name,
  summary,
  extension: '.csv',
  mime: 'text/csv',
  write,
});

export const nodesCsv = format('nodes', 'CSV of actors with their measures and positions', ({ network, positions }) =>
  csvTable(
    ['Id', 'Label', ...ACTOR_ATTRIBUTES.map((one) => one.name), 'x', 'y'],
    network.actors.map((actor) => [
      actor.id,
      actor.name,
      ...ACTOR_ATTRIBUTES.map((one) => one.value(actor)),
      positions.get(actor.id)?.x,
      positions.get(actor.id)?.y,
    ]),
  ),
);

export const tiesCsv = format('ties', 'CSV of ties with weights and balance', ({ network }) => {
  const names = new Map(network.actors.map((actor) => [actor.id, actor.name]));
  return csvTable(
    ['Source', 'Target', 'Type', 'Weight', 'SourceName', 'TargetName', ...TIE_ATTRIBUTES.map((one) => one.name)],
    network.ties.map((tie) => [
      tie.a,
      tie.b,
      'Undirected',
      tie.weight,
      names.get(tie.a),
      names.get(tie.b),
      ...TIE_ATTRIBUTES.map((one) => one.value(tie)),
    ]),
  );
});

export const interactionsCsv = format('interactions', 'CSV of interactions, one a row', ({ network }) =>
  csvTable(
    [
      'Id',
      'From',
      'To',
      'Mutual',
      'Type',
      'QuadClass',
      'Mode',
      'Date',
      'Place',
      'Status',
      'Gist',
      'Evidence',
      'Documents',
    ],
    network.interactions.map((act) => [
      act.id,
      joinList(act.between ?? act.from),
      joinList(act.to ?? []),
      act.between !== undefined,
      act.type,
      QUAD_OF[act.type],
      act.mode,
      act.date,
      act.place,
      act.status,
      act.gist,
      act.evidence.length,
      joinList([...new Set(act.evidence.map((piece) => piece.document))]),
    ]),
  ),
);

export const evidenceCsv = format(
  'evidence',
  'CSV of evidence: document and offsets of every sentence',
  ({ network }: ExportInput) =>
    csvTable(
      ['Interaction', 'Document', 'Start', 'End', 'Source', 'Rule', 'Confidence'],
      network.interactions.flatMap((act) =>
        act.evidence.map((piece) => [
          act.id,
          piece.document,
          piece.start,
          piece.end,
          piece.source,
          piece.rule,
          piece.confidence,
        ]),
      ),
    ),
);
