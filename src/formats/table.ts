/** Tables of texts: CSV (a column of texts) and JSON lines; one document a row. */
import Papa from 'papaparse';
import type { Problem } from '../model/problem.ts';
import { declaredDay } from './dates.ts';
import { normalise } from '../text/normalise.ts';
import { decodeBytes } from './encoding.ts';
import { FormatFault } from './limits.ts';
import type { ReadDocument, ReadResult } from './read-result.ts';

/** Names that a column of texts has, in lower case. */
export const TEXT_COLUMNS: readonly string[] = [
  'text',
  'body',
  'content',
  'article',
  'fulltext',
  'full_text',
  'story',
  'maintext',
];
const FIELDS: Readonly<
  Record<'id' | 'title' | 'author' | 'publisher' | 'published' | 'url' | 'language', readonly string[]>
> = {
  id: ['id', 'doc_id', 'document'],
  title: ['title', 'headline'],
  author: ['author', 'authors', 'byline'],
  publisher: ['publisher', 'source', 'outlet', 'site'],
  published: ['published', 'date', 'pubdate', 'publish_date', 'publication_date'],
  url: ['url', 'link'],
  language: ['language', 'lang'],
};

/** A row with lower-case keys -> a document; null where its text is empty. */
function documentOf(
  row: Readonly<Record<string, unknown>>,
  textColumn: string,
  file: string,
  encoding: string,
): ReadDocument | null {
  const text = row[textColumn];
  if (typeof text !== 'string' || !text.trim()) return null;
  const field = (name: keyof typeof FIELDS): string | undefined => {
    for (const key of FIELDS[name]) {
      const value = row[key];
      if (typeof value === 'string' && value.trim()) return value.trim();
      if (typeof value === 'number') return String(value);
    }
    return undefined;
  };
  const published = declaredDay(field('published'));
  const found = {
    id: field('id'),
    title: field('title'),
    author: field('author'),
    publisher: field('publisher'),
    published,
    url: field('url'),
    language: field('language'),
  };
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { file, text: normalise(text), encoding, ...given };
}

/** Reads a .csv or .tsv that has a column of texts (named text, body, content, article ...). Throws FormatFault where it has none. */
export function readCsv(file: string, bytes: Uint8Array): ReadResult {
  const { text, encoding } = decodeBytes(bytes);
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const columns = parsed.meta.fields ?? [];
  const textColumn = TEXT_COLUMNS.find((name) => columns.includes(name));
  if (!textColumn)
    throw new FormatFault(
      `has no column of texts: name one of its columns "text" (it has ${columns.slice(0, 8).join(', ') || 'none'})`,
    );
  const problems: Problem[] = parsed.errors
    .filter((error) => error.type !== 'Delimiter')
    .slice(0, 20)
    .map((error) => ({ file, line: (error.row ?? 0) + 2, message: `${error.message}: mend the row` }));
  const documents = parsed.data.flatMap((row) => documentOf(row, textColumn, file, encoding) ?? []);
  return { documents, problems };
}

/** Reads .jsonl: one object a line with a text; further fields are ignored. A bad line is a problem, the others go on. */
export function readJsonLines(file: string, bytes: Uint8Array): ReadResult {
  const { text, encoding } = decodeBytes(bytes);
  const documents: ReadDocument[] = [];
  const problems: Problem[] = [];
  text.split('\n').forEach((line, i) => {
    if (!line.trim()) return;
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch {
      problems.push({ file, line: i + 1, message: 'is not JSON: each line must be one object' });
      return;
    }
    const object = row && typeof row === 'object' && !Array.isArray(row) ? (row as Record<string, unknown>) : null;
    const column = object && TEXT_COLUMNS.find((name) => typeof object[name] === 'string');
    const document = object && column ? documentOf(object, column, file, encoding) : null;
    if (document) documents.push(document);
    else problems.push({ file, line: i + 1, column: 'text', message: 'has no text: give each line a "text"' });
  });
  return { documents, problems };
}
