/** Files to documents with ids, as far as they can be read; every fault is one line. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { KnownMeta } from '../corpus/document.ts';
import { isDate } from '../corpus/date.ts';
import { detectLanguage, languageName } from '../formats/language.ts';
import { readFile } from '../formats/read-file.ts';
import type { ReadDocument } from '../formats/read-result.ts';
import type { Problem } from '../model/problem.ts';
import { reason, type InputFile } from './inputs.ts';

/** A text that is still to be coded. */
export interface Unread {
  readonly meta: KnownMeta;
  readonly text: string;
  /** What faults are told under. */
  readonly label: string;
}

/** Reads every file; `onFile` hears of each one before it is read. */
export async function readDocuments(
  files: readonly InputFile[],
  problems: Problem[],
  onFile: (done: number, all: number) => void,
): Promise<Unread[]> {
  const documents: Unread[] = [];
  const ids = new Set<string>();
  for (const [i, input] of files.entries()) {
    onFile(i, files.length);
    for (const read of await readOne(input, problems)) {
      const label = read.file === input.label ? input.label : read.file;
      if (read.text.trim() === '') {
        problems.push({ file: label, message: 'is empty: there is nothing to read' });
        continue;
      }
      const meta = metaOf(read, input);
      const foreign = notEnglish(meta.language, read.text);
      if (foreign !== undefined) {
        problems.push({ file: label, message: `is in ${foreign}: only English is coded, so it was left out` });
        continue;
      }
      documents.push({ meta: { ...meta, id: free(meta.id, ids) }, text: read.text, label });
    }
  }
  return documents;
}

async function readOne(input: InputFile, problems: Problem[]): Promise<readonly ReadDocument[]> {
  try {
    const result = await readFile(input.label, plainBytes(input.path));
    // among the texts of a folder, a table that holds none is a file of another kind
    const other = !input.named && /\.[ct]sv$/i.test(input.label) && result.documents.length === 0;
    if (!other) problems.push(...result.problems);
    return result.documents;
  } catch (error) {
    problems.push({ file: input.label, message: reason(error) });
    return [];
  }
}

/** The language of a text that is not English, by name; what the sheet or the file declares to be English is taken at its word. */
function notEnglish(declared: string | undefined, text: string): string | undefined {
  if (declared !== undefined && /^en\b/i.test(declared)) return undefined;
  const detected = detectLanguage(text);
  return detected === undefined || detected === 'en' ? undefined : languageName(detected);
}

/** Bytes as every library takes them: pdf.js refuses Node's own Buffer. */
const plainBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** documents.csv before what the file says of itself; the id, where none is given, is the file's name without its ending. */
function metaOf(read: ReadDocument, input: InputFile): KnownMeta {
  const { text: _t, encoding: _e, file: readFrom, published, ...own } = read;
  const inner = readFrom.startsWith(`${input.label}/`) ? readFrom.slice(input.label.length) : '';
  const file = input.file + inner;
  const dated = published !== undefined && isDate(published) ? { published } : {};
  const stem = basename(file, extname(file));
  const id = own.id ?? input.meta?.id ?? stem;
  return { ...own, ...dated, ...(inner === '' ? input.meta : {}), id, file };
}

/** The id itself, or with `-2`, `-3` ... where it is taken. */
function free(id: string, taken: Set<string>): string {
  let name = id;
  for (let n = 2; taken.has(name); n++) name = `${id}-${n}`;
  taken.add(name);
  return name;
}
