/** `npm start` as a person meets it: an address, the next free port, a clean end. Needs the built app (tests/run.mjs builds it first). */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const running: ChildProcess[] = [];
afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));

/** Starts the server and resolves to the address that it prints. */
async function start(env: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(root, 'src/cli/start.mjs')], {
    cwd: root,
    env: { ...process.env, BROWSER: 'none', ...env },
  });
  running.push(child);
  let out = '';
  for await (const chunk of child.stdout!) {
    out += String(chunk);
    const url = /http:\/\/\S+/.exec(out)?.[0];
    if (url) return { child, url };
  }
  throw new Error(`no address printed: ${out}`);
}

it('serves the app, keeps to its folder, and ends with code 0 on Ctrl+C', async () => {
  const { child, url } = await start({ PORT: '0', HOST: '127.0.0.1' });
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<title>Entente</title>');
  expect((await fetch(new URL('/%2e%2e/%2e%2e/package.json', url))).status).toBe(404);
  expect((await fetch(new URL('/..%2f..%2fpackage.json', url))).status).toBe(404);
  expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('takes the next port where the wanted one is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const taken = (other.address() as { port: number }).port;
  const { url } = await start({ PORT: String(taken), HOST: '127.0.0.1' });
  expect(Number(new URL(url).port)).toBeGreaterThan(taken);
  other.close();
});

it('says what is wrong with a PORT that is none', async () => {
  const child = spawn(process.execPath, [join(root, 'src/cli/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: 'eighty' },
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  expect((await once(child, 'exit'))[0]).toBe(2);
  expect(said).toContain('PORT is "eighty"');
});
