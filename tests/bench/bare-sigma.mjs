/** A page that has nothing but sigma: what hiding some nodes of a graph costs without anything of the app around it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../src/cli/ensure.mjs';

const PAGE = `<!doctype html><meta charset="utf-8"><title>sigma</title>
<body style="margin:0"><button>toggle</button><div id="map" data-testid="map" style="width:832px;height:540px"></div>
<script type="module" src="./main.js"></script></body>
`;
const SCRIPT = `import Graph from 'graphology';
import Sigma from 'sigma';
globalThis.fill = ({ marks, ties, height }, ids) => {
  const map = document.getElementById('map');
  const graph = new Graph({ type: 'undirected' });
  for (const { id, x, y, r } of marks) graph.addNode(id, { x, y: height - y, size: r, color: '#22304F' });
  for (const { a, b, width } of ties) graph.addEdge(a, b, { size: width, color: '#116C8A' });
  const sigma = new Sigma(graph, map, { renderLabels: false, enableEdgeEvents: true });
  let hidden = false;
  map.dataset.nodes = 'all';
  document.querySelector('button').addEventListener('click', () => {
    hidden = !hidden;
    graph.updateEachNodeAttributes((id, data) => (ids.has(id) ? { ...data, hidden } : data));
    map.dataset.nodes = hidden ? 'some' : 'all';
    sigma.refresh();
  });
};
`;

/** Builds the page below \`folder\`; gives the folder to serve. */
export async function buildBare(folder) {
  const page = join(folder, 'page');
  mkdirSync(page, { recursive: true });
  writeFileSync(join(page, 'index.html'), PAGE);
  writeFileSync(join(page, 'main.js'), SCRIPT);
  const outDir = join(folder, 'built');
  await build({
    root: page,
    configFile: false,
    logLevel: 'warn',
    base: './',
    resolve: { preserveSymlinks: true },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
    cacheDir: join(root, 'node_modules', '.vite-bench'),
  });
  return outDir;
}

/** Draws the graph of the map on the page; its button hides and shows these nodes. */
export async function fillBare(page, graph, ids) {
  await page.evaluate(({ graph: one, ids: hidden }) => globalThis.fill(one, new Set(hidden)), { graph, ids });
  await page.waitForTimeout(500);
}
