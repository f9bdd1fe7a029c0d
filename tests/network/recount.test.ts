import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/cli/read-dataset.ts';
import { compareDyads } from '../../src/network/compare/compare.ts';
import { DEFAULT_FILTERS } from '../../src/network/filters.ts';

const FOLDER = new URL('../../graph-data/belarus-2022/', import.meta.url);
const OTHERS = ['armenia', 'azerbaijan', 'georgia', 'russia'];

type Row = Record<string, string>;
const rowsOf = (name: string): Row[] =>
  Papa.parse<Row>(readFileSync(new URL(name, FOLDER), 'utf8'), { header: true, skipEmptyLines: true }).data;

/** Counts straight from the tables, by no function of the project: interactions, mentions, documents and conflicts of two states. */
function recount(base: string, other: string): Row[] {
  const actors = new Map(rowsOf('actors.csv').map((row) => [row['id'], row]));
  const stateOf = (id: string): string => {
    const actor = actors.get(id);
    const acts = actor?.['kind'] === 'leader' || actor?.['kind'] === 'official';
    const rolls = acts || (actor?.['kind'] === 'region' && actor['disputed'] !== 'true');
    return rolls && actor['of'] ? stateOf(actor['of']) : id;
  };
  const sides = (cell = ''): string[] => cell.split(';').filter((id) => id !== '');
  return rowsOf('interactions.csv').filter((row) => {
    const [from, to] = [sides(row['from']).map(stateOf), sides(row['to']).map(stateOf)];
    if (row['mutual'] === 'true') return from.includes(base) && from.includes(other);
    return (from.includes(base) && to.includes(other)) || (from.includes(other) && to.includes(base));
  });
}

describe.skipIf(!existsSync(FOLDER))(
  'the comparison of the shipped dataset (skipped where graph-data/belarus-2022 is not there)',
  () => {
    const filters = { ...DEFAULT_FILTERS, level: 'states' as const };
    const { dyads } = existsSync(FOLDER)
      ? compareDyads(readDataset(FOLDER.pathname), filters, 'belarus', OTHERS)
      : { dyads: [] };
    it.each(OTHERS)('has the counts of Belarus and %s that the tables have', (other) => {
      const dyad = dyads.find((one) => one.with === other);
      const rows = recount('belarus', other);
      const ids = new Set(rows.map((row) => row['id']));
      const evidence = rowsOf('evidence.csv').filter((row) => ids.has(row['interaction']));
      const conflict = /^(?:REQUEST|ACCUSE|REJECT|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT)$/;
      const conflicts = rows.filter((row) => conflict.test(row['type'] ?? '')).length;
      expect(dyad).toMatchObject({
        interactions: rows.length,
        mentions: evidence.length,
        documents: new Set(evidence.map((row) => row['document'])).size,
        mutual: rows.filter((row) => row['mutual'] === 'true').length,
      });
      expect(dyad?.cooperation?.share).toBeCloseTo((rows.length - conflicts) / rows.length, 12);
    });
  },
);
