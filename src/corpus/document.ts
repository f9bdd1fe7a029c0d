import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DocumentMeta, TextDocument } from '../model/document.ts';

/** SHA-256 (hex) over the UTF-8 bytes of a text as read. A lone surrogate counts as U+FFFD, as in every UTF-8 encoder. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** What may be known of a document before it is read. */
export type KnownMeta = Omit<DocumentMeta, 'sha256' | 'words'>;

/** A text as read (text/normalise.ts) with its hash and number of words (runs without white space). `hash`: a faster one of the same digests. */
export function makeDocument(known: KnownMeta, text: string, hash = hashText): TextDocument {
  return { ...known, sha256: hash(text), words: countWords(text), text };
}

/** 1 where a UTF-16 code unit is white space, as \s of a regular expression. */
const SPACE = new Uint8Array(65_536);
const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
for (let i = 0; i < SPACES.length; i++) SPACE[SPACES.charCodeAt(i)] = 1;

/** Runs of anything but white space. */
function countWords(text: string): number {
  let words = 0;
  let before = 1;
  for (let i = 0; i < text.length; i++) {
    const space = SPACE[text.charCodeAt(i)]!;
    words += before & ~space;
    before = space;
  }
  return words;
}

/** The document without its text. */
export function metaOf({ text: _, ...meta }: TextDocument): DocumentMeta {
  return meta;
}
