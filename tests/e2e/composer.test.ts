/** The composer as it is met: in light and dark, wide and narrow, opened again after a reload, and by way of the clipboard. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startApp } from './app.ts';
import { violations } from './views.ts';

const app = startApp();

async function openComposer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Figure', exact: true }).click();
  await page.getByRole('dialog').locator('img').waitFor({ timeout: 50_000 });
}

async function opened(options: Parameters<Browser['newContext']>[0]): Promise<[BrowserContext, Page]> {
  const context = await app.browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(app.url);
  await openComposer(page);
  return [context, page];
}

describe('the composer, everything in it open, has no fault that axe finds', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const)
      it(`${colorScheme}, ${width} wide`, async () => {
        const [context, page] = await opened({ colorScheme, viewport: { width, height } });
        for (const summary of await page.getByRole('dialog').locator('summary').all()) await summary.click();
        expect(await violations(page)).toEqual([]);
        // nothing is wider than the screen
        expect(await page.evaluate(() => document.querySelector('dialog')!.scrollWidth - innerWidth)).toBeLessThan(1);
        await context.close();
      });
});

it('remembers how figures are set after a reload, and not what one of them says', async () => {
  const [context, page] = await opened({ viewport: { width: 1440, height: 900 } });
  const dialog = page.getByRole('dialog');
  const format = dialog.getByRole('radio', { name: /^Slide/ });
  await format.check({ force: true });
  await dialog.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await dialog.getByRole('checkbox', { name: 'Method' }).uncheck();
  await dialog.getByRole('textbox', { name: 'Credit' }).fill('A newsroom');
  await dialog.getByLabel('Title', { exact: true }).fill('A finding');
  await dialog.getByLabel('Title', { exact: true }).blur();
  await page.reload();
  await openComposer(page);
  expect(await format.isChecked()).toBe(true);
  expect(await dialog.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
  expect(await dialog.getByRole('checkbox', { name: 'Method' }).isChecked()).toBe(false);
  expect(await dialog.getByRole('textbox', { name: 'Credit' }).inputValue()).toBe('A newsroom');
  expect(await dialog.getByLabel('Title', { exact: true }).inputValue()).toBe('');
  await context.close();
});

it('copies the figure, its command, its alternative text and its table', async () => {
  const [context, page] = await opened({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const dialog = page.getByRole('dialog');
  const text = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByText('PNG 150', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Copy figure' }).click();
  await dialog.getByText('The figure is in the clipboard.').waitFor();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap(await item!.getType('image/png'));
    return [bitmap.width, bitmap.height];
  });
  expect(size).toEqual([1240, 1754]);
  await dialog.getByRole('button', { name: 'Copy as command' }).click();
  await expect.poll(text).toMatch(/^npm run --silent entente -- figure .*--out figure\.png/);
  const alternative = await dialog.getByLabel('Alternative text').inputValue();
  expect(alternative).toMatch(/^Network map of \d+\sactors and \d+\sties\./);
  expect(await dialog.locator('img').getAttribute('alt')).toBe(alternative);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect.poll(text).toBe(alternative);
  await dialog.locator('summary', { hasText: 'What is shown, as a table' }).click();
  await dialog
    .locator('details', { hasText: 'What is shown, as a table' })
    .getByRole('button', { name: 'Copy' })
    .click();
  await expect.poll(async () => (await text()).split('\n').length).toBeGreaterThan(50);
  await context.close();
});
