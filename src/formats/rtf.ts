/**
 * Rich Text Format 1.9. Own reader: of the libraries for browsers one drops the \'hh escapes that all non-English text uses,
 * the others need Node's streams.
 */
import { normalise } from '../text/normalise.ts';
import { FormatFault } from './limits.ts';
import type { ReadDocument } from './read-result.ts';

/** Groups whose content is not text of the document. */
const LEFT_OUT = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'pict',
  'object',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'fldinst',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
  'themedata',
  'datastore',
  'xmlnstbl',
  'annotation',
  'atnid',
  'atnauthor',
]);
const BREAKS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  bullet: '\u2022',
  emspace: ' ',
  enspace: ' ',
};
/** fcharset of a font -> code page. */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  161: 1253,
  162: 1254,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  238: 1250,
};

interface Group {
  skip: boolean;
  /** Code units that follow a \u escape for readers without Unicode. */
  uc: number;
  font: number;
  /** Text that \v hides or that tracked changes delete. */
  hidden: boolean;
  info: string | null;
}

const CONTROL = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|([^a-z]))|([{}])|([^\\{}\r\n]+)|[\r\n]+/giy;

/** Reads an .rtf given as Latin-1 code units (bytes). Throws FormatFault where it is none. */
export function readRtf(file: string, bytes: Uint8Array): ReadDocument {
  const source = new TextDecoder('latin1').decode(bytes);
  if (!source.startsWith('{\\rtf')) throw new FormatFault('is not Rich Text: it does not begin with {\\rtf');
  const decoders = new Map<number, TextDecoder>();
  const fonts = new Map<number, number>();
  const meta: Record<string, string> = {};
  let page = 1252;
  let out = '';
  let pending: number[] = [];
  let toSkip = 0;
  const stack: Group[] = [];
  let group: Group = { skip: false, uc: 1, font: -1, hidden: false, info: null };
  let definedFont = -1;

  const put = (text: string): void => {
    if (group.info !== null) meta[group.info] = (meta[group.info] ?? '') + text;
    else if (!group.skip && !group.hidden) out += text;
  };
  const flush = (): void => {
    if (!pending.length) return;
    const codePage = fonts.get(group.font) ?? page;
    let decoder = decoders.get(codePage);
    if (!decoder) {
      try {
        decoder = new TextDecoder(codePage === 65001 ? 'utf-8' : `windows-${codePage}`);
      } catch {
        decoder = new TextDecoder('windows-1252');
      }
      decoders.set(codePage, decoder);
    }
    const bytesRead = Uint8Array.from(pending);
    pending = [];
    put(decoder.decode(bytesRead));
  };
  const word = (name: string, value: number | undefined): void => {
    if (LEFT_OUT.has(name)) {
      group.skip = true;
      if (name === 'fonttbl') definedFont = -1;
    } else if (name === 'info') group.skip = true;
    else if (name === 'title' || name === 'author') group.info = name;
    else if (name === 'ansicpg' && value) page = value;
    else if (name === 'uc' && value !== undefined) group.uc = Math.max(0, Math.min(value, 16));
    else if (name === 'f' && value !== undefined) {
      if (group.skip) definedFont = value;
      else group.font = value;
    } else if (name === 'fcharset' && value !== undefined && group.skip && definedFont >= 0) {
      const found = CHARSETS[value];
      if (found) fonts.set(definedFont, found);
    } else if (name === 'deleted' || name === 'v') group.hidden = value !== 0;
    else if (name === 'plain') group.hidden = false;
    else if (name === 'u' && value !== undefined) {
      put(String.fromCharCode(value < 0 ? value + 65536 : value));
      toSkip = group.uc;
    } else if (name in BREAKS) put(BREAKS[name] as string);
  };

  CONTROL.lastIndex = 0;
  for (let match = CONTROL.exec(source); match; match = CONTROL.exec(source)) {
    const [, name, number, hex, symbol, brace, text] = match;
    if (hex !== undefined) {
      if (toSkip > 0) toSkip--;
      else pending.push(parseInt(hex, 16));
      continue;
    }
    flush();
    if (brace === '{') {
      if (stack.length > 4000) throw new FormatFault('nests groups too deeply to be Rich Text');
      stack.push(group);
      group = { ...group };
      toSkip = 0;
    } else if (brace === '}') {
      group = stack.pop() ?? group;
      toSkip = 0;
    } else if (name !== undefined) word(name.toLowerCase(), number === undefined ? undefined : Number(number));
    else if (symbol !== undefined) {
      if (symbol === '*') group.skip = true;
      else if (symbol === '~') put('\u00a0');
      else if (symbol === '_') put('-');
      else if ('\\{}'.includes(symbol)) put(symbol);
      else if (symbol === '\n' || symbol === '\r') put('\n');
    } else if (text !== undefined) {
      const kept = text.slice(Math.min(toSkip, text.length));
      toSkip = Math.max(0, toSkip - text.length);
      put(kept);
    }
  }
  flush();
  const lines = out.split('\n').map((line) => line.trim());
  return {
    file,
    text: normalise(
      lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    ),
    ...(meta['title'] ? { title: meta['title'].trim() } : {}),
    ...(meta['author'] ? { author: meta['author'].trim() } : {}),
  };
}
