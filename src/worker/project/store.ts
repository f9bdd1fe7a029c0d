/** Projects kept on this machine in IndexedDB: one record a project, one a document, so that a change writes only what it touches. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OwnActor } from '../../corpus/own-gazetteer.ts';
import type { Correction } from '../../model/correction.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Extraction } from '../../text/types.ts';
import { pack, unpack } from './packed.ts';

/** A file that is being coded: the id of its document, empty while not all files are read, and its name. */
export type Pending = readonly [id: string, file: string];

/** All of a project but its documents. */
export interface ProjectRecord {
  readonly name: string;
  readonly about: Pick<Dataset, 'name' | 'title' | 'description' | 'licence' | 'created' | 'extractor'>;
  /** Decisions that were in the dataset when the project was started from it. */
  readonly inBase: readonly Correction[];
  readonly corrections: readonly Correction[];
  /** ISO 8601 instant. */
  readonly saved: string;
  readonly link: string;
  /** Files that were to be coded; those whose document is there are done. */
  readonly pending: readonly Pending[];
  /** Pairs of names that are two actors; see ActorDesk. */
  readonly apart: readonly string[];
}

/** A project as it was kept. */
export interface KeptProject {
  readonly record: ProjectRecord;
  readonly extractions: Extraction[];
  /** Given later, by document. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Schema extends DBSchema {
  projects: { key: string; value: ProjectRecord };
  /** Each packed, see packed.ts. */
  documents: { key: [project: string, document: string]; value: string };
  /** Texts of documents that came without theirs, given later. */
  texts: { key: [project: string, document: string]; value: string };
  gazetteer: { key: string; value: readonly OwnActor[] };
}

const DATABASE = 'entente';
const VERSION = 3;
/** Under this key stands the one gazetteer of this machine. */
const OWN = 'own';

const documentsOf = (name: string): IDBKeyRange => IDBKeyRange.bound([name, ''], [name, '\uffff']);

/** The store of this machine; several threads may have one each. Every method rejects where the browser keeps nothing (private window, no room left). */
export class Store {
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>(DATABASE, VERSION, {
      async upgrade(database, from, _to, transaction) {
        if (from < 1) {
          database.createObjectStore('projects', { keyPath: 'name' });
          database.createObjectStore('documents');
        }
        if (from < 2) database.createObjectStore('gazetteer');
        if (from < 3) database.createObjectStore('texts');
        if (from === 1 || from === 2) {
          // documents were kept as records, and files that were being coded by name alone
          for (let at = await transaction.objectStore('documents').openCursor(); at; at = await at.continue())
            await at.update(pack(at.value as unknown as Extraction));
          for (let at = await transaction.objectStore('projects').openCursor(); at; at = await at.continue())
            await at.update({ ...at.value, pending: [], apart: [] });
        }
      },
    }).catch((error: unknown) => {
      this.#database = undefined; // the next change tries again
      throw error;
    });
    return this.#database;
  }

  async gazetteer(): Promise<readonly OwnActor[]> {
    return (await (await this.#open()).get('gazetteer', OWN)) ?? [];
  }
  async keepGazetteer(actors: readonly OwnActor[]): Promise<void> {
    await (await this.#open()).put('gazetteer', actors, OWN);
  }

  /** Every project with how many documents it has. */
  async list(): Promise<{ readonly record: ProjectRecord; readonly documents: number }[]> {
    const database = await this.#open();
    const records = await database.getAll('projects');
    const counts = records.map(({ name }) => database.count('documents', documentsOf(name)));
    return Promise.all(records.map(async (record, i) => ({ record, documents: (await counts[i]) ?? 0 })));
  }

  async read(name: string): Promise<KeptProject | undefined> {
    const database = await this.#open();
    const record = await database.get('projects', name);
    if (!record) return undefined;
    const packed = await database.getAll('documents', documentsOf(name));
    const [keys, given] = await Promise.all([
      database.getAllKeys('texts', documentsOf(name)),
      database.getAll('texts', documentsOf(name)),
    ]);
    const texts = new Map(keys.map(([, id], i) => [id, given[i] ?? '']));
    return { record, extractions: packed.map(unpack), texts };
  }

  async give(name: string, document: string, text: string): Promise<void> {
    await (await this.#open()).put('texts', text, [name, document]);
  }

  /** Writes the project and the documents that changed in one transaction: all of it or nothing. */
  async write(record: ProjectRecord, changed: readonly Extraction[], removed: readonly string[] = []): Promise<void> {
    const database = await this.#open();
    const transaction = database.transaction(['projects', 'documents'], 'readwrite');
    const documents = transaction.objectStore('documents');
    const work: Promise<unknown>[] = [transaction.objectStore('projects').put(record)];
    for (const one of changed) work.push(documents.put(pack(one), [record.name, one.document.id]));
    for (const id of removed) work.push(documents.delete([record.name, id]));
    await Promise.all([...work, transaction.done]);
  }

  /** Keeps packed documents of a project, unless it has been deleted meanwhile. */
  async keep(project: string, documents: readonly { readonly id: string; readonly packed: string }[]): Promise<void> {
    const database = await this.#open();
    const transaction = database.transaction(['projects', 'documents'], 'readwrite');
    const there = await transaction.objectStore('projects').getKey(project);
    const store = transaction.objectStore('documents');
    if (there !== undefined) await Promise.all(documents.map(({ id, packed }) => store.put(packed, [project, id])));
    await transaction.done;
  }

  async delete(name: string): Promise<void> {
    const database = await this.#open();
    const transaction = database.transaction(['projects', 'documents', 'texts'], 'readwrite');
    await Promise.all([
      transaction.objectStore('projects').delete(name),
      transaction.objectStore('documents').delete(documentsOf(name)),
      transaction.objectStore('texts').delete(documentsOf(name)),
      transaction.done,
    ]);
  }
}
