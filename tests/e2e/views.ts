/** What the tests of the Actors and Compare views share: a page with a made-up dataset, and axe. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { Dataset } from '../../src/model/dataset.ts';
import { dropFile } from './page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** How long to wait for the dataset, ms: a large one takes a while on a busy machine. */
  readonly patience?: number;
}

/** Opens a view of a dataset that is dropped on the page. */
export async function openView(
  browser: Browser,
  url: string,
  tab: 'Actors' | 'Compare',
  dataset: Dataset,
  { width = 1440, height = 900, dark = false, patience = 30_000 }: OpenOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('main h1', { state: 'attached' });
  await dropFile(page, 'sample.entente.json', JSON.stringify(dataset));
  await page.getByText(`${dataset.title ?? ''} opened.`).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: tab }).click();
  return page;
}

/** Every violation in words; none = an empty list. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run(),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
