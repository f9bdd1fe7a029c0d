/**
 * `npm run accuracy [-- TEXTS=GOLD ...]`: codes the texts that have gold, scores them and writes ACCURACY.md beside this file.
 * More gold: folders of texts and of their gold, `../texts=../gold`; their figures are printed, not written.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from '../../src/cli/ensure.mjs';

ensureInstalled();
ensureBuilt('cli');
const { main } = await import(pathToFileURL(join(root, 'dist', 'cli', 'entente.js')).href);
const from = process.env.INIT_CWD ?? process.cwd();

const here = (name) => join(root, 'tests', 'gold', name);
const SETS = JSON.parse(readFileSync(here('sets.json'), 'utf8')).map((set) => ({
  ...set,
  texts: here(set.folder),
  gold: here(set.folder),
}));
const more = process.argv.slice(2).map((pair) => {
  const [texts, gold = texts] = pair.split('=').map((path) => resolve(from, path));
  return { title: pair, texts, gold };
});

async function run(...args) {
  const lines = [];
  const io = { out: (line) => lines.push(line), error: (line) => console.error(line), progress: () => undefined };
  if ((await main(args, io)) !== 0) throw new Error(`entente ${args.join(' ')} failed`);
  return lines.join('\n');
}

async function measure({ texts, gold }) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-accuracy-'));
  try {
    const dataset = join(folder, 'coded.entente.json');
    await run('code', texts, '--out', dataset);
    const files = readdirSync(gold).filter((name) => name.endsWith('.json'));
    return JSON.parse(await run('score', dataset, ...files.map((name) => join(gold, name)), '--json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const MEASURES = [
  ['actors', 'actors'],
  ['actorTies', 'ties, actors'],
  ['stateTies', 'ties, states'],
  ['events', 'events'],
];
const percent = (value) => (value === null ? '' : (100 * value).toFixed(1));
const row = (...cells) => `| ${cells.join(' | ')} |`;
const f1 = ({ tp, sys, gold }) => (tp ? (2 * tp) / (sys + gold) : sys + gold ? 0 : 1);
const rates = (one) => [percent(one.sys ? one.tp / one.sys : one.gold ? 0 : 1), percent(one.gold ? one.tp / one.gold : 1), percent(f1(one))];

function totals(title, { total }) {
  const parts = MEASURES.map(([key]) => `${percent(total[key].precision)} / ${percent(total[key].recall)} / **${percent(total[key].f1)}**`);
  return row(title, ...parts, `${percent(total.direction)} / ${percent(total.type)} / ${percent(total.mode)}`);
}

/** Sums a breakdown over the sets. */
function together(reports, key) {
  const sums = new Map();
  for (const report of reports)
    for (const [name, one] of Object.entries(report[key])) {
      const sum = sums.get(name) ?? { tp: 0, sys: 0, gold: 0 };
      sums.set(name, { tp: sum.tp + one.tp, sys: sum.sys + one.sys, gold: sum.gold + one.gold });
    }
  return [...sums];
}

function reliability(reports) {
  const bins = new Map();
  for (const { from: low, to, pieces, confidence, precision } of reports.flatMap((report) => report.reliability)) {
    const bin = bins.get(low) ?? { to, pieces: 0, sum: 0, right: 0 };
    bins.set(low, { to, pieces: bin.pieces + pieces, sum: bin.sum + confidence * pieces, right: bin.right + precision * pieces });
  }
  return [...bins].sort(([a], [b]) => a - b).map(([low, { to, pieces, sum, right }]) =>
    row(`${low.toFixed(1)} to ${to.toFixed(1)}`, pieces, (sum / pieces).toFixed(2), percent(right / pieces)));
}

const TOTAL_HEAD = [
  row('texts', ...MEASURES.map(([, name]) => `${name}: P / R / **F1**`), 'direction / type / mode of matched'),
  row('---', ...MEASURES.map(() => '---'), '---'),
];
const COUNT_HEAD = (what) => [row(what, 'P', 'R', 'F1', 'right', 'said', 'gold'), row('---', ...Array(6).fill('---:'))];
const countRows = (counts) => counts.map(([name, one]) => row(name, ...rates(one), one.tp, one.sys, one.gold));

const reports = [];
for (const set of SETS) reports.push(await measure(set));
const documents = SETS.flatMap((set, i) => reports[i].documents.map((one) => ({ ...one, set: set.title })));
const page = `# How right the coding is

Measured by \`npm run accuracy\` with this version of the code, no corrections applied, against the gold in this folder. All
figures are per cent. P: how much of what was coded is right; R: how much of what is right was coded; F1: their harmonic mean.
What each measure counts stands in the codebook, section 5.

**How the gold was made.** ${SETS.map((set) => `*${set.title}*: ${set.made}`).join(' ')} Doubtful items are optional and count neither
for nor against. None of this is human inter-annotator accuracy, and none of it says how right the coding is on texts of another kind.

## By sort of text

${[...TOTAL_HEAD, ...SETS.map((set, i) => totals(`${set.title} (${reports[i].documents.length})`, reports[i]))].join('\n')}

## Actors by kind

${[...COUNT_HEAD('kind'), ...countRows(together(reports, 'actorsByKind'))].join('\n')}

## Events by type

Right only where the type itself agrees, which is stricter than the event measure above (quad class).

${[...COUNT_HEAD('type'), ...countRows(together(reports, 'eventsByType'))].join('\n')}

## Confidence against precision

A piece of evidence marked 0.8 should be right in 80 of 100 cases.

${[row('confidence', 'pieces', 'mean', 'right'), row('---', '---:', '---:', '---:'), ...reliability(reports)].join('\n')}

## By document

${[row('document', 'texts', ...MEASURES.map(([, name]) => `${name} F1`)), row('---', '---', ...MEASURES.map(() => '---:')),
  ...documents.map((one) => row(one.document, one.set, ...MEASURES.map(([key]) => percent(one[key].f1))))].join('\n')}
`;
writeFileSync(here('ACCURACY.md'), page);
console.log([...TOTAL_HEAD, ...SETS.map((set, i) => totals(set.title, reports[i]))].join('\n'));
for (const set of more) console.log(totals(set.title, await measure(set)));
console.log('\nwritten: tests/gold/ACCURACY.md');
