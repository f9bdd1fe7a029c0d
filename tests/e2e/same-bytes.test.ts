/** The same texts coded by the app's own workers in a real browser and by the command line: the same dataset, byte for byte. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp } from './app.ts';

const root = join(import.meta.dirname, '..', '..');
const FOLDERS = ['graph-data/samples', 'tests/gold/own', 'tests/gold/news'];

const app = startApp();
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-same-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
});

/** The texts in a folder of their own, with the language that the app finds for itself. */
function collect(): { name: string; bytes: number[] }[] {
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  for (const from of FOLDERS)
    for (const name of readdirSync(join(root, from)).filter((one) => one.endsWith('.txt')))
      copyFileSync(join(root, from, name), join(texts, name));
  const names = readdirSync(texts).sort();
  const rows = names.map((name) => `${name.replace('.txt', '')},${name},en`);
  writeFileSync(join(texts, 'documents.csv'), ['id,file,language', ...rows].join('\n'));
  return names.map((name) => ({ name, bytes: [...readFileSync(join(texts, name))] }));
}

it('the workers of the page and the command line write the same dataset of the same texts', async () => {
  const files = collect();
  expect(files.length).toBeGreaterThan(30);
  const out = join(folder, 'own.entente.json');
  const cli = spawnSync(
    process.execPath,
    [join(root, 'src/cli/entente.mjs'), 'code', join(folder, 'texts'), '--out', out, '--date', '2022-03-14'],
    { encoding: 'utf8' },
  );
  expect(cli.stderr).toBe('');
  const expected = readFileSync(out, 'utf8');
  const { extractor } = JSON.parse(expected) as { extractor: string };

  const page = await (await app.browser.newContext()).newPage();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto(`${app.url}#documents`);
  await page
    .getByTestId('add-documents')
    .setInputFiles([
      { name: 'first.txt', mimeType: 'text/plain', buffer: Buffer.from('Peru thanked Chile for its help.') },
    ]);
  await page.getByText('1 document added.').waitFor();
  const of = (name: string): string => workers.find((url) => url.includes(name)) ?? '';
  const urls = { coding: of('coding-worker'), project: of('project-worker') };
  expect(urls).toEqual({ coding: expect.stringContaining('.js'), project: expect.stringContaining('.js') });

  const saved = await page.evaluate(
    async ({ files, urls, extractor }) => {
      const connect = (url: string): ((task: string, input: unknown, ports?: MessagePort[]) => Promise<never>) => {
        const worker = new Worker(url, { type: 'module' });
        let last = 0;
        return (task, input, ports = []) =>
          new Promise((resolve, reject) => {
            const id = ++last;
            worker.addEventListener('message', ({ data }) => {
              if (data.id !== id || data.kind === 'progress' || data.kind === 'part') return;
              if (data.kind === 'result') resolve(data.result as never);
              else reject(new Error(data.message as string));
            });
            worker.postMessage({ kind: 'run', id, task, input }, ports);
          });
      };
      const [coding, project] = [connect(urls.coding), connect(urls.project)];
      const documents: { id: string }[] = [];
      for (const { name, bytes } of files) {
        const read: { documents: { id: string }[]; problems: unknown[] } = await coding('read', {
          name,
          content: new Uint8Array(bytes),
        });
        if (read.problems.length) throw new Error(JSON.stringify(read.problems));
        documents.push(...read.documents);
      }
      const empty = {
        documents: [],
        actors: [],
        roles: [],
        interactions: [],
        mentions: {},
        mentionSpans: [],
        corrections: [],
      };
      await project('start', { name: 'own', dataset: { ...empty, extractor }, now: '2022-03-14T00:00:00Z' });
      // what is coded goes from one worker to the other without passing through the page
      const { port1, port2 } = new MessageChannel();
      await Promise.all([coding('join', { port: port1 }, [port1]), project('join', { port: port2 }, [port2])]);
      await coding('code', { project: 'own', documents, referenceDate: '2022-03-14' });
      await project('build', { coded: documents.map(({ id }) => id) });
      const result: { files: [string, string][] } = await project('save', { form: 'json' });
      return result.files[0]![1];
    },
    { files, urls, extractor },
  );
  // line by line first, so that a difference shows where it is
  expect(saved.split('\n').filter((line, i) => line !== expected.split('\n')[i])).toEqual([]);
  expect(saved).toBe(expected);
});
