import type { Problem } from '../model/problem.ts';

/** One document read from a file: its text as read (NFC, LF, no byte order mark) and what the file says of it. */
export interface ReadDocument {
  /** Where it came from: file name, with `archive.zip/inner.txt` for what lay in an archive. */
  readonly file: string;
  /** Given by a column of a table; absent = made from the file name. */
  readonly id?: string;
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** ISO 8601, day, month or year precision. */
  readonly published?: string;
  readonly url?: string;
  /** BCP 47 tag, as declared or as detected. */
  readonly language?: string;
  /** How the bytes were decoded, e.g. `utf-8`, `windows-1251`; absent where the format fixes it. */
  readonly encoding?: string;
}

/** What one file yields; documents and problems together, because one bad entry never costs the others. */
export interface ReadResult {
  readonly documents: readonly ReadDocument[];
  readonly problems: readonly Problem[];
}
