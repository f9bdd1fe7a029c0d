/** Options that choose what is counted, the same for every command that shows a network, and the file that results go to. */
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isDate } from '../corpus/date.ts';
import { rowsToCsv, type ActorRow } from '../network/actor-table.ts';
import { DEFAULT_FILTERS, LEVELS, WEIGHTS, type Filters } from '../network/filters.ts';
import { CallError } from './command.ts';
import { reason } from './inputs.ts';

export const FILTER_OPTIONS = {
  level: { type: 'string' },
  weight: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'min-weight': { type: 'string' },
  confidence: { type: 'string' },
  'dated-only': { type: 'boolean' },
} as const;

export const FILTER_USAGE = `  --level LEVEL      actors, or states: persons and undisputed regions count for their states (actors)
  --weight WEIGHT    interactions, mentions or documents (interactions)
  --from DATE --to DATE   only what lies in this period; --dated-only leaves out what has no date
  --min-weight N     ties below are left out (1)
  --confidence X     evidence below is left out, 0 to 1 (0)`;

type Values = Partial<Record<Exclude<keyof typeof FILTER_OPTIONS, 'dated-only'>, string>> & {
  readonly 'dated-only'?: boolean;
};

function oneOf<T extends string>(option: string, value: string | undefined, known: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (!found) throw new CallError(`--${option} ${value}: expected one of ${known.join(', ')}`);
  return found;
}

function numberIn(option: string, value: string | undefined, low: number, high: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() === '' || !(number >= low && number <= high))
    throw new CallError(`--${option} ${value}: expected a number from ${low}${high === Infinity ? '' : ` to ${high}`}`);
  return number;
}

function date(option: string, value: string | undefined): string | undefined {
  if (value !== undefined && !isDate(value))
    throw new CallError(`--${option} ${value}: expected YYYY, YYYY-MM or YYYY-MM-DD`);
  return value;
}

/** The filters that the options ask for; throws CallError for a value that means nothing. */
export function filtersOf(values: Values): Filters {
  const [from, to] = [date('from', values.from), date('to', values.to)];
  return {
    ...DEFAULT_FILTERS,
    level: oneOf('level', values.level, LEVELS) ?? DEFAULT_FILTERS.level,
    weight: oneOf('weight', values.weight, WEIGHTS) ?? DEFAULT_FILTERS.weight,
    minWeight: numberIn('min-weight', values['min-weight'], 0, Infinity) ?? DEFAULT_FILTERS.minWeight,
    confidence: numberIn('confidence', values.confidence, 0, 1) ?? DEFAULT_FILTERS.confidence,
    undated: !values['dated-only'],
    period: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
  };
}

/** Looks before the work is done whether results can be written there. */
export function checkResult(path: string | undefined): string {
  if (path === undefined) throw new CallError('--out FILE is missing: name a file that ends in .csv or .json');
  if (!/\.(?:csv|json)$/i.test(path)) throw new CallError(`--out ${path}: name a file that ends in .csv or .json`);
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new CallError(`--out ${path}: the folder ${folder} does not exist`);
  if (existsSync(path) && statSync(path).isDirectory()) throw new CallError(`--out ${path}: is a folder`);
  return path;
}

/** Writes rows as CSV, or the value as JSON, by the file's ending; whole or not at all. */
export function writeResult(path: string, rows: () => readonly ActorRow[], value: () => unknown): void {
  const content = /\.csv$/i.test(path) ? rowsToCsv(rows()) : `${JSON.stringify(value(), null, 2)}\n`;
  const fresh = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(fresh, content);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new CallError(`--out ${path}: ${reason(error)}`);
  }
}
