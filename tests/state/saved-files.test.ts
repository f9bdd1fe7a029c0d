import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { writeJson } from '../../src/corpus/json-write.ts';
import { writeTables } from '../../src/corpus/tables-write.ts';
import type { GivenFile } from '../../src/state/intake.svelte.ts';
import { openSaved } from '../../src/state/saved-files.ts';
import { utf8, zip } from '../formats/samples.ts';
import { extraction } from '../worker/extractions.ts';

const dataset = buildDataset([extraction('a', 4)], { about: { name: 'talks', title: 'Talks' } });
const given = (name: string, content: string | Uint8Array): GivenFile => {
  const bytes = typeof content === 'string' ? utf8(content) : Uint8Array.from(content);
  return { name, arrayBuffer: async () => bytes.slice().buffer };
};
const tables = [...writeTables(dataset)];

describe('openSaved', () => {
  it.each<[string, GivenFile[]]>([
    ['one file', [given('talks.entente.json', writeJson(dataset))]],
    ['one file, gzip', [given('talks.entente.json.gz', gzipSync(writeJson(dataset)))]],
    ['a folder of tables', tables.map(([name, content]) => given(`talks/${name}`, content))],
    [
      'an archive of tables',
      [given('talks.zip', zip(Object.fromEntries(tables.map(([name, text]) => [`talks/${name}`, utf8(text)]))))],
    ],
  ])('opens %s as it was saved', async (_, files) => {
    const { opened, failed, rest } = await openSaved(files);
    expect([failed, rest]).toEqual([[], []]);
    expect(opened.map((one) => one.dataset)).toEqual([dataset]);
  });
  it('leaves texts, and an archive of them, to be read', async () => {
    const files = [
      given('a.txt', 'text'),
      given('texts.zip', zip({ 'a.txt': utf8('text') })),
      given('x/documents.csv', 'id'),
    ];
    expect(await openSaved(files)).toEqual({ opened: [], failed: [], rest: files });
  });
  it('says what is wrong with a file that is broken, in one line, and goes on', async () => {
    const { opened, failed } = await openSaved([
      given('bad.entente.json', '{'),
      given('bad.entente.json.gz', 'no gzip'),
      given('half/datapackage.json', '{}'),
      given('good.entente.json', writeJson(dataset)),
    ]);
    expect(opened.map(({ file }) => file)).toEqual(['good.entente.json']);
    expect(failed.map(({ file }) => file)).toEqual(['half', 'bad.entente.json', 'bad.entente.json.gz']);
    for (const { file, message } of failed) expect(message).toMatch(new RegExp(`^${file} could not be opened: .+`));
  });
});
