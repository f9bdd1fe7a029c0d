/** A store in memory that copies what it is given, as a browser's does. */
import type { Keeper } from '../../src/worker/project/project.ts';
import { unpack } from '../../src/worker/project/packed.ts';
import type { ProjectRecord, Store } from '../../src/worker/project/store.ts';
import type { Extraction } from '../../src/text/types.ts';

export function memoryKeeper(): Keeper &
  Pick<Store, 'keep' | 'gazetteer' | 'keepGazetteer'> & { fail: Error | undefined } {
  const projects = new Map<string, ProjectRecord>();
  const documents = new Map<string, Map<string, Extraction>>();
  const texts = new Map<string, Map<string, string>>();
  return {
    fail: undefined,
    list: () =>
      Promise.resolve(
        [...projects.values()].map((record) => ({ record, documents: documents.get(record.name)?.size ?? 0 })),
      ),
    read(name) {
      const record = projects.get(name);
      const extractions = [...(documents.get(name)?.values() ?? [])];
      return Promise.resolve(record && structuredClone({ record, extractions, texts: texts.get(name) ?? new Map() }));
    },
    give(name, document, text) {
      texts.set(name, new Map([...(texts.get(name) ?? []), [document, text]]));
      return Promise.resolve();
    },
    gazetteer: () => Promise.resolve([]),
    keepGazetteer: () => Promise.resolve(),
    write(record, changed, removed = []) {
      if (this.fail) return Promise.reject(this.fail);
      projects.set(record.name, structuredClone(record));
      const mine = documents.get(record.name) ?? new Map<string, Extraction>();
      documents.set(record.name, mine);
      for (const one of changed) mine.set(one.document.id, structuredClone(one));
      for (const id of removed) mine.delete(id);
      return Promise.resolve();
    },
    keep(project, coded) {
      if (this.fail) return Promise.reject(this.fail);
      if (projects.has(project)) for (const { id, packed } of coded) documents.get(project)?.set(id, unpack(packed));
      return Promise.resolve();
    },
    delete(name) {
      projects.delete(name);
      documents.delete(name);
      return Promise.resolve();
    },
  };
}
