import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/figure/typeset.ts';
import { typesetter } from './typesetter.ts';

describe('loadTypesetter', async () => {
  const type = await typesetter();

  it('measures with kerning: To is narrower than T and o', () => {
    expect(type.width('To', 'sans')).toBeLessThan(type.width('T', 'sans') + type.width('o', 'sans'));
    expect(type.width('', 'sans')).toBe(0);
  });

  it('sets figures to one width, so that columns of numbers stand', () => {
    for (const digit of '0123456789') expect(type.width(digit, 'sans')).toBeCloseTo(type.width('0', 'sans'), 5);
  });

  it('covers Latin, Cyrillic and Greek names', () => {
    for (const name of ['Łukašenka', 'Лукашенко', 'Τσίπρας'])
      expect(type.glyphs(name, 'sans').every((glyph) => glyph.id > 0)).toBe(true);
  });

  it('subsets to the same bytes for the same letters in any order, far smaller than the font', () => {
    const small = type.subset('sans', 'Minsk');
    expect(small).toEqual(type.subset('sans', 'ksniMM'));
    expect(small.length).toBeLessThan(type.font('sans').length / 20);
    expect([...small.slice(0, 4)]).toEqual([0, 1, 0, 0]);
  });
});

describe('cleanText', () => {
  it('takes control characters and lone surrogates out and leaves emoji and right-to-left text', () => {
    expect(cleanText('a\u0000b\ud83d c😀שלום\n')).toBe('a b\ufffd c😀שלום');
  });
});
