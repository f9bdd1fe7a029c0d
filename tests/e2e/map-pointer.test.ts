/** What a pointer and a finger do on the map, and what it draws on demand. */
import { describe, expect, it } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startApp } from './app.ts';
import { counts, geometry, linkOf, MAP, openMap, settled } from './page.ts';
import { sampleDataset } from './sample.ts';

const sample = sampleDataset(46, 150);
const app = startApp();

const open = (options?: BrowserContextOptions): Promise<Page> => openMap(app.browser, app.url, sample, options);

/** A point on a tie, seen on screen: far from its ends, marks and other ties. */
async function clearOnTie(page: Page): Promise<{ x: number; y: number; ends: string[] }> {
  const { marks, ties } = await geometry(page);
  const at = new Map(marks.map((mark) => [mark.id, mark]));
  const away = (x: number, y: number, tie: (typeof ties)[number]): number => {
    const [p, q] = [at.get(tie.a)!, at.get(tie.b)!];
    const [dx, dy] = [q.x - p.x, q.y - p.y];
    const t = Math.min(1, Math.max(0, ((x - p.x) * dx + (y - p.y) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - p.x - t * dx, y - p.y - t * dy);
  };
  const box = (await page.locator(MAP).boundingBox())!;
  for (const tie of ties)
    for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      const [p, q] = [at.get(tie.a)!, at.get(tie.b)!];
      if (tie.bend !== 0) continue;
      const [x, y] = [p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share];
      const clear =
        marks.every((mark) => Math.hypot(mark.x - x, mark.y - y) > 2 * mark.r + 16) &&
        ties.every((other) => other === tie || other.bend !== 0 || away(x, y, other) > 18);
      if (clear) return { x: box.x + x, y: box.y + y, ends: [tie.a, tie.b].sort() };
    }
  throw new Error('no tie stands free');
}
async function markPoint(page: Page, id: string): Promise<{ x: number; y: number }> {
  const mark = (await geometry(page)).marks.find((one) => one.id === id)!;
  const box = (await page.locator(MAP).boundingBox())!;
  return { x: box.x + mark.x, y: box.y + mark.y };
}
/** How many pixels of the canvases of a kind are not transparent. */
const painted = (page: Page, which: 'first' | 'last'): Promise<number> =>
  page.evaluate(
    ([map, side]) => {
      const list = document.querySelectorAll<HTMLCanvasElement>(`${map} > canvas`);
      const canvas = side === 'first' ? list[0]! : list[list.length - 1]!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) count++;
      return count;
    },
    [MAP, which],
  );

describe('pointer and finger', () => {
  it('the mouse brings forward what it is on and selects a mark, a tie, or nothing', async () => {
    const page = await open();
    const tie = await clearOnTie(page);
    await page.mouse.move(tie.x, tie.y);
    await expect.poll(() => page.locator(`${MAP} .ground`).evaluate((one) => one.style.cursor)).toBe('pointer');
    await page.mouse.click(tie.x, tie.y);
    await expect.poll(() => page.url()).toContain(`tie=${tie.ends.join(',')}`);
    await page.waitForTimeout(400); // two clicks in a row would be a double click
    const mark = await markPoint(page, 'actor-0003');
    await page.mouse.click(mark.x, mark.y);
    await expect.poll(() => page.url()).toContain('actor=actor-0003');
    await page.waitForTimeout(400);
    const box = (await page.locator(MAP).boundingBox())!;
    await page.mouse.click(box.x + 4, box.y + 4);
    await expect.poll(() => page.url()).not.toMatch(/actor=|tie=/);
    await page.context().close();
  });

  it('a finger selects a tie and a mark on a phone, and a tie that a filter has brought', async () => {
    const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const link = linkOf(page);
    await page.evaluate((hash) => (location.hash = `${hash}&kinds=state,official`), link);
    await expect.poll(async () => (await counts(page)).nodes).toBeLessThan(46);
    await page.evaluate((hash) => (location.hash = hash), link);
    await expect.poll(async () => (await counts(page)).nodes).toBe(46);
    await settled(page);
    const tie = await clearOnTie(page);
    await page.touchscreen.tap(tie.x, tie.y);
    await expect.poll(() => page.url()).toContain(`tie=${tie.ends.join(',')}`);
    await settled(page);
    await page.waitForTimeout(400);
    const mark = await markPoint(page, 'actor-0003');
    await page.touchscreen.tap(mark.x, mark.y);
    await expect.poll(() => page.url()).toContain('actor=actor-0003');
    await page.context().close();
  });
});

describe('what is drawn on demand', () => {
  it('A draws arrow heads, O outlines communities, both are in the link and undone', async () => {
    const page = await open();
    const plain = { above: await painted(page, 'last'), below: await painted(page, 'first') };
    expect(plain.below).toBe(0);
    await page.locator(MAP).focus();
    await page.keyboard.press('a');
    await expect.poll(() => page.url()).toContain('arrows=1');
    await settled(page);
    expect(await painted(page, 'last')).toBeGreaterThan(plain.above);
    await page.keyboard.press('o');
    await expect.poll(() => page.url()).toContain('hulls=1');
    await expect.poll(() => painted(page, 'first')).toBeGreaterThan(2000);
    await page.getByText('community', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => painted(page, 'first')).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).not.toContain('arrows=1');
    await page.context().close();
  });
});
