/**
 * `npm run calibrate [-- TEXTS=GOLD ...]`: works out graph-data/codebook/precision.json and certainty.json from the gold of this folder
 * and of more. First the texts are coded with the bare certainty of the names as confidence; then each rule gets its share of right
 * evidence, each step of certainty how that share differs from what its rules let expect. Both are shrunk: few pieces say little.
 * Run `npm run accuracy` after it: its table shows confidence against precision.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuilt, ensureInstalled, root, run } from '../../src/cli/ensure.mjs';

/** Pieces that the expectation weighs as much as. */
const SHRINK = 6;
/** Precision of rules that the gold has not shown, from texts read before any rule was made for them. */
const PRIOR = 0.86;
const STEPS = [0.55, 0.65, 0.75, 0.85, 1];

ensureInstalled();
const book = (name) => join(root, 'graph-data', 'codebook', name);
const write = (name, rows) => writeFileSync(book(name), `[\n${rows.map((row) => JSON.stringify(row).replace(/([,:])(?=["\d-])/g, '$1 ')).join(',\n')}\n]\n`);
const before = ['precision.json', 'certainty.json'].map((name) => [name, readFileSync(book(name), 'utf8')]);
const from = process.env.INIT_CWD ?? process.cwd();
const here = (name) => join(root, 'tests', 'gold', name);
const sets = [
  ...JSON.parse(readFileSync(here('sets.json'), 'utf8')).map(({ folder }) => [here(folder), here(folder)]),
  ...process.argv.slice(2).map((pair) => {
    const [texts, gold = texts] = pair.split('=').map((path) => resolve(from, path));
    return [texts, gold];
  }),
];

function pieces() {
  // bare: every rule counts as sure, so that a piece's confidence is the certainty of its names
  write('precision.json', [{ rule: '*', seen: 0, right: 0, confidence: 1 }]);
  write('certainty.json', [...Array.from({ length: 99 }, (_, i) => ({ upTo: (i + 1) / 100, seen: 0, right: 0, factor: (i + 1) / 100 })), { upTo: 1, seen: 0, right: 0, factor: 1 }]);
  ensureBuilt('cli');
  const folder = mkdtempSync(join(tmpdir(), 'entente-calibrate-'));
  try {
    return sets.flatMap(([texts, gold], i) => {
      const [dataset, report] = [join(folder, `${i}.entente.json`), join(folder, `${i}.json`)];
      const entente = join(root, 'src', 'cli', 'entente.mjs');
      const files = readdirSync(gold).filter((name) => name.endsWith('.json')).map((name) => join(gold, name));
      if (run(process.execPath, [entente, 'code', texts, '--out', dataset]) !== 0) throw new Error(`${texts}: not coded`);
      if (run('sh', ['-c', '"$0" "$@" --json > "$REPORT"', process.execPath, entente, 'score', dataset, ...files], { REPORT: report }) !== 0)
        throw new Error(`${gold}: not scored`);
      return JSON.parse(readFileSync(report, 'utf8')).pieces;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const round = (value) => Math.round(value * 1000) / 1000;
const two = (value) => Math.round(value * 100) / 100;

try {
  const all = pieces();
  const byRule = new Map();
  for (const { rule, right } of all) {
    const one = byRule.get(rule) ?? { seen: 0, right: 0 };
    byRule.set(rule, { seen: one.seen + 1, right: one.right + Number(right) });
  }
  const share = ({ seen, right }) => two((right + SHRINK * PRIOR) / (seen + SHRINK));
  const rules = [...byRule].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, one]) => ({ rule, ...one, confidence: share(one) }));
  const expected = new Map(rules.map(({ rule, confidence }) => [rule, confidence]));
  let low = 0;
  const steps = STEPS.map((upTo) => {
    const here = all.filter(({ confidence }) => confidence > low && confidence <= upTo);
    low = upTo;
    const right = here.filter((piece) => piece.right).length;
    const hoped = here.reduce((sum, { rule }) => sum + expected.get(rule), 0);
    return { upTo, seen: here.length, right, factor: round((right + SHRINK) / (hoped + SHRINK)) };
  });
  write('precision.json', [{ rule: '*', seen: 0, right: 0, confidence: PRIOR }, ...rules]);
  write('certainty.json', steps);
  console.log(`${all.length} pieces of evidence, ${rules.length} rules\nwritten: graph-data/codebook/precision.json, certainty.json`);
} catch (error) {
  for (const [name, text] of before) writeFileSync(book(name), text);
  throw error;
}
