/** XML by events, over saxes: no entity of a document's own is ever expanded, nothing is ever fetched. */
import { SaxesParser } from 'saxes';
import { FormatFault } from './limits.ts';

export interface XmlHandlers {
  /** Start of an element; names keep their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Reads a whole XML text. Throws FormatFault where it is not well-formed or declares entities. */
export function readXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new FormatFault(`holds XML that is not well-formed (${error.message})`);
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new FormatFault('declares XML entities, which are not read for safety');
  });
  parser.on('opentag', (tag) => handlers.open(tag.name, tag.attributes as Record<string, string>));
  parser.on('closetag', (tag) => handlers.close(tag.name));
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.write(xml).close();
}

/** The text of the first element of each of the given names (with prefix): metadata of office files. */
export function firstTexts(xml: string, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  let inside: string | null = null;
  readXml(xml, {
    open: (name) => {
      if (names.includes(name) && !(name in found)) {
        inside = name;
        found[name] = '';
      }
    },
    close: (name) => {
      if (name === inside) inside = null;
    },
    text: (text) => {
      if (inside) found[inside] += text;
    },
  });
  return found;
}
