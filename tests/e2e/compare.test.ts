/** The Compare view as a person meets it: counts as recounted, one frozen map, what opens, accessibility. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pairsOf } from '../../src/model/interaction.ts';
import { rollUp } from '../../src/network/roll-up.ts';
import { startApp } from './app.ts';
import { sampleDataset } from './sample.ts';
import { openView, SCREENS, violations } from './views.ts';

const sample = sampleDataset(46, 150);
const app = startApp();
const end = (page: Page): Promise<void> => page.context().close();

interface Panel {
  readonly partner: string;
  readonly count: number;
  readonly marks: string;
  readonly ties: readonly string[];
}
async function panels(page: Page): Promise<Panel[]> {
  await page.waitForSelector('[data-testid="panel"] .marks');
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('[data-testid="panel"]')].map((panel) => {
      const partner = panel.dataset['with'] ?? '';
      return {
        partner,
        count: Number(document.querySelector(`[data-head="${partner}"] b`)?.textContent?.replace(/\D/g, '')),
        marks: panel.querySelector('.marks')?.getAttribute('d') ?? '',
        ties: [...panel.querySelectorAll('.ties')].map(
          (path) => `${path.getAttribute('stroke-width')} ${path.getAttribute('d')}`,
        ),
      };
    }),
  );
}
const baseOf = async (page: Page): Promise<string> =>
  (await page.locator('.base').getAttribute('aria-label'))?.replace('Base: ', '') ?? '';

/** Interactions of two, counted again from the list alone. */
function recount(level: 'actors' | 'states', x: string, y: string): number {
  const up = rollUp(sample.actors, level);
  return sample.interactions.filter((act) =>
    pairsOf(act, up).some(([a, b]) => (a === x && b === y) || (a === y && b === x)),
  ).length;
}

/** Belarus with each neighbour in the shipped tables, persons and undisputed regions counted for whom they act for. */
function shipped(partner: string): number {
  const table = (name: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(
      readFileSync(join(import.meta.dirname, `../../graph-data/belarus-2022/${name}`), 'utf8'),
      {
        header: true,
        skipEmptyLines: true,
      },
    ).data;
  const actors = new Map(table('actors.csv').map((row) => [row['id'], row]));
  const up = (id: string): string => {
    const { kind = '', of = '', disputed } = actors.get(id) ?? {};
    const stands = ['leader', 'official'].includes(kind) || (kind === 'region' && disputed !== 'true');
    return stands && actors.has(of) ? up(of) : id;
  };
  const sides = (cell = ''): string[] => cell.split(';').filter(Boolean).map(up);
  return table('interactions.csv').filter((row) => {
    const [from, to] = [sides(row['from']), sides(row['to'])];
    if (row['mutual'] === 'true') return from.includes('belarus') && from.includes(partner);
    const way = (x: string, y: string): boolean => from.includes(x) && to.includes(y);
    return way('belarus', partner) || way(partner, 'belarus');
  }).length;
}

describe('the comparison', () => {
  it('shows of the shipped dataset what its tables hold, for each of the four neighbours', async () => {
    const page = await app.browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${app.url}#compare`);
    const found = await panels(page);
    expect(found.map(({ partner }) => partner)).toEqual(['armenia', 'azerbaijan', 'georgia', 'russia']);
    for (const { partner, count } of found) {
      expect(count).toBeGreaterThan(0);
      expect(count).toBe(shipped(partner));
    }
    await page.close();
  });

  it('opens at the level of states and counts what the interactions give', async () => {
    const page = await openView(app.browser, app.url, 'Compare', sample);
    const found = await panels(page);
    const base = sample.actors.find((actor) => actor.name === '' || actor.id === 'actor-0000');
    expect(found).toHaveLength(4);
    const name = await baseOf(page);
    const id = sample.actors.find((actor) => actor.name === name)?.id ?? base?.id ?? '';
    for (const { partner, count } of found) expect(count).toBe(recount('states', id, partner));
    await end(page);
  });

  it('draws every panel on the same places and widths, and keeps them when the base changes', async () => {
    const page = await openView(app.browser, app.url, 'Compare', sample);
    const before = await panels(page);
    expect(new Set(before.map(({ marks }) => marks)).size).toBe(1);
    expect(new Set(before.map(({ ties }) => ties.join())).size).toBe(1);
    const name = await baseOf(page);
    await page.locator('.base').click();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (was) => !document.querySelector('.base')?.getAttribute('aria-label')?.endsWith(was),
      name,
    );
    const after = await panels(page);
    expect(after[0]?.marks).toBe(before[0]?.marks);
    expect(after[0]?.ties).toEqual(before[0]?.ties);
    await end(page);
  });

  it('names the filters that leave no interaction of the pairs, and comes back when one of them is turned off', async () => {
    const page = await openView(app.browser, app.url, 'Compare', sample);
    const before = await panels(page);
    await page.evaluate(() => (location.hash = `${location.hash}&min=999`));
    const note = page.locator('main .note');
    await note.getByRole('button', { name: 'Turn off: at least 999 interactions' }).click();
    expect(await panels(page)).toEqual(before);
    await end(page);
  });

  it('opens the interactions of a pair, as many as it counts, and closes them by Escape', async () => {
    const page = await openView(app.browser, app.url, 'Compare', sample);
    const [first] = await panels(page);
    await page.locator(`[data-head="${first?.partner}"] button`).click();
    const opened = page.locator('[data-testid="opened"]');
    expect(Number(await opened.getAttribute('data-count'))).toBe(first?.count);
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
    await end(page);
  });

  it('adds and removes a partner, undoes it, and keeps it in the link', async () => {
    const page = await openView(app.browser, app.url, 'Compare', sample);
    const before = await panels(page);
    await page.getByRole('button', { name: /^Add / }).click();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="panel"]').length === 5);
    await page.waitForFunction(() => location.hash.includes('_compare.with='));
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="panel"]').length === 4);
    await page
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="panel"]').length === 3);
    expect((await panels(page)).map(({ partner }) => partner)).toEqual(before.slice(1).map(({ partner }) => partner));
    await end(page);
  });
});

describe('axe finds no violation in the Compare view', () => {
  it.each(SCREENS)('$width wide, dark: $dark', async (size) => {
    const page = await openView(app.browser, app.url, 'Compare', sample, size);
    await panels(page);
    expect(await violations(page)).toEqual([]);
    await end(page);
  });
});
