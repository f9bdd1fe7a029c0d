/** The files of a dataset folder to one dataset, or to the list of all that is wrong with them. */
import type { Actor, Role } from '../model/actor.ts';
import type { Dataset } from '../model/dataset.ts';
import type { DocumentMeta, MentionSpan } from '../model/document.ts';
import type { Evidence, Interaction } from '../model/interaction.ts';
import type { Problem } from '../model/problem.ts';
import { checkRecords, type Located } from './check.ts';
import { readCorrections } from './corrections-read.ts';
import { readCsv, type Values } from './csv-read.ts';
import { mentionsByDocument } from './order.ts';
import { canonical } from './records.ts';
import { CORRECTIONS_FILE, PACKAGE_FILE, TABLES, TABLE_NAMES, type Table, type TableName } from './tables.ts';

/** A value that was read, or every fault of the input; never both, nothing half-loaded. */
export type Read<T> =
  | { readonly value: T; readonly problems?: undefined }
  | { readonly problems: readonly Problem[]; readonly value?: undefined };

/** Every file that a dataset folder may hold. */
export const DATASET_FILES: readonly string[] = [
  PACKAGE_FILE,
  ...TABLE_NAMES.map((name) => `${name}.csv`),
  CORRECTIONS_FILE,
];

/** Reads the files (name -> content) of one folder. Columns that the format does not know are left out. */
export function readTables(files: Readonly<Record<string, string>>): Read<Dataset> {
  const problems: Problem[] = [];
  const rows = <T>(name: TableName, make: (values: Values) => T): Located<T>[] => {
    const file = `${name}.csv`;
    const content = files[file];
    const table: Table = TABLES[name];
    if (content === undefined) {
      if (!table.optional) problems.push({ file, message: 'this file is missing' });
      return [];
    }
    return readCsv(file, content, table, problems).map(({ line, values }) => ({
      value: make(values),
      at: (column) => ({ file, line, column }),
    }));
  };
  const documents = rows('documents', (values) => values as unknown as DocumentMeta);
  const actors = rows('actors', (values) => ({ aliases: [], ...values }) as unknown as Actor);
  const roles = rows('roles', (values) => ({ of: '', title: '', ...values }) as unknown as Role);
  const interactions = rows('interactions', toInteraction).map(({ value, at }) => ({
    value,
    at: (column: string) => at(column === 'between' ? 'from' : column),
  }));
  const evidence = rows('evidence', (values) => values as unknown as Evidence & { interaction: string });
  const mentionSpans = rows('mentions', (values) => values as unknown as MentionSpan);
  const about = readPackage(files[PACKAGE_FILE], problems);
  const corrections = readCorrections(CORRECTIONS_FILE, files[CORRECTIONS_FILE] ?? '', problems);
  // relations are checked only between rows that could be read
  if (problems.length === 0)
    problems.push(...checkRecords({ documents, actors, roles, interactions, evidence, mentionSpans }));
  if (problems.length) return { problems };

  const pieces = new Map<string, Evidence[]>();
  for (const { value } of evidence) {
    const { interaction, ...piece } = value;
    pieces.set(interaction, [...(pieces.get(interaction) ?? []), piece]);
  }
  const spans = mentionSpans.map(({ value }) => value);
  const metas = documents.map(({ value }) => value);
  return {
    value: canonical({
      ...about,
      documents: metas,
      actors: actors.map(({ value }) => value),
      roles: roles.map(({ value }) => value),
      interactions: interactions.map(
        ({ value }) => ({ ...value, evidence: pieces.get(value.id) ?? [] }) as Interaction,
      ),
      mentions: mentionsByDocument(metas, spans),
      mentionSpans: spans,
      corrections,
    }),
  };
}

function toInteraction(values: Values): Omit<Interaction, 'evidence'> {
  const { mutual, from, to, ...rest } = { gist: '', ...values } as Values & { gist: string };
  const sides = mutual ? { between: [...list(from), ...list(to)] } : { from: list(from), to: list(to) };
  return { ...rest, ...sides } as unknown as Omit<Interaction, 'evidence'>;
}

const list = (value: Values[string]): readonly string[] => (Array.isArray(value) ? value : []);

const TEXT_KEYS = ['name', 'title', 'description', 'created', 'extractor'] as const;

function readPackage(content: string | undefined, problems: Problem[]): Partial<Dataset> {
  if (content === undefined) return {};
  let data: unknown;
  try {
    data = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    problems.push({ file: PACKAGE_FILE, message: `is no JSON: ${error instanceof Error ? error.message : error}` });
    return {};
  }
  if (typeof data !== 'object' || data === null) {
    problems.push({ file: PACKAGE_FILE, message: 'must hold one JSON object' });
    return {};
  }
  const record = data as Record<string, unknown>;
  const about: Record<string, string> = {};
  for (const key of TEXT_KEYS) {
    const value = record[key];
    if (typeof value === 'string') about[key] = value;
    else if (value !== undefined) problems.push({ file: PACKAGE_FILE, column: key, message: 'must be text' });
  }
  const licences = record['licenses'];
  const licence: unknown = Array.isArray(licences) ? licences[0]?.name : undefined;
  return { ...about, ...(typeof licence === 'string' ? { licence } : {}) };
}
