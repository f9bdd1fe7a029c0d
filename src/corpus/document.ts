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

/** Runs of anything but white space. */
function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const space = code < 128 ? code === 32 || (code > 8 && code < 14) : /\s/u.test(text[i]!);
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

/** The document without its text. */
export function metaOf({ text: _, ...meta }: TextDocument): DocumentMeta {
  return meta;
}
