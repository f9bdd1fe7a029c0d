/** A dataset as the files of one folder: CSV tables, datapackage.json, corrections.jsonl. */
import Papa from 'papaparse';
import type { Dataset } from '../model/dataset.ts';
import { guardCell, joinList } from './cells.ts';
import { datapackage } from './datapackage.ts';
import { compareEvidence, compareText } from './order.ts';
import { canonical } from './records.ts';
import { CORRECTIONS_FILE, PACKAGE_FILE, TABLES, TABLE_NAMES, type TableName } from './tables.ts';

type Cell = string | number | boolean | readonly string[] | undefined;
type Row = Readonly<Record<string, Cell>>;

/** File name -> content, in the order of the format's description. The same dataset always gives the same bytes. */
export function writeTables(input: Dataset): Map<string, string> {
  const dataset = canonical(input);
  const rows: Record<TableName, readonly Row[]> = {
    documents: dataset.documents.map((one) => ({ ...one })),
    actors: dataset.actors.map((one) => ({ ...one })),
    roles: dataset.roles.map((one) => ({ ...one })),
    interactions: dataset.interactions.map(({ between, evidence: _, ...rest }) =>
      between ? { ...rest, from: between, mutual: true } : { ...rest },
    ),
    evidence: dataset.interactions
      .flatMap(({ id, evidence }) => evidence.map((one) => ({ interaction: id, ...one })))
      .sort((a, b) => compareEvidence(a, b) || compareText(a.interaction, b.interaction)),
    mentions: dataset.mentionSpans.map((one) => ({ ...one })),
  };
  const files = new Map([[PACKAGE_FILE, `${JSON.stringify(datapackage(dataset), null, 2)}\n`]]);
  for (const name of TABLE_NAMES) files.set(`${name}.csv`, csv(name, rows[name]));
  files.set(CORRECTIONS_FILE, dataset.corrections.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return files;
}

function csv(name: TableName, rows: readonly Row[]): string {
  const columns = TABLES[name].fields.map((field) => field.name);
  const data = rows.map((row) => columns.map((column) => cell(row[column])));
  return `${Papa.unparse([columns, ...data], { newline: '\n' })}\n`;
}

function cell(value: Cell): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'number' || value === true) return String(value);
  return guardCell(typeof value === 'string' ? value : joinList(value));
}
