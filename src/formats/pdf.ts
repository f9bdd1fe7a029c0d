/** PDF through pdf.js: the text layer; a scan without one is said to be so. No script, font or link of the file is used. */
import { declaredDay } from './dates.ts';
import { normalise } from '../text/normalise.ts';
import { FormatFault, type Limits } from './limits.ts';
import { textOfPages, type Page } from './pdf-lines.ts';
import type { ReadDocument } from './read-result.ts';

/** pdf.js with its worker on this same thread: reading already runs in a worker of ours. */
async function load() {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;
  return pdfjs;
}

/** Reads a .pdf. Throws FormatFault for a password, a scan without text, more pages than `limits` allow, or damage. */
export async function readPdf(file: string, bytes: Uint8Array, limits: Limits): Promise<ReadDocument> {
  const pdfjs = await load();
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > limits.pages)
      throw new FormatFault(`claims ${pdf.numPages} pages; at most ${limits.pages} are read: split it`);
    const pages: Page[] = [];
    let letters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [, , width, height] = page.view as [number, number, number, number];
      const content = await page.getTextContent();
      const pieces = content.items.flatMap((item) => {
        if (!('str' in item) || !item.str) return [];
        const [, , c, d, x, y] = item.transform as [number, number, number, number, number, number];
        letters += item.str.length;
        return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 10 }];
      });
      pages.push({ width, height, pieces });
      page.cleanup();
      if (letters > limits.textLength) throw new FormatFault('holds more text than can be read at once: split it');
    }
    if (letters < 20) throw new FormatFault('has no text layer: it is a scan; recognise its text (OCR) first');
    const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> };
    const said = (key: string): string | undefined => {
      const value = info[key];
      return typeof value === 'string' && value.trim() && !/^untitled$/i.test(value.trim()) ? value.trim() : undefined;
    };
    const [title, author, published] = [said('Title'), said('Author'), declaredDay(said('CreationDate'))];
    return {
      file,
      text: normalise(textOfPages(pages)),
      ...(title ? { title } : {}),
      ...(author ? { author } : {}),
      ...(published ? { published } : {}),
    };
  } catch (error) {
    if (error instanceof FormatFault) throw error;
    if (error instanceof Error && error.name === 'PasswordException')
      throw new FormatFault('needs a password: save it without one');
    throw new FormatFault(`is a damaged PDF (${error instanceof Error ? error.message : String(error)})`);
  } finally {
    await task.destroy();
  }
}
