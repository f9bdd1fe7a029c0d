/** A table of coded events: columns, and rows with where each stands in the file. */
import Papa from 'papaparse';
import { decodeBytes } from './encoding.ts';
import { FormatFault } from './limits.ts';

export interface EventRow {
  /** By the name of the column. */
  readonly cells: Readonly<Record<string, string>>;
  /** Offsets of the row in the text of the file, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface EventTable {
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: readonly EventRow[];
}

/** Files of GDELT have no header; positions of the columns that are read, by how many there are (GDELT 1.0: 57 or 58, 2.0: 61). */
const GDELT = {
  GLOBALEVENTID: 0,
  SQLDATE: 1,
  Actor1Name: 6,
  Actor1CountryCode: 7,
  Actor2Name: 16,
  Actor2CountryCode: 17,
  EventCode: 26,
} as const;
const GDELT_ENDS: Readonly<Record<number, { readonly place: number; readonly source?: number }>> = {
  57: { place: 50 },
  58: { place: 50, source: 57 },
  61: { place: 52, source: 60 },
};

function gdeltColumns(first: readonly string[]): string[] | undefined {
  const ends = GDELT_ENDS[first.length];
  if (!ends || !/^\d{5,}$/.test(first[0] ?? '') || !/^\d{8}$/.test(first[1] ?? '')) return undefined;
  const names = first.map((_, i) => `column ${i + 1}`);
  for (const [name, i] of Object.entries(GDELT)) names[i] = name;
  names[ends.place] = 'ActionGeo_FullName';
  if (ends.source !== undefined) names[ends.source] = 'SOURCEURL';
  return names;
}

/** Reads a table with a header, or a file of GDELT without one. `most` rows at most. Throws FormatFault where it is no table. */
export function readEventTable(bytes: Uint8Array, most = Infinity): EventTable {
  const { text } = decodeBytes(bytes);
  const records: { cells: string[]; start: number; end: number }[] = [];
  let start = 0;
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    step: ({ data, meta }, parser) => {
      if (data.some((cell) => cell.trim() !== '')) records.push({ cells: data, start, end: meta.cursor });
      start = meta.cursor;
      if (records.length > most) parser.abort();
    },
  });
  const [first, ...others] = records;
  if (!first || first.cells.length < 3) throw new FormatFault('is no table of events: it has fewer than three columns');
  const gdelt = gdeltColumns(first.cells);
  const columns = gdelt ?? first.cells.map((cell, i) => cell.trim() || `column ${i + 1}`);
  const body = gdelt ? records : others;
  return {
    text,
    columns,
    rows: body.map(({ cells, ...at }) => ({
      ...at,
      cells: Object.fromEntries(columns.map((name, i) => [name, (cells[i] ?? '').trim()])),
    })),
  };
}
