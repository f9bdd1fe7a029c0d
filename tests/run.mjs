/**
 * `npm test`: installs what is missing, then every check in turn, to the end even where one fails.
 * The last line counts tests and checks: `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, tool } from '../src/cli/ensure.mjs';

ensureInstalled();
const out = join(root, 'tests', 'out');
mkdirSync(out, { recursive: true });

const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function step(title, command, args) {
  const started = performance.now();
  console.log(`\n== ${title}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  console.log(
    `-- ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

function check(title, packageName, bin, args) {
  if (step(title, process.execPath, [tool(packageName, bin), ...args])) count.passed++;
  else {
    count.failed++;
    failures.push(title);
  }
}

/** Runs test projects and adds their own count; a run that dies before it reports is one failure. */
function tests(title, ...projects) {
  const report = join(out, `${projects[0]}.json`);
  rmSync(report, { force: true });
  const args = [
    tool('vitest'),
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const fine = step(title, process.execPath, args);
  if (!existsSync(report)) {
    count.failed++;
    failures.push(`${title}: no report`);
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  count.passed += result.numPassedTests;
  count.failed += result.numFailedTests;
  count.skipped += result.numPendingTests + (result.numTodoTests ?? 0);
  for (const file of result.testResults)
    for (const test of file.assertionResults) if (test.status === 'failed') failures.push(test.fullName);
  if (!fine && result.numFailedTests === 0) {
    count.failed++;
    failures.push(`${title}: a test file could not be run`);
  }
  if (result.numPassedTests === 0 && fine) {
    count.failed++;
    failures.push(`${title}: no test ran`);
  }
}

check('type check of the pure core', 'typescript', 'tsc', ['--noEmit', '-p', 'tsconfig.core.json']);
check('type check', 'svelte-check', 'svelte-check', [
  '--fail-on-warnings',
  '--tsconfig',
  './tsconfig.json',
  '--output',
  'human',
]);
check('lint and the order of the rooms', 'eslint', 'eslint', ['.']);
check('format', 'prettier', 'prettier', ['--check', '--log-level', 'warn', '.']);
tests('unit tests', 'unit', 'state');
ensureBuilt('app');
ensureBuilt('cli');
count.passed++;
tests('end-to-end tests', 'e2e');

if (failures.length) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}`);
process.exitCode = count.failed ? 1 : 0;
