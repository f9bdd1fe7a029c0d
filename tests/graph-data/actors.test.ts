import { describe, expect, test } from 'vitest';
import { COLUMNS, cell, filesOnDisk, rowsOf, textOf, values } from './tables.ts';

const FILES = Object.keys(COLUMNS);
const KEY: Readonly<Record<string, string>> = {
  'ambiguous.csv': 'alias',
  'given-names.csv': 'name',
  'name-variants.csv': 'name',
  'not-actors.csv': 'name',
  'role-nouns.csv': 'noun',
  'roles.csv': 'actor',
};
const keyOf = (file: string): string => KEY[file] ?? 'id';
const GAZETTEER = ['states.csv', 'regions.csv', 'organisations.csv', 'collectives.csv', 'historical.csv'];
const idsOf = (file: string): Set<string> => new Set(rowsOf(file).map((row) => cell(row, 'id')));
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const faultsOf = (file: string, judge: (row: ReturnType<typeof rowsOf>[number]) => string | undefined): string[] =>
  rowsOf(file).flatMap((row) => {
    const fault = judge(row);
    return fault === undefined ? [] : [`${row.at}: ${fault}`];
  });

test('graph-data/actors holds the listed tables and no other', () => {
  expect(filesOnDisk()).toEqual([...FILES].sort());
});

describe.each(FILES)('%s', (file) => {
  test('has exactly the listed columns, in order', () => {
    expect(textOf(file).split('\n', 1)[0]).toBe(COLUMNS[file]?.join(','));
  });

  test('is UTF-8 in NFC with LF line ends, one record a line, a line end at the end, no byte order mark', () => {
    const text = textOf(file);
    expect(text.normalize('NFC')).toBe(text);
    expect(text).not.toMatch(/\r|\uFEFF|\uFFFD|\n\n/);
    expect(text.endsWith('\n')).toBe(true);
    expect(text.split('\n')).toHaveLength(rowsOf(file).length + 2);
  });

  test('is sorted by its key in code units', () => {
    const keys = rowsOf(file).map((row) => cell(row, keyOf(file)));
    expect(keys).toEqual([...keys].sort(byCodeUnit));
  });

  test('gives every record a key and a provenance', () => {
    expect(
      faultsOf(file, (row) =>
        cell(row, keyOf(file)) && cell(row, 'provenance') ? undefined : 'key or provenance is empty',
      ),
    ).toEqual([]);
  });

  test('has no blank or doubled value in a list, and no stray space', () => {
    expect(
      faultsOf(file, (row) => {
        const wrong = Object.entries(row.cells).find(
          ([column, text]) =>
            text !== text.trim() ||
            (column !== 'provenance' &&
              text !== '' &&
              (text.split(';').some((v) => v === '' || v !== v.trim()) ||
                new Set(text.split(';')).size !== text.split(';').length)),
        );
        return wrong && `${wrong[0]}: "${wrong[1]}"`;
      }),
    ).toEqual([]);
  });
});

describe('identity', () => {
  test.each(FILES.filter((file) => file !== 'roles.csv' && file !== 'role-nouns.csv'))('%s: a key once', (file) => {
    const seen = new Set<string>();
    expect(
      faultsOf(file, (row) => {
        const key = cell(row, keyOf(file));
        if (seen.has(key)) return `${key} twice`;
        seen.add(key);
        return undefined;
      }),
    ).toEqual([]);
  });

  test('an id is lower-case kebab and belongs to one table only', () => {
    const owner = new Map<string, string>();
    const faults = [...GAZETTEER, 'persons.csv'].flatMap((file) =>
      faultsOf(file, (row) => {
        const id = cell(row, 'id');
        const other = owner.get(id);
        owner.set(id, file);
        if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return `${id} is not kebab case`;
        return other === undefined ? undefined : `${id} stands in ${other} too`;
      }),
    );
    expect(faults).toEqual([]);
  });

  test('states.csv has the 193 member states of the United Nations, an ISO 3166-1 alpha-3 code each, once', () => {
    const codes = rowsOf('states.csv').map((row) => cell(row, 'iso3'));
    expect(codes).toHaveLength(193);
    expect(new Set(codes).size).toBe(193);
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  });
});

describe('references', () => {
  const territories = new Set([...idsOf('states.csv'), ...idsOf('regions.csv')]);
  const parties = new Set([...territories, ...idsOf('organisations.csv')]);

  test('of in regions.csv is a state or region, and empty only where no state is the parent', () => {
    const orphans = rowsOf('regions.csv').filter((row) => cell(row, 'of') === '');
    expect(orphans.map((row) => cell(row, 'id'))).toEqual(['holy-see', 'palestine', 'western-sahara']);
    expect(
      faultsOf('regions.csv', (row) => {
        const of = cell(row, 'of');
        return of === '' || (territories.has(of) && of !== cell(row, 'id')) ? undefined : `of: unknown ${of}`;
      }),
    ).toEqual([]);
  });

  test('disputed is true or empty', () => {
    expect(new Set(rowsOf('regions.csv').map((row) => cell(row, 'disputed')))).toEqual(new Set(['', 'true']));
  });

  test.each(['organisations.csv', 'collectives.csv'])('members in %s exist', (file) => {
    expect(
      faultsOf(file, (row) => {
        const unknown = values(row, 'members').filter((id) => !parties.has(id));
        return unknown.length ? `members: unknown ${unknown.join(';')}` : undefined;
      }),
    ).toEqual([]);
  });

  test('a collective has at least two members', () => {
    expect(faultsOf('collectives.csv', (row) => (values(row, 'members').length < 2 ? 'members' : undefined))).toEqual(
      [],
    );
  });

  test('actor and of in roles.csv exist, and every person has a role', () => {
    const persons = idsOf('persons.csv');
    expect(
      faultsOf('roles.csv', (row) => {
        if (!persons.has(cell(row, 'actor'))) return `actor: unknown ${cell(row, 'actor')}`;
        return parties.has(cell(row, 'of')) ? undefined : `of: unknown ${cell(row, 'of')}`;
      }),
    ).toEqual([]);
    const holders = new Set(rowsOf('roles.csv').map((row) => cell(row, 'actor')));
    expect([...persons].filter((id) => !holders.has(id))).toEqual([]);
  });
});
