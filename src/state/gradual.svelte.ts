/** A list that comes on the page a few rows at a time, each handful in a task of its own, so that the page answers in between. */
export class Gradual {
  #count = $state(0);
  /** How many rows to show now. */
  readonly count = $derived(this.#count);

  /** `wanted` = how many there are to be in the end; make it where effects may be made (a component's script). */
  constructor(wanted: () => number, step = 10) {
    this.#count = step;
    $effect(() => {
      if (this.#count >= wanted()) return;
      const timer = setTimeout(() => (this.#count += step));
      return () => clearTimeout(timer);
    });
  }
}
