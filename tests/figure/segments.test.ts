import { describe, expect, it } from 'vitest';
import { foreignFonts, isolated } from '../../src/figure/foreign.ts';
import { DEFAULT_SPEC } from '../../src/figure/spec.ts';
import { drawnDataset } from './sample.ts';
import { typesetter } from './typesetter.ts';

describe('pieces of a text stand in the order of paper, each in a font that has its letters', async () => {
  const type = await typesetter();
  const cases: [text: string, face: 'sans' | 'sansSemibold', pieces: (readonly [string, string])[]][] = [
    ['Minsk', 'sans', [['sans', 'Minsk']]],
    ['Лукашенко © →', 'sans', [['sans', 'Лукашенко © →']]],
    ['Ali علي', 'sans', [['sans', 'Ali '], ['arabic', 'علي']]], // prettier-ignore
    // two words that read from right to left: the first stands at the right
    ['שלום עולם', 'sansSemibold', [['hebrewBold', 'עולם'], ['sansSemibold', ' '], ['hebrewBold', 'שלום']]], // prettier-ignore
    // a number after a name in an isolate keeps its place in the sentence
    ['\u2068علي\u2069: 3 acts', 'sans', [['sans', '\u2068'], ['arabic', 'علي'], ['arabic', '\u2069'], ['sans', ': 3 acts']]], // prettier-ignore
    ['Հայաստան, საქართველო', 'sans', [['armenian', 'Հայաստան'], ['sans', ', '], ['georgian', 'საქართველო']]], // prettier-ignore
    ['a 👩‍👩‍👧 b', 'sans', [['sans', 'a '], ['emoji', '👩‍👩‍👧'], ['sans', ' b']]], // prettier-ignore
    ['🇧🇾✈️', 'sansSemibold', [['emoji', '🇧🇾✈️']]],
  ];
  it.each(cases)('%s', (text, face, pieces) => {
    expect(type.pieces(text, face)).toEqual(pieces.map(([font, piece]) => ({ font, text: piece })));
  });

  it('joins Arabic letters: the word is narrower than its letters apart', () => {
    const apart = [...'خامنئي'].reduce((sum, letter) => sum + type.width(letter, 'sans'), 0);
    expect(type.width('خامنئي', 'sans')).toBeLessThan(0.8 * apart);
  });

  it('draws a family as one sign, a flag as one', () => {
    for (const sign of ['👩‍👩‍👧', '🇧🇾'])
      expect(type.glyphs(sign, 'sans').filter(({ advance }) => advance > 0)).toHaveLength(1);
  });
});

describe('fonts of other scripts', () => {
  it('are asked for where a name, a title of a document or a word of the spec needs them', () => {
    const plain = drawnDataset(1, 8);
    expect(foreignFonts(plain, DEFAULT_SPEC)).toEqual([]);
    expect(foreignFonts(drawnDataset(1, 8, ['علي']), DEFAULT_SPEC)).toEqual(['arabic', 'arabicBold']);
    expect(foreignFonts(plain, { ...DEFAULT_SPEC, title: 'Flags 🇧🇾' })).toEqual(['emoji']);
    const titled = plain.documents.map((one) => ({ ...one, title: 'საქართველო' }));
    expect(foreignFonts({ ...plain, documents: titled }, DEFAULT_SPEC)).toEqual(['georgian', 'georgianBold']);
  });
});

describe('isolated', () => {
  it('wraps names that read from right to left and no others', () => {
    const dataset = drawnDataset(1, 8, ['علي', 'Minsk']);
    expect(
      isolated(dataset)
        .actors.slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['\u2068علي\u2069', 'Minsk']);
    const plain = drawnDataset(1, 8, ['Minsk']);
    expect(isolated(plain)).toBe(plain);
  });
});
