import { describe, expect, test } from 'vitest';
import { cell, rowsOf, values } from './tables.ts';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** True for a year, month or day that the calendar has. */
function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2100;
}

describe('roles.csv', () => {
  const rows = rowsOf('roles.csv');

  test('has dates of the calendar, of day, month or year precision, or none', () => {
    const wrong = rows.filter((row) =>
      ['from', 'to'].some((column) => cell(row, column) !== '' && !isDate(cell(row, column))),
    );
    expect(wrong.map((row) => row.at)).toEqual([]);
  });

  test('begins no role after its end, as far as both are precise', () => {
    const wrong = rows.filter((row) => {
      const [from, to] = [cell(row, 'from'), cell(row, 'to')];
      const common = Math.min(from.length, to.length);
      return from !== '' && to !== '' && from.slice(0, common) > to.slice(0, common);
    });
    expect(wrong.map((row) => row.at)).toEqual([]);
  });

  test('calls a person leader or official, with a title', () => {
    const wrong = rows.filter((row) => !/^(leader|official)$/.test(cell(row, 'kind')) || cell(row, 'title') === '');
    expect(wrong.map((row) => row.at)).toEqual([]);
  });

  test('lists a role once', () => {
    const keys = rows.map((row) => ['actor', 'of', 'title', 'from'].map((column) => cell(row, column)).join('|'));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});

describe('role-nouns.csv', () => {
  const rows = rowsOf('role-nouns.csv');

  test('has kinds and ranks of the closed lists', () => {
    const wrong = rows.filter(
      (row) =>
        !/^(leader|official|institution|forces|group|none)$/.test(cell(row, 'kind')) ||
        !/^(leader|minister|official)$/.test(cell(row, 'rank')),
    );
    expect(wrong.map((row) => row.at)).toEqual([]);
  });

  test('gives each noun one kind, besides its plural as head of a group', () => {
    const keys = rows.filter((row) => cell(row, 'kind') !== 'group').map((row) => cell(row, 'noun'));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test('knows the plural of each noun', () => {
    expect(rows.filter((row) => values(row, 'plural').length === 0).map((row) => row.at)).toEqual([]);
  });
});

describe('one office, one holder', () => {
  // Held against each other for a time, or by one acting for the other.
  const CONTESTED = new Set(['chechnya|president', 'cote-divoire|president', 'israel|prime minister']);
  const SINGLE = /^(president|prime minister|foreign minister|chancellor|king|queen|emir|secretary general)$/;
  const spans = new Map<string, { at: string; actor: string; from: string; to: string }[]>();
  for (const row of rowsOf('roles.csv')) {
    const key = `${cell(row, 'of')}|${cell(row, 'title')}`;
    if (!SINGLE.test(cell(row, 'title')) || cell(row, 'from') === '' || CONTESTED.has(key)) continue;
    const span = {
      at: row.at,
      actor: cell(row, 'actor'),
      from: cell(row, 'from'),
      to: cell(row, 'to') || '9999-12-31',
    };
    spans.set(key, [...(spans.get(key) ?? []), span]);
  }

  test('no two persons hold one highest office at a time, as far as the dates are precise', () => {
    const faults = [...spans].flatMap(([key, list]) => {
      const ordered = [...list].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
      return ordered.slice(1).flatMap((next, i) => {
        const before = ordered[i];
        if (!before) return [];
        const common = Math.min(before.to.length, next.from.length);
        const overlap = before.to.slice(0, common) > next.from.slice(0, common);
        return overlap ? [`${key}: ${before.at} ${before.actor} and ${next.at} ${next.actor}`] : [];
      });
    });
    expect(faults).toEqual([]);
  });
});
