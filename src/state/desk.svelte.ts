/** Everything on the person's own documents: the project, what is being added, what is being reviewed. */
import type { Dataset } from '../model/dataset.ts';
import type { MentionSpan } from '../model/document.ts';
import type { Interaction } from '../model/interaction.ts';
import { spawnCoders, spawnProject } from '../worker/spawn.ts';
import type { CodingTasks } from '../worker/coding/protocol.ts';
import type { Pool } from '../worker/pool.ts';
import { ActorDesk } from './actor-desk.svelte.ts';
import { addAct, edit, judge, type ActDraft, type Decision, type Lookup } from './decisions.ts';
import type { History } from './history.svelte.ts';
import { Intake, type GivenFile } from './intake.svelte.ts';
import { isLinkable } from './link.ts';
import { Opening } from './opening.svelte.ts';
import { OwnGazetteer } from './own-gazetteer.svelte.ts';
import { prepare } from './prepare.ts';
import { baseOf } from '../worker/project/file-names.ts';
import { ProjectKeeper } from './project.svelte.ts';
import { queueOfDataset, tallyOf, type ReviewOrder } from './review.ts';
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

/** A name for links: letters, digits and hyphens of ASCII. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

export class Desk {
  readonly #workspace: Workspace;
  readonly #view: View;
  #pool: Pool<CodingTasks> | undefined;
  readonly project: ProjectKeeper;
  readonly intake: Intake;
  readonly opening: Opening;
  readonly actors: ActorDesk;
  readonly gazetteer: OwnGazetteer;
  /** How the queue is ordered, and the document that is read. */
  order = $state<ReviewOrder>('confidence');
  /** The interaction whose form is open. */
  editing = $state.raw<string | null>(null);

  readonly queue: readonly Interaction[] = $derived.by(() => {
    const { dataset } = this.#workspace;
    return dataset ? queueOfDataset(dataset, this.order) : [];
  });
  /** Judgements that were made here; those that came with the dataset are no sample of it. */
  readonly tally = $derived.by(() => tallyOf(this.project.corrections));
  readonly came = $derived.by(
    () => (this.#workspace.dataset?.corrections.length ?? 0) - this.project.corrections.length,
  );

  constructor(workspace: Workspace, view: View, history: History) {
    this.#workspace = workspace;
    this.#view = view;
    this.project = new ProjectKeeper(
      workspace,
      history,
      spawnProject,
      () => new Date().toISOString(),
      (dataset) => prepare(dataset, { ...view.filters, order: this.order }),
    );
    this.gazetteer = new OwnGazetteer(workspace, this.project);
    this.opening = new Opening({
      project: this.project,
      call: ({ file }, { name, title }) => {
        const stem = baseOf(file).replace(/\.(entente\.json(\.gz)?|zip)$/i, '');
        // what a file calls itself may hold anything
        const own = name !== undefined && isLinkable(name) ? name : slug(name ?? stem) || 'dataset';
        const free = this.#freeName(own);
        return { name: free, title: title ?? name ?? free };
      },
      opened: (name, title) => {
        workspace.add({ name, title, load: () => this.load(name) });
        view.open(name);
      },
    });
    this.intake = new Intake({
      own: () => this.gazetteer.load(),
      pool: () => this.#coders,
      known: () => {
        const documents = workspace.dataset?.documents ?? [];
        return {
          ids: new Set(documents.map(({ id }) => id)),
          hashes: new Map(documents.map(({ id, sha256 }) => [sha256, id])),
        };
      },
      give: async (document, text) => {
        if ((await this.text(document)) !== undefined) return false;
        workspace.texts.set(document, text);
        await this.project.give(document, text);
        return true;
      },
      begin: async () => {
        await this.begin();
        return this.project.name ?? '';
      },
      rest: async (coded) => {
        await this.project.arrived(coded);
        this.#pool?.rest();
      },
      expect: (pending) => this.project.expect(pending),
      kept: (unsaved) => this.project.keptOr(unsaved),
      draw: (coded) => this.project.build(coded),
      clock: () => performance.now(),
    });
    this.actors = new ActorDesk(workspace, this.#lookup, (decisions, label) => this.#decide(decisions, label), {
      pairs: () => this.project.apart,
      add: async (pair, label) => {
        await this.begin();
        this.project.keepApart(pair, label);
      },
    });
  }

  readonly #lookup: Lookup = {
    actor: (id) => this.#workspace.actors.get(id),
    document: (id) => this.#workspace.documents.get(id),
  };

  get #coders(): Pool<CodingTasks> {
    return (this.#pool ??= spawnCoders(navigator.hardwareConcurrency || 2, this.project.worker));
  }

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
    const name = this.#freeName(slug(title) || 'project');
    await this.project.begin(name, { ...EMPTY, name, title });
    this.#workspace.add({ name, title, load: () => this.load(name) });
    this.#view.open(name);
  }

  /** The dataset of a kept project, for the workspace to open. */
  async load(name: string): Promise<Opened> {
    const { dataset } = this.#workspace;
    if (this.project.name === name && dataset?.name === name) return { dataset };
    const opened = await this.project.open(name);
    if (opened.pending.length) this.#view.go('documents'); // where it is said
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

  /**
   * Files that were dropped or picked: a saved project or dataset opens, a text whose fingerprint fits a document is shown with it,
   * the rest is added. Gives one line for each of the first two; what is added reports through `intake`.
   */
  async take(given: readonly GivenFile[]): Promise<readonly Receipt[]> {
    const [{ findSaved, partOf }, { splitEvents }, { splitUnread }] = await Promise.all([
      import('./saved-files.ts'),
      import('./event-files.ts'),
      import('./unread-files.ts'),
    ]);
    const { saved, rest: others } = await findSaved(given);
    const { events, rest: texts } = await splitEvents(others);
    const { unread, rest } = splitUnread(texts);
    const receipts: Receipt[] = [...unread];
    for (const source of saved) receipts.push(...(await this.opening.open(source)));
    for (const file of events)
      receipts.push(...(await this.opening.open({ form: 'events', file: file.name, parts: [await partOf(file)] })));
    if (!rest.length) return receipts;
    const documents = this.#workspace.dataset?.documents ?? [];
    // more files than documents cannot all be texts of these: progress and report stand in the Documents view
    if (rest.length > documents.length) this.#view.go('documents');
    const { added, matched, problems } = await this.intake.add(rest);
    for (const { file, document } of matched) {
      const title = this.#workspace.documents.get(document)?.title ?? document;
      const message = `${file} matches “${title}”: its sentences are shown with the evidence.`;
      receipts.push({ file, outcome: 'matches', document, message });
    }
    if (added.length || problems.length) this.#view.go('documents');
    if (added.length)
      this.project.added(added, `add ${added.length === 1 ? 'a document' : `${added.length} documents`}`);
    return receipts;
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
