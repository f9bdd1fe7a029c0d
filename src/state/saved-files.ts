/** Among files that were given, those that this app has saved: one-file datasets (plain or gzip), and folders or archives of tables. */
import { PACKAGE_FILE } from '../corpus/tables.ts';
import { DATASET_FILES } from '../corpus/tables-read.ts';
import type { Dataset } from '../model/dataset.ts';
import { baseOf, folderOf } from '../worker/project/file-names.ts';
import { readSaved, type SavedPart, type SavedSource } from '../worker/project/read-saved.ts';
import type { GivenFile } from './intake.svelte.ts';
import { inSlices } from './slices.ts';

export interface SavedFiles {
  readonly saved: readonly SavedSource[];
  /** Everything else: texts. */
  readonly rest: readonly GivenFile[];
}

/** As much of the end of an archive as has its list of contents. */
const TAIL = 1 << 16;

/** A file as it is handed to a worker: by name only where the browser has it as one. */
export const partOf = async (file: GivenFile): Promise<SavedPart> => ({
  name: file.name,
  content: file.blob ?? (await file.arrayBuffer()),
});

/** Tells what was saved from the rest, by names and, of archives, by their list of contents; opens nothing. */
export async function findSaved(files: readonly GivenFile[]): Promise<SavedFiles> {
  const saved: SavedSource[] = [];
  const rest: GivenFile[] = [];
  const folders = new Set(files.filter(({ name }) => baseOf(name) === PACKAGE_FILE).map(({ name }) => folderOf(name)));
  const isTable = ({ name }: GivenFile): boolean => folders.has(folderOf(name)) && DATASET_FILES.includes(baseOf(name));
  const put = async (form: SavedSource['form'], file: string, parts: readonly GivenFile[]): Promise<void> =>
    void saved.push({ form, file, parts: await Promise.all(parts.map(partOf)) });

  for (const folder of folders) {
    const tables = files.filter((file) => isTable(file) && folderOf(file.name) === folder);
    await put('folder', folder.replace(/\/$/, '') || 'The folder', tables);
  }
  for (const file of files) {
    if (isTable(file)) continue;
    if (/\.entente\.json(\.gz)?$/i.test(file.name)) await put('file', file.name, [file]);
    else if (/\.zip$/i.test(file.name) && (await holdsTables(file))) await put('archive', file.name, [file]);
    else rest.push(file);
  }
  return { saved, rest };
}

/** The list of contents at the end of an archive names the tables' description. */
async function holdsTables(file: GivenFile): Promise<boolean> {
  const blob = file.blob ?? new Blob([await file.arrayBuffer()]);
  const end = await blob.slice(Math.max(0, blob.size - TAIL)).arrayBuffer();
  return new TextDecoder('latin1').decode(end).includes(PACKAGE_FILE);
}

/** Reads one saved file here, to be compared with. @throws with one line that says what is wrong with it */
export async function readHere(file: GivenFile): Promise<Dataset> {
  const [source] = (await findSaved([file])).saved;
  const read = source && (await readSaved(source, inSlices));
  if (!read?.dataset) throw new Error(`${file.name} is no saved project: choose an .entente.json file.`);
  return read.dataset;
}
