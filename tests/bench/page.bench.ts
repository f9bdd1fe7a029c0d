/**
 * Whether the page stays free while the worker measures, resamples and is cancelled: the built app in a real Chromium, with made-up networks.
 * `npm run bench:page`.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import { launch } from '../e2e/browser.ts';
import { sampleDataset } from '../e2e/sample.ts';
import { serveApp } from '../e2e/served.ts';
import { openView } from '../e2e/views.ts';
import { BOUND, heldBy, type Held } from './long-tasks.ts';
import { sampleTies } from './network-samples.ts';

let browser: Browser;
let app: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  [browser, app] = await Promise.all([launch(), serveApp()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** One interaction a tie, and as many ties and actors as said. */
function networkOf(actors: number, ties: number): Dataset {
  const base = sampleDataset(actors, ties, `of-${actors}`);
  const id = (i: number): string => base.actors[i]!.id;
  const interactions = sampleTies(actors, ties).map(([a, b], i): Interaction => {
    const { id: own, type, date, status, gist, evidence } = base.interactions[i]!;
    return { id: own, type, ...(date && { date }), status, gist, evidence, from: [id(a)], to: [id(b)] };
  });
  return { ...base, interactions };
}

/** Runs a step and tells what held the page up meanwhile. */
async function step(page: Page, what: string, run: () => Promise<unknown>): Promise<Held> {
  const held = await heldBy(browser, page, run);
  const { ms, longest, busiest } = held;
  console.log(`${what}: ${ms.toFixed(0)} ms; longest task of the page ${longest} ms, of its processor ${busiest} ms`);
  return held;
}

const TABLE = '[data-testid="actors"]';
/** Said under the table once the thousand resamples are done. */
const SURE = /^Intervals: 1,000 resamples/;
const ALL =
  'strength,interval,degree,betweenness,closeness,eigenvector,pagerank,clustering,constraint,core,community,months';

/** The Actors view with every column; its numbers are there. */
async function opened(actors: number, ties: number): Promise<Page> {
  const page = await openView(browser, app.url, 'Actors', networkOf(actors, ties), { patience: 120_000 });
  await page.waitForSelector(`${TABLE} .row`);
  return page;
}
const filled = (page: Page, least: number): Promise<unknown> =>
  page.waitForFunction(
    ([selector, count]) => {
      const numbers = [...(document.querySelector(`${selector} .row`)?.querySelectorAll('.number') ?? [])];
      return numbers.length >= Number(count) && numbers.every((one) => one.textContent !== '');
    },
    [TABLE, least],
    { polling: 20 },
  );

/** A click where an element is, without the page being asked about it meanwhile. */
async function clicker(page: Page, target: Locator): Promise<() => Promise<void>> {
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return () => page.mouse.click(x + Math.min(width / 2, 60), y + height / 2);
}

describe('the Actors view of 2,000 actors and 8,000 ties', () => {
  it('is not held up for more than 50 ms by measures, resamples, order, scrolling and selection', async () => {
    const page = await opened(2_000, 8_000);
    await page.getByText(SURE).waitFor();
    const held: string[] = [];
    const free = async (what: string, run: () => Promise<unknown>): Promise<number> => {
      const { ms, longest } = await step(page, what, run);
      if (longest > BOUND) held.push(`${what}: ${longest} ms`);
      return ms;
    };
    const hash = (add: string): Promise<void> => page.evaluate((text) => void (location.hash += text), add);
    await free('every measure, in columns of their own', async () => {
      await hash(`&_actors.columns=${ALL}`);
      await filled(page, 10);
    });
    const took = await free('every measure without weights', async () => {
      await hash('&_actors.plain=1');
      await page.waitForFunction(
        (selector) =>
          [...document.querySelectorAll(`${selector} .row:first-of-type .number`)].some((one) => !one.textContent),
        TABLE,
        { polling: 5 },
      );
      await filled(page, 10);
    });
    const partners = await clicker(page, page.getByRole('columnheader', { name: /^Partners/ }));
    await free('a thousand resamples of one more measure', async () => {
      await partners();
      await page.getByText(SURE).waitFor({ state: 'detached' });
      await page.getByText(SURE).waitFor({ timeout: 120_000 });
    });
    for (const name of [/^Betweenness/, /^Strength/, 'Actor'])
      await free(`order by ${String(name)}`, await clicker(page, page.getByRole('columnheader', { name }).first()));
    await page.mouse.move(600, 500);
    await free('scrolling', async () => {
      for (let at = 0; at < 40; at++) {
        await page.mouse.wheel(0, 100);
        await page.waitForTimeout(16);
      }
    });
    await free('selecting', await clicker(page, page.locator(`${TABLE} .row .name`).nth(20)));
    expect(held).toEqual([]);
    expect(took).toBeLessThan(1500);
    await page.context().close();
  });
});

describe('the Actors view of 10,000 actors and 40,000 ties', () => {
  it('shows progress and stops at Cancel, and is not held up for more than 50 ms', async () => {
    const page = await opened(10_000, 40_000);
    const running = page.getByText(/^Measures along paths\s+\d+ %/);
    const first = await step(page, 'progress of measures along paths', async () => {
      await running.waitFor();
      await page.waitForFunction(
        () => Number(document.querySelector('.percent')?.textContent?.replace(/\D/g, '')) > 2,
        undefined,
        { polling: 50 },
      );
    });
    const cancel = await clicker(page, running.getByRole('button', { name: 'Cancel' }));
    const second = await step(page, 'cancelling', async () => {
      await cancel();
      await page.getByText('Measures along paths cancelled.').waitFor();
    });
    const third = await step(page, 'resamples go on', () => page.waitForTimeout(5_000));
    expect(Math.max(first.longest, second.longest, third.longest)).toBeLessThanOrEqual(BOUND);
    expect(second.ms).toBeLessThan(500);
    await page.context().close();
  });
});
