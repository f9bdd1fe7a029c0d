/** One file of any format that Entente reads -> its documents. Libraries are loaded only when a file of their kind comes. */
import type { Problem } from '../model/problem.ts';
import { decodeBytes } from './encoding.ts';
import { FormatFault, LIMITS, megabytes, type Limits } from './limits.ts';
import type { ReadDocument, ReadResult } from './read-result.ts';
import { unzip, type Budget } from './unzip.ts';

/** The formats by the ending of the file's name; what is not here is skipped. */
export const FORMATS = [
  'txt',
  'md',
  'html',
  'htm',
  'xhtml',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'eml',
  'csv',
  'tsv',
  'jsonl',
  'ndjson',
  'zip',
] as const;
export type Format = (typeof FORMATS)[number];

/** The format that a file's name means; null where Entente reads none of the kind. */
export function formatOf(name: string): Format | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return FORMATS.find((format) => format === ending) ?? null;
}

const SIGNS: readonly [string, string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a zip archive or office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old or encrypted Office document'],
  ['\u0089PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
];
function signOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNS.find(([sign]) => head.startsWith(sign))?.[1];
}

/** Says what a file is where its bytes do not fit its name. */
function expectSign(bytes: Uint8Array, sign: string, format: string): void {
  const found = signOf(bytes);
  if (found === sign) return;
  if (found === 'an old or encrypted Office document')
    throw new FormatFault('needs a password or is in the old Office format: save it without a password, as .docx');
  throw new FormatFault(
    found ? `is ${found}, not ${format}: give it the right ending` : `is not ${format}, or is damaged`,
  );
}

interface Context {
  readonly limits: Limits;
  readonly budget: Budget;
  readonly depth: number;
}

async function readZip(file: string, bytes: Uint8Array, context: Context): Promise<ReadResult> {
  const { limits, budget, depth } = context;
  if (depth >= limits.depth)
    throw new FormatFault(`holds archives within archives, more than ${limits.depth} deep: unpack it`);
  const entries = unzip(
    bytes,
    budget,
    (name) => formatOf(name) !== null && !/(^|\/)(__MACOSX|\.[^/]*)(\/|$)/.test(name),
  );
  const documents: ReadDocument[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const inner = await readWithin(`${file}/${entry.name}`, entry.bytes, { ...context, depth: depth + 1 });
    documents.push(...inner.documents);
    problems.push(...inner.problems);
  }
  if (!entries.length) throw new FormatFault('holds no file that can be read');
  return { documents, problems };
}

async function readMail(file: string, bytes: Uint8Array, context: Context): Promise<ReadResult> {
  const { readEml } = await import('./eml.ts');
  const mail = await readEml(file, bytes);
  const documents = mail.document.text ? [mail.document] : [];
  const problems: Problem[] = [];
  for (const part of mail.attachments) {
    if (!formatOf(part.name) || context.depth >= context.limits.depth) continue;
    const inner = await readWithin(`${file}/${part.name}`, part.bytes, { ...context, depth: context.depth + 1 });
    documents.push(...inner.documents);
    problems.push(...inner.problems);
  }
  return { documents, problems };
}

async function readFormat(format: Format, file: string, bytes: Uint8Array, context: Context): Promise<ReadResult> {
  const one = (document: ReadDocument): ReadResult => ({ documents: [document], problems: [] });
  switch (format) {
    case 'txt':
    case 'md': {
      const sign = signOf(bytes);
      if (sign) throw new FormatFault(`is ${sign}, not a text: give it the right ending`);
      return one({ file, ...decodeBytes(bytes) });
    }
    case 'html':
    case 'htm':
    case 'xhtml':
      return one(await (await import('./html.ts')).readHtml(file, bytes));
    case 'pdf':
      expectSign(bytes, 'a PDF', 'a PDF');
      return one(await (await import('./pdf.ts')).readPdf(file, bytes, context.limits));
    case 'docx':
      expectSign(bytes, 'a zip archive or office document', 'a Word document');
      return one(await (await import('./docx.ts')).readDocx(file, bytes, context.limits));
    case 'odt':
      expectSign(bytes, 'a zip archive or office document', 'an OpenDocument text');
      return one((await import('./odt.ts')).readOdt(file, bytes, context.limits));
    case 'rtf':
      return one((await import('./rtf.ts')).readRtf(file, bytes));
    case 'eml':
      return readMail(file, bytes, context);
    case 'csv':
    case 'tsv':
      return (await import('./table.ts')).readCsv(file, bytes);
    case 'jsonl':
    case 'ndjson':
      return (await import('./table.ts')).readJsonLines(file, bytes);
    case 'zip':
      expectSign(bytes, 'a zip archive or office document', 'a zip archive');
      return readZip(file, bytes, context);
  }
}

async function readWithin(file: string, bytes: Uint8Array, context: Context): Promise<ReadResult> {
  const problem = (message: string): ReadResult => ({ documents: [], problems: [{ file, message }] });
  const format = formatOf(file);
  if (!format) return { documents: [], problems: [] };
  if (bytes.length > context.limits.fileBytes)
    return problem(`is larger than ${megabytes(context.limits.fileBytes)}: split it into smaller files`);
  try {
    const result = await readFormat(format, file, bytes, context);
    const long = result.documents.find((document) => document.text.length > context.limits.textLength);
    if (long) return problem('holds more text than can be read at once: split it');
    return result;
  } catch (error) {
    if (error instanceof FormatFault) return problem(error.message);
    // a library's own failure on a broken file costs this file only
    return problem(`could not be read (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
  }
}

/**
 * Reads one file. `name` decides the format (`formatOf`); a kind that is not read yields nothing.
 * Never throws for the file's fault: each is one Problem that says what to do, and the other documents of the file go on.
 */
export function readFile(name: string, bytes: Uint8Array, limits: Limits = LIMITS): Promise<ReadResult> {
  return readWithin(name, bytes, {
    limits,
    budget: { bytes: limits.unpackedBytes, entries: limits.entries },
    depth: 0,
  });
}
