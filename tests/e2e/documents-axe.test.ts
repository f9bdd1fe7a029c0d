/** Every pane, form and dialog of the Documents view, on a large and a small screen, light and dark: axe finds no violation. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openDocuments, startApp } from './app.ts';
import { violations } from './views.ts';

const app = startApp();

const BRIEFS = [
  'On 3 May 2021 the foreign minister of Norway, Karina Nordmann, met the foreign minister of Chile, Pablo Iturralde, in Oslo.',
  'On 4 June 2021 Norwegian Foreign Minister Karen Nordman praised Chile. She met Pablo Iturralde in Santiago on 9 June 2021.',
];
const TABLE = 'wer,wen,was,wann\nRussia,Belarus,CONSULT,2021-05-03\nPoland,Belarus,ACCUSE,2021-05-04\n';
const give = (page: Page, name: string, content: string): Promise<void> =>
  page.getByTestId('add-documents').setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(content) }]);
const pane = (page: Page, name: string): Promise<void> =>
  page.locator('[aria-label="Review"]').getByText(name, { exact: true }).first().click();

describe('axe finds no violation', () => {
  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])('in any state of the view at $width, light and dark', async ({ width, height }) => {
    const errors: string[] = [];
    const page = await openDocuments(
      app,
      { viewport: { width, height }, reducedMotion: 'reduce', acceptDownloads: true },
      (opening) => opening.on('pageerror', (error) => errors.push(error.message)),
    );
    await page.getByRole('heading', { name: 'Five documents' }).waitFor();
    const found: Record<string, string[]> = {};
    const look = async (state: string): Promise<void> => {
      await page.waitForTimeout(150);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.waitForFunction((theme) => document.documentElement.dataset['theme'] === theme, colorScheme);
        const list = await violations(page);
        if (list.length) found[`${state}, ${colorScheme}`] = list;
      }
    };
    await look('without texts');

    const project = page.locator('summary', { hasText: 'Project:' });
    await project.click();
    await page.getByLabel('Name of a new project').fill('Northern talks');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No documents yet' }).waitFor();
    await look('an empty project, its menu open');
    for (const name of ['Actors', 'History']) {
      await pane(page, name);
      await look(`${name}, empty`);
    }
    await pane(page, 'Acts');
    await page.getByRole('button', { name: 'paste text' }).click();
    await look('pasting');

    await page
      .getByTestId('add-documents')
      .setInputFiles([
        ...BRIEFS.map((text, i) => ({ name: `brief-${i}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })),
        { name: 'broken <b>.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing') },
      ]);
    await page.getByText('2 documents added.').waitFor();
    await look('added, one file left out');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file', exact: true }).click(),
    ]);
    const saved = readFileSync(await download.path());

    await page.locator('#main').focus();
    await page.keyboard.press('j');
    await look('an act open');
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Save correction' }).waitFor();
    await look('its form');
    await page.keyboard.press('Escape');
    await page.locator('#main').focus();
    await page.keyboard.press('x');
    await page.getByText('Of 1 judgement').waitFor();
    await page.locator('#main').focus();
    await page.keyboard.press('a');
    await page.getByLabel('Words in the text').fill('Pablo Iturralde');
    await look('a missed act');
    await page.getByText('A name', { exact: true }).click();
    await look('a missed name');
    await page.keyboard.press('Escape');

    await pane(page, 'Actors');
    await page.getByRole('heading', { name: 'Who is who?' }).waitFor();
    await look('actors');
    await page.getByLabel('Find an actor to correct').fill('Pablo Iturralde');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /^Correct/ }).waitFor();
    for (const summary of await page.locator('[aria-label="Review"] section details summary').all())
      await summary.click();
    await look('an actor, everything open');
    await pane(page, 'History');
    await look('history');

    await page
      .getByTestId('compare-with')
      .setInputFiles([{ name: 'before.entente.json', mimeType: 'application/json', buffer: saved }]);
    await page.getByRole('dialog', { name: /^What changed/ }).waitFor();
    await look('what changed');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await give(page, 'own.csv', TABLE);
    await page.getByRole('dialog', { name: 'Which column is what?' }).waitFor();
    await look('columns of a table');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await give(page, 'bad.entente.json', '{"documents": 3}');
    await page.getByText(/bad\.entente\.json could not be opened/).waitFor();
    await look('a file that is no dataset');

    // after a dialog that was cancelled a new project opens as it did before
    await page.getByLabel('Name of a new project').fill('Another');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No documents yet' }).waitFor();
    expect(found).toEqual({});
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
