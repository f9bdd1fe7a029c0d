/**
 * What `npm start`, `npm test` and `npm run entente` need before anything else can run: packages installed, builds fresh.
 * Plain JavaScript with Node's own modules only, because it runs before there are any packages.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What each build is made from; a change in any of these makes it stale. */
const SOURCES = [
  'src',
  'graph-data',
  'index.html',
  'public',
  'package-lock.json',
  'vite.config.ts',
  'svelte.config.js',
];
const BUILDS = {
  app: { out: 'dist/app', mark: 'index.html', args: ['build'] },
  cli: { out: 'dist/cli', mark: 'entente.js', args: ['build', '--mode', 'cli'] },
};

function fail(message) {
  console.error(message);
  process.exit(2);
}

/** Stops with a clear line where Node is older than the oldest version that the tools accept. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Entente needs Node 20.19 or newer; this is ${process.version}. Install it from https://nodejs.org and try again.`,
  );
}

/** Runs one program; its output goes to stderr so that stdout stays the caller's. Returns the exit code. */
export function run(command, args, env = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell,
    env: { ...process.env, ...env },
  });
  if (result.error) {
    console.error(`${command}: ${result.error.message}`);
    return 1;
  }
  return result.status ?? 1;
}

/** The path of a package's program, run through this Node so that no shell or PATH matters. */
export function tool(packageName, bin = packageName) {
  const file = join(root, 'node_modules', packageName, 'package.json');
  const listed = JSON.parse(readFileSync(file, 'utf8')).bin;
  return join(dirname(file), typeof listed === 'string' ? listed : listed[bin]);
}

/** Installs the packages of package-lock.json where they are missing or the lockfile has changed since. */
export function ensureInstalled() {
  checkNode();
  const lockFile = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.entente-installed');
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // what npm itself leaves behind is proof enough that somebody ran `npm ci` with this lockfile
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(stamp) || !existsSync(hidden) || statSync(hidden).mtimeMs < statSync(lockFile).mtimeMs) {
    console.error('Installing packages (once) ...');
    const code = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev']);
    if (code !== 0)
      fail('Packages could not be installed: is the npm registry reachable? `npm ci` shows the whole message.');
  }
  writeFileSync(stamp, lock);
}

function* filesOf(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesOf(join(root, source)))
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  return hash.digest('hex');
}

/** Builds `app` or `cli` where it is missing or older than its sources. */
export function ensureBuilt(name) {
  const { out, mark, args } = BUILDS[name];
  const stamp = join(root, 'dist', `.${name}-stamp`);
  const now = fingerprint();
  if (existsSync(join(root, out, mark)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  rmSync(stamp, { force: true });
  if (name === 'app') console.error('Building the app ...');
  const code = run(process.execPath, [tool('vite'), ...args, '--logLevel', 'warn']);
  if (code !== 0) fail(`The ${name} could not be built; the lines above say why.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
