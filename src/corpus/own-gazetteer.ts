/** A person's own gazetteer: names and roles learned in one corpus, known beforehand in the next. One CSV, an actor a line. */
import Papa from 'papaparse';
import { isPerson, type Actor, type ActorKind, type Role } from '../model/actor.ts';
import { ACTOR_KINDS } from '../model/actor.ts';
import type { Correction } from '../model/correction.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { GraphData, TableName } from '../lexicon/build.ts';
import { readRecords } from '../lexicon/records.ts';
import { isDate } from './date.ts';
import { kebab } from './identity.ts';
import { compareText } from './order.ts';

/** Parties by name, because ids of found actors change. */
export interface OwnActor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly of?: string;
  readonly disputed?: boolean;
  readonly aliases: readonly string[];
  readonly roles: readonly (Omit<Role, 'actor' | 'of'> & { readonly of: string })[];
}

const formatRow = (cells: readonly string[]): string => `${Papa.unparse([[...cells]], { newline: '\n' })}\n`;

const COLUMNS = ['name', 'kind', 'of', 'disputed', 'aliases', 'roles'] as const;

/** The actors of a dataset that decisions name, as they are now: what is worth knowing in the next corpus. */
export function ownActorsOf(dataset: Dataset, corrections: readonly Correction[]): OwnActor[] {
  const names = new Set<string>();
  for (const { act, at, before = {}, after = {} } of corrections) {
    if (at && act !== 'mention') continue;
    for (const value of [before['name'], after['name'], before['names']].flat())
      if (typeof value === 'string') names.add(value);
  }
  const nameOf = (id: string): string => dataset.actors.find((one) => one.id === id)?.name ?? id;
  return dataset.actors
    .filter((actor) => names.has(actor.name) || actor.aliases.some((alias) => names.has(alias)))
    .map((actor) => ({
      name: actor.name,
      kind: actor.kind,
      ...(actor.of === undefined ? {} : { of: nameOf(actor.of) }),
      ...(actor.disputed ? { disputed: true } : {}),
      aliases: actor.aliases,
      roles: dataset.roles
        .filter((role) => role.actor === actor.id)
        .map(({ actor: _, of, ...role }) => ({ ...role, of: nameOf(of) })),
    }));
}

/** Two lists as one: of an actor that both have, what the later says, with the names of both. Sorted by name. */
export function joinOwn(earlier: readonly OwnActor[], later: readonly OwnActor[]): OwnActor[] {
  const all = new Map(earlier.map((one) => [one.name, one]));
  for (const one of later) {
    const old = all.get(one.name);
    const aliases = [...new Set([...(old?.aliases ?? []), ...one.aliases])].sort(compareText);
    all.set(one.name, { ...one, aliases });
  }
  return [...all.values()].sort((a, b) => compareText(a.name, b.name));
}

export function writeOwn(actors: readonly OwnActor[]): string {
  const rows = actors.map(({ name, kind, of = '', disputed, aliases, roles }) => [
    name,
    kind,
    of,
    disputed ? 'true' : '',
    aliases.join(';'),
    roles.map((role) => [role.kind, role.of, role.title, role.from ?? '', role.to ?? ''].join('|')).join(';'),
  ]);
  return [[...COLUMNS], ...rows].map((row) => formatRow(row)).join('');
}

/** Reads what `writeOwn` writes, or what a person made in a spreadsheet; a faulty row is told and costs no other. */
export function readOwn(file: string, content: string, problems: Problem[]): OwnActor[] {
  let records: ReturnType<typeof readRecords>;
  try {
    records = readRecords(file, content, ['name', 'kind']);
  } catch (error) {
    problems.push({ file, message: error instanceof Error ? error.message.replace(/^[^ ]*: /, '') : String(error) });
    return [];
  }
  return records.flatMap((record): OwnActor[] => {
    const name = record.get('name').trim();
    const kind = ACTOR_KINDS.find((one) => one === record.get('kind').trim());
    const fault = !name
      ? 'name is empty'
      : !kind
        ? `"${record.get('kind')}" is no kind: ${ACTOR_KINDS.join(', ')}`
        : '';
    if (fault || !kind) {
      problems.push({ file, line: record.line, message: fault });
      return [];
    }
    const of = record.get('of').trim();
    return [
      {
        name,
        kind,
        ...(of ? { of } : {}),
        ...(record.get('disputed') === 'true' ? { disputed: true } : {}),
        aliases: record.list('aliases'),
        roles: record.list('roles').flatMap((text) => readRole(text) ?? []),
      },
    ];
  });
}

function readRole(text: string): OwnActor['roles'][number] | undefined {
  const [kind, of = '', title = '', from = '', to = ''] = text.split('|').map((part) => part.trim());
  if ((kind !== 'leader' && kind !== 'official') || !of) return undefined;
  return { kind, of, title, ...(isDate(from) ? { from } : {}), ...(isDate(to) ? { to } : {}) };
}

const TABLES: Readonly<Record<ActorKind, TableName>> = {
  state: 'states',
  region: 'regions',
  organisation: 'organisations',
  leader: 'persons',
  official: 'persons',
};

/** The tables with a person's own actors: further names of those that are known, rows for those that are not. */
export function withOwn(data: GraphData, own: readonly OwnActor[]): GraphData {
  const tables = { ...data };
  const places = new Map<string, string>();
  for (const table of new Set(Object.values(TABLES)))
    for (const record of readRecords(table, data[table], ['id', 'name'])) {
      places.set(record.get('name').toLowerCase(), record.get('id'));
      places.set(record.get('id'), record.get('id'));
    }
  const ids = new Map(own.map(({ name }) => [name.toLowerCase(), kebab(name)]));
  const idOf = (name: string): string | undefined => places.get(name.toLowerCase()) ?? ids.get(name.toLowerCase());
  const known = new Map<string, OwnActor>();
  for (const actor of own) {
    const id = idOf(actor.name) ?? kebab(actor.name);
    if (places.has(id)) known.set(id, actor);
    else tables[TABLES[actor.kind]] += newRow(tables[TABLES[actor.kind]], id, actor, idOf);
    if (!isPerson(actor)) continue;
    const roles = actor.roles.length || !actor.of ? actor.roles : [{ kind: actor.kind, of: actor.of, title: '' }];
    for (const { kind, of, title, from = '', to = '' } of roles)
      if (idOf(of) !== undefined) tables.roles += formatRow([id, kind, idOf(of) ?? '', title, from, to, 'own']);
  }
  for (const table of new Set(Object.values(TABLES))) tables[table] = addAliases(table, tables[table], known);
  return tables;
}

/** A row under the header that the table has. */
function newRow(content: string, id: string, actor: OwnActor, idOf: (name: string) => string | undefined): string {
  const values: Readonly<Record<string, string>> = {
    id,
    name: actor.name,
    of: actor.of === undefined ? '' : (idOf(actor.of) ?? ''),
    disputed: actor.disputed ? 'true' : '',
    aliases: actor.aliases.join(';'),
    provenance: 'own',
  };
  const end = content.endsWith('\n') ? '' : '\n';
  return end + formatRow(headerOf(content).map((column) => values[column] ?? ''));
}

const headerOf = (content: string): string[] => (content.split('\n', 1)[0] ?? '').trim().split(',');

function addAliases(table: string, content: string, known: ReadonlyMap<string, Pick<Actor, 'aliases'>>): string {
  const records = readRecords(table, content, ['id']);
  if (!records.some((record) => known.has(record.get('id')))) return content;
  const columns = headerOf(content);
  const rows = records.map((record) =>
    columns.map((column) => {
      const more = column === 'aliases' ? (known.get(record.get('id'))?.aliases ?? []) : [];
      const name = record.get('name');
      return more.length
        ? [...new Set([...record.list('aliases'), ...more])].filter((alias) => alias !== name).join(';')
        : record.get(column);
    }),
  );
  return [columns, ...rows].map((row) => formatRow(row)).join('');
}
