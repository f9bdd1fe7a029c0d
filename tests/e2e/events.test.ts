/** Coded events as a table: known columns open at once, others are asked for; what changed since a saved state. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openDocuments, startApp } from './app.ts';

const app = startApp();

const add = (page: Page, name: string, content: string): Promise<void> =>
  page.getByTestId('add-documents').setInputFiles([{ name, mimeType: 'text/csv', buffer: Buffer.from(content) }]);

it('own columns are asked for, and open as a dataset without texts', async () => {
  const page = await openDocuments(app);
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
  await page.context().close();
});

it('what changed since a saved state is listed in words', async () => {
  const page = await openDocuments(app, { acceptDownloads: true });
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
  await page.context().close();
});
