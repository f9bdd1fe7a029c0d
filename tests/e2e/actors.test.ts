/** The Actors view as a person meets it: counts, order, keys, 10,000 rows, accessibility. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pairsOf } from '../../src/model/interaction.ts';
import { startApp } from './app.ts';
import { sampleDataset } from './sample.ts';
import { openView, SCREENS, violations } from './views.ts';

const sample = sampleDataset(46, 150);
const app = startApp();
const TABLE = '[data-testid="actors"]';
const end = (page: Page): Promise<void> => page.context().close();
async function rows(page: Page): Promise<{ id: string; rank: string; strength: number }[]> {
  // rows come some a frame
  await page.waitForFunction((table) => {
    const list = [...document.querySelectorAll(`${table} .row`)];
    return list.length > 0 && list.every((row) => row.querySelector('.number')?.textContent);
  }, TABLE);
  return page.$$eval(`${TABLE} .row`, (list) =>
    list.map((row) => ({
      id: row.querySelector<HTMLElement>('[data-row]')?.dataset['row'] ?? '',
      rank: row.querySelector('.rank')?.textContent ?? '',
      strength: Number([...row.querySelectorAll('.number')][0]?.textContent?.replace(/\D/g, '')),
    })),
  );
}

/** Strength counted again from the interactions alone. */
function recount(): Map<string, number> {
  const strength = new Map<string, number>();
  for (const act of sample.interactions)
    for (const id of pairsOf(act).flat()) strength.set(id, (strength.get(id) ?? 0) + 1);
  return strength;
}

describe('the table of actors', () => {
  it('lists every actor with the strength that its interactions give, strongest first, equals sharing a rank', async () => {
    const page = await openView(app.browser, app.url, 'Actors', sample);
    const counted = recount();
    expect(Number(await page.locator(TABLE).getAttribute('data-rows'))).toBe(counted.size);
    for (const { id, rank, strength } of await rows(page)) {
      expect(strength).toBe(counted.get(id));
      const better = [...counted.values()].filter((value) => value > strength).length;
      const equal = [...counted.values()].filter((value) => value === strength).length;
      expect(rank).toBe(`${equal > 1 ? '=' : ''}${better + 1}`);
    }
    await page.getByText(/1,000 resamples of the 150 interactions/).waitFor();
    await end(page);
  });

  it('moves by arrows, selects by Enter, shows only the neighbours by F, and undoes it', async () => {
    const page = await openView(app.browser, app.url, 'Actors', sample);
    const [first, second] = await rows(page);
    await page.focus(`[data-row="${first?.id}"]`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => location.hash.includes(`actor=${id}`), second?.id);
    const all = await page.locator(TABLE).getAttribute('data-rows');
    await page.keyboard.press('f');
    await page.waitForFunction(
      ([selector, count]) => document.querySelector<HTMLElement>(selector ?? '')?.dataset['rows'] !== count,
      [TABLE, all],
    );
    await page.keyboard.press('Control+z');
    await page.waitForSelector(`${TABLE}[data-rows="${all}"]`);
    await end(page);
  });

  it('keeps order and columns in the link', async () => {
    const page = await openView(app.browser, app.url, 'Actors', sample);
    await page.getByRole('button', { name: /^Betweenness/ }).click();
    await page.waitForFunction(() => location.hash.includes('_actors.sort=betweenness'));
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: /^PageRank/i }).check();
    await page.waitForFunction(() => location.hash.includes('pagerank'));
    await end(page);
  });

  it('names the filters that leave nobody, and comes back when one of them is turned off', async () => {
    const page = await openView(app.browser, app.url, 'Actors', sample);
    const all = (await rows(page)).length;
    await page.evaluate(() => (location.hash = `${location.hash}&min=999`));
    const note = page.locator('main .note');
    await note.getByRole('button', { name: 'Turn off: at least 999 interactions' }).click();
    await expect.poll(async () => (await rows(page)).length).toBe(all);
    await end(page);
  });

  it('draws no more than what is on screen of 10,000 rows, and reaches the last', async () => {
    const page = await openView(app.browser, app.url, 'Actors', sampleDataset(10_000, 20_000, 'large'));
    const box = page.locator(TABLE);
    // rows come some a frame
    await page.waitForFunction((table) => {
      const list = [...document.querySelectorAll(`${table} .row`)];
      return list.length > 0 && list.every((row) => row.querySelector('.number')?.textContent);
    }, TABLE);
    expect(Number(await box.getAttribute('data-rows'))).toBe(10_000);
    expect(await page.locator(`${TABLE} .row`).count()).toBeLessThan(80);
    await box.evaluate((element) => (element.scrollTop = element.scrollHeight));
    await page.waitForSelector(`${TABLE} .row[aria-rowindex="10001"]`);
    expect(await page.locator(`${TABLE} .row`).count()).toBeLessThan(80);
    await end(page);
  }, 120_000);
});

describe('axe finds no violation in the Actors view', () => {
  it.each(SCREENS)('$width wide, dark: $dark', async (size) => {
    const page = await openView(app.browser, app.url, 'Actors', sample, size);
    await rows(page);
    expect(await violations(page)).toEqual([]);
    await end(page);
  });
});
