/**
 * `npm run bench:code [-- --seed N] [--quick]`: how fast coding is on this machine, and within which bounds.
 * Every part runs in a process of its own. Exit code 1 where a bound is broken.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from '../../src/cli/ensure.mjs';
import { buildTools } from './tools.mjs';

/** At least this share of wink's speed alone; at most this much memory with two threads; at most this long for a hostile text. */
const BOUNDS = { ratio: 0.4, megabytes: 500, hostileSeconds: 20, slowdown: 2 };

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const seed = args.includes('--seed') ? Number(args[args.indexOf('--seed') + 1]) : Math.floor(Math.random() * 1e6);
const broken = [];

ensureInstalled();
ensureBuilt('cli');
const out = join(root, 'dist', 'bench', 'code');
const tool = await buildTools(out, { measure: 'tests/bench/measure.ts', 'news-text': 'tests/bench/news-text.ts' });
const { newsText } = await tool('news-text');
const measure = (...parts) =>
  JSON.parse(execFileSync(process.execPath, [join(out, 'measure.js'), ...parts.map(String)], { encoding: 'utf8' }));

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, seed ${seed}\n`);

const speeds = measure('speed', quick ? 300_000 : 2_000_000, seed);
console.log('MB/s on one core, news articles of 6 kB, best of six rounds in turns:');
for (const [name, speed] of Object.entries(speeds)) console.log(`  ${speed.toFixed(2).padStart(6)}  ${name}`);
const [own, wink, compromise] = Object.values(speeds);
const ratio = own / wink;
console.log(`  entente / wink-nlp = ${ratio.toFixed(2)}, entente / compromise = ${(own / compromise).toFixed(2)}`);
if (ratio < BOUNDS.ratio) broken.push(`entente / wink-nlp is ${ratio.toFixed(2)}, below ${BOUNDS.ratio}`);

for (const [part, title] of [
  ['growth', 'One text of growing size'],
  ['repeated', 'One sentence again and again'],
]) {
  console.log(`\n${title}, MB/s (linear cost = the same at every size):`);
  const growth = measure(part, quick ? 2_000_000 : 20_000_000, seed);
  for (const [size, speed] of Object.entries(growth))
    console.log(`  ${speed.toFixed(2).padStart(6)}  ${Number(size) / 1000} kB`);
  const speeds = Object.values(growth);
  const slowdown = speeds[1] / speeds.at(-1);
  if (slowdown > BOUNDS.slowdown) broken.push(`${title}: the largest is ${slowdown.toFixed(1)} times slower a byte`);
}

console.log('\nHostile texts, seconds:');
for (const [name, time] of Object.entries(measure('hostile', 0, 0))) {
  console.log(`  ${time.toFixed(2).padStart(6)}  ${name}`);
  if (time > BOUNDS.hostileSeconds) broken.push(`${name} takes ${time.toFixed(0)} s`);
}

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
try {
  const cli = join(folder, 'run.mjs');
  writeFileSync(
    cli,
    `process.on('exit', (code) =>
  console.log(JSON.stringify({ code, megabytes: process.resourceUsage().maxRSS / 1024, seconds: process.uptime() })));
await import(${JSON.stringify(pathToFileURL(join(root, 'src/cli/entente.mjs')).href)});`,
  );
  const run = (...parts) => {
    const { stdout, stderr } = spawnSync(process.execPath, [cli, 'code', ...parts], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    try {
      return JSON.parse(stdout.trim().split('\n').at(-1));
    } catch {
      throw new Error(`the command line failed: ${stderr}`);
    }
  };
  const one = join(folder, 'one.txt');
  writeFileSync(one, newsText(2_000, seed));
  const start = run(one, '--out', join(folder, 'one.json'));
  console.log(
    `\nStart-up: ${start.seconds.toFixed(2)} s from start to end with one text of 2 kB, ${start.megabytes.toFixed(0)} MB`,
  );
  const many = join(folder, 'many');
  mkdirSync(many);
  const count = quick ? 200 : 1500;
  for (let i = 0; i < count; i++) writeFileSync(join(many, `t${i}.txt`), newsText(6_000, seed + 10_000 + i));
  const all = run(many, '--out', join(folder, 'many.json'), '--jobs', '2');
  const total = (count * 6) / 1000;
  console.log(
    `Two threads: ${total} MB in ${count} files in ${all.seconds.toFixed(1)} s (${(total / all.seconds).toFixed(2)} MB/s with start-up and writing), ${all.megabytes.toFixed(0)} MB`,
  );
  if (all.megabytes > BOUNDS.megabytes)
    broken.push(`memory is ${all.megabytes.toFixed(0)} MB, above ${BOUNDS.megabytes}`);
} finally {
  rmSync(folder, { recursive: true });
}

for (const line of broken) console.log(`\nBOUND BROKEN: ${line}`);
process.exitCode = broken.length ? 1 : 0;
