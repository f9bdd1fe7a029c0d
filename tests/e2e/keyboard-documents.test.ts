/** Own documents by keyboard alone: add three files, correct a wrong tie, merge two spellings, save, reload, open. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openDocuments, startApp } from './app.ts';

const app = startApp();

const BRIEFS = [
  'On 3 May 2021 the foreign minister of Norway, Karina Nordmann, met the foreign minister of Chile, Pablo Iturralde, in Oslo.',
  'On 4 June 2021 Norwegian Foreign Minister Karen Nordman praised Chile. She met Pablo Iturralde in Santiago on 9 June 2021.',
  'Finland condemned Estonia on 4 June 2021. On 5 June 2021 Estonia expelled two Finnish diplomats.',
];

interface Saved {
  readonly actors: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[];
  readonly interactions: readonly { readonly type: string; readonly status: string }[];
  readonly documents: readonly { readonly title?: string }[];
}

/** Tab, or Shift+Tab, until the focus is on the element that has this name. */
async function tabTo(page: Page, name: RegExp, back = false): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const label = await page.evaluate(() => {
      const on = document.activeElement;
      const said =
        on?.getAttribute('aria-label') ?? (on instanceof HTMLInputElement ? on.labels?.[0]?.textContent : undefined);
      return (said ?? on?.textContent ?? '').trim().replace(/\s+/g, ' ');
    });
    if (name.test(label)) return;
  }
  throw new Error(`no element named ${name} was reached by Tab`);
}

it('adds, corrects, merges, saves, reloads and opens without a pointer', async () => {
  const page = await openDocuments(app, { acceptDownloads: true });

  // an empty project of one's own
  await tabTo(page, /^Project:/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Name of a new project$/);
  await page.keyboard.type('Northern talks');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor();

  // three files
  await page.locator('#main').focus();
  const choosing = page.waitForEvent('filechooser'); // asked for early: the browser must know before the key is pressed
  await tabTo(page, /^Add files$/);
  await page.keyboard.press('Enter');
  await (
    await choosing
  ).setFiles(
    BRIEFS.map((text, i) => ({ name: `brief-${i + 1}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  );
  await page.getByText('3 documents added.').waitFor();

  // a wrong tie: the first act of the queue turns out to be a threat
  const reviewed = page.getByText(/\d+ of \d+ interactions reviewed/);
  await expect.poll(async () => (await reviewed.textContent()) ?? '').toMatch(/^0 of [1-9]/);
  await page.locator('#main').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.keyboard.type('Threaten');
  await page.keyboard.press('Tab');
  await tabTo(page, /^Save correction$/);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await reviewed.textContent()) ?? '').toMatch(/^1 of/);

  // two spellings of one minister
  await page.locator('#main').focus();
  await tabTo(page, /^Acts/);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: 'Who is who?' }).waitFor();
  await tabTo(page, /^Merge Kar/);
  await page.keyboard.press('Enter');
  await page.getByText(/^Merged Kar/).waitFor({ state: 'attached' });

  // what was done stands in the history, and comes back after a reload
  await page.locator('#main').focus();
  await tabTo(page, /^Actors/);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: 'What was done' }).waitFor();
  const lines = page.locator('[aria-label="Review"] ol li .what');
  expect(await lines.allTextContents()).toHaveLength(4);

  await page.locator('#main').focus();
  await tabTo(page, /^Save as a file$/);
  const save = async (): Promise<Saved> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    return JSON.parse(readFileSync(await download.path(), 'utf8')) as Saved;
  };
  const first = await save();
  expect(first.documents).toHaveLength(3);
  expect(first.interactions.filter(({ type, status }) => type === 'THREATEN' && status === 'corrected')).toHaveLength(
    1,
  );
  const ministers = first.actors.filter(({ name }) => name.startsWith('Kar'));
  expect(ministers).toHaveLength(1);

  await expect.poll(() => page.url()).toContain('pane=history');
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await expect.poll(async () => (await lines.allTextContents()).length).toBe(3);
  await page.locator('#main').focus();
  await tabTo(page, /^Project:/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Save as a file$/);
  expect(await save()).toEqual(first);

  await page.context().close();

  // the saved file opens in a browser that has never seen the project
  const other = await (await app.browser.newContext()).newPage();
  await other.goto(`${app.url}#documents`);
  await other.getByRole('heading', { name: 'Five documents' }).waitFor();
  await other.locator('#main').focus();
  const opening = other.waitForEvent('filechooser');
  await tabTo(other, /^Add files$/);
  await other.keyboard.press('Enter');
  await (
    await opening
  ).setFiles({
    name: 'northern-talks.entente.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(first)),
  });
  await other.getByRole('heading', { name: 'Three documents' }).waitFor();
  await other.context().close();
});
