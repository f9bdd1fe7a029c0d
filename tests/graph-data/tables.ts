import { readFileSync, readdirSync } from 'node:fs';
import Papa from 'papaparse';

const FOLDER = new URL('../../graph-data/actors/', import.meta.url);

/** Columns of every table of graph-data/actors; a table or column that is not here is a fault. */
export const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'ambiguous.csv': ['alias', 'actors', 'provenance'],
  'collectives.csv': ['id', 'name', 'aliases', 'members', 'provenance'],
  'given-names.csv': ['name', 'woman', 'provenance'],
  'historical.csv': ['id', 'name', 'aliases', 'adjectives', 'provenance'],
  'name-variants.csv': ['name', 'variants', 'provenance'],
  'not-actors.csv': ['name', 'why', 'provenance'],
  'organisations.csv': ['id', 'name', 'short', 'aliases', 'adjectives', 'members', 'metonyms', 'provenance'],
  'persons.csv': ['id', 'name', 'short', 'aliases', 'provenance'],
  'places.csv': ['id', 'longitude', 'latitude', 'provenance'],
  'regions.csv': ['id', 'name', 'of', 'disputed', 'aliases', 'adjectives', 'capital', 'provenance'],
  'role-nouns.csv': ['noun', 'plural', 'kind', 'rank', 'body', 'provenance'],
  'roles.csv': ['actor', 'kind', 'of', 'title', 'from', 'to', 'provenance'],
  'states.csv': [
    'id',
    'name',
    'iso3',
    'formal',
    'aliases',
    'adjectives',
    'peoples',
    'capital',
    'metonyms',
    'provenance',
  ],
};

/** One record with the place it stands at: `file:line`. */
export interface Row {
  readonly at: string;
  readonly cells: Readonly<Record<string, string>>;
}

export const filesOnDisk = (): string[] => readdirSync(FOLDER).sort();
export const textOf = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

/** Reads a table; throws on a fault of the CSV itself, told as `file:line`. */
export function rowsOf(file: string): Row[] {
  const parsed = Papa.parse<Record<string, string>>(textOf(file), { header: true, skipEmptyLines: true });
  for (const fault of parsed.errors) throw new Error(`${file}:${(fault.row ?? 0) + 2}: ${fault.message}`);
  return parsed.data.map((cells, i) => ({ at: `${file}:${i + 2}`, cells }));
}

export const cell = (row: Row, column: string): string => row.cells[column] ?? '';
export const values = (row: Row, column: string): string[] => cell(row, column).split(';').filter(Boolean);

/** Every form that stands for an actor, by table: aliases, adjectives, capitals, metonyms and names. */
export function formsOf(row: Row): string[] {
  const columns = ['name', 'formal', 'aliases', 'adjectives', 'peoples', 'capital', 'metonyms'];
  return [...new Set(columns.flatMap((column) => values(row, column)))];
}
