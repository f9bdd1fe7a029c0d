/** The map on a phone: few names, and whatever lies over it can be left again. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pairsOf } from '../../src/model/interaction.ts';
import { startApp } from './app.ts';
import { geometry, MAP, openMap, settled } from './page.ts';
import { sampleDataset } from './sample.ts';

const sample = sampleDataset(46, 150);
const app = startApp();
const open = (): Promise<Page> => openMap(app.browser, app.url, sample, { viewport: { width: 390, height: 844 } });
async function follow(page: Page, query: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `map?data=sample&${query}`);
  await settled(page);
}

/** Strength counted again from the interactions alone. */
const strength = new Map<string, number>();
for (const id of sample.interactions.flatMap((act) => pairsOf(act).flat()))
  strength.set(id, (strength.get(id) ?? 0) + 1);
const ranked = [...strength].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([id]) => id);

describe('names', () => {
  it('are those of the seventeen strongest, and of those tied to what is selected', async () => {
    const page = await open();
    const names = (await geometry(page)).labels.map(({ id }) => id);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((id) => !ranked.slice(0, 17).includes(id))).toEqual([]);
    const weak = ranked.at(-1)!;
    const tied = new Set(
      sample.interactions.flatMap((act) => pairsOf(act)).flatMap((two) => (two.includes(weak) ? two : [])),
    );
    await follow(page, `actor=${weak}`);
    const selected = (await geometry(page)).labels.map(({ id }) => id);
    expect(selected).toContain(weak);
    expect(selected.filter((id) => !ranked.slice(0, 17).includes(id) && !tied.has(id))).toEqual([]);
    await page.context().close();
  });
});

describe('what lies over the map', () => {
  it('is closed by a button and by Escape, and the focus goes back', async () => {
    const page = await open();
    const opener = page.getByRole('button', { name: 'Legend and time' });
    for (const leave of [
      () => page.getByRole('button', { name: 'Close' }).click(),
      () => page.keyboard.press('Escape'),
    ]) {
      await opener.click();
      await page.getByRole('slider', { name: 'Period, from' }).waitFor();
      await leave();
      await expect.poll(() => page.getByRole('slider', { name: 'Period, from' }).count()).toBe(0);
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    }
    await opener.click();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('button', { name: 'Back to the map' }).click();
    await page.locator(`${MAP}[data-drawn="true"]`).waitFor();
    await page.context().close();
  });

  it('names each filter when nothing passes, and shows all with one button that is whole', async () => {
    const page = await open();
    await page.evaluate(() => (location.hash = 'map?data=sample&min=999&kinds=state,leader'));
    await page.getByRole('button', { name: 'Turn off: at least 999 interactions' }).first().waitFor();
    const all = page.getByRole('button', { name: 'Show all' }).and(page.locator(':visible'));
    expect(await all.count()).toBe(1);
    const [box, tabs] = [await all.boundingBox(), await page.getByRole('navigation', { name: 'Views' }).boundingBox()];
    expect(box!.y + box!.height).toBeLessThan(tabs!.y);
    await all.click();
    await settled(page);
    await page.context().close();
  });
});
