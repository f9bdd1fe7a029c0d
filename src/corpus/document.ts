import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DocumentMeta, TextDocument } from '../model/document.ts';

/** SHA-256 (hex) over the UTF-8 bytes of a text as read. A lone surrogate counts as U+FFFD, as in every UTF-8 encoder. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** What may be known of a document before it is read. */
export type KnownMeta = Omit<DocumentMeta, 'sha256' | 'words'>;

/** A text as read (text/normalise.ts) with its hash and number of words (runs without white space). */
export function makeDocument(known: KnownMeta, text: string): TextDocument {
  let words = 0;
  for (const _ of text.matchAll(/\S+/gu)) words++;
  return { ...known, sha256: hashText(text), words, text };
}

/** The document without its text. */
export function metaOf({ text: _, ...meta }: TextDocument): DocumentMeta {
  return meta;
}
