import { SvelteMap } from 'svelte/reactivity';
import type { Places, ShippedLayout } from '../figure/screen-map.ts';
import type { Positions } from '../layout/input.ts';
import type { Actor } from '../model/actor.ts';
import type { Dataset } from '../model/dataset.ts';
import type { DocumentMeta } from '../model/document.ts';
import type { Interaction } from '../model/interaction.ts';
import { interactionsById } from './by-key.ts';

/** A dataset that can be opened: those that come with the app, and those that the person opened. */
export interface Source {
  readonly name: string;
  readonly title: string;
  readonly load: () => Promise<Opened>;
}

/** A dataset with what was computed from it beforehand. */
export interface Opened {
  readonly dataset: Dataset;
  /** Positions by key (figure/screen-map.ts), for the first picture. */
  readonly layouts?: Readonly<Record<string, ShippedLayout>>;
  /** Where actors lie on the globe, for turning the map. */
  readonly places?: Places;
}

/** What became of a file that was given. */
export interface Receipt {
  readonly file: string;
  readonly outcome: 'matches' | 'unknown' | 'failed';
  /** One line for the person. */
  readonly message: string;
  readonly document?: string;
}

/** The datasets, the open one, and the texts that the person gave in this visit. Texts never leave the page. */
export class Workspace {
  #sources = $state.raw<readonly Source[]>([]);
  #dataset = $state.raw<Dataset>();
  #shipped = $state.raw<ReadonlyMap<string, Positions>>(new Map());
  #places = $state.raw<Places>({});
  #failure = $state.raw<string>();
  #ticket = 0;
  /** Text as read, by document id. */
  readonly texts = new SvelteMap<string, string>();

  readonly sources = $derived(this.#sources);
  readonly dataset = $derived(this.#dataset);
  readonly failure = $derived(this.#failure);
  /** Layouts that came with the dataset, by key. */
  readonly shipped = $derived(this.#shipped);
  readonly places = $derived(this.#places);
  readonly actors: ReadonlyMap<string, Actor> = $derived(new Map(this.#dataset?.actors.map((a) => [a.id, a])));
  readonly interactions: ReadonlyMap<string, Interaction> = $derived(
    this.#dataset ? interactionsById(this.#dataset) : new Map(),
  );
  readonly documents: ReadonlyMap<string, DocumentMeta> = $derived(
    new Map(this.#dataset?.documents.map((d) => [d.id, d])),
  );

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  /** Where a name is looked for that no source has: the projects kept on this machine. */
  elsewhere: (name: string) => Promise<Opened | undefined> = () => Promise.resolve(undefined);

  /** Opens a dataset by name; one that is neither a source nor kept on this machine opens the first. */
  async open(name: string): Promise<void> {
    this.#failure = undefined;
    const ticket = ++this.#ticket;
    let source = this.#sources.find((one) => one.name === name);
    if (!source && name !== '') {
      const kept = await this.elsewhere(name).catch(() => undefined);
      if (ticket !== this.#ticket) return; // another one was asked for meanwhile
      if (kept) {
        let first: Opened | undefined = kept;
        const load = async (): Promise<Opened> => {
          const opened = first ?? (await this.elsewhere(name)) ?? kept;
          first = undefined; // it may have changed when it is opened again
          return opened;
        };
        source = { name, title: kept.dataset.title ?? name, load };
      }
      if (source && !this.#sources.some((one) => one.name === name)) this.add(source);
    }
    source ??= this.#sources[0];
    if (!source) return;
    const before = this.#dataset;
    try {
      const { dataset, layouts = {}, places = {} } = await source.load();
      if (ticket !== this.#ticket) return; // another one was asked for meanwhile
      if (dataset === this.#dataset) return; // it only goes on under another name
      if (this.#dataset !== before && this.#dataset?.name === dataset.name) return; // it was changed meanwhile
      this.texts.clear();
      for (const [id, text] of Object.entries(dataset.texts ?? {})) this.texts.set(id, text);
      this.#shipped = new Map(
        Object.entries(layouts).map(([key, list]) => [key, new Map(list.map(([id, x, y]) => [id, { x, y }]))]),
      );
      this.#places = places;
      this.#dataset = dataset;
    } catch (error) {
      if (ticket === this.#ticket)
        this.#failure = `${source.title} could not be opened: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  /** Adds a dataset that the person opened or coded, or takes its place where the name is known. */
  add(source: Source): void {
    this.#sources = [...this.#sources.filter((one) => one.name !== source.name), source];
  }

  /** Told before another dataset is put in place. */
  changing: () => void = () => {};

  /** Puts another dataset in place, of which nothing is known but itself. */
  replace(dataset: Dataset): void {
    this.changing();
    this.texts.clear();
    this.#shipped = new Map();
    this.#places = {};
    this.#failure = undefined;
    this.#dataset = dataset;
  }

  /** Puts a new state of the open dataset in place (documents added, corrections applied). */
  update(dataset: Dataset): void {
    this.#dataset = dataset;
  }
}
