/** What is known of a document. The text itself is never part of a dataset unless the person asks for it. */
export interface DocumentMeta {
  readonly id: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** ISO 8601, of day, month or year precision. */
  readonly published?: string;
  readonly url?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly file?: string;
  /** SHA-256 (hex) over the UTF-8 bytes of the text as read: no byte order mark, LF line ends, NFC. */
  readonly sha256: string;
  readonly words: number;
  /** Id of the document that this one repeats (the same or nearly the same text); it then adds nothing to any weight. */
  readonly copyOf?: string;
}

/** What a document is called where it has no title: the name of its file, without folder and ending, else its id. */
export const documentName = ({ title, file, id }: Pick<DocumentMeta, 'title' | 'file' | 'id'>): string =>
  title ?? (file?.replace(/^.*\//, '').replace(/\.[a-z0-9]{1,5}$/i, '') || id);

/** A document with its text as read (NFC, LF, no byte order mark). */
export interface TextDocument extends DocumentMeta {
  readonly text: string;
}

/** One mention of one actor; offsets are UTF-16 code units in the text as read, end exclusive. */
export interface MentionSpan {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly actor: string;
  /** How it was resolved, e.g. `name`, `surname`, `demonym`, `metonym`, `title`, `counterpart`, `pronoun`. */
  readonly rule: string;
}
