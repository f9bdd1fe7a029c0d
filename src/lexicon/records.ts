/** Located records of the graph-data tables; a fault throws with file and record. */
import Papa from 'papaparse';
import { kept } from './shared-text.ts';

export interface Located {
  readonly file: string;
  /** 1-based line of the record. */
  readonly line: number;
  get(column: string): string;
  list(column: string): string[];
  /** The same of ids: one string each, as ids are compared all the time. */
  id(column: string): string;
  ids(column: string): string[];
}

export function fault(record: { readonly file: string; readonly line: number }, message: string): Error {
  return new Error(`graph-data/actors/${record.file}:${record.line}: ${message}`);
}

/** Records of one CSV table with at least the given columns. Throws on a missing column, a broken quotation or a row of another width. */
export function readRecords(file: string, content: string, columns: readonly string[]): Located[] {
  const { data, errors } = Papa.parse<string[]>(content.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  });
  const error = errors[0];
  if (error) throw fault({ file, line: (error.row ?? 0) + 1 }, `${error.message}: check the quotation marks`);
  const header = data[0] ?? [];
  const index = new Map(header.map((name, i) => [name, i]));
  for (const column of columns)
    if (!index.has(column)) throw fault({ file, line: 1 }, `the column ${column} is missing`);
  return data.slice(1).map((row, i) => {
    const at = { file, line: i + 2 };
    if (row.length !== header.length) throw fault(at, `has ${row.length} cells, the header has ${header.length}`);
    const get = (column: string): string => row[index.get(column) ?? -1] ?? '';
    const list = (column: string): string[] =>
      get(column)
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean);
    return { ...at, get, list, id: (column) => kept(get(column)), ids: (column) => list(column).map(kept) };
  });
}
