/** One undo history for everything that a person does: filters, layout, pins, corrections. */

export interface Act {
  /** What was done, as the button says it: "Undo: hide officials". */
  readonly label: string;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Acts that follow each other with the same key are one act (a knob that is dragged). */
  readonly merge?: string;
}

const LIMIT = 500;

export class History {
  #past = $state.raw<readonly Act[]>([]);
  #future = $state.raw<readonly Act[]>([]);
  /** Set by `seal`: the next act starts a new entry even when its key fits the last one. */
  #sealed = false;

  /** What undo would take back; undefined = nothing. */
  readonly undoable = $derived(this.#past.at(-1)?.label);
  readonly redoable = $derived(this.#future.at(-1)?.label);
  readonly length = $derived(this.#past.length);

  /** Notes an act that has been done already. Whatever had been undone is forgotten. */
  push(act: Act): void {
    const last = this.#past.at(-1);
    const joins = last !== undefined && act.merge !== undefined && last.merge === act.merge && !this.#sealed;
    this.#past = joins ? [...this.#past.slice(0, -1), { ...act, undo: last.undo }] : [...this.#past, act].slice(-LIMIT);
    this.#future = [];
    this.#sealed = false;
  }

  /** Ends a run of merged acts: the knob was let go. */
  seal(): void {
    this.#sealed = true;
  }

  /** Takes the last act back and gives its label; undefined when there is none. */
  undo(): string | undefined {
    const act = this.#past.at(-1);
    if (!act) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, act];
    this.#sealed = true;
    act.undo();
    return act.label;
  }

  redo(): string | undefined {
    const act = this.#future.at(-1);
    if (!act) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, act];
    this.#sealed = true;
    act.redo();
    return act.label;
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}
