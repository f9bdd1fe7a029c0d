import type { OwnActor } from '../../corpus/own-gazetteer.ts';
import type { Correction } from '../../model/correction.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { MentionSpan } from '../../model/document.ts';
import type { Extraction } from '../../text/types.ts';

/** What a saved project is called and holds, without opening it. */
export interface ProjectEntry {
  readonly name: string;
  readonly title: string;
  /** ISO 8601 instant of the last save. */
  readonly saved: string;
  readonly documents: number;
}

/** The project as it is after a change. `dataset.mentionSpans` is empty: ask for those of one document. */
export interface ProjectState {
  readonly dataset: Dataset;
  /** Corrections that fit nothing any more, with the reason. */
  readonly unfit: readonly { readonly correction: Correction; readonly reason: string }[];
  /** Why the last change could not be kept on this machine; absent = it was. */
  readonly unsaved?: string;
}

/** What is to be written to a file. */
export type SaveForm = 'json' | 'json-with-texts' | 'tables';

/** Everything that the project worker does. One project is open at a time; every change is kept on this machine at once. */
export interface ProjectTasks {
  list: { input: null; result: readonly ProjectEntry[] };
  /** Opens a kept project. */
  open: {
    input: { readonly name: string };
    result: ProjectState & { readonly link: string; readonly pending: readonly string[] };
  };
  /** Starts from a dataset (texts inside it are kept with it) under a new name; `now` is the clock. */
  start: { input: { readonly name: string; readonly dataset: Dataset; readonly now: string }; result: ProjectState };
  /** Keeps coded documents on this machine without working out the dataset; gives why that could not be done, null = it was. */
  stash: {
    input: { readonly extractions: readonly Extraction[]; readonly pending: readonly string[]; readonly now: string };
    result: string | null;
  };
  /** The dataset from what is there now. */
  build: { input: null; result: ProjectState };
  /** `pending` names files that are still being coded: what is lost if the page is closed now. */
  add: {
    input: { readonly extractions: readonly Extraction[]; readonly pending: readonly string[]; readonly now: string };
    result: ProjectState;
  };
  /** What the project holds of documents, so that taking them out can be undone. */
  extractions: { input: { readonly documents: readonly string[] }; result: readonly Extraction[] };
  /** How many decisions, counted from the last, are the project's own. */
  own: { input: null; result: number };
  remove: { input: { readonly documents: readonly string[]; readonly now: string }; result: ProjectState };
  correct: { input: { readonly corrections: readonly Correction[]; readonly now: string }; result: ProjectState };
  /** Keeps the link of the view, so that the project opens as it was left. */
  link: { input: { readonly link: string }; result: null };
  spans: { input: { readonly document: string }; result: readonly MentionSpan[] };
  text: { input: { readonly document: string }; result: string | null };
  save: { input: { readonly form: SaveForm }; result: { readonly files: readonly (readonly [string, string])[] } };
  /** The person's own gazetteer on this machine, and a new one in its place. */
  gazetteer: { input: null; result: readonly OwnActor[] };
  keepGazetteer: { input: { readonly actors: readonly OwnActor[] }; result: null };
  delete: { input: { readonly name: string }; result: null };
}
