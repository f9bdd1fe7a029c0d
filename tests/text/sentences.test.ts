import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/text/sentences.ts';

const cut = (text: string): string[] => prepare(text).sentences.map((s) => text.slice(s.start, s.end));

describe('prepare', () => {
  test.each([
    ['The U.S. envoy met Mr. Novak on Sept. 8. They talked.', 2],
    ['Talks began at 9 a.m. in Oslo. J. R. Berg spoke.', 2],
    ['Exports went to the U.S. The minister was glad.', 2],
    ['“We agree.” He left.', 2],
    ['“We agree!” said the envoy.', 1],
    ['The text stands on mfa.example today. It is short.', 2],
    ['He resigned.[4] Nobody knew why.', 2],
    ['It grew by 3.5 per cent. Trade fell by 1,000 tonnes.', 2],
    ['Is it so? Yes… Perhaps not.', 3],
  ])('%s has %i sentences', (text, count) => expect(cut(text)).toHaveLength(count));

  test('spans leave out bullets and white space', () =>
    expect(cut('  • Norway signed. \n\n - Chile did not.')).toEqual(['Norway signed.', 'Chile did not.']));

  test('a line break always ends a sentence, and lines are counted as paragraphs', () => {
    const { sentences } = prepare('Talks in Oslo\nNorway and Chile met. Peru did not.');
    expect(sentences.map((s) => [s.kind, s.paragraph])).toEqual([
      ['heading', 0],
      ['body', 1],
      ['body', 1],
    ]);
  });

  test('a credit makes a caption, and the same line above it is one too', () =>
    expect(
      prepare('Berg greets Novak\n\nBerg greets Novak. Courtesy of the press office').sentences.map((s) => s.kind),
    ).toEqual(['caption', 'caption', 'caption']));

  test('tokens carry offsets of the untouched text and repaired words', () => {
    const text = 'Nor\u00adway\u2019s and P\u0435ru`s Armenian-Azerbaijani co-operation';
    const { tokens } = prepare(text);
    expect(tokens.map((t) => t.text)).toEqual("Norway 's and Peru 's Armenian - Azerbaijani co-operation".split(' '));
    expect(text.slice(tokens[0]!.start, tokens[0]!.end)).toBe('Nor\u00adway');
  });

  test.each([
    ['a megabyte without a stop', 'word and Name '.repeat(75_000)],
    ['one word of a megabyte', 'x'.repeat(1_000_000)],
    ['50,000 brackets', '('.repeat(50_000)],
    ['a million quotation marks', '”.'.repeat(500_000)],
    ['100,000 lines of bullets', '- •\n'.repeat(100_000)],
  ])('%s is cut without end or overflow, in sentences that the rest can bear', (_, text) => {
    const { sentences } = prepare(text);
    for (const s of sentences) expect(s.last - s.first).toBeLessThan(420);
  });
});
