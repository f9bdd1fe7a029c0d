import type { RunOptions } from '../worker/client.ts';

/** One piece of long work: how far it is, whether it was cancelled or failed. Starting another one ends the one that runs. */
export class Job {
  readonly name: string;
  #key = '';
  #abort: AbortController | undefined;
  #progress = $state<number>();
  #cancelled = $state(false);
  #failure = $state<string>();

  constructor(name: string) {
    this.name = name;
  }

  /** 0 to 1; undefined when nothing runs. */
  readonly progress = $derived.by(() => this.#progress);
  readonly cancelled = $derived.by(() => this.#cancelled);
  readonly failure = $derived.by(() => this.#failure);

  /** Runs the work of a key, unless the same is running, was cancelled or has failed. */
  start(key: string, run: (options: RunOptions) => Promise<unknown>): void {
    void this.#cancelled; // an effect that calls this runs again when the person asks for it again
    if (key === this.#key) return;
    this.stop();
    this.#key = key;
    const abort = new AbortController();
    this.#abort = abort;
    this.#progress = 0;
    const end = (then: () => void): void => {
      if (abort.signal.aborted) return;
      this.#progress = undefined;
      then();
    };
    const progress = (done: number): void => {
      if (!abort.signal.aborted) this.#progress = done;
    };
    // in a task of its own, so that an effect which starts it neither hangs on what it reads nor waits for what it prepares
    void new Promise((go) => setTimeout(go))
      .then(() => abort.signal.aborted || run({ signal: abort.signal, progress }))
      .then(
        () => end(() => (this.#key = '')),
        (error: unknown) => end(() => (this.#failure = error instanceof Error ? error.message : String(error))),
      );
  }

  /** The person cancels: the same work starts again only when it is asked for. */
  cancel(): void {
    this.#abort?.abort();
    this.#progress = undefined;
    this.#cancelled = true;
  }
  /** Forgets that it was cancelled or failed. */
  again(): void {
    this.stop();
  }
  /** Ends what runs, for other work. */
  stop(): void {
    this.#abort?.abort();
    this.#key = '';
    this.#progress = undefined;
    this.#cancelled = false;
    this.#failure = undefined;
  }
}
