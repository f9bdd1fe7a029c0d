/** The coding may get better, never worse: F1 (per cent) on the gold of this folder against floors.json. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeCoder } from '../../src/cli/coder.ts';
import { findInputs } from '../../src/cli/inputs.ts';
import { readDocuments } from '../../src/cli/read-documents.ts';
import { readGoldFiles } from '../../src/cli/score.ts';
import { gazetteer } from '../../src/cli/coder.ts';
import { buildDataset } from '../../src/corpus/build.ts';
import type { Problem } from '../../src/model/problem.ts';
import { rates } from '../../src/score/counts.ts';
import { MEASURES, scoreDocument, totalOf, type DocumentScore, type Measure } from '../../src/score/score.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const floors = JSON.parse(readFileSync(`${here}floors.json`, 'utf8')) as Record<string, Record<Measure, number>>;

async function scoresOf(folder: string): Promise<DocumentScore[]> {
  const problems: Problem[] = [];
  const documents = await readDocuments(findInputs([folder], problems), problems, () => undefined);
  expect(problems).toEqual([]);
  const code = makeCoder({});
  const extractions = documents.map((one) => {
    const { extraction, fault } = code(one);
    if (!extraction) throw new Error(`${one.label}: ${fault}`);
    return extraction;
  });
  const dataset = buildDataset(extractions, { gazetteer });
  return readGoldFiles([folder]).map((gold) => scoreDocument(dataset, gold));
}

describe.each(Object.entries(floors))('gold %s', (set, least) => {
  it(`reaches its floors: ${MEASURES.map((measure) => `${measure} ${least[measure]}`).join(', ')}`, async () => {
    const scores = await scoresOf(`${here}${set}`);
    expect(scores.every(({ known }) => known)).toBe(true);
    const reached = MEASURES.map((measure) => [measure, 100 * rates(totalOf(scores, measure)).f1] as const);
    const below = reached.filter(([measure, f1]) => f1 < least[measure]);
    expect(below, 'measured below the floor').toEqual([]);
  });
});
