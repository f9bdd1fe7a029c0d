import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { writeJson } from '../../src/corpus/json-write.ts';
import { MEASURE_IDS } from '../../src/network/measures/measure.ts';
import { act, dataset } from '../network/small-dataset.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-network-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);
const data = dataset([
  act('a', 'putin = lukashenko', { mode: 'call', date: '2022-03-11', in: ['d1', 'd2'] }),
  act('b', 'russia > belarus', { type: 'AID' }),
  act('c', 'lukashenko > armenia', { type: 'ACCUSE' }),
]);
writeFileSync(
  path('small.entente.json'),
  writeJson({ ...data, documents: data.documents.map((one) => ({ ...one, sha256: 'a'.repeat(64), words: 100 })) }),
);

async function call(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const [out, error]: [string[], string[]] = [[], []];
  const io = { out: (line: string) => out.push(line), error: (line: string) => error.push(line), progress: () => {} };
  return { code: await main(args, io as never), out: out.join('\n'), error: error.join('\n') };
}

describe('entente network', () => {
  it('writes one row an actor with every measure and rank, as CSV', async () => {
    const result = await call('network', path('small.entente.json'), '--measures', 'all', '--out', path('actors.csv'));
    expect(result).toMatchObject({ code: 0, error: '' });
    const rows = Papa.parse<Record<string, string>>(readFileSync(path('actors.csv'), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows.map(({ id }) => id)).toEqual(['lukashenko', 'armenia', 'belarus', 'putin', 'russia']);
    expect(rows[0]).toMatchObject({ strength: '2', 'strength-rank': '1', kind: 'leader', of: 'belarus' });
    expect(rows[1]).toMatchObject({ strength: '1', 'strength-rank': '2' });
    for (const id of MEASURE_IDS) expect(Object.keys(rows[0] ?? {})).toContain(id);
  });

  it('writes states, chosen measures and rank intervals as JSON', async () => {
    const args = ['--level', 'states', '--measures', 'strength,pagerank', '--intervals', '--out', path('states.json')];
    expect((await call('network', path('small.entente.json'), ...args)).code).toBe(0);
    const result = JSON.parse(readFileSync(path('states.json'), 'utf8')) as {
      actors: Record<string, unknown>[];
      intervals: unknown;
    };
    expect(result.intervals).toEqual({ unit: 'interactions', units: 3, resamples: 1000, level: 0.9 });
    expect(result.actors[0]).toMatchObject({ id: 'belarus', strength: 3, 'strength-rank-low': 1 });
    expect(Object.keys(result.actors[0] ?? {})).not.toContain('betweenness');
  });

  it('gives the same bytes again', async () => {
    const args = ['network', path('small.entente.json'), '--intervals', '--out'];
    await call(...args, path('one.json'));
    await call(...args, path('two.json'));
    expect(readFileSync(path('one.json'), 'utf8')).toBe(readFileSync(path('two.json'), 'utf8'));
  });

  it.each([
    [['network'], 'name one dataset'],
    [['network', 'x.json'], '--out FILE is missing'],
    [['network', 'x.json', '--out', 'y.txt'], 'ends in .csv or .json'],
    [['network', 'x.json', '--out', '/nowhere/y.csv'], 'does not exist'],
    [['network', 'x.json', '--out', 'y.csv', '--measures', 'fame'], '--measures fame'],
    [['network', 'x.json', '--out', 'y.csv', '--level', 'moon'], '--level moon'],
    [['network', 'x.json', '--out', 'y.csv', '--from', 'spring'], '--from spring'],
    [['network', 'x.json', '--out', 'y.csv', '--confidence', '2'], '--confidence 2'],
  ])('refuses %j with one line that says why', async (args, message) => {
    const result = await call(...args);
    expect(result.code).toBe(2);
    expect(result.error).toContain(message);
  });
});

describe('entente compare', () => {
  it('writes base and dyads as JSON, and says each in a line', async () => {
    const args = ['--level', 'states', '--base', 'belarus', '--with', 'russia,armenia', '--out', path('compare.json')];
    const { code, out } = await call('compare', path('small.entente.json'), ...args);
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(2);
    const { base, dyads } = JSON.parse(readFileSync(path('compare.json'), 'utf8')) as {
      base: string;
      dyads: unknown[];
    };
    expect(base).toBe('belarus');
    expect(dyads[0]).toMatchObject({ with: 'russia', interactions: 2, mentions: 3, documents: 2 });
    expect(dyads[1]).toMatchObject({ with: 'armenia', interactions: 1 });
  });

  it('writes one row a measure as CSV', async () => {
    const args = ['--level', 'states', '--base', 'belarus', '--with', 'russia', '--out', path('compare.csv')];
    expect((await call('compare', path('small.entente.json'), ...args)).code).toBe(0);
    expect(readFileSync(path('compare.csv'), 'utf8').split('\n').slice(0, 2)).toEqual([
      'measure,russia',
      'interactions,2',
    ]);
  });

  it('names an actor that the dataset does not have', async () => {
    const args = ['--base', 'belarus', '--with', 'atlantis', '--out', path('x.json')];
    const { code, error } = await call('compare', path('small.entente.json'), ...args);
    expect([code, error]).toEqual([2, 'entente compare: there is no actor "atlantis" in this dataset']);
  });
});
