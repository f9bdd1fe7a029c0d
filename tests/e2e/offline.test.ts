/** Without a network: what was opened once opens again and does everything; a newer version is told, and taken only when asked for. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serve } from '../../src/cli/serve.mjs';
import { SERVICE_WORKER } from '../../src/worker/offline/protocol.ts';
import { docx, pdf, run } from '../formats/samples.ts';
import { launch } from './browser.ts';
import { settled } from './page.ts';

const built = join(import.meta.dirname, '..', '..', 'dist', 'app');
let browser: Browser;
let folder = '';
let context: BrowserContext;
let page: Page;
let close: () => Promise<void>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A server of a copy of the app that can be ended, and a page on it that is kept for use without it. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-app-'));
  cpSync(built, folder, { recursive: true });
  const { server, url } = await serve(folder, { port: 0, host: 'localhost' });
  close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  page = await context.newPage();
  await page.goto(url);
  await settled(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return async () => {
    await context.close();
    if (server.listening) await close();
    rmSync(folder, { recursive: true, force: true });
  };
});

it('the server is gone: the page opens, every view draws, files are added, a figure is saved', async () => {
  await close();
  await page.reload();
  await settled(page);
  await page.keyboard.press('2');
  await page.getByRole('heading', { name: 'Who is central' }).waitFor();
  await page.keyboard.press('3');
  await page.waitForFunction(() => document.querySelector('main h1')?.textContent !== 'Who is central');
  await page.keyboard.press('4');
  const files = [
    ['talks.docx', docx(`<w:p>${run('Finland condemned Estonia on 4 June 2021.')}</w:p>`)],
    ['visit.pdf', pdf([[[50, 700, 'Norway thanked Chile on 3 May 2021.']]])],
  ] as const;
  await page
    .getByTestId('add-documents')
    .setInputFiles(
      files.map(([name, bytes]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
    );
  await page.getByText('2 documents added.').waitFor();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Figure', exact: true }).click();
  await page.getByRole('button', { name: /PNG/ }).first().waitFor();
});

it('a newer version is told; it takes over when it is asked for, and nothing is told after that', async () => {
  await page.reload(); // from now on the kept version is in charge
  await settled(page);
  expect(await page.getByText('A new version of Entente is ready.').count()).toBe(0);
  appendFileSync(join(folder, SERVICE_WORKER), '\n// a newer one');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined));
  await page.getByText('A new version of Entente is ready.').waitFor();
  await page.evaluate(() => Object.assign(globalThis, { before: true }));
  await page.getByRole('button', { name: 'Use it now' }).click();
  await page.waitForFunction(() => !('before' in globalThis));
  await settled(page);
  await page.waitForTimeout(3500);
  expect(await page.getByText('A new version of Entente is ready.').count()).toBe(0);
});
