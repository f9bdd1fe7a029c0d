/** The map walked point by point in a real browser: time, filters, inspector, paths, undo and link, and the wishes of those who look. */
import { describe, expect, it } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startApp } from './app.ts';
import { counts, geometry, linkOf, MAP, openMap, settled } from './page.ts';
import { sampleDataset } from './sample.ts';

const sample = sampleDataset(46, 150);
const app = startApp();

const open = (options?: BrowserContextOptions): Promise<Page> => openMap(app.browser, app.url, sample, options);

describe('the strip of time', () => {
  it('is brushed by keys and pointer, leaves out what has no date, and plays', async () => {
    const page = await open();
    const all = await counts(page);
    const from = page.getByRole('slider', { name: 'Period, from' });
    await from.focus();
    await page.keyboard.press('PageUp');
    await expect.poll(() => page.url()).toContain('period=');
    const low = Number(await from.getAttribute('aria-valuenow'));
    const to = page.getByRole('slider', { name: 'Period, to' });
    await to.focus();
    await page.keyboard.press('PageDown');
    const high = Number(await to.getAttribute('aria-valuenow'));
    await page.keyboard.press('Shift+ArrowLeft'); // the brush moves as a whole
    expect(Number(await to.getAttribute('aria-valuenow'))).toBe(high - 1);
    expect(Number(await from.getAttribute('aria-valuenow'))).toBe(low - 1);
    const brushed = await counts(page);
    await page.getByRole('checkbox', { name: 'no date' }).click();
    await expect.poll(() => page.url()).toContain('undated=0');
    await expect.poll(async () => (await counts(page)).edges).toBeLessThan(brushed.edges);
    await page.locator(MAP).focus();
    await page.keyboard.press('Backspace');
    await expect.poll(() => counts(page)).toEqual(all);
    const knob = (await to.boundingBox())!;
    await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
    await page.mouse.down();
    await page.mouse.move(knob.x - 200, knob.y + knob.height / 2, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/period=[^&]*/);
    await page.keyboard.press('Control+z'); // one drag, one act
    await expect.poll(() => page.url()).not.toContain('period=');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => page.url()).toContain('period=');
    const first = linkOf(page);
    await expect.poll(() => linkOf(page), { timeout: 5000 }).not.toBe(first);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    const stopped = linkOf(page);
    await page.waitForTimeout(1300);
    expect(linkOf(page)).toBe(stopped);
    await page.keyboard.press('Control+z');
    await expect.poll(() => counts(page)).toEqual(all);
    await page.context().close();
  });
});

describe('filters', () => {
  it('each hides something, says so with a chip and a count, and is turned off by its chip', async () => {
    const page = await open();
    const all = await counts(page);
    const panel = page.locator('#filters');
    const chips = panel.getByRole('list', { name: 'Filters that are on' });
    await panel.getByText('More filters').click();
    const each: readonly [what: string, click: () => Promise<void>][] = [
      ['kind', () => panel.getByRole('checkbox', { name: /^Leaders, / }).click()],
      ['class', () => panel.locator('[aria-labelledby="by-quad"] button').first().click()],
      ['document', () => panel.locator('[aria-labelledby="by-document"] button').first().click()],
      ['type', () => panel.getByRole('checkbox', { name: /^Consult/i }).click()],
      ['rank', () => panel.getByText('Rank of both sides').locator('xpath=following::input[1]').click()],
      ['author', () => panel.getByRole('checkbox', { name: /^The author/ }).click()],
      [
        'confidence',
        async () => {
          await panel.getByRole('slider', { name: 'Least confidence' }).focus();
          await page.keyboard.press('End');
        },
      ],
      [
        'minimum',
        async () => {
          await panel.getByRole('slider', { name: 'Minimum weight' }).focus();
          await page.keyboard.press('ArrowRight');
        },
      ],
    ];
    for (const [what, click] of each) {
      await click();
      await expect.poll(() => chips.locator('li').count(), { message: what }).toBe(1);
      await expect.poll(() => panel.locator('footer').innerText(), { message: what }).toMatch(/hidden: \d+ by/);
      expect(await counts(page), what).not.toEqual(all);
      await chips.getByRole('button', { name: /^Turn off/ }).click();
      await expect.poll(() => counts(page), { message: what }).toEqual(all);
    }
    await page.context().close();
  });

  it('one or two steps around an actor, the largest component, weights, and a click in the legend', async () => {
    const page = await open();
    const all = await counts(page);
    await page.evaluate((hash) => (location.hash = `${hash}&actor=actor-0005`), linkOf(page));
    const inspector = page.getByRole('complementary', { name: 'Selection' });
    await inspector.getByRole('button', { name: 'Only its ties' }).click();
    await expect.poll(() => page.url()).toContain('ego=');
    const one = await counts(page);
    expect(one.nodes).toBeLessThan(all.nodes);
    await inspector.getByRole('button', { name: 'Two steps' }).click();
    await expect.poll(async () => (await counts(page)).nodes).toBeGreaterThan(one.nodes);
    await page.keyboard.press('Backspace');
    await inspector.getByRole('button', { name: 'Leave out' }).click();
    await expect.poll(async () => (await counts(page)).nodes).toBeLessThan(all.nodes);
    await page.keyboard.press('Backspace');
    await page.locator('.legend').getByRole('button', { name: 'organisation' }).click();
    await expect.poll(() => page.url()).toContain('kinds=');
    await page.keyboard.press('Backspace');
    await page
      .locator('.legend')
      .getByRole('button', { name: /Ties of at least/ })
      .last()
      .click();
    await expect.poll(() => page.url()).toContain('min=');
    await expect.poll(async () => (await counts(page)).edges).toBeLessThan(all.edges);
    await page.context().close();
  });
});

describe('inspector and paths', () => {
  it('goes back and forward, and copies the citation of an interaction', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate((hash) => (location.hash = `${hash}&actor=actor-0000`), linkOf(page));
    const inspector = page.getByRole('complementary', { name: 'Selection' });
    await inspector.getByRole('heading', { name: 'Strongest ties' }).waitFor();
    await inspector.locator('section').filter({ hasText: 'Strongest ties' }).getByRole('button').first().click();
    await expect.poll(() => page.url()).toMatch(/actor=actor-(?!0000)|tie=/);
    const second = linkOf(page);
    await page.goBack();
    await expect.poll(() => page.url()).toContain('actor=actor-0000');
    await page.goForward();
    await expect.poll(() => linkOf(page)).toBe(second);
    await inspector.locator('li button[aria-expanded]').first().click();
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[A-Z]+.*Document \d/s);
    await page.context().close();
  });

  it('comes back to a link that was followed a moment before a step, and one step further to what was before it', async () => {
    const page = await open();
    await expect.poll(() => linkOf(page)).toContain('data=');
    const start = linkOf(page);
    const seen = await page.evaluate(async (hash) => {
      const frame = (): Promise<unknown> => new Promise((go) => requestAnimationFrame(go));
      const back = async (): Promise<string> => {
        const there = new Promise((go) => addEventListener('popstate', go, { once: true }));
        history.back();
        await there;
        return location.hash;
      };
      location.hash = `${hash}&actor=actor-0000`;
      const ties = (): Element | undefined =>
        [...document.querySelectorAll('.inspector .name ~ section')].find((one) => /^Strongest/.test(one.textContent));
      while (!ties()) await frame();
      ties()?.querySelector('button')?.click();
      await frame();
      return [location.hash, await back(), await back()];
    }, start);
    expect(seen[0]).toMatch(/[&?]tie=/);
    expect(seen.slice(1)).toEqual([`${start}&actor=actor-0000`, start]);
    await page.context().close();
  });

  it('finds the shortest and the strongest way between two and who is tied to both, and undoes it', async () => {
    const page = await open();
    await page.evaluate((hash) => (location.hash = `${hash}&actor=actor-0041`), linkOf(page));
    await page.getByRole('button', { name: 'Path to…' }).click();
    await page.getByRole('combobox', { name: 'Path from' }).waitFor();
    await page.keyboard.type('Long Name 8');
    await page.getByRole('option', { selected: true }).filter({ hasText: 'Name 8' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/path=actor-\d+,actor-\d+/);
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await panel.getByText(/^(Shortest|Shortest and strongest), \d+ steps?/).waitFor();
    await panel.getByText(/^(Tied to both: \d+|No one is tied to both)/).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).not.toContain('path=');
    await page.context().close();
  });
});

describe('undo and the link', () => {
  it('every change of the picture is undone in turn, done again, and brought back by the link', async () => {
    const page = await open();
    const start = linkOf(page);
    await page.getByRole('button', { name: 'Layout', exact: true }).click();
    const acts: (() => Promise<void>)[] = [
      () => page.getByRole('checkbox', { name: /^Straighten hubs/ }).click(),
      () => page.getByRole('checkbox', { name: /^Group by community/ }).click(),
      () => page.getByRole('button', { name: 'Another start' }).click(),
      () => page.getByRole('checkbox', { name: /^Arrow heads/ }).click(),
      () => page.getByRole('checkbox', { name: /^Outline communities/ }).click(),
      () => page.locator('[aria-labelledby="by-quad"] button').nth(1).click(),
      () => page.keyboard.press('l'),
    ];
    const links = [start];
    for (const act of acts) {
      await act();
      await expect.poll(() => linkOf(page)).not.toBe(links.at(-1));
      await settled(page);
      links.push(linkOf(page));
    }
    const last = await geometry(page);
    for (const link of links.slice(0, -1).reverse()) {
      await page.keyboard.press('Control+z');
      await expect.poll(() => linkOf(page)).toBe(link);
    }
    for (const link of links.slice(1)) {
      await page.keyboard.press('Control+Shift+Z');
      await expect.poll(() => linkOf(page)).toBe(link);
    }
    await settled(page);
    const visitor = await open();
    await visitor.evaluate((hash) => (location.hash = hash), links.at(-1)!);
    await visitor.waitForTimeout(300);
    await settled(visitor);
    const there = await geometry(visitor);
    expect(there.marks.length).toBe(last.marks.length);
    for (const mark of last.marks) {
      const same = there.marks.find((one) => one.id === mark.id)!;
      expect(Math.hypot(same.x - mark.x, same.y - mark.y), mark.id).toBeLessThan(1);
    }
    await visitor.context().close();
    await page.context().close();
  });
});

describe('for everyone', () => {
  it('greets once, opens help with every key, and keeps the wish for more contrast and for no motion', async () => {
    const page = await open({ contrast: 'more', reducedMotion: 'reduce' });
    const ink = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--ink-3').trim(),
    );
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys and help' });
    await help.waitFor();
    for (const key of ['Ctrl+Z', 'Backspace', 'Alt + arrows', 'Shift + arrows'])
      await help.getByText(key).first().waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    const moves = await page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === 'running').length,
    );
    expect(moves).toBe(0);
    const before = await geometry(page);
    await page.keyboard.press('l');
    // without motion the marks are in their places with the first picture
    await expect.poll(async () => (await counts(page)).nodes).toBeLessThan(before.marks.length);
    await page.context().close();
    const plain = await open();
    expect(
      await plain.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink-3').trim()),
    ).not.toBe(ink);
    await plain.getByRole('region', { name: 'First steps' }).getByRole('button', { name: 'Got it' }).click();
    await plain.reload();
    await plain.waitForSelector(`${MAP}[data-drawn="true"]`);
    await plain.getByRole('heading', { name: 'What stands out' }).waitFor();
    expect(await plain.getByRole('region', { name: 'First steps' }).count()).toBe(0);
    await plain.context().close();
  });
});
