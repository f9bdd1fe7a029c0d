/** News sentences, one construction or one class of verbs each, written for this project: what is coded of each. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledLexicon } from '../../../src/lexicon/bundled.ts';
import { extract } from '../../../src/text/extract.ts';

function code(text: string): string[] {
  return extract({ id: 'case', text, sha256: '', words: 0 }, bundledLexicon())
    .interactions.map((act) =>
      act.between
        ? `${[...act.between].sort().join(' & ')} ${act.type}`
        : `${act.from.join('+')} > ${act.to.join('+')} ${act.type}`,
    )
    .sort();
}

const cases = (name: string): [string, string][] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string]);

const FILES = [
  'news-prose.tsv',
  'wider-prose.tsv',
  'wire-prose.tsv',
  'verb-classes.tsv',
  'verb-forms.tsv',
  'common-prose.tsv',
  'plain-prose.tsv',
];
describe.each(FILES)('%s', (name) => {
  it.each(cases(name))('%s', (sentence, coded) => {
    expect(code(sentence).join('; ') || '-').toBe(coded);
  });
});
