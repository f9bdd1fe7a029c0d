/** The composer in a real browser: what it saves is what the command line makes. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { writeJson } from '../../src/corpus/json-write.ts';
import { drawnDataset, HOSTILE } from '../figure/sample.ts';
import { madeUpName } from '../made-up-names.ts';
import { startApp } from './app.ts';
import { dropFile } from './page.ts';

const root = join(import.meta.dirname, '..', '..');
const dataset = join(root, 'graph-data', 'belarus-2022');
const folder = mkdtempSync(join(tmpdir(), 'entente-composer-'));
const silent = { out: () => undefined, error: () => undefined, progress: () => undefined };
const app = startApp();
let page: Page;

const shipped = existsSync(dataset);
if (!shipped) console.log('left out: graph-data/belarus-2022 is not there to draw figures of');

beforeAll(async () => {
  if (!shipped) return;
  const context = await app.browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  page = await context.newPage();
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Figure', exact: true }).click();
  await page.getByRole('dialog').locator('img').waitFor({ timeout: 50_000 });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
});

async function save(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 50_000 }),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path());
}

it.runIf(shipped)(
  'gives the same SVG text and the same PNG bytes as the command line, from the settings that it saves',
  async () => {
    await page.getByRole('dialog').getByPlaceholder('Figure 1').fill('Figure 7');
    await page.getByRole('dialog').getByText('SVG', { exact: true }).first().click();
    const svg = await save(page, 'Export figure');
    const spec = join(folder, 'figure.json');
    writeFileSync(spec, await save(page, 'Save settings'));
    expect(await main(['figure', dataset, '--spec', spec, '--out', join(folder, 'figure.svg')], silent)).toBe(0);
    expect(svg.toString('utf8')).toContain('Figure 7');
    expect(readFileSync(join(folder, 'figure.svg')).equals(svg)).toBe(true);

    await page.getByRole('dialog').getByText('PNG 150', { exact: true }).first().click();
    const png = await save(page, 'Export figure');
    expect(
      await main(['figure', dataset, '--spec', spec, '--dpi', '150', '--out', join(folder, 'figure.png')], silent),
    ).toBe(0);
    expect(readFileSync(join(folder, 'figure.png')).equals(png)).toBe(true);

    // Persons rolled up make another network, whose layout has more ways to settle.
    await page.getByRole('dialog').getByText('States', { exact: true }).click();
    await page.getByRole('dialog').getByText('SVG', { exact: true }).first().click();
    const states = await save(page, 'Export figure');
    writeFileSync(spec, await save(page, 'Save settings'));
    expect(await main(['figure', dataset, '--spec', spec, '--out', join(folder, 'states.svg')], silent)).toBe(0);
    expect(readFileSync(join(folder, 'states.svg')).equals(states)).toBe(true);
  },
  120_000,
);

it.runIf(shipped)('undoes a change of words, closes with Escape and gives the focus back', async () => {
  const title = page.getByRole('dialog').getByLabel('Title', { exact: true });
  await title.fill('A finding');
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  expect(await title.inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Figure');
});

it('draws names of every script as the command line does, to the byte, in SVG, PNG and PDF', async () => {
  const context = await app.browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(app.url);
  await page.waitForSelector('main h1', { state: 'attached' });
  // names unlike one another: people of one name would be taken for one person when the file is opened
  const names = Array.from({ length: 20 }, (_, i) => HOSTILE[i] ?? madeUpName(i));
  const json = writeJson(drawnDataset(4, 20, names));
  await dropFile(page, 'names.entente.json', json);
  await page.getByText('A sample network opened.').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  // the dataset as the app keeps it: opened, it has got short names and ids of its own
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Documents' }).click();
  await page.locator('summary', { hasText: 'Project' }).click();
  const file = join(folder, 'names.entente.json');
  writeFileSync(file, await save(page, 'Save as a file'));
  await page.getByRole('button', { name: 'Figure', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('img').waitFor({ timeout: 50_000 });
  const spec = join(folder, 'names.json');
  writeFileSync(spec, await save(page, 'Save settings'));
  for (const [kind, ending] of [
    ['SVG', 'svg'],
    ['PDF', 'pdf'],
    ['PNG 150', 'png'],
  ] as const) {
    await dialog.getByText(kind, { exact: true }).first().click();
    const ours = await save(page, 'Export figure');
    const theirs = join(folder, `names.${ending}`);
    expect(await main(['figure', file, '--spec', spec, '--dpi', '150', '--out', theirs], silent)).toBe(0);
    expect(readFileSync(theirs).equals(ours), ending).toBe(true);
  }
  await context.close();
}, 120_000);
