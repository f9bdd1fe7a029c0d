import type { OwnActor } from '../../corpus/own-gazetteer.ts';
import type { TextDocument } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';

/** The texts of one file. Their ids are made from file names and may be taken: the caller gives the final ones. */
export interface ReadTexts {
  readonly documents: readonly TextDocument[];
  readonly problems: readonly Problem[];
  /** Where the text was not UTF-8: how it was read (WHATWG name), by file. */
  readonly encodings: readonly (readonly [file: string, encoding: string])[];
}

/** What a coding worker does: bytes to texts, a text to its interactions. */
export interface CodingTasks {
  /** Reads one file of any format; never fails for the file's fault. A text that is not English is a problem, not a document. */
  read: { input: { readonly name: string; readonly content: Uint8Array | Blob }; result: ReadTexts };
  /** The end of a port over which what is coded is handed to the project worker. */
  join: { input: { readonly port: MessagePort }; result: null };
  /**
   * Codes documents of a project, keeps each on this machine and hands it to the project worker; answers when they are kept.
   * `referenceDate` (ISO 8601) counts where nothing in or about a document gives a date.
   */
  code: {
    input: {
      readonly project: string;
      readonly documents: readonly TextDocument[];
      readonly referenceDate?: string;
      /** Actors that the person knows besides those of the app. */
      readonly own?: readonly OwnActor[];
    };
    /** Why they could not be kept; null = they are. */
    result: string | null;
  };
}
