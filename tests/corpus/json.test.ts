import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/corpus/json-read.ts';
import { writeJson } from '../../src/corpus/json-write.ts';
import { canonical } from '../../src/corpus/records.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { EXAMPLE } from './example.ts';

const faults = (from: string, to: string): string[] => {
  const content = writeJson(EXAMPLE);
  expect(content).toContain(from);
  return (readJson('x.entente.json', content.replace(from, to)).problems ?? []).map(formatProblem);
};

describe('readJson(writeJson(dataset))', () => {
  it('gives the same dataset, and writes the same bytes again', () => {
    const read = readJson('x', writeJson(EXAMPLE));
    expect(read.value).toEqual(canonical(EXAMPLE));
    if (read.value) expect(writeJson(read.value)).toBe(writeJson(EXAMPLE));
  });
  it('keeps texts where the person chose to keep them', () => {
    const texts = { d1: 'Ada North met Borland.' };
    expect(readJson('x', writeJson({ ...EXAMPLE, texts })).value?.texts).toEqual(texts);
  });
  it('works out the mentions of documents where only the spans are given', () => {
    const { mentions: _, ...rest } = JSON.parse(writeJson(EXAMPLE));
    expect(readJson('x', JSON.stringify(rest)).value?.mentions).toEqual(EXAMPLE.mentions);
  });
});

describe('readJson tells where each fault lies', () => {
  it.each([
    ['a type that the codebook lacks', '"ACCUSE"', '"BLAME"', 'x.entente.json: interactions[1].type'],
    ['an unknown participant', '["borland","coast"]', '["borland","moon"]', 'interactions[1].to: unknown id "moon"'],
    ['a date that is none', '"2022-03-11"', '"2022-13"', 'interactions[0].date: "2022-13" is no date'],
    [
      'an unknown document',
      '{"document":"d2","start":5,"end":45',
      '{"document":"d3","start":5,"end":45',
      'interactions[0].evidence[1].document',
    ],
    ['a missing list', '"actors":', '"players":', 'x.entente.json: actors'],
    ['no JSON at all', '{', '', 'x.entente.json: is no JSON'],
  ])('%s', (_, from, to, line) => {
    const found = faults(from, to);
    expect(
      found.some((one) => one.includes(line)),
      found.join('\n'),
    ).toBe(true);
  });
});
