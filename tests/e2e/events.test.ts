/** Coded events as a table: known columns open at once, others are asked for; what changed since a saved state. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser.ts';
import { serveApp } from './served.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveApp()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const add = (page: Page, name: string, content: string): Promise<void> =>
  page.getByTestId('add-documents').setInputFiles([{ name, mimeType: 'text/csv', buffer: Buffer.from(content) }]);

it('own columns are asked for, and open as a dataset without texts', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${served.url}#documents`);
  await page.getByTestId('add-documents').waitFor({ state: 'attached' });
  await add(page, 'own.csv', 'wer,wen,was,wann\nRussia,Belarus,CONSULT,2021-05-03\nPoland,Belarus,ACCUSE,2021-05-04\n');
  const dialog = page.getByRole('dialog', { name: 'Which column is what?' });
  await dialog.getByLabel(/^Who acts/).selectOption('wer');
  await dialog.getByLabel(/^On whom/).selectOption('wen');
  expect(await dialog.getByRole('button', { name: 'Open as a dataset' }).isDisabled()).toBe(true);
  await dialog.getByLabel(/^What/).selectOption('was');
  await dialog.getByLabel(/^When/).selectOption('wann');
  await dialog.getByRole('button', { name: 'Open as a dataset' }).click();
  await page.getByText('own.csv: 2 interactions from 1 source opened.').waitFor();
  await expect.poll(() => page.url()).toContain('data=own');
  await page.getByText('Poland criticised Belarus').first().waitFor();
  await context.close();
});

it('what changed since a saved state is listed in words', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(`${served.url}#documents`);
  await page.getByTestId('add-documents').waitFor({ state: 'attached' });
  const header = 'Event Date,Source Name,Target Name,Event Type\n';
  await add(page, 'events.csv', `${header}2021-05-03,Russia,Belarus,CONSULT\n2021-05-04,Poland,Belarus,ACCUSE\n`);
  await page.getByText('2 interactions from 1 source opened.').waitFor();
  await page.locator('summary', { hasText: 'Project:' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file', exact: true }).click(),
  ]);
  const saved = readFileSync(await download.path());
  await page.locator('#main').focus();
  await page.keyboard.press('x');
  await page.getByText('Of 1 judgement').waitFor();
  await page
    .getByTestId('compare-with')
    .setInputFiles([{ name: 'before.entente.json', mimeType: 'application/json', buffer: saved }]);
  const dialog = page.getByRole('dialog', { name: 'What changed since before.entente.json' });
  await dialog.getByText('1 interaction', { exact: true }).waitFor();
  expect(await dialog.getByText('removed:').count()).toBe(1);
  await context.close();
});
