/** Work that must be done on the page's own thread, in slices between which the page answers. */
import type { Work } from '../model/work.ts';

/** Longest slice, ms: with what else a frame holds well under 50. */
const SLICE = 10;

/** The result of the work; stops where the signal says so, by the signal's reason. */
export async function inSlices<T>(work: Work<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await new Promise((go) => setTimeout(go, 0));
    signal?.throwIfAborted();
  }
}
