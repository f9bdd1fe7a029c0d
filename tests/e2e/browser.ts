/** A real Chromium for the end-to-end tests: found where one is, installed where one may be. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function fromDebian(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      timeout: 400_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  console.error('No browser found: installing Debian package chromium ...');
  apt('update', '-qq');
  if (!apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')) return null;
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null;
}

async function fromPackage(): Promise<string | null> {
  try {
    const found = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const { default: packaged } = (await import(found)) as { default: { executablePath(): Promise<string> } };
    return await packaged.executablePath();
  } catch (error) {
    console.error(`The packaged browser cannot be used: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** True where a program starts and says its version: a file alone may lack its libraries. */
function works(path: string): boolean {
  try {
    return /\d+\./.test(
      execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 30_000 }),
    );
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium that starts: CHROMIUM_PATH, then a system Chromium or Chrome, then Debian's package where it may be
 * installed, then the one of the npm package @sparticuz/chromium. Throws with what to do where none can be had.
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (works(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which does not start: set it to a Chromium or Chrome program.`);
  }
  for (const path of SYSTEM) if (existsSync(path) && works(path)) return path;
  for (const find of [fromDebian, fromPackage]) {
    const path = await find();
    if (path && works(path)) return path;
  }
  throw new Error(
    'The end-to-end tests need a Chromium: install chromium or Google Chrome, or set CHROMIUM_PATH to one, and run again.',
  );
}

/** Addresses of this machine, and what needs none. */
const OWN = /^(?:https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$)|data:|blob:|chrome:|about:)/;

/** Notes every request of every page and worker; `close` fails where one went to another machine. So every test asserts it. */
function watched(browser: Browser): Browser {
  const foreign: string[] = [];
  const [open, close] = [browser.newContext.bind(browser), browser.close.bind(browser)];
  browser.newContext = async (options) => {
    const context = await open(options);
    context.on('request', (request) => {
      if (!OWN.test(request.url())) foreign.push(request.url());
    });
    return context;
  };
  browser.close = async (options) => {
    await close(options);
    if (foreign.length) throw new Error(`requests went to other machines: ${foreign.slice(0, 5).join(', ')}`);
  };
  return browser;
}

/** Starts a headless Chromium that asks nothing of any other machine by itself; closing it fails where a page did. */
export async function launch(): Promise<Browser> {
  return watched(await start());
}

async function start(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--force-color-profile=srgb',
    ],
  });
}
