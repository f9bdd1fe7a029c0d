/** The open project: coded documents and decisions in, dataset out. Keeps every change on this machine before it answers. */
import { buildDataset, type About } from '../../corpus/build.ts';
import { applyCorrections, type UnfitCorrection } from '../../corpus/corrections-apply.ts';
import { writeJson } from '../../corpus/json-write.ts';
import { extractionsOf } from '../../corpus/split.ts';
import { writeTables } from '../../corpus/tables-write.ts';
import type { Gazetteer } from '../../corpus/merge-actors.ts';
import type { Correction } from '../../model/correction.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { MentionSpan } from '../../model/document.ts';
import type { Extraction } from '../../text/types.ts';
import type { ProjectEntry, ProjectState, SaveForm } from './protocol.ts';
import type { ProjectRecord, Store } from './store.ts';

/** What the project needs of a store; tests give one in memory. */
export type Keeper = Pick<Store, 'list' | 'read' | 'write' | 'delete'>;

/** Why nothing could be kept, in words that say what to do. */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError')
    return 'There is no room left for this page on this machine: save the project to a file, then delete projects that are not needed.';
  if (name === 'SecurityError' || name === 'InvalidStateError')
    return 'The browser keeps nothing in a private window: save the project to a file before closing it.';
  return `The project could not be kept on this machine (${error instanceof Error ? error.message : String(error)}): save it to a file.`;
}

export class Project {
  readonly #store: Keeper;
  readonly #gazetteer: () => Promise<Gazetteer>;
  #name = '';
  #about: About = {};
  #link = '';
  #pending: readonly string[] = [];
  /** Decisions that the base dataset has in it already; those of the person come after. */
  #inBase: readonly Correction[] = [];
  #corrections: readonly Correction[] = [];
  #extractions = new Map<string, Extraction>();
  #built: Dataset | undefined;
  #dataset: Dataset | undefined;
  #unfit: readonly UnfitCorrection[] = [];
  #saved = '';

  constructor(store: Keeper, gazetteer: () => Promise<Gazetteer>) {
    this.#store = store;
    this.#gazetteer = gazetteer;
  }

  async list(): Promise<ProjectEntry[]> {
    const records = await this.#store.list();
    return records
      .map(({ name, about, saved, documents }) => ({
        name,
        title: about.title ?? name,
        saved,
        documents: documents.length,
      }))
      .sort((a, b) => (a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : a.name < b.name ? -1 : 1));
  }

  async open(name: string): Promise<ProjectState & { readonly link: string; readonly pending: readonly string[] }> {
    const kept = await this.#store.read(name);
    if (!kept) throw new Error(`There is no project "${name}" on this machine.`);
    const { record, extractions } = kept;
    this.#reset(name, record.about, extractions);
    this.#inBase = record.inBase;
    this.#corrections = record.corrections;
    this.#link = record.link;
    this.#saved = record.saved;
    const state = await this.#rebuilt();
    // told once: from now on what was not coded then is no longer expected
    this.#pending = [];
    return { ...state, link: record.link, pending: record.pending };
  }

  async start(name: string, dataset: Dataset, now: string): Promise<ProjectState> {
    const { title, description, licence, created, extractor } = dataset;
    const about = Object.fromEntries(
      Object.entries({ name, title, description, licence, created, extractor }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    this.#reset(name, about, extractionsOf(dataset));
    this.#inBase = dataset.corrections;
    this.#link = '';
    return this.#kept(now, [...this.#extractions.values()], []);
  }

  async add(extractions: readonly Extraction[], pending: readonly string[], now: string): Promise<ProjectState> {
    const unsaved = await this.stash(extractions, pending, now);
    return { ...(await this.#rebuilt()), ...(unsaved === null ? {} : { unsaved }) };
  }

  async stash(extractions: readonly Extraction[], pending: readonly string[], now: string): Promise<string | null> {
    if (!this.#name) return null; // nothing was begun
    this.#pending = pending;
    for (const one of extractions) this.#extractions.set(one.document.id, one);
    if (extractions.length) this.#built = undefined;
    return this.#write(now, extractions, []);
  }

  build(): Promise<ProjectState> {
    return this.#rebuilt();
  }

  async remove(documents: readonly string[], now: string): Promise<ProjectState> {
    for (const id of documents) this.#extractions.delete(id);
    this.#built = undefined;
    return this.#kept(now, [], documents);
  }

  async correct(corrections: readonly Correction[], now: string): Promise<ProjectState> {
    this.#corrections = corrections;
    return this.#kept(now, [], []);
  }

  async keepLink(link: string): Promise<void> {
    this.#link = link;
    if (this.#name) await this.#store.write(this.#record(this.#saved), []);
  }

  extractions(documents: readonly string[]): Extraction[] {
    return documents.flatMap((id) => this.#extractions.get(id) ?? []);
  }

  get own(): number {
    return this.#corrections.length;
  }

  spans(document: string): MentionSpan[] {
    return (this.#dataset?.mentionSpans ?? []).filter((mention) => mention.document === document);
  }

  text(document: string): string | null {
    return this.#extractions.get(document)?.document.text || null;
  }

  /** The files of a form of saving, by name. */
  save(form: SaveForm): (readonly [string, string])[] {
    if (!this.#dataset) throw new Error('No project is open.');
    if (form === 'tables') return [...writeTables(this.#dataset)];
    const texts = Object.fromEntries(
      [...this.#extractions].flatMap(([id, { document }]) => (document.text ? [[id, document.text]] : [])),
    );
    const dataset = form === 'json-with-texts' ? { ...this.#dataset, texts } : this.#dataset;
    return [[`${this.#name}.entente.json`, writeJson(dataset)]];
  }

  async delete(name: string): Promise<void> {
    await this.#store.delete(name);
    if (name === this.#name) this.#reset('', {}, []);
  }

  #reset(name: string, about: About, extractions: readonly Extraction[]): void {
    this.#name = name;
    this.#about = about;
    this.#extractions = new Map(extractions.map((one) => [one.document.id, one]));
    this.#corrections = [];
    this.#pending = [];
    this.#inBase = [];
    this.#built = undefined;
    this.#dataset = undefined;
  }

  #record(saved: string): ProjectRecord {
    this.#saved = saved;
    return {
      name: this.#name,
      about: this.#about,
      inBase: this.#inBase,
      corrections: this.#corrections,
      saved,
      documents: [...this.#extractions.keys()],
      link: this.#link,
      pending: this.#pending,
    };
  }

  async #kept(now: string, changed: readonly Extraction[], removed: readonly string[]): Promise<ProjectState> {
    const unsaved = await this.#write(now, changed, removed);
    return { ...(await this.#rebuilt()), ...(unsaved === null ? {} : { unsaved }) };
  }

  /** Why it could not be kept; null = it was. */
  async #write(now: string, changed: readonly Extraction[], removed: readonly string[]): Promise<string | null> {
    try {
      await this.#store.write(this.#record(now), changed, removed);
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  }

  /** The dataset from what there is: built when documents changed, corrected when decisions did. */
  async #rebuilt(): Promise<ProjectState> {
    this.#built ??= {
      ...buildDataset([...this.#extractions.values()], { about: this.#about, gazetteer: await this.#gazetteer() }),
      corrections: this.#inBase,
    };
    const { dataset, unfit } = applyCorrections(this.#built, this.#corrections);
    this.#dataset = dataset;
    this.#unfit = unfit;
    return {
      dataset: { ...dataset, mentionSpans: [] },
      unfit: this.#unfit.map(({ correction, message }) => ({ correction, reason: message })),
    };
  }
}
