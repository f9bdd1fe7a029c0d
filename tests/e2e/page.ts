/** What the end-to-end tests do with the map: wait for it, ask where things are, give it files. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Dataset } from '../../src/model/dataset.ts';

export interface Geometry {
  readonly marks: readonly { id: string; x: number; y: number; r: number; shape: string }[];
  readonly labels: readonly { id: string; x: number; y: number; width: number; height: number }[];
  readonly ties: readonly { a: string; b: string; width: number; bend: number }[];
  readonly width: number;
  readonly height: number;
}
export const MAP = '[data-testid="map"]';

/** Until marks are on screen, the layout is settled and names have found their places. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector(`${MAP}[data-drawn="true"][data-layout="settled"]`, { timeout: 60_000 });
  await page.waitForFunction(
    (selector) => Number(document.querySelector<HTMLElement>(selector)?.dataset['labels'] ?? 0) > 0,
    MAP,
    { timeout: 60_000 },
  );
  await page.waitForTimeout(300);
}

export async function geometry(page: Page): Promise<Geometry> {
  return page.evaluate((selector) => {
    const detail: { geometry?: unknown } = {};
    document.querySelector(selector)?.dispatchEvent(new CustomEvent('entente:geometry', { detail }));
    return detail.geometry;
  }, MAP) as Promise<Geometry>;
}

/** `data-nodes` and `data-edges`. */
export async function counts(page: Page): Promise<{ nodes: number; edges: number }> {
  const map = page.locator(MAP);
  return { nodes: Number(await map.getAttribute('data-nodes')), edges: Number(await map.getAttribute('data-edges')) };
}

/** Drops a file on the page, as a person would. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    ([file, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ''], file ?? ''));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [name, content],
  );
}

/** The map of a dataset that is dropped on the page, settled; nothing moves by itself. */
export async function openMap(
  browser: Browser,
  url: string,
  dataset: Dataset,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('main h1', { state: 'attached' });
  await dropFile(page, `${dataset.name}.entente.json`, JSON.stringify(dataset));
  await page.getByText(`${dataset.title ?? ''} opened.`).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await settled(page);
  return page;
}

/** What stands behind the `#` of the page's address, with it. */
export const linkOf = (page: Page): string => page.url().slice(page.url().indexOf('#'));

/** Share of pixels that differ between two PNG pictures, 0 to 1. */
export async function pixelDifference(page: Page, a: Buffer, b: Buffer): Promise<number> {
  if (a.equals(b)) return 0;
  return page.evaluate(
    async ([p, q]) => {
      const pixels = async (data: string): Promise<ImageData> => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [x, y] = [await pixels(p ?? ''), await pixels(q ?? '')];
      if (x.width !== y.width || x.height !== y.height) return 1;
      let different = 0;
      for (let i = 0; i < x.data.length; i += 4)
        if ([0, 1, 2].some((c) => Math.abs((x.data[i + c] ?? 0) - (y.data[i + c] ?? 0)) > 8)) different++;
      return different / (x.data.length / 4);
    },
    [a.toString('base64'), b.toString('base64')],
  );
}

/** Where a PNG picture has pixels that are not white: their share of all, 0 to 1, and the box that holds them, px. */
export async function inkOf(
  page: Page,
  png: Buffer,
): Promise<{ share: number; top: number; bottom: number; left: number; right: number }> {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, width, height);
    const box = { top: height, bottom: 0, left: width, right: 0 };
    let inked = 0;
    for (let at = 0; at < width * height; at++) {
      if ([0, 1, 2].every((c) => (pixels[4 * at + c] ?? 0) > 247)) continue;
      inked++;
      const [x, y] = [at % width, Math.floor(at / width)];
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
    }
    return { share: inked / (width * height), ...box };
  }, png.toString('base64'));
}
