import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { writeJson } from '../../src/corpus/json-write.ts';
import { writeTables } from '../../src/corpus/tables-write.ts';
import type { GivenFile } from '../../src/state/intake.svelte.ts';
import { findSaved, readHere } from '../../src/state/saved-files.ts';
import { finish } from '../../src/model/work.ts';
import { readSaved, type Run } from '../../src/worker/project/read-saved.ts';
import { utf8, zip } from '../formats/samples.ts';
import { extraction } from '../worker/extractions.ts';

const dataset = buildDataset([extraction('a', 4)], { about: { name: 'talks', title: 'Talks' } });
const given = (name: string, content: string | Uint8Array): GivenFile => {
  const bytes = typeof content === 'string' ? utf8(content) : Uint8Array.from(content);
  return { name, arrayBuffer: async () => bytes.slice().buffer };
};
const tables = [...writeTables(dataset)];
const atOnce: Run = (work) => Promise.resolve(finish(work));

describe('findSaved and readSaved', () => {
  it.each<[string, GivenFile[]]>([
    ['one file', [given('talks.entente.json', writeJson(dataset))]],
    ['one file, gzip', [given('talks.entente.json.gz', gzipSync(writeJson(dataset)))]],
    ['a folder of tables', tables.map(([name, content]) => given(`talks/${name}`, content))],
    [
      'an archive of tables',
      [given('talks.zip', zip(Object.fromEntries(tables.map(([name, text]) => [`talks/${name}`, utf8(text)]))))],
    ],
  ])('opens %s as it was saved', async (_, files) => {
    const { saved, rest } = await findSaved(files);
    expect([saved.length, rest]).toEqual([1, []]);
    expect((await readSaved(saved[0]!, atOnce)).dataset).toEqual(dataset);
  });
  it('leaves texts, and an archive of them, to be read', async () => {
    const files = [
      given('a.txt', 'text'),
      given('texts.zip', zip({ 'a.txt': utf8('text') })),
      given('x/documents.csv', 'id'),
    ];
    expect(await findSaved(files)).toEqual({ saved: [], rest: files });
  });
  it('says what is wrong with a file that is broken, in one line, and goes on', async () => {
    const { saved } = await findSaved([
      given('bad.entente.json', '{'),
      given('bad.entente.json.gz', 'no gzip'),
      given('half/datapackage.json', '{}'),
      given('good.entente.json', writeJson(dataset)),
    ]);
    expect(saved.map(({ file }) => file)).toEqual([
      'half',
      'bad.entente.json',
      'bad.entente.json.gz',
      'good.entente.json',
    ]);
    for (const source of saved) {
      const reading = readSaved(source, atOnce);
      if (source.file.startsWith('good')) expect((await reading).dataset).toEqual(dataset);
      else await expect(reading).rejects.toThrow(new RegExp(`^${source.file} could not be opened: .+`));
    }
  });
  it('leaves a packed file that would fill the memory', async () => {
    const bomb = gzipSync(Buffer.alloc(300 << 20));
    expect(bomb.length).toBeLessThan(1 << 20);
    const { saved } = await findSaved([given('bomb.entente.json.gz', bomb)]);
    await expect(readSaved(saved[0]!, atOnce)).rejects.toThrow('it unpacks to more than 256 MB');
  });
  it('reads one file to be compared with, and says of another that it was not saved here', async () => {
    expect(await readHere(given('talks.entente.json', writeJson(dataset)))).toEqual(dataset);
    await expect(readHere(given('a.txt', 'text'))).rejects.toThrow('a.txt is no saved project');
  });
});
