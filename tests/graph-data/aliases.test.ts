import { expect, test } from 'vitest';
import { type Row, cell, formsOf, rowsOf, values } from './tables.ts';

const ambiguous = new Map(rowsOf('ambiguous.csv').map((row) => [cell(row, 'alias'), values(row, 'actors')]));

/** Who claims each form, of the records of the given tables. */
function claims(tables: readonly string[]): Map<string, Row[]> {
  const owners = new Map<string, Row[]>();
  for (const table of tables)
    for (const row of rowsOf(table))
      for (const form of formsOf(row)) owners.set(form, [...(owners.get(form) ?? []), row]);
  return owners;
}

/** Forms that several records claim without ambiguous.csv listing exactly those. */
function unlisted(tables: readonly string[]): string[] {
  return [...claims(tables)]
    .filter(([, rows]) => rows.length > 1)
    .filter(([form, rows]) => {
      const ids = rows.map((row) => cell(row, 'id')).sort();
      return ambiguous.get(form)?.join(';') !== ids.join(';');
    })
    .map(([form, rows]) => `${rows.map((row) => row.at).join(' ')}: "${form}" is not in ambiguous.csv`);
}

test('no form is claimed by two actors unless ambiguous.csv lists the form with these actors', () => {
  expect(unlisted(['states.csv', 'regions.csv', 'organisations.csv', 'collectives.csv', 'historical.csv'])).toEqual([]);
});

test('no name of a person is claimed by two persons', () => {
  expect(unlisted(['persons.csv'])).toEqual([]);
});

test('ambiguous.csv lists only forms that several actors claim', () => {
  const tables = ['states.csv', 'regions.csv', 'organisations.csv', 'collectives.csv', 'historical.csv'];
  const owners = claims(tables);
  const idle = [...ambiguous.keys()].filter((form) => (owners.get(form)?.length ?? 0) < 2);
  expect(idle).toEqual([]);
});

test('not-actors.csv names no actor', () => {
  const actors = claims(['states.csv', 'regions.csv', 'organisations.csv', 'collectives.csv', 'persons.csv']);
  const wrong = rowsOf('not-actors.csv').filter((row) => actors.has(cell(row, 'name')));
  expect(wrong.map((row) => `${row.at}: ${cell(row, 'name')}`)).toEqual([]);
});

test('a one-word alias of a person is no form of a state, region or organisation and no given name', () => {
  const gazetteer = claims(['states.csv', 'regions.csv', 'organisations.csv', 'collectives.csv', 'historical.csv']);
  const given = new Set(rowsOf('given-names.csv').map((row) => cell(row, 'name')));
  const wrong = rowsOf('persons.csv').flatMap((row) =>
    values(row, 'aliases')
      .filter((alias) => !alias.includes(' ') && (gazetteer.has(alias) || given.has(alias)))
      .map((alias) => `${row.at}: ${alias}`),
  );
  expect(wrong).toEqual([]);
});

test('the short name of a person stands in the name or in an alias', () => {
  const wrong = rowsOf('persons.csv').filter(
    (row) => ![cell(row, 'name'), ...values(row, 'aliases')].some((form) => form.includes(cell(row, 'short'))),
  );
  expect(wrong.map((row) => row.at)).toEqual([]);
});
