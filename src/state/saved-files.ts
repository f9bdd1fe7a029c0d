/** Among files that were given, those that this app has saved: one-file datasets (plain or gzip), and folders or archives of tables. */
import type { Dataset } from '../model/dataset.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { PACKAGE_FILE } from '../corpus/tables.ts';
import { DATASET_FILES, readTables, type Read } from '../corpus/tables-read.ts';
import type { GivenFile } from './intake.svelte.ts';
import { inSlices } from './slices.ts';

export interface SavedFiles {
  readonly opened: readonly { readonly file: string; readonly dataset: Dataset }[];
  readonly failed: readonly { readonly file: string; readonly message: string }[];
  /** Everything else: texts. */
  readonly rest: readonly GivenFile[];
}

/** What an archive of tables is at most, bytes; a larger one is no dataset of ours. */
const LARGEST = 256 << 20;
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Reads what was saved; never rejects for a file's fault. */
export async function openSaved(files: readonly GivenFile[]): Promise<SavedFiles> {
  const opened: { file: string; dataset: Dataset }[] = [];
  const failed: { file: string; message: string }[] = [];
  const rest: GivenFile[] = [];
  const folders = new Set(files.filter(({ name }) => baseOf(name) === PACKAGE_FILE).map(({ name }) => folderOf(name)));
  const isTable = ({ name }: GivenFile): boolean => folders.has(folderOf(name)) && DATASET_FILES.includes(baseOf(name));

  const open = async (file: string, read: () => Promise<ReadDataset>): Promise<void> => {
    try {
      const { value, problems = [] } = await read();
      if (value) opened.push({ file, dataset: value });
      else failed.push({ file, message: faultOf(file, problems) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failed.push({ file, message: `${file} could not be opened: ${reason}` });
    }
  };
  for (const folder of folders)
    await open(folder.replace(/\/$/, '') || 'The folder', () =>
      readFolder(files.filter((file) => isTable(file) && folderOf(file.name) === folder)),
    );
  for (const file of files) {
    if (isTable(file)) continue;
    if (/\.entente\.json(\.gz)?$/i.test(file.name)) await open(file.name, () => readOne(file));
    else if (/\.zip$/i.test(file.name) && (await holdsTables(file))) await open(file.name, () => readArchive(file));
    else rest.push(file);
  }
  return { opened, failed, rest };
}

type ReadDataset = Read<Dataset>;

function faultOf(file: string, problems: readonly Problem[]): string {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more faults)` : '';
  return `${file} could not be opened: ${first ? formatProblem({ ...first, file: baseOf(first.file) }) : 'it is no dataset'}${more}`;
}

async function readOne(file: GivenFile): Promise<ReadDataset> {
  const { readJsonWork } = await import('../corpus/json-read.ts');
  let bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.gz$/i.test(file.name)) bytes = (await import('fflate')).gunzipSync(bytes);
  const plain = new TextDecoder().decode(bytes);
  return inSlices(readJsonWork(file.name, plain));
}

async function readFolder(files: readonly GivenFile[]): Promise<ReadDataset> {
  const read = await Promise.all(
    files.map(async (file) => [baseOf(file.name), new TextDecoder().decode(await file.arrayBuffer())] as const),
  );
  return readTables(Object.fromEntries(read));
}

/** The list of contents at the end of an archive names the tables' description. */
async function holdsTables(file: GivenFile): Promise<boolean> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const end = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - (1 << 16))));
  return end.includes(PACKAGE_FILE);
}

async function readArchive(file: GivenFile): Promise<ReadDataset> {
  const { unzip } = await import('../formats/unzip.ts');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const budget = { bytes: LARGEST, entries: 1000 };
  const entries = unzip(bytes, budget, (name) => DATASET_FILES.includes(baseOf(name)));
  const folder = folderOf(entries.find(({ name }) => baseOf(name) === PACKAGE_FILE)?.name ?? '');
  return readFolder(
    entries
      .filter(({ name }) => folderOf(name) === folder)
      .map(({ name, bytes: content }) => ({ name, arrayBuffer: async () => content.slice().buffer })),
  );
}
