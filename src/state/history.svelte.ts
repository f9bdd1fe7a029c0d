/** One undo history for everything that a person does: filters, layout, pins, corrections. */

export interface Act {
  /** What was done, as the button says it: "Undo: hide officials". */
  readonly label: string;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Acts that follow each other with the same key are one act (a knob that is dragged). */
  readonly merge?: string;
  /** When it was done, ISO 8601; the history's clock says it where it is not given. */
  readonly at?: string;
  /** The project that it changes; none = the picture. */
  readonly of?: string;
}

/** One line of the history, as a list shows it. */
export interface Entry {
  readonly label: string;
  readonly at: string;
  /** False = taken back: it can be done again. */
  readonly done: boolean;
}

const LIMIT = 500;

export class History {
  readonly #now: () => string;
  #past = $state.raw<readonly Act[]>([]);
  #future = $state.raw<readonly Act[]>([]);
  /** Set by `seal`: the next act starts a new entry even when its key fits the last one. */
  #sealed = false;

  /** What undo would take back; undefined = nothing. */
  readonly undoable = $derived(this.#past.at(-1)?.label);
  readonly redoable = $derived(this.#future.at(-1)?.label);
  readonly length = $derived(this.#past.length);
  /** Everything that can be taken back, oldest first, then what was taken back, in the order in which it would be done again. */
  readonly entries: readonly Entry[] = $derived([
    ...this.#past.map(({ label, at = '' }) => ({ label, at, done: true })),
    ...[...this.#future].reverse().map(({ label, at = '' }) => ({ label, at, done: false })),
  ]);

  constructor(now: () => string = () => new Date().toISOString()) {
    this.#now = now;
  }

  /** Notes an act that has been done already. Whatever had been undone is forgotten. */
  push(given: Act): void {
    const act = given.at === undefined ? { ...given, at: this.#now() } : given;
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

  /** Undoes or redoes until the first `length` entries are done and no other. */
  goTo(length: number): void {
    while (this.#past.length > length && this.undo() !== undefined);
    while (this.#past.length < length && this.redo() !== undefined);
  }

  /** Puts acts of an earlier visit before those of this one, so that they can be taken back as well. */
  restore(acts: readonly Act[]): void {
    this.#past = [...acts, ...this.#past].slice(-LIMIT);
  }

  clear(): void {
    this.#keep(() => false);
  }
  /** Forgets what was done to the picture; a project's acts can still be taken back. */
  clearPicture(): void {
    this.#keep(({ of }) => of !== undefined);
  }
  /** Forgets the acts of projects: another one is open from here on. */
  leaveProject(): void {
    this.#keep(({ of }) => of === undefined);
  }
  #keep(wanted: (act: Act) => boolean): void {
    this.#past = this.#past.filter(wanted);
    this.#future = this.#future.filter(wanted);
  }
}
