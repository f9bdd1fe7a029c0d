/** The built app in a real browser, as each file of end-to-end tests has it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser.ts';
import { serveApp } from './served.ts';

export interface App {
  readonly browser: Browser;
  readonly url: string;
}

/** Both are there before the first test of the file that calls this, and gone after its last. */
export function startApp(): App {
  let browser: Browser | undefined;
  let served: Awaited<ReturnType<typeof serveApp>> | undefined;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serveApp()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    get browser() {
      return browser!;
    },
    get url() {
      return served!.url;
    },
  };
}

/** The Documents view, ready to take files. `begin` is called before anything is asked for. */
export async function openDocuments(
  app: App,
  options: BrowserContextOptions = {},
  begin: (page: Page) => void = () => undefined,
): Promise<Page> {
  const context = await app.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  begin(page);
  await page.goto(`${app.url}#documents`);
  await page.getByTestId('add-documents').waitFor({ state: 'attached' });
  return page;
}
