import type { Filters } from '../network/filters.ts';
import { DEFAULT_FILTERS } from '../network/filters.ts';
import type { History } from './history.svelte.ts';
import {
  DEFAULT_VIEW,
  HOME,
  sameSelection,
  type Camera,
  type Selection,
  type TabId,
  type ViewValue,
} from './view-value.ts';

/** What an act may change; the rest of the view (where one looks, what is selected) is walked through with back and forward. */
type Picture = Pick<ViewValue, 'filters' | 'path' | 'layout' | 'arrows' | 'hulls' | 'pins'>;

/** The one view value. Acts (`change`, `filter`) go into the undo history, steps (`select`, `go`) into that of the browser. */
export class View {
  #value = $state.raw<ViewValue>(DEFAULT_VIEW);
  readonly #history: History;
  /** Called after a step that back should return from, with the view as it was before. */
  onstep: (left: ViewValue) => void = () => {};

  constructor(history: History, start: ViewValue = DEFAULT_VIEW) {
    this.#history = history;
    this.#value = start;
  }

  get value(): ViewValue {
    return this.#value;
  }
  readonly filters: Filters = $derived(this.#value.filters);
  readonly tab: TabId = $derived(this.#value.tab);
  readonly selection: Selection | null = $derived(this.#value.selection);

  /** True when any filter hides or weighs otherwise than at the start; level and weight do not hide. */
  readonly filtered: boolean = $derived(
    JSON.stringify({ ...this.#value.filters, level: '', weight: '' }) !==
      JSON.stringify({ ...DEFAULT_FILTERS, level: '', weight: '' }),
  );

  /** Changes the picture, undoably. Calls with the same `merge` in a row are one act. */
  change(patch: Partial<Picture>, label: string, merge?: string): void {
    const before = pick(this.#value, patch);
    const after = { ...patch };
    this.#value = { ...this.#value, ...after };
    this.#history.push({
      label,
      undo: () => (this.#value = { ...this.#value, ...before }),
      redo: () => (this.#value = { ...this.#value, ...after }),
      ...(merge === undefined ? {} : { merge }),
    });
  }

  /** Changes some filters, undoably. */
  filter(patch: Partial<Filters>, label: string, merge?: string): void {
    this.change({ filters: { ...this.#value.filters, ...patch } }, label, merge);
  }

  /** Sets what a page begins with when it is first opened: nobody's act, so that undo does not take it back. */
  preset(patch: Partial<Filters>): void {
    this.#value = { ...this.#value, filters: { ...this.#value.filters, ...patch } };
  }

  /** The knob was let go: the next act of the same kind is one of its own. */
  seal(): void {
    this.#history.seal();
  }

  /** Every filter off; level and weight stay. */
  clear(): void {
    const { level, weight } = this.#value.filters;
    this.change({ filters: { ...DEFAULT_FILTERS, level, weight }, path: null }, 'clear all filters');
  }

  /** Selects an actor or tie, or nothing; a step that back returns from. */
  select(selection: Selection | null, open: string | null = null): void {
    if (sameSelection(selection, this.#value.selection) && open === this.#value.open) return;
    const left = this.#value;
    this.#value = { ...left, selection, open };
    if (!sameSelection(selection, left.selection)) this.onstep(left);
  }

  go(tab: TabId): void {
    const left = this.#value;
    if (tab === left.tab) return;
    this.#value = { ...left, tab };
    this.onstep(left);
  }

  look(camera: Camera): void {
    this.#value = { ...this.#value, camera };
  }

  /** Keeps a word of one view (`compare.with`) in the link; empty text removes it. Undoable when a label is given. */
  setParam(key: string, text: string, label?: string): void {
    const before = this.#value.params;
    const { [key]: _, ...rest } = before;
    const after = text === '' ? rest : { ...rest, [key]: text };
    const put = (params: Readonly<Record<string, string>>): void => void (this.#value = { ...this.#value, params });
    put(after);
    if (label !== undefined)
      this.#history.push({ label, undo: () => put(before), redo: () => put(after), merge: `param.${key}` });
  }

  /** Back or forward: where one was, with the filters as they are now. */
  return(to: ViewValue): void {
    const { tab, selection, open } = to;
    this.#value = { ...this.#value, tab, selection, open };
  }

  /** A link was followed: everything as it says. */
  replace(value: ViewValue): void {
    if (value.dataset === this.#value.dataset) this.#history.clearPicture();
    else this.#history.clear();
    this.#value = value;
  }

  /** The open dataset goes on under another name (it became a project): nothing else changes. */
  rename(dataset: string): void {
    this.#value = { ...this.#value, dataset };
  }

  /** Another dataset: filters and selection name actors of the old one, so they start afresh. */
  open(dataset: string): void {
    const left = this.#value;
    this.replace({ ...DEFAULT_VIEW, dataset, tab: left.tab, camera: HOME });
    this.onstep(left);
  }
}

function pick(value: ViewValue, keys: Partial<Picture>): Partial<Picture> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, value[key as keyof Picture]]));
}
