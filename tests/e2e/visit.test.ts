import { describe, expect, it } from 'vitest';
import { startApp } from './app.ts';
import { counts, dropFile, openMap, settled } from './page.ts';
import { sampleDataset } from './sample.ts';
import { SCREENS, violations } from './views.ts';

const sample = sampleDataset(46, 150);
const app = startApp();

describe('the first visit', () => {
  it('asks no other machine, and transfers at most 350 kB before the map is there', async () => {
    const context = await app.browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    const foreign: string[] = [];
    session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(app.url) && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    await page.goto(app.url);
    await page.waitForSelector('[data-testid="map"][data-layout="settled"]');
    await page.waitForLoadState('networkidle');
    expect(foreign).toEqual([]);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(350_000);
    console.log(`first visit: ${(bytes / 1000).toFixed(0)} kB`);
    await context.close();
  });
});

describe('axe finds no violation', () => {
  it.each(SCREENS)('at $width, dark: $dark, in each state', async (options) => {
    const { width, height, dark } = options;
    const page = await openMap(app.browser, app.url, sample, {
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
    });
    const found: Record<string, string[]> = {};
    const look = async (state: string): Promise<void> => {
      await page.waitForTimeout(250);
      const list = await violations(page);
      if (list.length > 0) found[state] = list;
    };
    await look('start');
    await page.locator('[data-testid="map"]').focus();
    await page.keyboard.press('ArrowRight');
    await look('actor selected');
    await page.keyboard.press('Enter');
    await look('tie selected');
    await page.locator('aside li button[aria-expanded]').first().click();
    await look('evidence open');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    await look('states');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    await page.keyboard.type('name');
    await look('search');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await look('help');
    await page.keyboard.press('Escape');
    const states = {
      'filtered, arrows and outlines': 'kinds=state,leader&quads=verbal-cooperation,verbal-conflict&arrows=1&hulls=1',
      'a path': 'path=actor-0008,actor-0041',
      empty: 'min=999',
    };
    for (const [state, query] of Object.entries(states)) {
      await page.evaluate((hash) => (location.hash = hash), `map?data=sample&${query}`);
      await look(state);
    }
    await page.evaluate(() => (location.hash = 'map?data=sample'));
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    await page.keyboard.type('layout settings');
    await page.getByRole('option', { selected: true }).filter({ hasText: 'Layout settings' }).waitFor();
    await page.keyboard.press('Enter');
    await look('layout settings');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    await page.keyboard.type('as a table');
    await page.getByRole('option', { selected: true }).filter({ hasText: 'as a table' }).waitFor();
    await page.keyboard.press('Enter');
    await look('table');
    expect(found).toEqual({});
    await page.context().close();
  });
});

describe('without WebGL', () => {
  it('says so and shows a drawing that stands still and a table that selects', async () => {
    const context = await app.browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.includes('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
      } as typeof real;
    });
    await page.goto(app.url);
    await page.waitForSelector('main h1', { state: 'attached' });
    await dropFile(page, 'sample.entente.json', JSON.stringify(sample));
    await page.waitForURL(/data=sample/); // what was open until then draws as well
    await page.getByText('draws no WebGL').waitFor();
    await page.waitForSelector('[data-testid="map"][data-drawn="true"]');
    expect(await page.locator('[data-testid="map"] svg .tie').count()).toBe((await counts(page)).edges);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('#map-tables tbody button').first().click();
    await expect.poll(() => page.url()).toContain('actor=');
    // what is selected is ringed, and ties of others recede
    await expect.poll(() => page.locator('[data-testid="map"] svg .marker').count()).toBe(1);
    expect(await page.locator('[data-testid="map"] svg .tie.back').count()).toBeGreaterThan(0);
    await context.close();
  });
});

describe('a tour by keyboard alone', () => {
  it('searches Pashinyan, opens the tie with Lukashenko, reads evidence, filters to 2022, switches level, clears, undoes', async () => {
    const context = await app.browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(app.url);
    await page.waitForSelector('[data-testid="map"]');
    await settled(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    await page.keyboard.type('Pashinian');
    await page.getByRole('option', { selected: true }).filter({ hasText: 'Pashinyan' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('actor=nikol-pashinyan');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    await page.keyboard.type('Pashinyan Lukashenko');
    await page.getByRole('option', { selected: true }).filter({ hasText: 'tie of' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('tie=alexander-lukashenko,nikol-pashinyan');
    const evidence = page.locator('aside li button[aria-expanded]').first();
    await evidence.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copy citation' }).waitFor();
    const all = await counts(page);
    const from = page.getByRole('slider', { name: 'Period, from' });
    await from.focus();
    for (let i = 0; i < 40 && !(await from.getAttribute('aria-valuetext'))?.endsWith('2022'); i++)
      await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toMatch(/period=2022/);
    await page.keyboard.press('l');
    await settled(page);
    const states = await counts(page);
    expect(states).not.toEqual(all);
    await page.keyboard.press('Backspace');
    await expect.poll(() => page.url()).not.toContain('period=');
    await page.keyboard.press('Control+z');
    await expect.poll(() => counts(page)).toEqual(states);
    await context.close();
  });
});
