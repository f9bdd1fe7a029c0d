/** The tab dies while it codes and while it saves: what was kept is there, all the rest is named. */
import { expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { startApp } from './app.ts';

const app = startApp();

const STATES = 'Finland Norway Sweden Denmark Estonia Latvia Lithuania Poland Chile Peru Brazil Kenya'.split(' ');
/** A text of 60 sentences that no other repeats. */
function text(i: number): string {
  const sentence = (k: number): string => {
    const [a, b] = [STATES[(i + k) % 12], STATES[(i * 5 + k * 7 + 1) % 12]];
    return `On ${1 + ((i + k) % 27)} May ${1980 + ((i * 3 + k) % 40)} ${a} thanked ${b === a ? 'Malta' : b} for wheat ${i * 100 + k}.`;
  };
  return Array.from({ length: 60 }, (_, k) => sentence(k)).join(' ');
}

/** Ends the process that draws the page and runs its workers, as a system does that is short of memory. */
async function kill(page: Page): Promise<void> {
  const dead = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await dead;
}
async function open(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  await page.getByTestId('add-documents').waitFor({ state: 'attached' });
  return page;
}

it('in the middle of coding: at most the last second is missing, and every file that was not done is named', async () => {
  const context = await app.browser.newContext();
  const page = await open(context, `${app.url}#documents`);
  const total = 960;
  const files = Array.from({ length: total }, (_, i) => ({
    name: `t${i}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(text(i)),
  }));
  await page.getByTestId('add-documents').setInputFiles(files);
  const status = page.getByText(/^(?:Reading|Coding): \d+ of/);
  await status.waitFor();
  /** What the page says is coded, while files are read and after. */
  const done = async (): Promise<number> => {
    const said = (await status.textContent()) ?? '';
    return Number(/^Coding: (\d+)/.exec(said)?.[1] ?? /(\d+) coded/.exec(said)?.[1] ?? 0);
  };
  const seen: [number, number][] = [];
  // until something was done more than a second ago
  while (!seen.some(([at, count]) => count > 0 && at < performance.now() - 1200)) {
    seen.push([performance.now(), await done()]);
    await page.waitForTimeout(50);
  }
  await expect.poll(() => page.url()).toContain('-mine');
  const link = page.url();
  const killed = performance.now();
  await kill(page);

  const again = await open(context, link);
  const said = await again.getByText(/still being coded when the page was closed/).innerText();
  const missing = Number(/^(\d+) files/.exec(said)?.[1]);
  const there = total - missing;
  // five come with the app; rows come a few at a time, and what is not on the page yet is counted in the line that asks for more
  const listed = async (): Promise<number> => {
    const shown = await again.locator('[aria-label="Documents"] ol > li').count();
    const more = again.getByRole('button', { name: /^Show more/ });
    return shown + ((await more.count()) ? Number(/(\d+) further/.exec(await more.innerText())?.[1]) - 1 : 0);
  };
  await expect.poll(async () => (await listed()) - 5).toBe(there);
  expect(said).toMatch(/t\d+\.txt, t\d+\.txt/);
  const told = Math.max(...seen.filter(([at]) => at < killed - 1000).map(([, count]) => count));
  console.log(`killed after ${told} of ${total} were done for a second: ${there} are there`);
  expect(told).toBeGreaterThan(0);
  expect(there).toBeGreaterThanOrEqual(told);
  await context.close();
}, 120_000);

it('in the middle of saving decisions: all but the last are there, and the project opens', async () => {
  const context = await app.browser.newContext();
  let page = await open(context, `${app.url}#documents`);
  const judged = async (): Promise<number> =>
    Number(
      /Of ([\d,]+) judgement/.exec(await page.locator('[aria-label="Review"]').innerText())?.[1]?.replace(',', '') ?? 0,
    );
  await page.getByRole('heading', { name: 'Five documents' }).waitFor();
  await page
    .getByTestId('add-documents')
    .setInputFiles([{ name: 'acts.txt', mimeType: 'text/plain', buffer: Buffer.from(text(1)) }]);
  await page.getByText('1 document added.').waitFor();
  const atFirst = await judged();
  let link = page.url();
  let kept = 0;
  for (const presses of [3, 2]) {
    await page.locator('#main').focus();
    for (let n = 0; n < presses; n++) {
      await page.keyboard.press('x');
      if (n < presses - 1) await expect.poll(judged).toBe(atFirst + kept + n + 1);
    }
    await page.waitForURL(/-mine/);
    link = page.url();
    await kill(page); // at once after the last key
    page = await open(context, link);
    await expect.poll(judged).toBeGreaterThanOrEqual(atFirst + kept + presses - 1);
    const now = await judged();
    expect(now).toBeLessThanOrEqual(atFirst + kept + presses);
    kept = now - atFirst;
  }
  await context.close();
}, 120_000);
