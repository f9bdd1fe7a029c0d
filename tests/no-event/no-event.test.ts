/** Text in which nothing happens between two parties stays uncoded: README.md says what it is. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledLexicon } from '../../src/lexicon/bundled.ts';
import { extract } from '../../src/text/extract.ts';

const read = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
const coded = (text: string): number =>
  extract({ id: 'case', text, sha256: '', words: 0 }, bundledLexicon()).interactions.length;

describe('nothing to code', () => {
  it('of 200 sentences on plans, denials, companies and namesakes none is coded', () => {
    const sentences = read('sentences.tsv')
      .slice(1)
      .map((line) => line.split('\t')[1]!);
    expect(sentences).toHaveLength(200);
    const wrong = sentences.filter((sentence) => coded(sentence) > 0);
    expect(wrong).toEqual([]);
  });

  it('40 sports reports hold at most two interactions', () => {
    const reports = read('sports.jsonl').map((line) => (JSON.parse(line) as { text: string }).text);
    expect(reports).toHaveLength(40);
    expect(reports.reduce((sum, text) => sum + coded(text), 0)).toBeLessThanOrEqual(2);
  });
});
