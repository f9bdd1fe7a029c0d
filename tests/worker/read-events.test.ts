import { describe, expect, it } from 'vitest';
import { eventDate, eventType, guessMapping, isWhole } from '../../src/corpus/event-mapping.ts';
import { readJson } from '../../src/corpus/json-read.ts';
import { writeJson } from '../../src/corpus/json-write.ts';
import { readEvents } from '../../src/worker/coding/read-events.ts';
import { utf8 } from '../formats/samples.ts';

/** A row of GDELT 2.0 with the cells that are read. */
function gdelt(cells: Readonly<Record<number, string>>): string {
  return Array.from({ length: 61 }, (_, i) => cells[i] ?? '').join('\t');
}

async function dataset(name: string, content: string) {
  const read = await readEvents(name, utf8(content));
  if (!read.dataset) throw new Error('the columns are asked for');
  // what it makes must open like any saved dataset
  expect(readJson('x', writeJson(read.dataset)).value).toEqual(read.dataset);
  return read;
}

describe('eventType', () => {
  it.each([
    ['CONSULT', 'CONSULT'],
    ['consult', 'CONSULT'],
    ['042', 'CONSULT'],
    ['42', 'CONSULT'],
    ['04', 'CONSULT'],
    ['4', 'CONSULT'],
    ['190', 'ASSAULT'],
    ['1823', 'ASSAULT'],
    ['111', 'ACCUSE'],
    ['057', 'SUPPORT'],
    ['010', undefined],
    ['', undefined],
    ['jumped', undefined],
  ])('%s is %s', (value, type) => {
    expect(eventType(value)).toBe(type);
  });
});

it('eventDate reads days with and without signs, and no others', () => {
  expect(['20210503', '2021-05-03 00:00:00', '2021-05', '3.5.2021', '20211399'].map(eventDate)).toEqual([
    '2021-05-03',
    '2021-05-03',
    '2021-05',
    undefined,
    undefined,
  ]);
});

describe('readEvents', () => {
  it('GDELT 2.0, without a header: states by name and code, a body of a state, the source as document', async () => {
    const rows = [
      gdelt({
        0: '1000001',
        1: '20210503',
        6: 'RUSSIA',
        7: 'RUS',
        16: 'BELARUS',
        17: 'BLR',
        26: '042',
        52: 'Minsk, Minsk, Belarus',
        60: 'https://example.org/a',
      }),
      gdelt({
        0: '1000002',
        1: '20210504',
        6: 'GOVERNMENT',
        7: 'POL',
        16: 'BELARUS',
        17: 'BLR',
        26: '111',
        60: 'https://example.org/b',
      }),
      gdelt({ 0: '1000003', 1: '20210504', 6: 'POLAND', 7: 'POL', 16: '', 26: '111', 60: 'https://example.org/b' }),
    ].join('\n');
    const { dataset: made, problems } = await dataset('20210503.export.CSV', `${rows}\n`);
    expect(made.interactions).toMatchObject([
      { type: 'CONSULT', date: '2021-05-03', place: 'Minsk', evidence: [{ document: 'example-org-a', start: 0 }] },
      { type: 'ACCUSE', from: ['government-poland'], to: ['belarus'], date: '2021-05-04' },
    ]);
    expect([...(made.interactions[0]?.between ?? [])].sort()).toEqual(['belarus', 'russia']);
    expect(made.actors.find(({ id }) => id === 'government-poland')).toMatchObject({ kind: 'official', of: 'poland' });
    expect(made.documents.map(({ url }) => url)).toEqual(['https://example.org/a', 'https://example.org/b']);
    expect(problems?.[0]?.message).toContain('names nobody on one side');
  });
  it('ICEWS and POLECAT by the names of their columns', async () => {
    const icews =
      'Event ID,Event Date,Source Name,Source Country,Event Text,CAMEO Code,Target Name,Target Country,Story ID,City\n1,2014-05-03,Vladimir Putin,Russian Federation,Consult,40,Alexander Lukashenko,Belarus,77,Minsk\n';
    const a = (await dataset('icews.csv', icews)).dataset!;
    expect([...(a.interactions[0]?.between ?? [])].sort()).toEqual(['alexander-lukashenko', 'vladimir-putin']);
    const polecat =
      'Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tActor Country\tRecipient Name\tRecipient Country\n1\t2021-05-03\tSANCTION\t\tPoland\tPOL\tBelarus\tBLR\n';
    const b = (await dataset('polecat.tsv', polecat)).dataset!;
    expect(b.interactions[0]).toMatchObject({
      type: 'SANCTION',
      from: ['poland'],
      to: ['belarus'],
      date: '2021-05-03',
    });
  });
  it('asks where the columns are not known, and reads as it is told', async () => {
    const content = utf8('wer,wen,was,wann\nRussia,Belarus,CONSULT,2021-05-03\nRussia,Belarus,nothing,2021-05-03\n');
    const first = await readEvents('own.csv', content);
    expect(first.ask).toMatchObject({ columns: ['wer', 'wen', 'was', 'wann'], sample: [{ wer: 'Russia' }, {}] });
    const { dataset: made, problems } = await readEvents('own.csv', content, {
      from: 'wer',
      to: 'wen',
      type: 'was',
      date: 'wann',
    });
    expect(made?.interactions).toHaveLength(1);
    expect(problems).toEqual([{ file: 'own.csv', line: 3, message: '"nothing" is no type that counts: left out' }]);
  });
  it('each column serves once, and what lacks a party is not whole', () => {
    expect(isWhole(guessMapping(['source', 'target', 'event']))).toBe(true);
    expect(isWhole(guessMapping(['source', 'event', 'date']))).toBe(false);
  });
});
