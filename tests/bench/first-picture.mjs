/**
 * `npm run bench:picture [-- --runs N]`: how long the first picture of the app takes, against a page that has nothing but sigma and the
 * same graph with its positions. Both from one server, in one browser, in turns, each visit with an empty cache. Exit code 1 where the
 * bound is broken.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureBuilt, ensureInstalled, root } from '../../src/cli/ensure.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { buildTools } from './tools.mjs';

/** The app may take this many times as long as the bare page. */
const BOUND = 1.7;
const args = process.argv.slice(2);
const runs = args.includes('--runs') ? Number(args[args.indexOf('--runs') + 1]) : 15;

ensureInstalled();
ensureBuilt('app');
const out = join(root, 'dist', 'bench');
const bare = join(out, 'bare');
rmSync(bare, { recursive: true, force: true });
mkdirSync(join(bare, 'page'), { recursive: true });

const tool = await buildTools(join(bare, 'tools'), { browser: 'tests/e2e/browser.ts' });
const { launch } = await tool('browser');
const browser = await launch();

/** Runs before the page's own scripts: when `test` holds for the first time, the next frame is the picture. */
const watch = (selector) => {
  const seen = () => document.querySelector(selector) !== null;
  const done = () => (globalThis.pictured ??= performance.now());
  const observer = new MutationObserver(() => {
    if (!seen()) return;
    observer.disconnect();
    done();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
};

async function visit(url, selector) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(url, error.message));
  await page.addInitScript(watch, selector);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.pictured !== undefined, undefined, { timeout: 20_000 });
  const ms = await page.evaluate(() => globalThis.pictured);
  return { ms, page, context };
}

const MAP = '[data-testid="map"][data-drawn="true"]';
const app = await serve(join(root, 'dist', 'app'), { port: 0, host: '127.0.0.1' });

/** The graph of the first picture, taken from the app: marks with places and sizes, ties with widths. */
async function graphOf() {
  const { page, context } = await visit(app.url, MAP);
  await page.waitForSelector(`${MAP}[data-layout="settled"]`);
  await page.waitForTimeout(500);
  const graph = await page.evaluate(() => {
    const detail = {};
    document.querySelector('[data-testid="map"]').dispatchEvent(new CustomEvent('entente:geometry', { detail }));
    const rows = [...document.querySelectorAll('#map-tables table:nth-of-type(2) tbody tr')];
    return { ...detail.geometry, names: rows.map((row) => row.querySelector('th').textContent.trim()) };
  });
  const edges = Number(await page.getAttribute('[data-testid="map"]', 'data-edges'));
  await context.close();
  return { nodes: graph.marks, edges, height: graph.height };
}
const { nodes, edges, height } = await graphOf();
if (nodes.length < 20 || edges < 20) throw new Error('tests/bench/first-picture: the app shows no network');

// which marks an edge joins does not change what it costs to draw
const links = Array.from({ length: edges }, (_, i) => [
  nodes[i % nodes.length].id,
  nodes[(i * 7 + 1 + Math.floor(i / nodes.length)) % nodes.length].id,
]);
writeFileSync(
  join(bare, 'page', 'graph.js'),
  `export const nodes = ${JSON.stringify(nodes.map(({ id, x, y, r }) => ({ id, x, y: height - y, size: r })))};
export const links = ${JSON.stringify(links.filter(([a, b]) => a !== b))};\n`,
);
writeFileSync(
  join(bare, 'page', 'main.js'),
  `import Graph from 'graphology';
import Sigma from 'sigma';
import { links, nodes } from './graph.js';
const graph = new Graph({ type: 'undirected', multi: true });
for (const { id, ...data } of nodes) graph.addNode(id, { ...data, label: id, color: '#22304F' });
for (const [a, b] of links) graph.addEdge(a, b, { size: 1, color: '#116C8A' });
const map = document.getElementById('map');
new Sigma(graph, map); // draws before it returns
map.setAttribute('data-drawn', 'true');
`,
);
writeFileSync(
  join(bare, 'page', 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>sigma</title><body style="margin:0"><div id="map" style="width:100vw;height:100vh"></div><script type="module" src="./main.js"></script></body>\n`,
);
await build({
  root: join(bare, 'page'),
  configFile: false,
  logLevel: 'warn',
  base: './',
  build: { outDir: join(bare, 'built'), emptyOutDir: true, target: 'es2022' },
});
const plain = await serve(join(bare, 'built'), { port: 0, host: '127.0.0.1' });

const times = { app: [], bare: [] };
for (let run = -2; run < runs; run++)
  for (const [name, url, selector] of [
    ['bare', plain.url, '#map[data-drawn="true"]'],
    ['app', app.url, MAP],
  ]) {
    const { ms, context } = await visit(url, selector);
    await context.close();
    if (run >= 0) times[name].push(ms); // the first two rounds warm the browser and the server up
  }
await browser.close();
for (const { server } of [app, plain]) {
  server.close();
  server.closeAllConnections();
}

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
console.log(
  `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadavg()[0].toFixed(1)}; ${nodes.length} actors, ${edges} ties, ${runs} visits each`,
);
for (const [name, list] of Object.entries(times))
  console.log(
    `${name.padEnd(5)} median ${quantile(list, 0.5).toFixed(0)} ms (quartiles ${quantile(list, 0.25).toFixed(0)} to ${quantile(list, 0.75).toFixed(0)})`,
  );
const ratio = quantile(times.app, 0.5) / quantile(times.bare, 0.5);
console.log(`first picture / bare sigma page = ${ratio.toFixed(2)} (at most ${BOUND})`);
process.exit(ratio > BOUND ? 1 : 0);
