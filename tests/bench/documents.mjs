/**
 * `npm run bench:documents [-- --count N] [--seed N]`: news-like texts dropped on the app at once in a real Chromium, against the same
 * texts through `entente code` with two threads. Measures the time until all are coded and drawn, tasks that keep the page from
 * answering, and what memory the page and its workers take at most. Exit code 1 where a bound is broken.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../../src/cli/ensure.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { buildTools } from './tools.mjs';

/** At most this many times as long as the command line; no task of the page longer than this, ms; memory of page and workers, MB. */
const BOUNDS = { ratio: 1.5, task: 100, megabytes: 1000 };
const args = process.argv.slice(2);
const number = (name, standard) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : standard);
const count = number('--count', 2000);
const seed = number('--seed', Math.floor(Math.random() * 1e6));
/** Characters of a text: 2,000 are 13 MB. */
const SIZE = 6_500;

ensureInstalled();
ensureBuilt('app');
ensureBuilt('cli');
const tools = join(root, 'dist', 'bench', 'documents');
const tool = await buildTools(tools, {
  browser: 'tests/e2e/browser.ts',
  memory: 'tests/e2e/memory.ts',
  'news-text': 'tests/bench/news-text.ts',
});
const { launch } = await tool('browser');
const { watchMemory } = await tool('memory');
const { newsText } = await tool('news-text');

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const texts = join(folder, 'texts');
mkdirSync(texts);
const files = Array.from({ length: count }, (_, i) => join(texts, `t${String(i).padStart(4, '0')}.txt`));
let bytes = 0;
files.forEach((path, i) => {
  const text = newsText(SIZE, seed + i);
  bytes += text.length;
  writeFileSync(path, text);
});

/** The same texts on the command line, with two threads: s, and what it says. */
function onCommandLine() {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/entente.mjs'), 'code', texts, '--out', join(folder, 'all.json'), '--jobs', '2'],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`entente code failed: ${stderr}`);
  return { seconds: (performance.now() - started) / 1000, said: stdout.trim() };
}

/** Runs before the page's own scripts: notes every task of more than 50 ms. */
const watchTasks = () => {
  globalThis.tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) globalThis.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
};

async function inBrowser() {
  const app = await serve(join(root, 'dist', 'app'), { port: 0, host: '127.0.0.1' });
  const browser = await launch();
  const memory = await watchMemory(browser);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.addInitScript(watchTasks);
  await page.goto(`${app.url}#documents`);
  const input = page.getByTestId('add-documents');
  await input.waitFor({ state: 'attached' });
  // an empty project of one's own: what comes with the app plays no part
  await page.locator('summary', { hasText: 'Project' }).click();
  await page.getByLabel('Name of a new project').fill('Bench');
  await page.keyboard.press('Enter');
  await page.getByText('No documents yet').waitFor();
  await page.evaluate(() => {
    globalThis.tasks.length = 0;
    document
      .querySelector('[data-testid="add-documents"]')
      .addEventListener('change', () => (globalThis.given = performance.now()), { capture: true });
  });
  await input.setInputFiles(files);
  await page.locator('.report').waitFor({ timeout: 300_000 });
  const report = await page.locator('.report').innerText();
  const coded = await page.evaluate(() => performance.now() - globalThis.given);
  await page.getByRole('navigation', { name: 'Views' }).getByText('Map').click();
  await page.waitForSelector('[data-testid="map"][data-drawn="true"]', { timeout: 120_000 });
  const drawn = await page.evaluate(() => performance.now() - globalThis.given);
  const shown = await page.locator('[data-testid="map"]').getAttribute('data-nodes');
  const { tasks, given } = await page.evaluate(() => ({ tasks: globalThis.tasks, given: globalThis.given }));
  const peak = memory.stop();
  await browser.close();
  app.server.close();
  app.server.closeAllConnections();
  return {
    report: report.split('\n')[0],
    coded: coded / 1000,
    drawn: drawn / 1000,
    shown,
    // [when after the drop, s; how long, ms], longest first
    // what the browser does before it hands the files over is not the page's
    tasks: tasks
      .map(({ startTime, duration }) => [(startTime - given) / 1000, Math.min(duration, startTime + duration - given)])
      .filter(([, duration]) => duration > 50)
      .sort((a, b) => b[1] - a[1]),
    peak,
  };
}

const broken = [];
try {
  console.log(
    `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadavg()[0].toFixed(1)}; ${count} texts, ${(bytes / 1e6).toFixed(1)} MB, seed ${seed}`,
  );
  const app = await inBrowser();
  console.log(
    `app           ${app.coded.toFixed(1)} s until "${app.report}", ${app.drawn.toFixed(1)} s until the map is drawn (${app.shown} actors)`,
  );
  const longest = app.tasks[0]?.[1] ?? 0;
  console.log(
    `page          longest task ${longest.toFixed(0)} ms; over 50 ms: ${app.tasks.length}${app.tasks
      .slice(0, 6)
      .map(([at, ms]) => ` | ${ms.toFixed(0)} ms at ${at.toFixed(1)} s`)
      .join('')}`,
  );
  console.log(`memory        page and its workers at most ${app.peak.toFixed(0)} MB`);
  const peer = onCommandLine();
  const ratio = app.coded / peer.seconds;
  console.log(`entente code  ${peer.seconds.toFixed(1)} s with two threads (${peer.said})`);
  console.log(`app / entente code = ${ratio.toFixed(2)} (at most ${BOUNDS.ratio})`);
  if (ratio > BOUNDS.ratio) broken.push(`the app takes ${ratio.toFixed(2)} times as long as the command line`);
  if (longest > BOUNDS.task) broken.push(`a task of ${longest.toFixed(0)} ms keeps the page from answering`);
  if (app.peak > BOUNDS.megabytes) broken.push(`memory is ${app.peak.toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true });
}
for (const line of broken) console.log(`BOUND BROKEN: ${line}`);
process.exitCode = broken.length ? 1 : 0;
