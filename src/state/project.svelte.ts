/** The open dataset as something that a person changes: documents and decisions go to the project worker, the result comes back. */
import type { OwnActor } from '../corpus/own-gazetteer.ts';
import type { Correction } from '../model/correction.ts';
import type { Dataset } from '../model/dataset.ts';
import type { MentionSpan } from '../model/document.ts';
import type { Client, RunOptions } from '../worker/client.ts';
import type { Interaction } from '../model/interaction.ts';
import { joinPieces, type Piece } from '../worker/project/pieces.ts';
import type { ProjectEntry, ProjectState, ProjectTasks, ReadAnswer, SaveForm } from '../worker/project/protocol.ts';
import type { SavedSource } from '../worker/project/read-saved.ts';
import type { Pending } from '../worker/project/store.ts';
import { decisionWords } from './decision-words.ts';
import type { Act, History } from './history.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

export type { SaveForm };
/** A decision that fits nothing in the text as it is coded now. */
export type Unfit = ProjectState['unfit'][number];

/** Tasks that give the project as it is then. */
type Giving = {
  [K in keyof ProjectTasks]: ProjectTasks[K]['result'] extends ProjectState ? K : never;
}[keyof ProjectTasks];

export class ProjectKeeper {
  readonly #workspace: Workspace;
  readonly #history: History;
  readonly #spawn: () => Client<ProjectTasks>;
  readonly #now: () => string;
  #client: Client<ProjectTasks> | undefined;
  /** Counts requests, so that an answer that has been overtaken changes nothing. */
  #turn = 0;

  /** Name of the project that the worker holds; undefined while the open dataset is only looked at. */
  #name = $state.raw<string>();
  #corrections = $state.raw<readonly Correction[]>([]);
  #unfit = $state.raw<readonly Unfit[]>([]);
  #unsaved = $state.raw<string>();
  #busy = $state.raw(0);
  #entries = $state.raw<readonly ProjectEntry[]>([]);
  #apart = $state.raw<readonly string[]>([]);

  readonly name = $derived(this.#name);
  /** Decisions of this project, oldest first. */
  readonly corrections = $derived(this.#corrections);
  readonly unfit = $derived(this.#unfit);
  /** Why the last change is not kept on this machine; undefined = it is. */
  readonly unsaved = $derived(this.#unsaved);
  readonly busy = $derived(this.#busy > 0);
  readonly entries = $derived(this.#entries);
  /** Pairs of names that the person said are two actors. */
  readonly apart = $derived(this.#apart);

  /** Done with a dataset before it is shown. */
  readonly #prepare: (dataset: Dataset) => Promise<void>;

  constructor(
    workspace: Workspace,
    history: History,
    spawn: () => Client<ProjectTasks>,
    now: () => string,
    prepare: (dataset: Dataset) => Promise<void> = () => Promise.resolve(),
  ) {
    this.#prepare = prepare;
    this.#workspace = workspace;
    this.#history = history;
    this.#spawn = spawn;
    this.#now = now;
  }

  /** The worker that holds the project; made when it is first needed. */
  get worker(): Client<ProjectTasks> {
    return (this.#client ??= this.#spawn());
  }
  /** The interactions as the worker gave them last, whether they are still shown or not. */
  #given: readonly Interaction[] = [];

  /** Asks for something that gives the project as it is then; puts the interactions together of what was there and what came. */
  async #ask<K extends Giving>(task: K, input: ProjectTasks[K]['input']): Promise<ProjectTasks[K]['result']> {
    const pieces: Piece<Interaction>[] = [];
    const part = (piece: Piece<Interaction>): void => void pieces.push(piece);
    const state = await this.worker.run<Giving>(task, input, { part } as RunOptions<Piece<Interaction>>);
    const interactions = (this.#given = joinPieces(this.#given, pieces));
    return { ...state, dataset: { ...state.dataset, interactions } } as ProjectTasks[K]['result'];
  }

  async #take(answer: Promise<ProjectState>): Promise<void> {
    const turn = ++this.#turn;
    this.#busy++;
    try {
      const state = await answer;
      if (turn !== this.#turn) return;
      await this.#prepare(state.dataset);
      if (turn !== this.#turn) return;
      this.#unfit = state.unfit;
      this.#unsaved = state.unsaved;
      this.#workspace.update(state.dataset);
    } catch (error) {
      this.#unsaved = error instanceof Error ? error.message : String(error);
    } finally {
      this.#busy--;
    }
  }

  /** The projects kept on this machine, last changed first. */
  async refresh(): Promise<void> {
    try {
      this.#entries = await this.worker.run('list', null);
    } catch {
      this.#entries = []; // a browser that keeps nothing has none
    }
  }

  /** Opens a kept project; gives the link of the view as it was left and the files that were not coded when the page was closed. */
  async open(
    name: string,
  ): Promise<{ readonly dataset: Dataset; readonly link: string; readonly pending: readonly string[] }> {
    // from here on the worker holds another project, or this one as it is kept: its acts come anew
    this.#history.leaveProject();
    this.#name = undefined;
    const { dataset, unfit, link, pending, own, apart } = await this.#ask('open', { name });
    await this.#prepare(dataset);
    this.#turn++;
    this.#name = name;
    this.#unfit = unfit;
    this.#unsaved = undefined;
    this.#corrections = dataset.corrections.slice(dataset.corrections.length - own);
    this.#apart = apart;
    this.#history.restore(this.#acts());
    return { dataset, link, pending };
  }

  /** Makes a project of the open dataset, or of `dataset`, so that it can be changed. Does nothing where it is one already. */
  async begin(name: string, dataset: Dataset): Promise<void> {
    if (this.#name === name) return;
    this.#history.leaveProject();
    this.#name = name;
    this.#apart = [];
    this.#corrections = [];
    await this.#take(this.#ask('start', { name, dataset, now: this.#now() }));
    await this.refresh(); // it stands in the list at once
  }

  /** Reads a saved dataset, which the worker then holds; may be cancelled. */
  read(source: SavedSource, options: RunOptions): Promise<ReadAnswer> {
    return this.worker.run('read', { source }, options);
  }
  /** Makes what was read the open project. Cancelled, the one that was open before is open again, before anything else is asked of it. */
  async take(name: string, title: string, signal: AbortSignal): Promise<void> {
    const before = this.#name;
    const taking = this.#ask('take', { name, title, now: this.#now() });
    const back = (): void => {
      void this.worker.run('delete', { name }).then(() => this.refresh());
      if (before !== undefined) void this.#ask('open', { name: before });
    };
    signal.addEventListener('abort', back, { once: true });
    const state = await taking;
    signal.throwIfAborted();
    await this.#prepare(state.dataset);
    signal.throwIfAborted();
    signal.removeEventListener('abort', back);
    this.#turn++;
    this.#history.leaveProject();
    this.#name = name;
    this.#apart = [];
    this.#corrections = [];
    this.#unfit = state.unfit;
    this.#unsaved = state.unsaved;
    this.#workspace.replace(state.dataset);
    await this.refresh(); // it stands in the list at once
  }

  /** Notes which files are about to be coded. */
  async expect(pending: readonly Pending[]): Promise<void> {
    this.keptOr(await this.worker.run('expect', { pending, now: this.#now() }));
  }
  /** Says why something is not kept on this machine; null = it is. */
  keptOr(unsaved: string | null): void {
    this.#unsaved = unsaved ?? undefined;
  }
  /** Waits until the project worker has these documents. */
  async arrived(coded: readonly string[]): Promise<void> {
    await this.worker.run('arrived', { coded });
  }
  /** Brings on screen what the coding workers have handed over; these documents among it. */
  async build(coded: readonly string[]): Promise<void> {
    const unsaved = this.#unsaved;
    await this.#take(this.#ask('build', { coded }));
    this.#unsaved ??= unsaved;
  }

  /** Notes that documents were added, so that it can be undone. */
  added(documents: readonly string[], label: string): void {
    this.#note(label, {
      undo: () => this.#move('remove', documents),
      redo: () => this.#move('restore', documents),
    });
  }
  /** Takes documents out, as an act that can be undone. */
  remove(documents: readonly string[], label: string): void {
    this.#move('remove', documents);
    this.#note(label, {
      undo: () => this.#move('restore', documents),
      redo: () => this.#move('remove', documents),
    });
  }
  /** Puts an act of the open project in the history. */
  #note(label: string, act: Pick<Act, 'undo' | 'redo' | 'at'>): void {
    this.#history.push({ label, ...act, ...(this.#name === undefined ? {} : { of: this.#name }) });
  }
  #move(task: 'remove' | 'restore', documents: readonly string[]): void {
    void this.#take(this.#ask(task, { documents, now: this.#now() }));
  }

  /** Notes a decision: applied at once, undone and redone with everything else. */
  decide(decisions: readonly Omit<Correction, 'time'>[], label: string): void {
    const before = this.#corrections;
    const time = this.#now();
    const after = [...before, ...decisions.map((one): Correction => ({ time, ...one }))];
    this.#put(after);
    this.#note(label, { at: time, undo: () => this.#put(before), redo: () => this.#put(after) });
  }

  /** Puts a list of decisions in place. Of several in one turn (two hundred acts undone at once) only the last is worked out. */
  #put(corrections: readonly Correction[]): void {
    this.#corrections = corrections;
    if (this.#putting) return;
    this.#putting = true;
    queueMicrotask(() => {
      this.#putting = false;
      void this.#take(this.#ask('correct', { corrections: this.#corrections, now: this.#now() }));
    });
  }
  #putting = false;

  /** The project's decisions as acts that can be undone; those of one moment are one act. */
  #acts(): Act[] {
    const all = this.#corrections;
    const starts = all.flatMap(({ time }, i) => (i === 0 || time !== all[i - 1]?.time ? [i] : []));
    return starts.map((from, k) => {
      const to = starts[k + 1] ?? all.length;
      const [before, after] = [all.slice(0, from), all.slice(0, to)];
      const label = all.slice(from, to).map(decisionWords).join(', ');
      const act = { label, at: all[from]?.time ?? '', undo: () => this.#put(before), redo: () => this.#put(after) };
      return this.#name === undefined ? act : { ...act, of: this.#name };
    });
  }

  /** Notes that a pair of names is two actors, as an act that can be undone. */
  keepApart(pair: string, label: string): void {
    const before = this.#apart;
    const after = [...new Set([...before, pair])].sort();
    const put = (apart: readonly string[]): void => {
      this.#apart = apart;
      void this.worker.run('apart', { apart, now: this.#now() }).then((unsaved) => this.keptOr(unsaved));
    };
    put(after);
    this.#note(label, { undo: () => put(before), redo: () => put(after) });
  }
  /** Keeps the text of a document that came without it. */
  async give(document: string, text: string): Promise<void> {
    if (this.#name !== undefined) this.keptOr(await this.worker.run('give', { document, text }));
  }

  keepLink(link: string): void {
    if (this.#name !== undefined) void this.worker.run('link', { link }).catch(() => undefined);
  }

  /** Mentions of one document, which the dataset on the page leaves out. */
  spans(document: string): Promise<readonly MentionSpan[]> {
    return this.worker.run('spans', { document });
  }
  text(document: string): Promise<string | null> {
    return this.worker.run('text', { document });
  }
  save(form: SaveForm): Promise<{ readonly files: readonly (readonly [string, string])[] }> {
    return this.worker.run('save', { form });
  }

  gazetteer(): Promise<readonly OwnActor[]> {
    return this.worker.run('gazetteer', null);
  }
  async keepGazetteer(actors: readonly OwnActor[]): Promise<void> {
    await this.worker.run('keepGazetteer', { actors });
  }

  async delete(name: string): Promise<void> {
    await this.worker.run('delete', { name });
    if (name === this.#name) {
      this.#name = undefined;
      this.#history.leaveProject();
    }
    await this.refresh();
  }
}
