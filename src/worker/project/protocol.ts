import type { OwnActor } from '../../corpus/own-gazetteer.ts';
import type { Correction } from '../../model/correction.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { MentionSpan } from '../../model/document.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { Problem } from '../../model/problem.ts';
import type { EventQuestion } from '../coding/read-events.ts';
import type { Piece } from './pieces.ts';
import type { SavedSource } from './read-saved.ts';
import type { Pending } from './store.ts';

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

/** What a saved dataset says of itself and holds, or what must be asked before it can be read. */
export type ReadAnswer =
  | {
      readonly name?: string;
      readonly title?: string;
      readonly interactions: number;
      readonly documents: number;
      readonly problems: readonly Problem[];
      readonly ask?: undefined;
    }
  | { readonly ask: EventQuestion };

/** What is to be written to a file. */
export type SaveForm = 'json' | 'json-with-texts' | 'tables';

/** What a coding worker hands over, through a port of its own: a document is kept and held here without passing through the page. */
export interface CodedDocument {
  readonly project: string;
  readonly id: string;
  /** See packed.ts. */
  readonly packed: string;
}

/** A task that gives the project as it is then: `dataset.interactions` is empty and comes before the answer, in pieces of the list that was given last. */
interface Giving<Input> {
  readonly input: Input;
  readonly part: Piece<Interaction>;
  readonly result: ProjectState;
}
type Documents = { readonly documents: readonly string[]; readonly now: string };

/** Everything that the project worker does. One project is open at a time; every change is kept on this machine at once. */
export interface ProjectTasks {
  list: { input: null; result: readonly ProjectEntry[] };
  /** Opens a kept project; `pending` names the files that were not coded when the page was closed. */
  open: {
    input: { readonly name: string };
    part: Piece<Interaction>;
    result: ProjectState & {
      readonly link: string;
      readonly pending: readonly string[];
      readonly own: number;
      readonly apart: readonly string[];
    };
  };
  /** Starts from a dataset (texts inside it are kept with it) under a new name; `now` is the clock. */
  start: Giving<{ readonly name: string; readonly dataset: Dataset; readonly now: string }>;
  /** Reads a saved dataset and holds it; fails with one line for the person. */
  read: { input: { readonly source: SavedSource }; result: ReadAnswer };
  /** Starts from the dataset that was read last, under a new name and title. */
  take: Giving<{ readonly name: string; readonly title: string; readonly now: string }>;
  /** The other end of a port over which a coding worker hands over what it has coded. */
  join: { input: { readonly port: MessagePort }; result: null };
  /** Notes which files are about to be coded, so that a page that was closed can say what it had not done; gives why that could not be kept. */
  expect: { input: { readonly pending: readonly Pending[]; readonly now: string }; result: string | null };
  /** Answers when these documents are there. */
  arrived: { input: { readonly coded: readonly string[] }; result: null };
  /** The dataset from what is there, when these documents are there. */
  build: Giving<{ readonly coded: readonly string[] }>;
  /** Takes documents out; they can be put back while the project is open. */
  remove: Giving<Documents>;
  restore: Giving<Documents>;
  correct: Giving<{ readonly corrections: readonly Correction[]; readonly now: string }>;
  /** Keeps the link of the view, so that the project opens as it was left. */
  link: { input: { readonly link: string }; result: null };
  /** Keeps which pairs of names the person said are two. */
  apart: { input: { readonly apart: readonly string[]; readonly now: string }; result: string | null };
  /** Keeps the text of a document of which the project had only the evidence. */
  give: { input: { readonly document: string; readonly text: string }; result: string | null };
  spans: { input: { readonly document: string }; result: readonly MentionSpan[] };
  text: { input: { readonly document: string }; result: string | null };
  save: { input: { readonly form: SaveForm }; result: { readonly files: readonly (readonly [string, string])[] } };
  /** The person's own gazetteer on this machine, and a new one in its place. */
  gazetteer: { input: null; result: readonly OwnActor[] };
  keepGazetteer: { input: { readonly actors: readonly OwnActor[] }; result: null };
  delete: { input: { readonly name: string }; result: null };
}
