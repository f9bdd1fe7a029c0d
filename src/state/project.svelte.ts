/** The open dataset as something that a person changes: documents and decisions go to the project worker, the result comes back. */
import type { OwnActor } from '../corpus/own-gazetteer.ts';
import type { Correction } from '../model/correction.ts';
import type { Dataset } from '../model/dataset.ts';
import type { MentionSpan } from '../model/document.ts';
import type { Client } from '../worker/client.ts';
import type { ProjectEntry, ProjectState, ProjectTasks, SaveForm } from '../worker/project/protocol.ts';
import type { Extraction } from '../text/types.ts';
import { decisionWords } from './decision-words.ts';
import type { Act, History } from './history.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

export type { SaveForm };
/** A decision that fits nothing in the text as it is coded now. */
export type Unfit = ProjectState['unfit'][number];

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

  readonly name = $derived(this.#name);
  /** Decisions of this project, oldest first. */
  readonly corrections = $derived(this.#corrections);
  readonly unfit = $derived(this.#unfit);
  /** Why the last change is not kept on this machine; undefined = it is. */
  readonly unsaved = $derived(this.#unsaved);
  readonly busy = $derived(this.#busy > 0);
  readonly entries = $derived(this.#entries);

  constructor(workspace: Workspace, history: History, spawn: () => Client<ProjectTasks>, now: () => string) {
    this.#workspace = workspace;
    this.#history = history;
    this.#spawn = spawn;
    this.#now = now;
  }

  get #worker(): Client<ProjectTasks> {
    return (this.#client ??= this.#spawn());
  }

  async #take(answer: Promise<ProjectState>): Promise<void> {
    const turn = ++this.#turn;
    this.#busy++;
    try {
      const state = await answer;
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
      this.#entries = await this.#worker.run('list', null);
    } catch {
      this.#entries = []; // a browser that keeps nothing has none
    }
  }

  /** Opens a kept project; gives the link of the view as it was left and the files that were not coded when the page was closed. */
  async open(
    name: string,
  ): Promise<{ readonly dataset: Dataset; readonly link: string; readonly pending: readonly string[] }> {
    const { dataset, unfit, link, pending } = await this.#worker.run('open', { name });
    const own = await this.#worker.run('own', null);
    this.#turn++;
    this.#name = name;
    this.#unfit = unfit;
    this.#unsaved = undefined;
    this.#corrections = dataset.corrections.slice(dataset.corrections.length - own);
    this.#history.restore(this.#acts());
    return { dataset, link, pending };
  }

  /** Makes a project of the open dataset, or of `dataset`, so that it can be changed. Does nothing where it is one already. */
  async begin(name: string, dataset: Dataset): Promise<void> {
    if (this.#name === name) return;
    this.#name = name;
    this.#corrections = [];
    await this.#take(this.#worker.run('start', { name, dataset, now: this.#now() }));
  }

  /** Keeps coded documents at once; `build` brings them on screen. `pending` names the files that are still to be coded. */
  async stash(extractions: readonly Extraction[], pending: readonly string[]): Promise<void> {
    const unsaved = await this.#worker.run('stash', { extractions, pending, now: this.#now() });
    this.#unsaved = unsaved ?? undefined;
  }
  async build(): Promise<void> {
    const unsaved = this.#unsaved;
    await this.#take(this.#worker.run('build', null));
    this.#unsaved ??= unsaved;
  }

  /** Notes that documents were added, so that it can be undone. */
  added(documents: readonly string[], label: string): void {
    let taken: readonly Extraction[] = [];
    this.#history.push({
      label,
      undo: () => {
        // asked before they are taken out: the worker answers in turn
        void this.#worker.run('extractions', { documents }).then((found) => (taken = found));
        void this.#take(this.#worker.run('remove', { documents, now: this.#now() }));
      },
      redo: () => void this.#takeBack(() => taken),
    });
  }
  async #takeBack(taken: () => readonly Extraction[]): Promise<void> {
    await this.#worker.run('own', null); // after everything that was asked before
    await this.#take(this.#worker.run('add', { extractions: taken(), pending: [], now: this.#now() }));
  }

  /** Takes documents out, as an act that can be undone. */
  async remove(documents: readonly string[], label: string): Promise<void> {
    const taken = await this.#worker.run('extractions', { documents });
    const out = (): void => void this.#take(this.#worker.run('remove', { documents, now: this.#now() }));
    const back = (): void =>
      void this.#take(this.#worker.run('add', { extractions: taken, pending: [], now: this.#now() }));
    out();
    this.#history.push({ label, undo: back, redo: out });
  }

  /** Notes a decision: applied at once, undone and redone with everything else. */
  decide(decisions: readonly Omit<Correction, 'time'>[], label: string): void {
    const before = this.#corrections;
    const time = this.#now();
    const after = [...before, ...decisions.map((one): Correction => ({ time, ...one }))];
    this.#put(after);
    this.#history.push({ label, at: time, undo: () => this.#put(before), redo: () => this.#put(after) });
  }

  /** Puts a list of decisions in place. Of several in one turn (two hundred acts undone at once) only the last is worked out. */
  #put(corrections: readonly Correction[]): void {
    this.#corrections = corrections;
    if (this.#putting) return;
    this.#putting = true;
    queueMicrotask(() => {
      this.#putting = false;
      void this.#take(this.#worker.run('correct', { corrections: this.#corrections, now: this.#now() }));
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
      return { label, at: all[from]?.time ?? '', undo: () => this.#put(before), redo: () => this.#put(after) };
    });
  }

  keepLink(link: string): void {
    if (this.#name !== undefined) void this.#worker.run('link', { link }).catch(() => undefined);
  }

  /** Mentions of one document, which the dataset on the page leaves out. */
  spans(document: string): Promise<readonly MentionSpan[]> {
    return this.#worker.run('spans', { document });
  }
  text(document: string): Promise<string | null> {
    return this.#worker.run('text', { document });
  }
  save(form: SaveForm): Promise<{ readonly files: readonly (readonly [string, string])[] }> {
    return this.#worker.run('save', { form });
  }

  gazetteer(): Promise<readonly OwnActor[]> {
    return this.#worker.run('gazetteer', null);
  }
  async keepGazetteer(actors: readonly OwnActor[]): Promise<void> {
    await this.#worker.run('keepGazetteer', { actors });
  }

  async delete(name: string): Promise<void> {
    await this.#worker.run('delete', { name });
    if (name === this.#name) this.#name = undefined;
    await this.refresh();
  }
}
