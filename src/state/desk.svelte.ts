/** Everything on the person's own documents: the project, what is being added, what is being reviewed. */
import type { Dataset } from '../model/dataset.ts';
import type { MentionSpan } from '../model/document.ts';
import type { Interaction } from '../model/interaction.ts';
import { spawnCoders, spawnProject } from '../worker/spawn.ts';
import type { CodingTasks } from '../worker/coding/protocol.ts';
import type { Pool } from '../worker/pool.ts';
import { addAct, edit, judge, type ActDraft, type Decision, type Lookup } from './decisions.ts';
import type { History } from './history.svelte.ts';
import { Intake, type GivenFile } from './intake.svelte.ts';
import { ProjectKeeper } from './project.svelte.ts';
import { queueOf, tallyOf, type ReviewOrder } from './review.ts';
import type { View } from './view.svelte.ts';
import type { Opened, Receipt, Workspace } from './workspace.svelte.ts';

const EMPTY: Dataset = {
  documents: [],
  actors: [],
  roles: [],
  interactions: [],
  mentions: {},
  mentionSpans: [],
  corrections: [],
};

export class Desk {
  readonly #workspace: Workspace;
  readonly #view: View;
  #pool: Pool<CodingTasks> | undefined;
  readonly project: ProjectKeeper;
  readonly intake: Intake;
  /** How the queue is ordered, and the document that is read. */
  order = $state<ReviewOrder>('confidence');
  /** The interaction whose form is open. */
  editing = $state.raw<string | null>(null);

  readonly queue: readonly Interaction[] = $derived.by(() =>
    queueOf(this.#workspace.dataset?.interactions ?? [], this.order),
  );
  readonly tally = $derived.by(() => tallyOf(this.#workspace.dataset?.corrections ?? []));

  constructor(workspace: Workspace, view: View, history: History) {
    this.#workspace = workspace;
    this.#view = view;
    this.project = new ProjectKeeper(workspace, history, spawnProject, () => new Date().toISOString());
    this.intake = new Intake({
      pool: () => (this.#pool ??= spawnCoders(navigator.hardwareConcurrency || 2)),
      known: () => {
        const documents = workspace.dataset?.documents ?? [];
        return { ids: new Set(documents.map(({ id }) => id)), hashes: new Set(documents.map(({ sha256 }) => sha256)) };
      },
      keep: (extractions, pending) => this.project.add(extractions, pending),
      clock: () => performance.now(),
    });
  }

  readonly #lookup: Lookup = {
    actor: (id) => this.#workspace.actors.get(id),
    document: (id) => this.#workspace.documents.get(id),
  };

  /** A name that no dataset and no kept project has yet. */
  #freeName(wish: string): string {
    const taken = new Set([
      ...this.#workspace.sources.map(({ name }) => name),
      ...this.project.entries.map(({ name }) => name),
    ]);
    for (let n = 1; ; n++) {
      const name = n === 1 ? wish : `${wish}-${n}`;
      if (!taken.has(name)) return name;
    }
  }

  /** Makes the open dataset a project that can be changed, under a name of its own; what comes with the app is never changed itself. */
  async begin(dataset: Dataset = this.#workspace.dataset ?? EMPTY): Promise<void> {
    if (this.project.name !== undefined && this.project.name === this.#view.value.dataset) return;
    const name = this.#freeName(`${dataset.name ?? 'project'}-mine`);
    const title = `${dataset.title ?? 'New project'} (yours)`;
    const texts = Object.fromEntries(this.#workspace.texts);
    await this.project.begin(name, { ...dataset, name, title, texts });
    this.#workspace.add({ name, title, load: () => this.load(name) });
    this.#view.rename(name);
  }

  /** Starts an empty project. */
  async fresh(title: string): Promise<void> {
    const name = this.#freeName(
      title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 40) || 'project',
    );
    await this.project.begin(name, { ...EMPTY, name, title });
    this.#workspace.add({ name, title, load: () => this.load(name) });
    this.#view.open(name);
  }

  /** The dataset of a kept project, for the workspace to open. */
  async load(name: string): Promise<Opened> {
    const { dataset } = this.#workspace;
    if (this.project.name === name && dataset?.name === name) return { dataset };
    const opened = await this.project.open(name);
    if (opened.pending.length)
      this.lost = `${opened.pending.length === 1 ? 'One file was' : `${opened.pending.length} files were`} still being coded when the page was closed: ${opened.pending.slice(0, 5).join(', ')}${opened.pending.length > 5 ? ' …' : ''}. Add ${opened.pending.length === 1 ? 'it' : 'them'} again.`;
    return { dataset: opened.dataset };
  }
  /** What was not done when the page was closed; empty = nothing. */
  lost = $state('');

  /** Lists the kept projects beside the datasets that come with the app. */
  async findProjects(): Promise<void> {
    await this.project.refresh();
    for (const { name, title } of this.project.entries)
      if (!this.#workspace.sources.some((source) => source.name === name))
        this.#workspace.add({ name, title, load: () => this.load(name) });
  }

  /** Adds files to the project of the open dataset (which becomes one). */
  async add(files: readonly GivenFile[]): Promise<void> {
    await this.begin();
    await this.intake.add(files);
  }

  /**
   * Files that were dropped: a saved project opens, a text whose fingerprint fits a document is shown with it, the rest is added.
   * Gives one line for each of the first two; what is added reports through `intake`.
   */
  async take(files: readonly GivenFile[]): Promise<readonly Receipt[]> {
    const receipts: Receipt[] = [];
    const rest: GivenFile[] = [];
    for (const file of files) {
      if (/\.entente\.json$/i.test(file.name)) receipts.push(await this.#openFile(file));
      else if (!this.#workspace.dataset?.documents.length) rest.push(file);
      else {
        const found = await this.#workspace.giveText(file);
        receipts.push(...found.filter(({ outcome }) => outcome === 'matches'));
        if (!found.some(({ outcome }) => outcome === 'matches')) rest.push(file);
      }
    }
    if (rest.length) {
      this.#view.go('documents'); // where progress and report stand
      await this.add(rest);
    }
    return receipts;
  }

  async #openFile(file: GivenFile): Promise<Receipt> {
    const { readJson } = await import('../corpus/json-read.ts');
    const text = new TextDecoder().decode(await file.arrayBuffer());
    const read = readJson(file.name, text);
    if (!read.value) {
      const [first] = read.problems;
      const message = `${file.name} could not be opened: ${first?.message ?? 'it is no dataset'}${read.problems.length > 1 ? ` (and ${read.problems.length - 1} more faults)` : ''}`;
      return { file: file.name, outcome: 'failed', message };
    }
    const dataset = read.value;
    const name = this.#freeName(
      dataset.name ??
        file.name
          .replace(/\.entente\.json$/i, '')
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-'),
    );
    const title = dataset.title ?? name;
    await this.project.begin(name, { ...dataset, name, title });
    this.#workspace.add({ name, title, load: () => this.load(name) });
    this.#view.open(name);
    return { file: file.name, outcome: 'matches', message: `${title} opened.` };
  }

  async #decide(decisions: readonly Decision[], label: string): Promise<void> {
    await this.begin();
    this.project.decide(decisions, label);
  }
  confirm(act: Interaction): Promise<void> {
    return this.#decide([judge('confirm', act, this.#lookup)], `confirm “${act.gist}”`);
  }
  reject(act: Interaction): Promise<void> {
    return this.#decide([judge('reject', act, this.#lookup)], `reject “${act.gist}”`);
  }
  async correct(act: Interaction, draft: ActDraft): Promise<void> {
    const decision = edit(act, draft, this.#lookup);
    await (decision ? this.#decide([decision], `correct “${act.gist}”`) : this.confirm(act));
  }
  addMissed(document: string, start: number, end: number, draft: ActDraft): Promise<void> {
    const sha256 = this.#workspace.documents.get(document)?.sha256 ?? '';
    return this.#decide([addAct({ document: sha256, start, end }, draft, this.#lookup)], 'add an interaction');
  }
  mergeActors(into: string, other: string): Promise<void> {
    const [name, gone] = [into, other].map((id) => this.#lookup.actor(id)?.name ?? id) as [string, string];
    return this.#decide(
      [{ act: 'merge', before: { names: [name, gone] }, after: { name } }],
      `merge ${gone} into ${name}`,
    );
  }
  renameActor(id: string, name: string): Promise<void> {
    const before = this.#lookup.actor(id)?.name ?? id;
    return this.#decide([{ act: 'rename', before: { name: before }, after: { name } }], `rename ${before} to ${name}`);
  }

  /** Mentions of a document: from the dataset where it has them, else from the project. */
  async spans(document: string): Promise<readonly MentionSpan[]> {
    const own = this.#workspace.dataset?.mentionSpans.filter((span) => span.document === document) ?? [];
    return own.length || this.project.name === undefined ? own : this.project.spans(document);
  }
  /** The text of a document where this machine has it. */
  async text(document: string): Promise<string | undefined> {
    const given = this.#workspace.texts.get(document);
    if (given !== undefined || this.project.name === undefined) return given;
    const kept = (await this.project.text(document)) ?? undefined;
    if (kept !== undefined) this.#workspace.texts.set(document, kept);
    return kept;
  }
}
