/** What the tests of the views share: a page with a made-up dataset, and axe. */
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

/** Screens on which axe looks at a view. */
export const SCREENS = [
  { width: 1440, height: 900, dark: false },
  { width: 1440, height: 900, dark: true },
  { width: 390, height: 844, dark: false },
  { width: 390, height: 844, dark: true },
] as const;

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

interface AxeResult {
  readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
}

/** Every violation in words; none = an empty list. axe comes in through the browser, past the page's own policy. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const result = await page.evaluate(
    () => (globalThis as unknown as { axe: { run(): Promise<unknown> } }).axe.run() as Promise<AxeResult>,
  );
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
