/** Work that must be done on the page's own thread, in slices between which the page answers. */
import type { Work } from '../model/work.ts';

/** Longest slice, ms: with what else a frame holds well under 50. */
const SLICE = 10;

const turn = (): Promise<void> => new Promise((go) => setTimeout(go, 0));

/** The result of the work, which begins with the next turn and is given in one of its own; stops where the signal says so, by its reason. */
export async function inSlices<T>(work: Work<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    await turn();
    signal?.throwIfAborted();
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) {
        await turn();
        return step.value;
      }
    } while (performance.now() < end);
  }
}
