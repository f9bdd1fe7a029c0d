/** Where a dataset goes: one JSON file or a folder of tables, whole or not at all. */
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { readCorrections } from '../corpus/corrections-read.ts';
import { jsonParts } from '../corpus/json-write.ts';
import { DATASET_FILES } from '../corpus/tables-read.ts';
import { CORRECTIONS_FILE, PACKAGE_FILE } from '../corpus/tables.ts';
import { writeTables } from '../corpus/tables-write.ts';
import type { Dataset } from '../model/dataset.ts';
import { CallError } from './command.ts';
import { reason } from './inputs.ts';

export interface Output {
  readonly path: string;
  readonly form: 'json' | 'folder';
}

/** Endings that mean a file of another kind, so that nobody gets a folder named `table.csv`. */
const OTHER = ['.csv', '.tsv', '.jsonl', '.txt', '.md', '.gexf', '.graphml', '.svg', '.xlsx', '.zip'];

/** Looks before the work is done whether the output can be written; throws CallError where it can not. */
export function checkOutput(path: string): Output {
  const form = path.toLowerCase().endsWith('.json') ? 'json' : 'folder';
  if (OTHER.includes(extname(path).toLowerCase()))
    throw new CallError(`--out ${path}: name a file that ends in .entente.json, or a folder`);
  const parent = dirname(resolve(path));
  if (!existsSync(parent)) throw new CallError(`--out ${path}: the folder ${parent} does not exist`);
  if (!existsSync(path)) return { path, form };
  const isFolder = statSync(path).isDirectory();
  if (form === 'json' && isFolder) throw new CallError(`--out ${path}: is a folder`);
  if (form === 'folder' && !isFolder) throw new CallError(`--out ${path}: is a file, not a folder`);
  if (form === 'folder' && readdirSync(path).length && !existsSync(join(path, PACKAGE_FILE)))
    throw new CallError(`--out ${path}: holds other things than a dataset and is left alone; name a new folder`);
  return { path, form };
}

/** How many decisions of persons stand in an existing output; a new run without them would lose them. */
export function correctionsIn({ path, form }: Output): number {
  const file = form === 'folder' ? join(path, CORRECTIONS_FILE) : path;
  if (!existsSync(file)) return 0;
  const content = readFileSync(file, 'utf8');
  if (form === 'folder') return readCorrections(file, content, []).length;
  try {
    const { corrections } = JSON.parse(content) as { readonly corrections?: unknown };
    return Array.isArray(corrections) ? corrections.length : 0;
  } catch {
    return 0; // no dataset, so it holds no decisions
  }
}

/** Writes beside the place first and then takes the place, so that nobody ever sees half an output. Throws CallError. */
export function writeOutput(dataset: Dataset, output: Output): void {
  const path = resolve(output.path);
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (output.form === 'json') {
      writeParts(fresh, jsonParts(dataset));
      renameSync(fresh, path);
    } else writeFolder(dataset, path, fresh);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw new CallError(`--out ${output.path}: ${reason(error)}`);
  }
}

/** Characters that are written at once. */
const PORTION = 1 << 18;

function writeParts(path: string, parts: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    let waiting: string[] = [];
    let size = 0;
    for (const part of parts) {
      waiting.push(part);
      size += part.length;
      if (size < PORTION) continue;
      writeFileSync(file, waiting.join(''));
      waiting = [];
      size = 0;
    }
    writeFileSync(file, waiting.join(''));
  } finally {
    closeSync(file);
  }
}

function writeFolder(dataset: Dataset, path: string, fresh: string): void {
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  const before = existsSync(path);
  // what else a person keeps beside the tables stays there
  if (before)
    cpSync(path, fresh, { recursive: true, filter: (source) => resolve(source) === path || !isOurs(source, path) });
  for (const [name, content] of writeTables(dataset)) writeFileSync(join(fresh, name), content);
  if (!before) return renameSync(fresh, path);
  const old = `${fresh}.old`;
  rmSync(old, { recursive: true, force: true });
  renameSync(path, old);
  try {
    renameSync(fresh, path);
  } catch (error) {
    renameSync(old, path);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

const isOurs = (source: string, folder: string): boolean =>
  dirname(resolve(source)) === folder && DATASET_FILES.includes(basename(source));
