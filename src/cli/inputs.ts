/** Which files a call means: those named, and those of the folders named, in a fixed order. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { KnownMeta } from '../corpus/document.ts';
import { PACKAGE_FILE } from '../corpus/tables.ts';
import { FORMATS, formatOf } from '../formats/read-file.ts';
import type { Problem } from '../model/problem.ts';
import { readDocumentsCsv } from './documents-csv.ts';

export interface InputFile {
  /** Where it is read from. */
  readonly path: string;
  /** What the person called it: the argument, or the argument and the way below it. */
  readonly label: string;
  /** What the dataset calls it: its name, below a folder with the way from there. */
  readonly file: string;
  /** Named in the call itself, so that nothing about it is passed over in silence. */
  readonly named: boolean;
  /** What a documents.csv says of it. */
  readonly meta?: Partial<KnownMeta>;
}

const SHEET = 'documents.csv';
const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every file to read, each once, in the order of the arguments and within a folder by name (UTF-16 code units). */
export function findInputs(paths: readonly string[], problems: Problem[]): InputFile[] {
  const found: InputFile[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) {
        const before = found.length;
        const problemsBefore = problems.length;
        walk({ path, label: path.replace(/[/\\]+$/, ''), within: '' }, new Map(), found, seen, problems);
        if (found.length === before && problems.length === problemsBefore)
          problems.push({ file: path, message: `holds no file that can be read (${endings()})` });
      } else if (formatOf(path) === null) {
        problems.push({ file: path, message: `is of a kind that is not read (${endings()})` });
      } else add({ path, label: path, file: basename(path), named: true }, found, seen);
    } catch (error) {
      problems.push({ file: path, message: reason(error) });
    }
  }
  return found;
}

/** What the system says about a file, as a person would. */
export function reason(error: unknown): string {
  const code = (error as { readonly code?: unknown }).code;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read or written by you (permission denied)';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'ENOSPC') return 'cannot be written: the disk is full';
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
}

const endings = (): string => FORMATS.map((format) => `.${format}`).join(' ');

function add(file: InputFile, found: InputFile[], seen: Set<string>): void {
  const real = realpathSync(file.path);
  if (seen.has(real)) return;
  seen.add(real);
  found.push(file);
}

interface Folder {
  readonly path: string;
  readonly label: string;
  /** The way from the folder that was named, with `/` at the end; empty for that folder. */
  readonly within: string;
}

function walk(
  folder: Folder,
  inherited: ReadonlyMap<string, Partial<KnownMeta>>,
  found: InputFile[],
  seen: Set<string>,
  problems: Problem[],
): void {
  const real = realpathSync(folder.path);
  if (seen.has(real)) return;
  seen.add(real);
  const names = readdirSync(folder.path).sort(compareNames);
  // a dataset holds tables about texts, not texts
  if (names.includes(PACKAGE_FILE)) return;
  const known = names.includes(SHEET) ? new Map([...inherited, ...readSheet(folder, problems)]) : inherited;
  for (const name of names) {
    if (name.startsWith('.') || name === SHEET) continue;
    const path = join(folder.path, name);
    const label = `${folder.label}/${name}`;
    try {
      if (statSync(path).isDirectory())
        walk({ path, label, within: `${folder.within}${name}/` }, known, found, seen, problems);
      else if (formatOf(name) !== null) {
        const meta = known.get(path);
        add({ path, label, file: `${folder.within}${name}`, named: false, ...(meta ? { meta } : {}) }, found, seen);
      }
    } catch (error) {
      problems.push({ file: label, message: reason(error) });
    }
  }
}

/** Path of each file that the folder's documents.csv lists -> what it says of it. */
function readSheet(folder: Folder, problems: Problem[]): Map<string, Partial<KnownMeta>> {
  const label = `${folder.label}/${SHEET}`;
  const sheet = new Map<string, Partial<KnownMeta>>();
  for (const { line, file, meta } of readDocumentsCsv(
    label,
    readFileSync(join(folder.path, SHEET), 'utf8'),
    problems,
  )) {
    const path = join(folder.path, file);
    if (existsSync(path)) sheet.set(path, meta);
    else problems.push({ file: label, line, column: 'file', message: `"${file}" is not in this folder` });
  }
  return sheet;
}
