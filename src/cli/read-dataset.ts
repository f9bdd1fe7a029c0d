import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../corpus/json-read.ts';
import { DATASET_FILES, readTables, type Read } from '../corpus/tables-read.ts';
import type { Dataset } from '../model/dataset.ts';
import { formatProblem } from '../model/problem.ts';
import { CallError } from './command.ts';
import { reason } from './inputs.ts';

/** Reads a dataset from a JSON file or a folder of tables; throws CallError with every fault. */
export function readDataset(path: string): Dataset {
  let read: Read<Dataset>;
  try {
    read = statSync(path).isDirectory() ? readFolder(path) : readJson(path, readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CallError(`${path}: ${reason(error)}`);
  }
  if (read.value) return read.value;
  throw new CallError(`${path} cannot be used:\n${read.problems.map(formatProblem).join('\n')}`);
}

function readFolder(path: string): Read<Dataset> {
  const present = DATASET_FILES.filter((name) => existsSync(join(path, name)));
  const read = readTables(Object.fromEntries(present.map((name) => [name, readFileSync(join(path, name), 'utf8')])));
  if (read.value) return read;
  return { problems: read.problems.map((problem) => ({ ...problem, file: join(path, problem.file) })) };
}
