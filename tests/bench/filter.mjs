/**
 * `npm run bench:map [-- --toggles N] [-- --only shipped|generated]`: how long the map takes from a click on a filter to the frame in
 * which the new picture is drawn, for the shipped dataset and for 100,000 generated interactions over 2,000 actors; beside it, in turns,
 * a page that has nothing but sigma and the same graph, and hides and shows the same nodes. And the longest task of the main thread
 * while the generated dataset is opened from a file, and while a layout runs. Exit code 1 where a bound is broken.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../../src/cli/ensure.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { buildBare, fillBare } from './bare-sigma.mjs';
import { openGenerated, settled, watchFrames } from './map-page.mjs';
import { buildTools } from './tools.mjs';

/** Milliseconds, median, from the click to the frame. */
const BOUNDS = { shipped: 50, generated: 150 };
const LONGEST_TASK = 100;
const args = process.argv.slice(2);
const valueOf = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const toggles = Number(valueOf('--toggles', 15));
const only = valueOf('--only', undefined);

/** What is clicked: the same control hides and shows again. */
const FILTERS = [
  { name: 'kind, in the legend', selector: '.legend button[title$=" officials"]' },
  { name: 'class of act', selector: '[aria-labelledby="by-quad"] button >> nth=0' },
  { name: 'document', selector: '[aria-labelledby="by-document"] button >> nth=0' },
];

ensureInstalled();
ensureBuilt('app');
const out = join(root, 'dist', 'bench', 'map');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const tool = await buildTools(join(out, 'tools'), {
  browser: 'tests/e2e/browser.ts',
  samples: 'tests/bench/network-samples.ts',
  names: 'tests/made-up-names.ts',
});
const { launch } = await tool('browser');
const { sampleDataset } = await tool('samples');
const { madeUpName } = await tool('names');

const app = await serve(join(root, 'dist', 'app'), { port: 0, host: '127.0.0.1' });
const bare = await serve(await buildBare(join(out, 'bare')), { port: 0, host: '127.0.0.1' });
const browser = await launch();

async function newPage(url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(url, error.message));
  await page.addInitScript(watchFrames);
  await page.goto(url);
  return page;
}

/** One click, and what the page saw of it: ms to the end of the frame that drew, and until its pixels were there. */
async function click(page, target) {
  await page.evaluate(() => globalThis.frames_.arm());
  await target.click();
  return page.evaluate(() => globalThis.frames_.result());
}

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
const median = (values) => quantile(values, 0.5);
const line = (name, list) =>
  console.log(
    `  ${name.padEnd(34)} ${median(list.map((one) => one.drawn))
      .toFixed(0)
      .padStart(4)} ms (quartiles ${quantile(
      list.map((one) => one.drawn),
      0.25,
    ).toFixed(0)} to ${quantile(
      list.map((one) => one.drawn),
      0.75,
    ).toFixed(0)}); its pixels after ${median(list.map((one) => one.pixels)).toFixed(0)} ms`,
  );

/** Marks that a filter takes out, from the pictures before and after. */
const missing = (before, after) => {
  const left = new Set(after.marks.map((mark) => mark.id));
  return before.marks.filter((mark) => !left.has(mark.id)).map((mark) => mark.id);
};
const geometry = (page) =>
  page.evaluate(() => {
    const detail = {};
    document.querySelector('[data-testid="map"]').dispatchEvent(new CustomEvent('entente:geometry', { detail }));
    return detail.geometry;
  });

async function measure(name, page) {
  await settled(page);
  const before = await geometry(page);
  const broken = [];
  const control = page.locator(FILTERS[0].selector);
  await control.click();
  await page.waitForTimeout(1500);
  const after = await geometry(page);
  await control.click();
  await page.waitForTimeout(1500);
  const plain = await newPage(bare.url);
  await fillBare(plain, before, missing(before, after));
  console.log(`${name}: ${before.marks.length} actors, ${before.ties.length} ties drawn`);
  const bareTimes = [];
  for (const [i, { name: what, selector }] of FILTERS.entries()) {
    const target = page.locator(selector);
    const times = [];
    for (let toggle = -2; toggle < toggles; toggle++) {
      const own = await click(page, target);
      if (i === 0) {
        const theirs = await click(plain, plain.locator('button'));
        if (toggle >= 0) bareTimes.push(theirs);
      }
      if (toggle >= 0) times.push(own); // the first two warm the page up
      await page.waitForTimeout(350);
    }
    if ((toggles + 2) % 2 === 1) await click(page, target); // all is shown again
    await page.waitForTimeout(500);
    line(what, times);
    const ms = median(times.map((one) => one.drawn));
    if (ms > BOUNDS[name]) broken.push(`${name}, ${what}: ${ms.toFixed(0)} ms > ${BOUNDS[name]} ms`);
    if (i === 0) {
      line('bare sigma, the same nodes', bareTimes);
      console.log(`  ratio ${(ms / median(bareTimes.map((one) => one.drawn))).toFixed(2)}`);
    }
  }
  await plain.context().close();
  return [...broken, ...(await layoutTasks(name, page))];
}

/** Says how long the longest of some tasks was, and whether that is too long. */
function longestOf(what, tasks, began) {
  const longest = Math.max(0, ...tasks);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${what} in ${seconds} s: longest task ${longest.toFixed(0)} ms, ${tasks.length} over 50 ms`);
  return longest > LONGEST_TASK ? [`${what}: a task of ${longest.toFixed(0)} ms`] : [];
}

/** The longest task of the main thread from a changed setting of the layout until its names stand. */
async function layoutTasks(name, page) {
  await page.getByRole('button', { name: 'Layout', exact: true }).click();
  await page.waitForTimeout(500);
  await page.evaluate(() => globalThis.frames_.tasks());
  const began = Date.now();
  await page.getByRole('button', { name: 'Another start' }).click();
  await page.waitForSelector('[data-testid="map"][data-layout="running"]', { timeout: 5_000 }).catch(() => undefined);
  await page.waitForSelector('[data-testid="map"][data-layout="settled"]', { timeout: 120_000 });
  await page.waitForTimeout(2500);
  return longestOf(`  ${name}: a layout and its names`, await page.evaluate(() => globalThis.frames_.tasks()), began);
}

console.log(`${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadavg()[0].toFixed(1)}`);
const broken = [];
if (only !== 'generated') {
  const page = await newPage(app.url);
  broken.push(...(await measure('shipped', page)));
  await page.context().close();
}
if (only !== 'shipped') {
  const page = await newPage(app.url);
  await page.waitForTimeout(2500);
  await page.evaluate(() => globalThis.frames_.tasks());
  const began = Date.now();
  await openGenerated(page, sampleDataset(100_100, 2_000), madeUpName);
  await settled(page);
  broken.push(
    ...longestOf('generated, opened and laid out', await page.evaluate(() => globalThis.frames_.tasks()), began),
  );
  broken.push(...(await measure('generated', page)));
  await page.context().close();
}
await browser.close();
for (const { server } of [app, bare]) {
  server.close();
  server.closeAllConnections();
}
for (const one of broken) console.error(`over the bound: ${one}`);
process.exit(broken.length > 0 ? 1 : 0);
