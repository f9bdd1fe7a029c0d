/** What must hold between the records of a dataset, whatever form it came in; every fault is located and listed. */
import { isPerson, type Actor, type Role } from '../model/actor.ts';
import type { DocumentMeta, MentionSpan } from '../model/document.ts';
import type { Evidence, Interaction } from '../model/interaction.ts';
import type { Problem } from '../model/problem.ts';
import { isDate, isDateOrInterval } from './date.ts';

/** A record and where each of its fields stands in the input. */
export interface Located<T> {
  readonly value: T;
  readonly at: (column: string) => Omit<Problem, 'message'>;
}

export interface LocatedDataset {
  readonly documents: readonly Located<DocumentMeta>[];
  readonly actors: readonly Located<Actor>[];
  readonly roles: readonly Located<Role>[];
  readonly interactions: readonly Located<Omit<Interaction, 'evidence'>>[];
  /** With the interaction that each piece belongs to. */
  readonly evidence: readonly Located<Evidence & { readonly interaction: string }>[];
  readonly mentionSpans: readonly Located<MentionSpan>[];
}

type Report = (record: Pick<Located<unknown>, 'at'>, column: string, message: string) => void;

/** Every fault, in the order of the tables; none = the records fit together. */
export function checkRecords(data: LocatedDataset): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (record, column, message) => problems.push({ ...record.at(column), message });

  const documents = ids(data.documents, report);
  const actors = ids(data.actors, report);
  for (const one of data.documents) checkDocument(one, documents, report);
  for (const one of data.actors) checkActor(one, actors, report);
  checkCycles(data.actors, actors, report);
  for (const one of data.roles) {
    known(one, 'actor', one.value.actor, actors, 'actors', report);
    if (one.value.of !== '') known(one, 'of', one.value.of, actors, 'actors', report);
    dated(one, 'from', one.value.from, report);
    dated(one, 'to', one.value.to, report);
  }
  const interactions = ids(data.interactions, report);
  const proven = new Set(data.evidence.map((one) => one.value.interaction));
  for (const one of data.interactions) {
    checkParticipants(one, actors, report);
    const { date } = one.value;
    if (date !== undefined && !isDateOrInterval(date)) report(one, 'date', `"${date}" is no date or interval`);
    if (!proven.has(one.value.id)) report(one, 'id', `"${one.value.id}" has no evidence`);
  }
  for (const one of data.evidence) {
    known(one, 'interaction', one.value.interaction, interactions, 'interactions', report);
    checkSpan(one, documents, report);
    if (one.value.source !== undefined) known(one, 'source', one.value.source, actors, 'actors', report);
    const { confidence } = one.value;
    if (!(confidence >= 0 && confidence <= 1)) report(one, 'confidence', `${confidence} is not between 0 and 1`);
  }
  for (const one of data.mentionSpans) {
    checkSpan(one, documents, report);
    known(one, 'actor', one.value.actor, actors, 'actors', report);
  }
  return problems;
}

type Index<T> = ReadonlyMap<string, Located<T>>;

function ids<T extends { readonly id: string }>(records: readonly Located<T>[], report: Report): Index<T> {
  const index = new Map<string, Located<T>>();
  for (const one of records) {
    if (index.has(one.value.id)) report(one, 'id', `"${one.value.id}" stands here twice`);
    else index.set(one.value.id, one);
  }
  return index;
}

function known<T>(
  one: Located<T>,
  column: string,
  id: string,
  index: Index<unknown>,
  table: string,
  report: Report,
): void {
  if (!index.has(id)) report(one, column, `unknown id "${id}": it is not in ${table}`);
}

function dated<T>(one: Located<T>, column: string, date: string | undefined, report: Report): void {
  if (date !== undefined && !isDate(date)) report(one, column, `"${date}" is no date (YYYY, YYYY-MM or YYYY-MM-DD)`);
}

function checkDocument(one: Located<DocumentMeta>, documents: Index<DocumentMeta>, report: Report): void {
  const { id, published, sha256, words, copyOf } = one.value;
  dated(one, 'published', published, report);
  if (!/^[0-9a-f]{64}$/.test(sha256)) report(one, 'sha256', `"${sha256}" is no SHA-256 (64 hexadecimal digits)`);
  if (!(Number.isInteger(words) && words >= 0)) report(one, 'words', `${words} is no number of words`);
  if (copyOf === undefined) return;
  if (copyOf === id) report(one, 'copyOf', 'a document is no copy of itself');
  else known(one, 'copyOf', copyOf, documents, 'documents', report);
}

function checkActor(one: Located<Actor>, actors: Index<Actor>, report: Report): void {
  const { of, kind, disputed } = one.value;
  if (of !== undefined) {
    known(one, 'of', of, actors, 'actors', report);
    if (kind === 'state' || kind === 'organisation') report(one, 'of', `must be empty for a ${kind}`);
    const parent = actors.get(of);
    if (parent && isPerson(parent.value)) report(one, 'of', `"${of}" is a person: nobody acts for one`);
  }
  if (disputed && kind !== 'region') report(one, 'disputed', `only a region can be disputed, not a ${kind}`);
}

function checkCycles(actors: readonly Located<Actor>[], index: Index<Actor>, report: Report): void {
  const done = new Set<string>();
  for (const one of actors) {
    const path: string[] = [];
    let id: string | undefined = one.value.id;
    while (id !== undefined && !done.has(id) && !path.includes(id)) {
      path.push(id);
      id = index.get(id)?.value.of;
    }
    if (id !== undefined && path.includes(id)) {
      const cycle = [...path.slice(path.indexOf(id)), id];
      report(index.get(id) ?? one, 'of', `goes round in a cycle: ${cycle.join(' -> ')}`);
    }
    for (const each of path) done.add(each);
  }
}

function checkParticipants(one: Located<Omit<Interaction, 'evidence'>>, actors: Index<Actor>, report: Report): void {
  const { between, from = [], to = [] } = one.value;
  for (const id of between ?? from) known(one, between ? 'between' : 'from', id, actors, 'actors', report);
  for (const id of to) known(one, 'to', id, actors, 'actors', report);
  if (between && new Set(between).size < 2) report(one, 'between', 'a mutual act needs two participants');
  if (!between && to.length === 0) report(one, 'to', 'is empty, and mutual is not true');
}

function checkSpan<T extends { readonly document: string; readonly start: number; readonly end: number }>(
  one: Located<T>,
  documents: Index<DocumentMeta>,
  report: Report,
): void {
  const { document, start, end } = one.value;
  known(one, 'document', document, documents, 'documents', report);
  if (!(Number.isInteger(start) && start >= 0)) report(one, 'start', `${start} is no offset`);
  else if (!(Number.isInteger(end) && end > start)) report(one, 'end', `${end} does not lie after start (${start})`);
}
