import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { readTables } from '../../src/corpus/tables-read.ts';
import { writeJson } from '../../src/corpus/json-write.ts';
import { writeTables } from '../../src/corpus/tables-write.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import { person, report, state } from './reports.ts';

const arland = state('arland');
const borland = state('borland');
const north = person('Ada North', 'arland', { kind: 'leader' });
const south = person('Bo South', 'borland', { kind: 'leader' });
const people = [arland, borland, north, south];
const met = { between: ['ada-north', 'bo-south'], mode: 'meeting', date: '2022-03-11', dateBasis: 'known' } as const;
const acts = (...extractions: Parameters<typeof buildDataset>[0]): readonly Interaction[] =>
  buildDataset(extractions).interactions;

describe('buildDataset counts one act that several documents report once', () => {
  it('the same meeting on the same day: one interaction, evidence of both', () => {
    const found = acts(
      report('a', 'North met South on 11 March.', people, [{ ...met, says: 'North met South on 11 March.' }]),
      report('b', 'On Friday the two held talks in Port.', people, [
        { ...met, place: 'Port', says: 'held talks in Port' },
      ]),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ place: 'Port', date: '2022-03-11', gist: 'North met South, Port' });
    expect(found[0]?.evidence.map(({ document }) => document)).toEqual(['a', 'b']);
  });
  it('ten reports of one summit are one meeting', () => {
    const ten = Array.from({ length: 10 }, (_, i) =>
      report(`d${i}`, `Report ${i}: North met South.`, people, [{ ...met, says: 'North met South.' }]),
    );
    expect(acts(...ten)).toHaveLength(1);
  });
  it('a report that names the states is the meeting of their leaders, who stay named', () => {
    const found = acts(
      report('a', 'Arland and Borland met.', people, [
        { ...met, between: ['arland', 'borland'], says: 'Arland and Borland met.' },
      ]),
      report('b', 'North met South.', people, [{ ...met, says: 'North met South.' }]),
    );
    expect(found.map(({ between }) => between)).toEqual([['ada-north', 'bo-south']]);
  });
  it('a month in one report and the day in another: the day, for an attack', () => {
    const attack = { from: ['arland'], to: ['borland'], type: 'ASSAULT', says: 'Arland attacked.' } as const;
    const found = acts(
      report('a', 'In a bad month Arland attacked.', people, [{ ...attack, date: '2022-02' }]),
      report('b', 'Arland attacked.', people, [{ ...attack, date: '2022-02-24' }]),
    );
    expect(found.map(({ date }) => date)).toEqual(['2022-02-24']);
  });
});

describe('buildDataset keeps apart what may be two acts', () => {
  const pair = (one: object, two: object): number =>
    acts(
      report('a', 'First text of one.', people, [{ ...met, ...one, says: 'First text' }]),
      report('b', 'Other words of two.', people, [{ ...met, ...two, says: 'Other words' }]),
    ).length;
  it.each([
    ['another day', { date: '2022-03-14' }, {}],
    ['another type', { type: 'AGREE' }, {}],
    ['another place', { place: 'Port' }, { place: 'Hill' }],
    ['a call and a meeting', { mode: 'call' }, {}],
    ['the same month, for a meeting', { date: '2022-03' }, { date: '2022-03' }],
    ['no date at all', { date: undefined }, { date: undefined }],
    ['a single and a recurring act', { recurring: true }, {}],
    [
      'other participants',
      { between: ['ada-north', 'borland'] },
      { between: ['arland', 'bo-south', 'borland'], date: '2022-03-12' },
    ],
  ])('%s', (_, one, two) => expect(pair(one, two)).toBe(2));
  it('two acts that one document tells apart', () => {
    const text = 'North met South. Later North met South again.';
    const twice = report('a', text, people, [
      { ...met, says: 'North met South.' },
      { ...met, says: 'Later North met South again.' },
    ]);
    expect(acts(twice, report('b', 'They met.', people, [{ ...met, says: 'They met.' }]))).toHaveLength(2);
  });
  it('a report of the states where it could be either of two meetings', () => {
    const ministers = [person('Cy East', 'arland'), person('Di West', 'borland')];
    const found = acts(
      report('a', 'North met South.', people, [{ ...met, says: 'North met South.' }]),
      report(
        'b',
        'East met West.',
        [...people, ...ministers],
        [{ ...met, between: ['cy-east', 'di-west'], says: 'East met West.' }],
      ),
      report('c', 'Talks took place.', people, [{ ...met, between: ['arland', 'borland'], says: 'Talks took place.' }]),
    );
    expect(found).toHaveLength(3);
  });
});

describe('buildDataset weighs a text that is handed in twice once', () => {
  const words =
    'the delegations spoke for hours about rivers roads grain fish light harbours taxes and the old bridge near the mill ';
  const body = `North met South. ${words.repeat(3)}Arland thanked Borland for its grain.`;
  const both = [
    { between: ['ada-north', 'bo-south'], says: 'North met South.' },
    { from: ['arland'], to: ['borland'], type: 'SUPPORT', says: 'Arland thanked Borland for its grain.' },
  ] as const;
  it('the same text: the copy is named, and adds no evidence', () => {
    const dataset = buildDataset([
      report('a', body, people, both, '2022-05'),
      report('b', body, people, both, '2022-04'),
    ]);
    expect(dataset.documents.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ['a', 'b'],
      ['b', undefined],
    ]);
    expect(dataset.interactions.flatMap(({ evidence }) => evidence.map(({ document }) => document))).toEqual([
      'b',
      'b',
    ]);
  });
  it('nearly the same text: only what is new in it is added', () => {
    const more = { from: ['borland'], to: ['arland'], type: 'ACCUSE', says: 'Later Borland blamed Arland.' } as const;
    const near = report('b', `AGENCY - ${body} Later Borland blamed Arland.`, people, [...both, more]);
    const dataset = buildDataset([report('a', body, people, both), near]);
    expect(dataset.documents[1]?.copyOf).toBe('a');
    expect(dataset.interactions.map(({ type, evidence }) => [type, evidence.map(({ document }) => document)])).toEqual([
      ['CONSULT', ['a']],
      ['SUPPORT', ['a']],
      ['ACCUSE', ['b']],
    ]);
  });
  it('other texts on the same subject are no copies', () => {
    const other = report('b', `${words.split(' ').reverse().join(' ').repeat(4)} North met South.`, people, []);
    expect(buildDataset([report('a', body, people, both), other]).documents.some(({ copyOf }) => copyOf)).toBe(false);
  });
});

describe('buildDataset merges the actors of all documents', () => {
  const ids = (...lists: readonly (readonly Actor[])[]): string[] =>
    buildDataset(lists.map((actors, i) => report(`d${i}`, `Text ${i}`, actors, []))).actors.map(({ id }) => id);
  it.each([
    ['another transliteration', 'Sergei Gaidukevich', 'Sergey Haidukevich', true],
    ['ks and x', 'Aleksandr Volkov', 'Alexandr Volkov', true],
    ['one slip', 'Mikhail Myasnikovich', 'Mikhail Myasnikovch', true],
    ['an initial', 'Vladimir Makei', 'V. Makei', true],
    ['a surname alone', 'Vladimir Makei', 'Makei', true],
    ['another given name', 'Vladimir Makei', 'Igor Makei', false],
    ['short names that are a letter apart', 'Li Wang', 'Li Wan', false],
  ])('%s: %s, %s', (_, one, two, same) => {
    expect(ids([arland, person(one, 'arland')], [arland, person(two, 'arland')])).toHaveLength(same ? 2 : 3);
  });
  it('not across states', () => {
    expect(ids([arland, person('Vladimir Makei', 'arland')], [borland, person('V. Makei', 'borland')])).toHaveLength(4);
  });
  it('not a surname that two persons share', () => {
    expect(
      ids([arland, person('Ada Makei', 'arland'), person('Bo Makei', 'arland')], [arland, person('Makei', 'arland')]),
    ).toHaveLength(4);
  });
  it('never two actors of the gazetteer', () => {
    const [one, two] = [person('Ilham Aliyev', 'arland'), person('Ilham Aliev', 'arland')];
    const known = new Map([one, two, arland].map((actor) => [actor.id, actor]));
    const dataset = buildDataset([report('a', 'x', [...known.values()], [])], { gazetteer: (id) => known.get(id) });
    expect(dataset.actors).toHaveLength(3);
  });
  it('shows kind and affiliation as held last, and every alias', () => {
    const before = report(
      'z',
      'x',
      [arland, person('Ada North', 'arland', { aliases: ['Minister North'] })],
      [],
      '2014',
    );
    const after = report('a', 'y', [borland, person('Ada North', 'borland', { kind: 'leader' })], [], '2022');
    const found = buildDataset([after, before]).actors.find(({ id }) => id === 'ada-north');
    expect(found).toMatchObject({ kind: 'leader', of: 'borland', aliases: ['Minister North'], short: 'North' });
  });
  it('adds the state of a person that no document names', () => {
    const dataset = buildDataset([report('a', 'x', [north], [])], {
      gazetteer: (id) => (id === 'arland' ? arland : undefined),
    });
    expect(dataset.actors.map(({ id }) => id)).toEqual(['ada-north', 'arland']);
  });
  it('gives two persons of one surname short names that tell them apart', () => {
    const dataset = buildDataset([
      report('a', 'x', [arland, person('Ada North', 'arland'), person('Bo North', 'arland')], []),
    ]);
    expect(dataset.actors.map(({ short }) => short)).toEqual(['A. North', undefined, 'B. North']);
  });
});

describe('buildDataset is deterministic', () => {
  const extractions = [
    report('a', 'North met South.', people, [{ ...met, says: 'North met South.' }]),
    report('b', 'South met North.', people, [{ ...met, says: 'South met North.' }], '2022'),
    report('c', 'Arland blamed Borland.', people, [
      { type: 'ACCUSE', from: ['arland'], to: ['borland'], says: 'Arland blamed Borland.' },
    ]),
  ];
  it('the same bytes for any order of the documents', () => {
    const bytes = writeJson(buildDataset(extractions));
    expect(writeJson(buildDataset(extractions.toReversed()))).toBe(bytes);
  });
  it('what it builds reads back without a fault', () => {
    const dataset = buildDataset(extractions, { about: { title: 'T' } });
    expect(readTables(Object.fromEntries(writeTables(dataset))).value).toEqual(dataset);
  });
  it('ids follow from the content, not from the file name', () => {
    const one = buildDataset([report('a', 'North met South.', people, [{ ...met, says: 'North met South.' }])]);
    const two = buildDataset([report('z', 'North met South.', people, [{ ...met, says: 'North met South.' }])]);
    expect(one.interactions[0]?.id).toBe(two.interactions[0]?.id);
  });
  it('refuses two documents of one id', () => {
    const one = report('a', 'x', [], []);
    expect(() => buildDataset([one, one])).toThrow('corpus/build: two documents have the same id');
  });
});
