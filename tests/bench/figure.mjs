/**
 * `npm run bench:figure [-- --quick]`: how long figures take on the command line, from dataset to file, each in a process of its own:
 * a report page of 300 actors at 600 dpi, a map of 10,000 actors as SVG and as PNG. Beside it a peer that only paints: rsvg-convert
 * where it is installed, else resvg, on the same SVG. Exit code 1 where a bound is broken.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../../src/cli/ensure.mjs';
import { buildTools } from './tools.mjs';

/** Seconds; and the page at 600 dpi may take so many times as long as its painting alone. */
const BOUNDS = { page: 8, ratio: 8, svg: 30, png: 60 };

const quick = process.argv.includes('--quick');
ensureInstalled();
ensureBuilt('cli');
const out = join(root, 'dist', 'bench-figure');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const tool = await buildTools(join(out, 'tools'), {
  sample: 'tests/figure/sample.ts',
  json: 'src/corpus/json-write.ts',
});
const { drawnDataset } = await tool('sample');
const { writeJson } = await tool('json');

const seconds = (program, ...args) => {
  const start = performance.now();
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  return (performance.now() - start) / 1000;
};
const best = (times, work) => Math.min(...Array.from({ length: times }, work));

/** Width and height of a PNG. */
function sizeOf(file) {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const path = (name) => join(out, name);
function figure(dataset, file, ...options) {
  const call = [join(root, 'src', 'cli', 'entente.mjs'), 'figure', path(dataset), '--out', path(file), ...options];
  return seconds(process.execPath, ...call);
}

const RESVG = `
  import { readFileSync, writeFileSync } from 'node:fs';
  import { createRequire } from 'node:module';
  import { initWasm, Resvg } from '@resvg/resvg-wasm';
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const [svg, png, width] = process.argv.slice(2);
  const drawn = new Resvg(readFileSync(svg, 'utf8'), { fitTo: { mode: 'width', value: Number(width) } }).render();
  writeFileSync(png, drawn.asPng());
`;
const hasRsvg = spawnSync('rsvg-convert', ['--version'], { stdio: 'ignore' }).status === 0;
function paint(svg, png, width) {
  if (hasRsvg) return seconds('rsvg-convert', '--unlimited', '-w', String(width), path(svg), '-o', path(png));
  const script = join(out, 'tools', 'peer.mjs');
  writeFileSync(script, RESVG);
  return seconds(process.execPath, script, path(svg), path(png), String(width));
}
const peer = hasRsvg ? 'rsvg-convert' : 'resvg';

console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadavg()[0].toFixed(1)}; peer: ${peer}\n`,
);
const broken = [];
const tell = (name, time, bound) => {
  console.log(`${name.padEnd(44)} ${time.toFixed(1).padStart(6)} s${bound ? ` (at most ${bound})` : ''}`);
  if (bound && time > bound) broken.push(`${name}: ${time.toFixed(1)} s`);
};

writeFileSync(path('300.json'), writeJson(drawnDataset(8, 300)));
const page = best(2, () => figure('300.json', '300.png', '--dpi', '600'));
tell('A4, 600 dpi, 300 actors, PNG', page, BOUNDS.page);
const [width, height] = sizeOf(path('300.png'));
if (width !== 4960 || height !== 7016) broken.push(`the page has ${width} x ${height} px`);
figure('300.json', '300.svg');
const painted = best(2, () => paint('300.svg', '300-peer.png', width));
tell(`  ${peer}, the same SVG, painting alone`, painted);
console.log(`  ratio ${(page / painted).toFixed(2)} (at most ${BOUNDS.ratio})\n`);
if (page / painted > BOUNDS.ratio) broken.push(`page / painting = ${(page / painted).toFixed(2)}`);

const many = quick ? 2_000 : 10_000;
const named = many.toLocaleString('en');
writeFileSync(path('many.json'), writeJson(drawnDataset(8, many, [], Math.round(many / 150))));
tell(`A4, ${named} actors, SVG`, figure('many.json', 'many.svg'), BOUNDS.svg);
tell(`A4, 300 dpi, ${named} actors, PNG`, figure('many.json', 'many.png'), BOUNDS.png);
tell(`  ${peer}, the same SVG, painting alone`, paint('many.svg', 'many-peer.png', sizeOf(path('many.png'))[0]));
console.log(
  `  SVG of ${(statSync(path('many.svg')).size / 1e6).toFixed(1)} MB, PNG of ${sizeOf(path('many.png')).join(' x ')} px`,
);

for (const line of broken) console.error(`out of bounds: ${line}`);
process.exit(broken.length > 0 ? 1 : 0);
