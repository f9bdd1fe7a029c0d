/** What was saved, or exported from an event database, read back as a dataset: one file (plain or gzip), tables in a folder or an archive. */
import type { EventMapping } from '../../corpus/event-mapping.ts';
import { DATASET_FILES, readTables, type Read } from '../../corpus/tables-read.ts';
import { PACKAGE_FILE } from '../../corpus/tables.ts';
import type { Dataset } from '../../model/dataset.ts';
import { formatProblem, type Problem } from '../../model/problem.ts';
import type { Work } from '../../model/work.ts';
import type { EventQuestion } from '../coding/read-events.ts';
import { baseOf, folderOf } from './file-names.ts';

/** One file of a source: a Blob is read where the work is done. */
export interface SavedPart {
  readonly name: string;
  readonly content: Blob | ArrayBuffer;
}
/** What makes one dataset, by what it is called. */
export interface SavedSource {
  readonly form: 'file' | 'folder' | 'archive' | 'events';
  readonly file: string;
  readonly parts: readonly SavedPart[];
  /** Of a table of events: which column is what, where its names do not say. */
  readonly mapping?: EventMapping;
}
/** A dataset with what was left out of it, or what must be asked first. */
export type SavedRead =
  | { readonly dataset: Dataset; readonly problems: readonly Problem[]; readonly ask?: undefined }
  | { readonly ask: EventQuestion; readonly dataset?: undefined; readonly problems?: undefined };

/** How a reader runs the part of its work that takes long. */
export type Run = <T>(work: Work<T>) => Promise<T>;

/** What a packed dataset is at most when it is unpacked, bytes; a larger one is none of ours. */
const LARGEST = 256 << 20;
/** Packed bytes that are unpacked at once. */
const PORTION = 1 << 16;

async function bytesOf({ content }: SavedPart): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(content instanceof ArrayBuffer ? content : await content.arrayBuffer());
}

/** @throws with one line that names the file and the first fault */
export async function readSaved(source: SavedSource, run: Run): Promise<SavedRead> {
  const { form, file, parts } = source;
  const [first] = parts;
  if (!first) throw new Error(`${file} could not be opened: it is empty`);
  let read: Read<Dataset>;
  try {
    if (form === 'events') {
      const { readEvents } = await import('../coding/read-events.ts');
      return await readEvents(file, await bytesOf(first), source.mapping);
    }
    read =
      form === 'folder' ? await readFolder(parts) : await (form === 'file' ? readOne(first, run) : readArchive(first));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Error(`${file} could not be opened: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const { value, problems = [] } = read;
  if (!value) throw new Error(faultOf(file, problems));
  return { dataset: value, problems: [] };
}

function faultOf(file: string, problems: readonly Problem[]): string {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more faults)` : '';
  if (!first) return `${file} could not be opened: it is no dataset`;
  // which of several tables; of one file the name stands at the front
  const said = formatProblem({ ...first, file: baseOf(first.file) });
  const own = `${baseOf(file)}: `;
  return `${file} could not be opened: ${said.startsWith(own) ? said.slice(own.length) : said}${more}`;
}

async function readOne(part: SavedPart, run: Run): Promise<Read<Dataset>> {
  const { readJsonWork } = await import('../../corpus/json-read.ts');
  let bytes: Uint8Array = await bytesOf(part);
  if (/\.gz$/i.test(part.name)) bytes = await unpacked(bytes);
  return run(readJsonWork(part.name, new TextDecoder().decode(bytes)));
}

/** Bytes of a gzip file, read bit by bit: one that was made to fill the memory is left in time. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const { Gunzip } = await import('fflate');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((chunk) => {
    size += chunk.length;
    if (size > LARGEST) throw new Error(`it unpacks to more than ${LARGEST >> 20} MB`);
    chunks.push(chunk);
  });
  for (let at = 0; at < bytes.length; at += PORTION)
    stream.push(bytes.subarray(at, at + PORTION), at + PORTION >= bytes.length);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function readFolder(parts: readonly SavedPart[]): Promise<Read<Dataset>> {
  const read = await Promise.all(
    parts.map(async (part) => [baseOf(part.name), new TextDecoder().decode(await bytesOf(part))] as const),
  );
  return readTables(Object.fromEntries(read));
}

async function readArchive(part: SavedPart): Promise<Read<Dataset>> {
  const { unzip } = await import('../../formats/unzip.ts');
  const budget = { bytes: LARGEST, entries: 1000 };
  const entries = unzip(await bytesOf(part), budget, (name) => DATASET_FILES.includes(baseOf(name)));
  const folder = folderOf(entries.find(({ name }) => baseOf(name) === PACKAGE_FILE)?.name ?? '');
  return readFolder(
    entries
      .filter(({ name }) => folderOf(name) === folder)
      .map(({ name, bytes }) => ({ name, content: bytes.slice().buffer })),
  );
}
