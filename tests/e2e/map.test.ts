import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { pairsOf } from '../../src/model/interaction.ts';
import { rollUp } from '../../src/network/roll-up.ts';
import { startApp } from './app.ts';
import { overlaps } from './overlaps.ts';
import { counts, dropFile, geometry, pixelDifference, settled } from './page.ts';
import { sampleDataset } from './sample.ts';

const sample = sampleDataset(46, 150);
const json = JSON.stringify(sample);
const app = startApp();

async function open(hash = '', size = { width: 1440, height: 900 }, data: string | null = json): Promise<Page> {
  const context = await app.browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${app.url}#${hash}`);
  if (data !== null) {
    await page.waitForSelector('main h1', { state: 'attached' });
    await dropFile(page, 'sample.entente.json', data);
    await page.getByText('A made-up network opened.').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await settled(page);
  }
  return page;
}
const done = (page: Page): Promise<void> => page.context().close();

/** Counted again, from the interactions alone. */
function recount(level: 'actors' | 'states'): { nodes: number; edges: number } {
  const pairs = new Set(sample.interactions.flatMap((act) => pairsOf(act, rollUp(sample.actors, level)).map(String)));
  return { edges: pairs.size, nodes: new Set([...pairs].flatMap((pair) => pair.split(','))).size };
}

describe('the map', () => {
  it('draws every actor and tie that interactions give, at both levels', async () => {
    const page = await open();
    expect(await counts(page)).toEqual(recount('actors'));
    await page.getByText('States', { exact: true }).first().click();
    await settled(page);
    expect(await counts(page)).toEqual(recount('states'));
    await done(page);
  });

  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])('has no name or mark on another at both levels and three zooms, $width wide', async (size) => {
    const page = await open('', size);
    for (const level of ['actors', 'states']) {
      if (level === 'states') {
        await page.keyboard.press('l');
        await settled(page);
      }
      await page.locator('[data-testid="map"]').focus();
      for (const zoom of [1, 1.5, 2.25]) {
        const now = await geometry(page);
        const inView = now.marks.filter(({ x, y }) => x > 0 && y > 0 && x < now.width && y < now.height).length;
        // enlarged, a phone may hold three marks in all: then each of them has its name
        const least = zoom > 1 ? Math.min(4, inView) : size.width > 1000 ? 19 : 11;
        expect(now.labels.length, `${level} at ${zoom}`).toBeGreaterThanOrEqual(least);
        // a phone names no more than the seventeen strongest
        const wanted = size.width > 1000 ? inView : Math.min(17, inView);
        expect(now.labels.length, `${level} at ${zoom}, of ${inView}`).toBeGreaterThanOrEqual(0.8 * wanted);
        expect(now.labels.length, `${level} at ${zoom}, of ${inView}`).toBeLessThanOrEqual(wanted);
        expect(overlaps(now), `${level} at ${zoom}`).toEqual([]);
        await page.keyboard.press('+');
        await page.waitForTimeout(700);
      }
      await page.keyboard.press('0');
      await page.waitForTimeout(500);
    }
    await done(page);
  });

  it('has no name or mark on another with 300 actors', async () => {
    const page = await open('', { width: 1440, height: 900 }, JSON.stringify(sampleDataset(300, 500, 'large')));
    const now = await geometry(page);
    expect(now.marks.length).toBe(300);
    expect(overlaps(now)).toEqual([]);
    await done(page);
  });

  it('opens the evidence of a tie: as many interactions as it counts, each with its document and rule', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Table' }).click();
    await page.locator('#map-tables table').nth(1).locator('tbody button').first().click();
    const inspector = page.getByRole('complementary', { name: 'Selection' });
    const said = Number(/^(\d+) interactions?/.exec(await inspector.locator('.sum').innerText())?.[1]);
    expect(said).toBeGreaterThan(0);
    // a long list comes in parts, some rows a frame
    await expect.poll(() => inspector.locator('li').count()).toBe(said);
    await inspector.locator('li button').first().click();
    await expect.poll(() => inspector.locator('li.open').innerText()).toMatch(/Document \d[\s\S]*rule sample/);
    // the address is written a moment after the act
    await expect.poll(() => page.url()).toContain('tie=');
    await done(page);
  });

  it('filters, says what is hidden, clears with one key and undoes that', async () => {
    const page = await open();
    const all = await counts(page);
    await page.getByRole('checkbox', { name: /^Officials/ }).click();
    await expect.poll(async () => (await counts(page)).nodes).toBeLessThan(all.nodes);
    // lists and counts follow the picture a frame later
    await expect.poll(() => page.locator('footer').innerText()).toMatch(/hidden: \d+ by kind of actor/);
    const filtered = await counts(page);
    await page.keyboard.press('Backspace');
    await expect.poll(() => counts(page)).toEqual(all);
    await page.keyboard.press('Control+z');
    await expect.poll(() => counts(page)).toEqual(filtered);
    await done(page);
  });

  it('says that nothing passes, and the way out of it', async () => {
    const page = await open();
    await page.evaluate(() => (location.hash = `${location.hash}&min=999`));
    await page.getByText('Nothing passes these filters').first().waitFor();
    await page.locator('.drawing').getByRole('button', { name: 'Show all', exact: true }).click();
    await expect.poll(() => counts(page)).toEqual(recount('actors'));
    await done(page);
  });

  it('finds by a spelling with a typo and opens a tie of two, by keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    const [act] = sample.interactions;
    const name = (id: string | undefined): string => sample.actors.find((actor) => actor.id === id)?.short ?? '';
    await page.keyboard.type(`${name(act?.from?.[0])} and ${name(act?.to?.[0])}`);
    await page.getByRole('option', { selected: true }).filter({ hasText: 'tie of' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('tie=');
    await done(page);
  });

  it('keeps a moved mark where it was put, and lets undo take it back', async () => {
    const page = await open();
    const before = await geometry(page);
    const mark = before.marks.find((one) => one.id === 'actor-0000')!;
    const box = (await page.locator('[data-testid="map"]').boundingBox())!;
    await page.mouse.move(box.x + mark.x, box.y + mark.y);
    await page.mouse.down();
    await page.mouse.move(box.x + mark.x + 30, box.y + mark.y + 30, { steps: 4 });
    await page.mouse.move(box.x + mark.x + 60, box.y + mark.y + 40, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    const moved = (await geometry(page)).marks.find((one) => one.id === 'actor-0000')!;
    expect(Math.hypot(moved.x - mark.x - 60, moved.y - mark.y - 40)).toBeLessThan(6);
    await expect.poll(() => page.url()).toContain('pins=');
    await page.keyboard.press('Control+z');
    await settled(page);
    const back = (await geometry(page)).marks.find((one) => one.id === 'actor-0000')!;
    expect(Math.hypot(back.x - mark.x, back.y - mark.y)).toBeLessThan(1);
    await done(page);
  });

  it('gives a dataset with faults one clear line, and goes on with the one that is open', async () => {
    const page = await open();
    await dropFile(page, 'broken.entente.json', '{"documents": 3}');
    await page.getByText(/broken\.entente\.json could not be opened: .+/).waitFor();
    expect(await counts(page)).toEqual(recount('actors'));
    await done(page);
  });

  it('shows the same picture at the next visit of a link', async () => {
    const shots: Buffer[] = [];
    const visitor = await open();
    await visitor.close();
    for (let visit = 0; visit < 2; visit++) {
      const page = await open();
      await page.evaluate(() => (location.hash = `${location.hash}&level=states&tie=actor-0000,actor-0006`));
      await settled(page);
      await page.mouse.move(2, 2);
      await page.waitForTimeout(400);
      shots.push(await page.screenshot());
      if (visit === 1) expect(await pixelDifference(page, shots[0]!, shots[1]!)).toBeLessThan(0.001);
      await done(page);
    }
  });
});
