/** The person's own gazetteer: kept on this machine, given to every coding, saved to a file and read from one. */
import type { OwnActor } from '../corpus/own-gazetteer.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import type { GivenFile } from './intake.svelte.ts';
import type { ProjectKeeper } from './project.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

export class OwnGazetteer {
  readonly #workspace: Workspace;
  readonly #project: ProjectKeeper;
  #actors = $state.raw<readonly OwnActor[]>();
  readonly actors: readonly OwnActor[] = $derived(this.#actors ?? []);

  constructor(workspace: Workspace, project: ProjectKeeper) {
    this.#workspace = workspace;
    this.#project = project;
  }

  /** What is kept; asked of the store once. */
  async load(): Promise<readonly OwnActor[]> {
    // a browser that keeps nothing has none
    this.#actors ??= await this.#project.gazetteer().catch(() => []);
    return this.#actors;
  }

  async #keep(actors: readonly OwnActor[]): Promise<void> {
    this.#actors = actors;
    await this.#project.keepGazetteer(actors);
  }

  /** Takes in the actors that decisions of the open project name; gives how many. */
  async learn(): Promise<number> {
    const { joinOwn, ownActorsOf } = await import('../corpus/own-gazetteer.ts');
    const { dataset } = this.#workspace;
    const found = dataset ? ownActorsOf(dataset, dataset.corrections) : [];
    await this.#keep(joinOwn(await this.load(), found));
    return found.length;
  }

  /** Takes in the actors of a file; gives what was wrong with it, in lines. */
  async read(file: GivenFile): Promise<readonly string[]> {
    const { joinOwn, readOwn } = await import('../corpus/own-gazetteer.ts');
    const problems: Problem[] = [];
    const actors = readOwn(file.name, new TextDecoder().decode(await file.arrayBuffer()), problems);
    await this.#keep(joinOwn(await this.load(), actors));
    return problems.map(formatProblem);
  }

  async write(): Promise<string> {
    return (await import('../corpus/own-gazetteer.ts')).writeOwn(await this.load());
  }
  empty(): Promise<void> {
    return this.#keep([]);
  }
}
