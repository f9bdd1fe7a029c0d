/** A dataset that is being opened from files: read and built by the project worker, with progress, until it is there or cancelled. */
import { formatProblem } from '../model/problem.ts';
import type { EventQuestion } from '../worker/coding/read-events.ts';
import type { SavedSource } from '../worker/project/read-saved.ts';
import type { ProjectKeeper } from './project.svelte.ts';
import type { Receipt } from './workspace.svelte.ts';

/** What a dataset that was read says of itself. */
export interface About {
  readonly name?: string;
  readonly title?: string;
}
export interface OpeningNeeds {
  readonly project: Pick<ProjectKeeper, 'read' | 'take'>;
  /** What it is called from now on, on this machine and for the person. */
  readonly call: (source: SavedSource, about: About) => { readonly name: string; readonly title: string };
  /** It is the open project now. */
  readonly opened: (name: string, title: string) => void;
}

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export class Opening {
  readonly #needs: OpeningNeeds;
  #control: AbortController | undefined;
  /** The file that is being opened, and how much of it is read (0 to 1; undefined = it is read, the network is being built). */
  #now = $state.raw<{ readonly file: string; readonly done: number | undefined }>();
  readonly now = $derived(this.#now);
  /** A table whose columns a person is to name. */
  asking = $state.raw<{ readonly source: SavedSource; readonly question: EventQuestion }>();

  constructor(needs: OpeningNeeds) {
    this.#needs = needs;
  }

  cancel(): void {
    this.#control?.abort();
    this.#now = undefined;
  }

  /** Opens one source; gives what to tell of it. */
  async open(source: SavedSource): Promise<readonly Receipt[]> {
    const { file, form } = source;
    const failed = (message: string): Receipt[] => [{ file, outcome: 'failed', message }];
    const control = (this.#control = new AbortController());
    const { signal } = control;
    const tell = (done: number | undefined): void => {
      if (!signal.aborted) this.#now = { file, done };
    };
    tell(0);
    try {
      const read = await this.#needs.project.read(source, { signal, progress: tell });
      if (read.ask) {
        this.asking = { source, question: read.ask };
        return [];
      }
      const { interactions, documents, problems } = read;
      const left = problems.map(formatProblem).join('; ');
      if (form === 'events' && !interactions) return failed(`${file}: no row is an event that counts. ${left}`);
      tell(undefined);
      const { name, title } = this.#needs.call(source, read);
      await this.#needs.project.take(name, title, signal);
      this.#needs.opened(name, title);
      if (form !== 'events') return [{ file, outcome: 'matches', message: `${title} opened.` }];
      const message = `${file}: ${many(interactions, 'interaction')} from ${many(documents, 'source')} opened.`;
      return [
        { file, outcome: 'matches', message },
        ...(left ? [{ file, outcome: 'unknown' as const, message: left }] : []),
      ];
    } catch (error) {
      return signal.aborted ? [] : failed(error instanceof Error ? error.message : String(error));
    } finally {
      if (this.#control === control) this.#now = undefined;
    }
  }
}
