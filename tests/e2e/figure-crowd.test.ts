/** The composer with a large network: the page answers, the drawing can be cancelled, and what is saved is whole. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { drawnDataset } from '../figure/sample.ts';
import { madeUpName } from '../made-up-names.ts';
import { startApp } from './app.ts';
import { counts, dropFile, inkOf } from './page.ts';

const ACTORS = 2_500;
const app = startApp();
let page: Page;

beforeAll(async () => {
  const context = await app.browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  context.setDefaultTimeout(60_000);
  page = await context.newPage();
  await page.goto(app.url);
  await page.waitForSelector('main h1', { state: 'attached' });
  const names = Array.from({ length: ACTORS }, (_, i) => madeUpName(i));
  await dropFile(page, 'crowd.entente.json', JSON.stringify(drawnDataset(8, ACTORS, names, 16)));
  await page.getByText('A sample network opened.').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
});

it('cancels a drawing at once, draws again when asked, and saves an SVG and a PNG that are whole', async () => {
  await page.getByRole('button', { name: 'Figure', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('progressbar', { name: 'Drawing' }).waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  // what is said at once is said before the drawing could have come to its end
  await dialog.getByText('Cancelled.').waitFor({ timeout: 1_000 });
  expect(await dialog.locator('img').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Draw', exact: true }).click();
  const picture = dialog.locator('img');
  await picture.waitFor();
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1190);

  const save = async (kind: string): Promise<Buffer> => {
    await dialog.getByText(kind, { exact: true }).first().click();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export figure' }).click();
    return readFileSync(await (await download).path());
  };
  const svg = (await save('SVG')).toString('utf8');
  expect(svg.match(/<g class="mark"/g)).toHaveLength((await counts(page)).nodes);
  const png = await save('PNG 150');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1240, 1754]);
  // ink from the rule at the top to the credit at the foot, and margins that are free of it
  const ink = await inkOf(page, png);
  expect(ink.share).toBeGreaterThan(0.05);
  expect([ink.top, ink.left]).toEqual([expect.closeTo(100, -1.5), expect.closeTo(94, -1.5)]);
  expect(ink.bottom).toBeGreaterThan(1600);
  expect(ink.right).toBeCloseTo(1240 - 94, -1.5);
}, 180_000);
