import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { writeJson } from '../../src/corpus/json-write.ts';
import { extractionsOf } from '../../src/corpus/split.ts';
import { DATASET_FILES, readTables } from '../../src/corpus/tables-read.ts';

/** The dataset that comes with Entente: corrected by persons, without its texts. */
function shipped() {
  const folder = new URL('../../graph-data/belarus-2022/', import.meta.url);
  const files = DATASET_FILES.filter((file) => existsSync(new URL(file, folder)));
  const read = readTables(Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')])));
  if (read.problems) throw new Error('tests/corpus/split: belarus-2022 cannot be read');
  return read.value;
}

describe('extractionsOf', () => {
  it('keeps apart what persons told apart, though it looks alike and its texts are elsewhere', () => {
    const dataset = shipped();
    const { interactions, corrections, ...about } = dataset;
    const again = buildDataset(extractionsOf(dataset), { about });
    expect(again.interactions.map(({ id }) => id)).toEqual(interactions.map(({ id }) => id));
    expect(writeJson({ ...again, corrections })).toBe(writeJson(dataset));
  });
});
