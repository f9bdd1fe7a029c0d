/** When names are placed: a moment after the last change, in slices between which the page answers, and never two at once. */
import type { Work } from '../../model/work.ts';
import { inSlices } from '../../state/slices.ts';

export class Placing<T> {
  readonly #work: () => Work<T> | undefined;
  readonly #done: (result: T) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;

  /** @param work what is to be done now; undefined = nothing, it will be asked for again. */
  constructor(work: () => Work<T> | undefined, done: (result: T) => void) {
    this.#work = work;
    this.#done = done;
  }

  /** Starts anew after `wait` ms without another call; what is running is left, since it is no longer true. */
  start(wait: number): void {
    this.stop();
    this.#timer = setTimeout(() => void this.#run(), wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  async #run(): Promise<void> {
    const work = this.#work();
    if (!work) return;
    const running = new AbortController();
    this.#running = running;
    try {
      const result = await inSlices(work, running.signal);
      if (!running.signal.aborted) this.#done(result);
    } catch (error) {
      if (!running.signal.aborted) throw error;
    }
  }
}
