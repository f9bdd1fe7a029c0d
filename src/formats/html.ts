/** Web pages: main text by Mozilla's Readability over linkedom (nothing is run or fetched), metadata from the page's own declarations. */
import { declaredDay } from './dates.ts';
import { normalise } from '../text/normalise.ts';
import { decodeBytes } from './encoding.ts';
import { FormatFault } from './limits.ts';
import type { ReadDocument } from './read-result.ts';

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul br td th'.split(
    ' ',
  ),
);
const UNREAD = new Set('script style noscript template iframe object svg canvas button select textarea'.split(' '));

/** Nodes as linkedom gives them; only what is read here. */
interface Node {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<Node>;
}

/** Text of a tree, one line a block. A stack, not recursion: hostile pages nest without end. */
function textOf(root: Node): string {
  let out = '';
  const stack: (Node | string)[] = [root];
  while (stack.length) {
    const node = stack.pop() as Node | string;
    if (typeof node === 'string') out += node;
    else if (node.nodeType === 3) out += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    else if (node.nodeType === 1 || node.nodeType === 9 || node.nodeType === 11) {
      const name = node.localName ?? '';
      if (UNREAD.has(name)) continue;
      const edge = BLOCKS.has(name) ? (name === 'td' || name === 'th' ? '\t' : '\n') : '';
      if (edge) stack.push(edge);
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as Node);
      if (edge) out += edge;
    }
  }
  return out
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Elements within elements that a page may have; a real one has some dozens, and parsers slow down with the square of it. */
const DEEPEST = 1500;

/** Throws where containers nest without end. An upper bound by tags alone: what HTML lets stand unclosed is not counted. */
function checkDepth(html: string): void {
  let depth = 0;
  for (const [, close] of html.matchAll(
    /<(\/?)(?:div|span|section|article|table|tbody|ul|ol|dl|blockquote|b|i|em|strong|font|a|center)\b/gi,
  )) {
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) throw new FormatFault(`nests elements more than ${DEEPEST} deep: it is damaged or hostile`);
  }
}

/** The encoding that the page's first bytes declare. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1]
  );
}

/** First value of JSON-LD that has one of the keys; bad JSON is passed over. */
function fromJsonLd(scripts: Iterable<{ textContent: string | null }>, keys: readonly string[]): string | undefined {
  for (const script of scripts) {
    try {
      const queue: unknown[] = [JSON.parse(script.textContent ?? '')];
      for (let i = 0; i < queue.length && i < 2000; i++) {
        const value = queue[i];
        if (Array.isArray(value)) queue.push(...value.slice(0, 200));
        else if (value && typeof value === 'object') {
          for (const key of keys) {
            const hit = (value as Record<string, unknown>)[key];
            if (typeof hit === 'string' && hit) return hit;
            const name = hit && typeof hit === 'object' ? (Array.isArray(hit) ? hit[0] : hit) : null;
            if (name && typeof name === 'object' && typeof (name as Record<string, unknown>)['name'] === 'string')
              return (name as Record<string, string>)['name'];
          }
          queue.push(...Object.values(value).slice(0, 200));
        }
      }
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Reads an .html page. Throws FormatFault where no text can be found. */
export async function readHtml(
  file: string,
  bytes: Uint8Array,
  encoding = declaredEncoding(bytes),
): Promise<ReadDocument> {
  const decoded = decodeBytes(bytes, encoding);
  checkDepth(decoded.text);
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const source = /<html[\s>]/i.test(decoded.text)
    ? decoded.text
    : `<!doctype html><html><head></head><body>${decoded.text}</body></html>`;
  const { document } = parseHTML(source);
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const found = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute('content')
        ?.trim();
      if (found) return found;
    }
    return undefined;
  };
  const jsonLd = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const title =
    meta('og:title', 'twitter:title', 'dc.title') ??
    document.querySelector('h1')?.textContent?.trim() ??
    document.querySelector('title')?.textContent?.trim();
  const author = meta('author', 'article:author', 'dc.creator') ?? fromJsonLd(jsonLd, ['author']);
  const publisher = meta('og:site_name', 'publisher', 'dc.publisher') ?? fromJsonLd(jsonLd, ['publisher']);
  const published = declaredDay(
    meta('article:published_time', 'datePublished', 'date', 'dc.date', 'pubdate') ??
      fromJsonLd(jsonLd, ['datePublished']) ??
      document.querySelector('time[datetime]')?.getAttribute('datetime'),
  );
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  const language = document.documentElement?.getAttribute('lang')?.split('-')[0]?.toLowerCase();
  const whole = textOf(document.body as unknown as Node);
  let main = '';
  try {
    const article = new Readability(document as unknown as Document, { maxElemsToParse: 50_000 }).parse();
    if (article?.content)
      main = textOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body as unknown as Node);
  } catch {
    main = ''; // a page that Readability gives up on is read as a whole
  }
  const text = main.length > 200 || main.length * 3 > whole.length ? main : whole;
  if (!text) throw new FormatFault('holds no text');
  return {
    file,
    text: normalise(text),
    encoding: decoded.encoding,
    ...(title ? { title: title.replace(/\s+/g, ' ') } : {}),
    ...(author && !/^https?:/.test(author) ? { author } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
    ...(url && /^https?:/.test(url) ? { url } : {}),
    ...(language ? { language } : {}),
  };
}
