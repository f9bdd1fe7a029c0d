/** Projects kept on this machine in IndexedDB: one record a project, one a document, so that a change writes only what it touches. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OwnActor } from '../../corpus/own-gazetteer.ts';
import type { Correction } from '../../model/correction.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Extraction } from '../../text/types.ts';

/** All of a project but its documents. */
export interface ProjectRecord {
  readonly name: string;
  readonly about: Pick<Dataset, 'name' | 'title' | 'description' | 'licence' | 'created' | 'extractor'>;
  /** Decisions that were in the dataset when the project was started from it. */
  readonly inBase: readonly Correction[];
  readonly corrections: readonly Correction[];
  /** ISO 8601 instant. */
  readonly saved: string;
  readonly documents: readonly string[];
  readonly link: string;
  /** Files that were being coded at the last write. */
  readonly pending: readonly string[];
}

interface Schema extends DBSchema {
  projects: { key: string; value: ProjectRecord };
  documents: { key: [string, string]; value: Extraction };
  gazetteer: { key: string; value: readonly OwnActor[] };
}

const DATABASE = 'entente';
const VERSION = 2;
/** Under this key stands the one gazetteer of this machine. */
const OWN = 'own';

/** The store of this machine. Every method rejects where the browser keeps nothing (private window, no room left). */
export class Store {
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>(DATABASE, VERSION, {
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore('projects', { keyPath: 'name' });
          database.createObjectStore('documents');
        }
        database.createObjectStore('gazetteer');
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

  async list(): Promise<ProjectRecord[]> {
    return (await this.#open()).getAll('projects');
  }

  async read(name: string): Promise<{ record: ProjectRecord; extractions: Extraction[] } | undefined> {
    const database = await this.#open();
    const record = await database.get('projects', name);
    if (!record) return undefined;
    const extractions = await database.getAll('documents', IDBKeyRange.bound([name, ''], [name, '\uffff']));
    // the record is written in the same transaction as the documents, so a document that it does not name is left from nothing
    return { record, extractions: extractions.filter((one) => record.documents.includes(one.document.id)) };
  }

  /** Writes the project and the documents that changed in one transaction: all of it or nothing. */
  async write(record: ProjectRecord, changed: readonly Extraction[], removed: readonly string[] = []): Promise<void> {
    const database = await this.#open();
    const transaction = database.transaction(['projects', 'documents'], 'readwrite');
    const documents = transaction.objectStore('documents');
    const work: Promise<unknown>[] = [transaction.objectStore('projects').put(record)];
    for (const one of changed) work.push(documents.put(one, [record.name, one.document.id]));
    for (const id of removed) work.push(documents.delete([record.name, id]));
    await Promise.all([...work, transaction.done]);
  }

  async delete(name: string): Promise<void> {
    const database = await this.#open();
    const transaction = database.transaction(['projects', 'documents'], 'readwrite');
    await Promise.all([
      transaction.objectStore('projects').delete(name),
      transaction.objectStore('documents').delete(IDBKeyRange.bound([name, ''], [name, '\uffff'])),
      transaction.done,
    ]);
  }
}
