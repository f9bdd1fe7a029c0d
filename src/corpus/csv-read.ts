/** One CSV table as located rows; every fault of a cell is listed. */
import Papa from 'papaparse';
import type { Problem } from '../model/problem.ts';
import { splitList, unguardCell } from './cells.ts';
import { isDate, isDateOrInterval } from './date.ts';
import type { Field, Table } from './tables.ts';

/** A cell that is empty is left out. */
export type Values = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
export interface LocatedRow {
  readonly line: number;
  readonly values: Values;
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads one table; rows with faults are left out of the result, so a result counts only where `problems` stays empty. */
export function readCsv(file: string, content: string, table: Table, problems: Problem[]): LocatedRow[] {
  const [header, ...rows] = rawRows(file, content, problems);
  if (!header) {
    problems.push({
      file,
      message: `is empty: the header row ${table.fields.map(({ name }) => name).join(',')} is missing`,
    });
    return [];
  }
  const columns = new Map<string, number>();
  header.cells.forEach((name, i) => {
    if (name !== '' && columns.has(name))
      problems.push({ file, line: header.line, column: name, message: 'this column stands here twice' });
    columns.set(name, i);
  });
  const missing = table.fields.filter((field) => !field.late && !columns.has(field.name));
  for (const { name } of missing)
    problems.push({ file, line: header.line, column: name, message: 'this column is missing' });
  if (missing.length) return [];

  return rows.map(({ line, cells }) => {
    if (cells.slice(header.cells.length).some((cell) => cell !== ''))
      problems.push({
        file,
        line,
        message: `has ${cells.length} cells, the header has ${header.cells.length}: quote cells that hold commas`,
      });
    const values: Record<string, Values[string]> = {};
    for (const field of table.fields) {
      const raw = unguardCell(cells[columns.get(field.name) ?? -1] ?? '');
      const read = readCell(raw, field);
      if (read.fault !== undefined) problems.push({ file, line, column: field.name, message: read.fault });
      else if (read.value !== undefined) values[field.name] = read.value;
    }
    return { line, values };
  });
}

function rawRows(file: string, content: string, problems: Problem[]): RawRow[] {
  const rows: RawRow[] = [];
  const text = content.replace(/^\uFEFF/, '');
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    step: ({ data, errors, meta }) => {
      for (const error of errors) problems.push({ file, line, message: `${error.message}: check the quotation marks` });
      if (data.length > 1 || (data[0] ?? '') !== '') rows.push({ line, cells: data });
      for (; cursor < meta.cursor; cursor++) if (text.charCodeAt(cursor) === 10) line++;
    },
  });
  return rows;
}

type CellRead = { readonly value?: Values[string]; readonly fault?: undefined } | { readonly fault: string };

function readCell(raw: string, field: Field): CellRead {
  if (raw === '') return field.required ? { fault: 'is empty' } : {};
  if (field.values && !field.values.includes(raw)) return { fault: `"${raw}" is none of ${field.values.join(', ')}` };
  switch (field.type) {
    case 'integer':
    case 'number': {
      const value = Number(raw);
      const fits = field.type === 'integer' ? /^-?\d{1,15}$/.test(raw) : Number.isFinite(value) && raw.trim() === raw;
      return fits ? { value } : { fault: `"${raw}" is no ${field.type === 'integer' ? 'whole number' : 'number'}` };
    }
    case 'boolean':
      if (/^(true|false)$/i.test(raw)) return raw.toLowerCase() === 'true' ? { value: true } : {};
      return { fault: `"${raw}" is neither true nor empty` };
    case 'date':
      return isDate(raw) ? { value: raw } : { fault: `"${raw}" is no date (YYYY, YYYY-MM or YYYY-MM-DD)` };
    case 'interval':
      return isDateOrInterval(raw)
        ? { value: raw }
        : { fault: `"${raw}" is no date or interval (YYYY-MM-DD, YYYY-MM, YYYY or A/B)` };
    case 'list': {
      const value = splitList(raw);
      return value.length || !field.required ? { value } : { fault: 'is empty' };
    }
    default:
      return { value: raw };
  }
}
