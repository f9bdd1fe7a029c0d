/** OpenDocument text: content.xml by events; tracked changes count as accepted. */
import { declaredDay } from './dates.ts';
import { normalise } from '../text/normalise.ts';
import { FormatFault, type Limits } from './limits.ts';
import type { ReadDocument } from './read-result.ts';
import { unzip } from './unzip.ts';
import { firstTexts, readXml } from './xml.ts';

/** What stands in the text but is not of it: deleted passages are kept under tracked-changes. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'draw:frame',
  'office:forms',
  'text:table-of-content',
]);
const LINES = new Set(['text:p', 'text:h']);

function contentText(xml: string): string {
  const lines: string[] = [];
  let line = '';
  let skipped = 0;
  let depth = 0;
  readXml(xml, {
    open: (name, attributes) => {
      if (LEFT_OUT.has(name)) skipped++;
      if (skipped) return;
      if (LINES.has(name) && depth++ === 0) line = '';
      if (name === 'text:tab') line += '\t';
      if (name === 'text:s') line += ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 80));
      if (name === 'text:line-break') line += '\n';
    },
    close: (name) => {
      if (LEFT_OUT.has(name)) skipped--;
      else if (!skipped && LINES.has(name) && --depth === 0) lines.push(line.trim());
    },
    text: (text) => {
      if (!skipped && depth > 0) line += text.replace(/\s+/g, ' ');
    },
  });
  return lines.join('\n');
}

/** Reads an .odt. Throws FormatFault where it is damaged or needs a password. */
export function readOdt(file: string, bytes: Uint8Array, limits: Limits): ReadDocument {
  const wanted = ['content.xml', 'meta.xml', 'META-INF/manifest.xml'];
  const budget = { bytes: limits.unpackedBytes, entries: limits.entries };
  const parts = new Map(
    unzip(bytes, budget, (name) => wanted.includes(name)).map((entry) => [
      entry.name,
      new TextDecoder().decode(entry.bytes),
    ]),
  );
  if (/encryption-data/.test(parts.get('META-INF/manifest.xml') ?? ''))
    throw new FormatFault('needs a password: save it without one');
  const content = parts.get('content.xml');
  if (content === undefined) throw new FormatFault('is not an OpenDocument text: it has no content.xml');
  const meta = firstTexts(parts.get('meta.xml') ?? '<none/>', [
    'dc:title',
    'meta:initial-creator',
    'dc:creator',
    'meta:creation-date',
    'dc:language',
  ]);
  const published = declaredDay(meta['meta:creation-date']);
  const author = meta['meta:initial-creator'] || meta['dc:creator'];
  return {
    file,
    text: normalise(contentText(content)),
    ...(meta['dc:title'] ? { title: meta['dc:title'] } : {}),
    ...(author ? { author } : {}),
    ...(published ? { published } : {}),
  };
}
