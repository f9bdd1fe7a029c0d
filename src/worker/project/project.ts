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
import { unpack } from './packed.ts';
import type { CodedDocument, ProjectEntry, ProjectState, SaveForm } from './protocol.ts';
import type { Pending, ProjectRecord, Store } from './store.ts';
import { reasonOf } from './unsaved.ts';

/** What the project needs of a store; tests give one in memory. */
export type Keeper = Pick<Store, 'list' | 'read' | 'write' | 'give' | 'delete'>;

export class Project {
  readonly #store: Keeper;
  readonly #gazetteer: () => Promise<Gazetteer>;
  #name = '';
  #about: About = {};
  #link = '';
  #pending: readonly Pending[] = [];
  #apart: readonly string[] = [];
  /** Texts that were given to documents without theirs; they are shown and saved, and play no part in the dataset. */
  #texts = new Map<string, string>();
  /** Decisions that the base dataset has in it already; those of the person come after. */
  #inBase: readonly Correction[] = [];
  #corrections: readonly Correction[] = [];
  #extractions = new Map<string, Extraction>();
  /** Documents as they came from the threads that coded them, not read yet. */
  readonly #arrived = new Map<string, string>();
  /** Documents that were taken out while the project is open. */
  readonly #aside = new Map<string, Extraction>();
  /** Told when a document arrives or the project is another one. */
  #arrival: (() => void) | undefined;
  #built: Dataset | undefined;
  #dataset: Dataset | undefined;
  #unfit: readonly UnfitCorrection[] = [];
  #saved = '';

  constructor(store: Keeper, gazetteer: () => Promise<Gazetteer>) {
    this.#store = store;
    this.#gazetteer = gazetteer;
  }

  async list(): Promise<ProjectEntry[]> {
    const kept = await this.#store.list();
    return kept
      .map(({ record: { name, about, saved }, documents }) => ({ name, title: about.title ?? name, saved, documents }))
      .sort((a, b) => (a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : a.name < b.name ? -1 : 1));
  }

  /** Opens a kept project; `pending` names the files that were not done, `own` counts the decisions that are the project's. */
  async open(name: string): Promise<
    ProjectState & {
      readonly link: string;
      readonly pending: readonly string[];
      readonly own: number;
      readonly apart: readonly string[];
    }
  > {
    const kept = await this.#store.read(name);
    if (!kept) throw new Error(`There is no project "${name}" on this machine.`);
    const { record, extractions, texts } = kept;
    this.#reset(name, record.about, extractions);
    this.#inBase = record.inBase;
    this.#corrections = record.corrections;
    this.#link = record.link;
    this.#apart = record.apart;
    this.#texts = new Map(texts);
    this.#saved = record.saved;
    const state = await this.#rebuilt();
    const files = new Set(extractions.map(({ document }) => document.file));
    const lost = record.pending.filter(([id, file]) => (id ? !this.#extractions.has(id) : !files.has(file)));
    const pending = [...new Set(lost.map(([, file]) => file))];
    return { ...state, link: record.link, pending, own: record.corrections.length, apart: record.apart };
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

  /** Notes what is about to be coded; told once: from the next opening on it is no longer expected. */
  async expect(pending: readonly Pending[], now: string): Promise<string | null> {
    if (!this.#name) return null; // nothing was begun
    this.#pending = pending;
    return this.#write(now, [], []);
  }

  /** Takes a document from the thread that coded it, which has kept it. One of another project is there when that is opened. */
  arrive({ project, id, packed }: CodedDocument): void {
    if (project !== this.#name) return;
    this.#arrived.set(id, packed);
    this.#arrival?.();
  }

  async build(coded: readonly string[]): Promise<ProjectState> {
    await this.arrived(coded);
    return this.#rebuilt();
  }

  /** Waits until these documents are here, or another project is open. */
  async arrived(coded: readonly string[]): Promise<void> {
    const name = this.#name;
    const isThere = (id: string): boolean => this.#arrived.has(id) || this.#extractions.has(id);
    while (name === this.#name && !coded.every(isThere)) await new Promise<void>((next) => (this.#arrival = next));
  }

  async remove(documents: readonly string[], now: string): Promise<ProjectState> {
    for (const one of this.extractions(documents)) {
      this.#aside.set(one.document.id, one);
      this.#extractions.delete(one.document.id);
    }
    this.#built = undefined;
    return this.#kept(now, [], documents);
  }

  async restore(documents: readonly string[], now: string): Promise<ProjectState> {
    const back = documents.flatMap((id) => this.#aside.get(id) ?? []);
    for (const one of back) {
      this.#aside.delete(one.document.id);
      this.#extractions.set(one.document.id, one);
    }
    this.#built = undefined;
    return this.#kept(now, back, []);
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
    this.#unpack();
    return documents.flatMap((id) => this.#extractions.get(id) ?? []);
  }

  async keepApart(apart: readonly string[], now: string): Promise<string | null> {
    this.#apart = apart;
    return this.#name ? this.#write(now, [], []) : null;
  }

  async give(document: string, text: string): Promise<string | null> {
    this.#texts.set(document, text);
    return this.#store.give(this.#name, document, text).then(() => null, reasonOf);
  }

  spans(document: string): MentionSpan[] {
    return (this.#dataset?.mentionSpans ?? []).filter((mention) => mention.document === document);
  }

  text(document: string): string | null {
    return this.#extractions.get(document)?.document.text || (this.#texts.get(document) ?? null);
  }

  /** The files of a form of saving, by name. */
  save(form: SaveForm): (readonly [string, string])[] {
    if (!this.#dataset) throw new Error('No project is open.');
    if (form === 'tables') return [...writeTables(this.#dataset)];
    const texts = Object.fromEntries(
      [...this.#extractions.keys()].flatMap((id) => {
        const text = this.text(id);
        return text === null ? [] : [[id, text]];
      }),
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
    this.#apart = [];
    this.#texts.clear();
    this.#arrived.clear();
    this.#aside.clear();
    this.#arrival?.();
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
      link: this.#link,
      pending: this.#pending,
      apart: this.#apart,
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

  /** Reads what has arrived. */
  #unpack(): void {
    if (!this.#arrived.size) return;
    for (const [id, packed] of this.#arrived) this.#extractions.set(id, unpack(packed));
    this.#arrived.clear();
    this.#built = undefined;
  }

  /** The dataset from what there is: built when documents changed, corrected when decisions did. */
  async #rebuilt(): Promise<ProjectState> {
    const gazetteer = await this.#gazetteer();
    this.#unpack();
    this.#built ??= {
      ...buildDataset([...this.#extractions.values()], { about: this.#about, gazetteer }),
      corrections: this.#inBase,
    };
    const corrected = this.#corrections.length ? applyCorrections(this.#built, this.#corrections) : undefined;
    this.#dataset = corrected?.dataset ?? this.#built;
    this.#unfit = corrected?.unfit ?? [];
    return {
      dataset: { ...this.#dataset, mentionSpans: [] },
      unfit: this.#unfit.map(({ correction, message }) => ({ correction, reason: message })),
    };
  }
}
