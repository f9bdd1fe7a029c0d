/** Bounds that keep one hostile or huge file from harming the rest. */
export interface Limits {
  /** Bytes of one file as it comes. */
  readonly fileBytes: number;
  /** Bytes that one archive may unpack to, nested archives included. */
  readonly unpackedBytes: number;
  /** Entries of one archive, nested archives included. */
  readonly entries: number;
  /** Archives within archives. */
  readonly depth: number;
  /** Pages of one PDF. */
  readonly pages: number;
  /** UTF-16 code units of one document's text. */
  readonly textLength: number;
}

export const LIMITS: Limits = {
  fileBytes: 128 << 20,
  unpackedBytes: 256 << 20,
  entries: 5000,
  depth: 3,
  pages: 3000,
  textLength: 32 << 20,
};

/** A fault of one file: its message goes to the person, one line, saying what to do. */
export class FormatFault extends Error {}

/** "12 MB" for a count of bytes. */
export const megabytes = (bytes: number): string => `${Math.round(bytes / (1 << 20))} MB`;
