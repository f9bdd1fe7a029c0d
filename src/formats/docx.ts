/** Word documents through mammoth: insertions are read, deletions are not, which is the text with all changes accepted. */
import { declaredDay } from './dates.ts';
import { normalise } from '../text/normalise.ts';
import { FormatFault, type Limits } from './limits.ts';
import type { ReadDocument } from './read-result.ts';
import { unzip } from './unzip.ts';
import { firstTexts } from './xml.ts';

/** Reads a .docx. Throws FormatFault where it is damaged or no Word document. */
export async function readDocx(file: string, bytes: Uint8Array, limits: Limits): Promise<ReadDocument> {
  // unpacked once within bounds before the library unpacks it without any
  const parts = unzip(bytes, { bytes: limits.unpackedBytes, entries: limits.entries });
  if (!parts.some((part) => part.name === 'word/document.xml'))
    throw new FormatFault('is not a Word document: it has no word/document.xml');
  const core = parts.find((part) => part.name === 'docProps/core.xml');
  const meta = core
    ? firstTexts(new TextDecoder().decode(core.bytes), ['dc:title', 'dc:creator', 'dcterms:created'])
    : {};
  const { default: mammoth } = await import('mammoth');
  const buffer = bytes.slice().buffer;
  // its Node build takes a Buffer, its browser build an ArrayBuffer
  const input =
    typeof globalThis.Buffer === 'function' ? { buffer: globalThis.Buffer.from(buffer) } : { arrayBuffer: buffer };
  let raw: string;
  try {
    raw = (await mammoth.extractRawText(input)).value;
  } catch (error) {
    throw new FormatFault(`is a damaged Word document (${error instanceof Error ? error.message : String(error)})`);
  }
  const published = declaredDay(meta['dcterms:created']);
  return {
    file,
    text: normalise(raw.replace(/\n{2,}/g, '\n').trim()),
    ...(meta['dc:title'] ? { title: meta['dc:title'] } : {}),
    ...(meta['dc:creator'] ? { author: meta['dc:creator'] } : {}),
    ...(published ? { published } : {}),
  };
}
