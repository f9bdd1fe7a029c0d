/**
 * What stands between a name and its verb, or before and behind a sentence, changes nothing of what is told: every plain sentence of verb-classes.tsv
 * is told again with each insertion, and must be read as before.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { code } from './code.ts';

const { data } = Papa.parse<{ sentence: string; coded: string }>(
  readFileSync(join(import.meta.dirname, 'verb-classes.tsv'), 'utf8').trim(),
  { header: true, delimiter: '\t', quoteChar: '' },
);
const plain = data.filter(
  ({ sentence, coded }) => sentence.startsWith('Chile ') && !sentence.includes('Chile and') && coded,
);

/** Name -> the sentence with the insertion, and how many of all may be read otherwise. */
const INSERTIONS: Readonly<Record<string, { readonly told: (sentence: string) => string; readonly missed: number }>> = {
  'an adverb': { told: (s) => s.replace('Chile ', 'Chile also '), missed: 0 },
  'a time': { told: (s) => s.replace('Chile ', 'Chile on Tuesday '), missed: 0 },
  'an aside': { told: (s) => s.replace('Chile ', 'Chile, for its part, '), missed: 0 },
  'a relative clause': { told: (s) => s.replace('Chile ', 'Chile, which has a long coast, '), missed: 0.01 },
  'a bracket': { told: (s) => s.replace('Chile ', 'Chile (pictured) '), missed: 0.01 },
  'a source before': { told: (s) => `According to local media, ${s}`, missed: 0.01 },
  'a source behind': { told: (s) => s.replace(/\.$/, ', local media reported on Tuesday.'), missed: 0.01 },
  'another clause before': { told: (s) => `The mood was good, but ${s}`, missed: 0.01 },
  'a date of an entry': { told: (s) => `12.06. ${s}`, missed: 0 },
};

describe('a plain sentence is read as before with', () => {
  it.each(Object.entries(INSERTIONS))('%s', (_, { told, missed }) => {
    const other = plain
      .map(({ sentence }) => ({
        before: code(sentence).join('; '),
        told: told(sentence),
        now: code(told(sentence)).join('; '),
      }))
      .filter(({ before, now }) => before !== now);
    expect(other.slice(0, other.length > missed * plain.length ? 5 : 0)).toEqual([]);
  });
  it('is tried on some five hundred sentences', () => expect(plain.length).toBeGreaterThan(500));
});
