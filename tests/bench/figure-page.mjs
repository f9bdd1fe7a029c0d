/**
 * `npm run bench:figure-page [-- --quick]`: a map of 10,000 actors in the composer of the built app, in a real Chromium: what keeps the
 * page from answering from the drop of the file to the saved figure, how soon Cancel ends a drawing, how long the preview, the SVG and
 * the PNG take. The same SVG on the command line stands beside it. Exit code 1 where a bound is broken. The files stay in
 * dist/bench/figure-page, to be looked at.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../../src/cli/ensure.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { buildTools } from './tools.mjs';

/** Longest tasks of the page while the file opens and while the composer is open, ms; ms to a cancel; seconds; times the command line. */
const BOUNDS = { opening: 250, composing: 100, cancel: 100, preview: 30, png: 30, ratio: 2 };
const quick = process.argv.includes('--quick');
/** A few have no tie and are not drawn: a little over 10,000 are. */
const actors = quick ? 2_500 : 10_600;

ensureInstalled();
ensureBuilt('app');
ensureBuilt('cli');
const out = join(root, 'dist', 'bench', 'figure-page');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const tool = await buildTools(join(out, 'tools'), {
  browser: 'tests/e2e/browser.ts',
  sample: 'tests/figure/sample.ts',
  names: 'tests/made-up-names.ts',
  json: 'src/corpus/json-write.ts',
});
const { launch } = await tool('browser');
const { drawnDataset } = await tool('sample');
const { madeUpName } = await tool('names');
const { writeJson } = await tool('json');

const names = Array.from({ length: actors }, (_, i) => madeUpName(i));
const dataset = join(out, 'many.entente.json');
writeFileSync(dataset, writeJson(drawnDataset(8, actors, names, Math.round(actors / 150))));

const broken = [];
function tell(what, value, bound, unit) {
  const told = unit === 's' ? value.toFixed(1) : Math.round(value);
  console.log(`  ${what.padEnd(52)} ${String(told).padStart(6)} ${unit}${bound ? ` (at most ${bound})` : ''}`);
  if (bound && value > bound) broken.push(`${what}: ${told} ${unit}`);
}

console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadavg()[0].toFixed(1)}\n`,
);
const app = await serve(join(root, 'dist', 'app'), { port: 0, host: '127.0.0.1' });
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
context.setDefaultTimeout(110_000);
const page = await context.newPage();
page.on('pageerror', (error) => broken.push(`the page: ${error.message}`));
// what is asked of the page meanwhile would be a task of its own: it notes by itself
await page.addInitScript(() => {
  globalThis.tasks = [];
  new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((one) => one.duration))).observe({
    type: 'longtask',
  });
});
const longest = () => page.evaluate(() => Math.max(0, ...globalThis.tasks.splice(0)));
/** Seconds that a step takes. */
async function timed(step) {
  const start = performance.now();
  await step();
  return (performance.now() - start) / 1000;
}

await page.goto(app.url);
await page.waitForSelector('[data-testid="map"][data-drawn="true"]');
await page.waitForTimeout(1500);
await longest();
await page.route('**/many.entente.json', (route) => route.fulfill({ path: dataset }));
const shown = `[data-testid="map"][data-layout="settled"]:not([data-nodes="0"])`;
const before = await page.locator('[data-testid="map"]').getAttribute('data-nodes');
const opened = await timed(async () => {
  await page.evaluate(async () => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([await (await fetch('many.entente.json')).blob()], 'many.entente.json'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector(`${shown}:not([data-nodes="${before}"])`);
});
const nodes = await page.locator('[data-testid="map"]').getAttribute('data-nodes');
await page.waitForTimeout(2500);
console.log(`${nodes} actors, a file of ${(statSync(dataset).size / 1e6).toFixed(1)} MB`);
tell('dropped, laid out and drawn on the map', opened, undefined, 's');
tell('longest task of the page meanwhile', await longest(), BOUNDS.opening, 'ms');

const dialog = page.getByRole('dialog');
await page.getByRole('button', { name: 'Figure', exact: true }).click();
const cancel = dialog.getByRole('button', { name: 'Cancel' });
await cancel.waitFor();
await page.waitForTimeout(1000);
// by the page's own clock, from the click to the frame after which the word stands there
const cancelled = await page.evaluate(async () => {
  const link = [...document.querySelectorAll('dialog button')].find((one) => one.textContent === 'Cancel');
  const start = performance.now();
  link.click();
  while (!document.querySelector('dialog [role="status"]')?.textContent?.includes('Cancelled'))
    await new Promise((next) => requestAnimationFrame(next));
  return performance.now() - start;
});
tell('Cancel, while it draws', cancelled, BOUNDS.cancel, 'ms');
const preview = await timed(async () => {
  await dialog.getByRole('button', { name: 'Draw', exact: true }).click();
  await dialog.locator('img').waitFor();
});
tell('the preview, drawn anew', preview, BOUNDS.preview, 's');
async function save(kind, file) {
  await dialog.getByText(kind, { exact: true }).first().click();
  return timed(async () => {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export figure' }).click();
    await (await download).saveAs(join(out, file));
  });
}
tell('the SVG, saved', await save('SVG', 'many.svg'), undefined, 's');
tell('the PNG at 300 dpi, saved', await save('300', 'many.png'), BOUNDS.png, 's');
await page.screenshot({ path: join(out, 'composer.png') });
tell('longest task of the page since the composer opened', await longest(), BOUNDS.composing, 'ms');
await browser.close();
app.server.close();
app.server.closeAllConnections();

const cli = await timed(async () => {
  const call = [join(root, 'src/cli/entente.mjs'), 'figure', dataset, '--out', join(out, 'cli.svg')];
  execFileSync(process.execPath, call, { stdio: 'ignore' });
});
tell('the same figure on the command line, SVG', cli, undefined, 's');
console.log(`  ratio of the preview to it ${(preview / cli).toFixed(2)} (at most ${BOUNDS.ratio})`);
if (preview / cli > BOUNDS.ratio) broken.push(`preview / command line = ${(preview / cli).toFixed(2)}`);

const marks = readFileSync(join(out, 'many.svg'), 'utf8').match(/<g class="mark"/g)?.length ?? 0;
if (String(marks) !== nodes) broken.push(`the SVG draws ${marks} actors, the map ${nodes}`);
const png = readFileSync(join(out, 'many.png'));
const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
if (width !== 2480 || height !== 3508) broken.push(`the PNG has ${width} x ${height} px`);

for (const line of broken) console.error(`out of bounds: ${line}`);
process.exit(broken.length > 0 ? 1 : 0);
