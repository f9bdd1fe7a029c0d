/** A folder's documents.csv: what is known of its texts beforehand (id, title, author, publisher, published, language, url). */
import { readCsv } from '../corpus/csv-read.ts';
import type { KnownMeta } from '../corpus/document.ts';
import type { Field, Table } from '../corpus/tables.ts';
import type { Problem } from '../model/problem.ts';

const late = (name: string): Field => ({ name, type: 'string', description: '', late: true });

const SHEET: Table = {
  name: 'documents',
  description: '',
  fields: [
    { name: 'id', type: 'string', description: '', required: true },
    { name: 'file', type: 'string', description: '', required: true },
    late('title'),
    late('author'),
    late('publisher'),
    { name: 'published', type: 'date', description: '', late: true },
    late('language'),
    late('url'),
  ],
};

/** What one row says of one file. */
export interface Listed {
  readonly line: number;
  readonly file: string;
  readonly meta: Partial<KnownMeta> & { readonly id: string };
}

/**
 * Reads the sheet; `label` is the name that faults are told under. A faulty cell counts as empty and costs no other cell;
 * a row without id or file, or with an id or file that stood above, is passed over. Every fault is listed.
 */
export function readDocumentsCsv(label: string, content: string, problems: Problem[]): Listed[] {
  const listed: Listed[] = [];
  const seen = { id: new Map<string, number>(), file: new Map<string, number>() };
  for (const { line, values } of readCsv(label, content, SHEET, problems)) {
    const { file, ...meta } = values as unknown as Partial<Record<string, string>>;
    if (file === undefined || meta['id'] === undefined) continue;
    const row: Listed = { line, file: file.replaceAll('\\', '/').replace(/^\.\//, ''), meta: meta as Listed['meta'] };
    const keys = { id: row.meta.id, file: row.file };
    const again = (['id', 'file'] as const).find((column) => seen[column].has(keys[column]));
    if (again !== undefined) {
      const first = seen[again].get(keys[again]);
      problems.push({ file: label, line, column: again, message: `"${keys[again]}" stands in line ${first} already` });
      continue;
    }
    seen.id.set(keys.id, line);
    seen.file.set(keys.file, line);
    listed.push(row);
  }
  return listed;
}
