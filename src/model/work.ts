/** Long work in steps: who runs it decides when to pause, tell progress or stop; the work itself knows neither clock nor thread. */

/** Yields how far it is (0 to 1) at every place where it may be paused or left, and returns its result. */
export type Work<T> = Generator<number, T, void>;

/** Runs to the end without a pause. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Runs a part of a longer work, its 0 to 1 told as `from` to `to`. */
export function* part<T>(work: Work<T>, from: number, to: number): Work<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
