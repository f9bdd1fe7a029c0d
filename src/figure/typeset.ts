/** What drawing text asks of a shaping engine; one implementation is harfbuzz.ts. Lengths are in em (multiply by the size). */

import type { ForeignFont } from './scripts.ts';

export const FACES = ['sans', 'sansMedium', 'sansSemibold', 'sansItalic', 'serif'] as const;
/** The five fonts of a figure: Source Sans 3 in three weights and italic, Newsreader for titles. */
export type Face = (typeof FACES)[number];
/** A face, or the font of a script that the faces lack. */
export type Font = Face | ForeignFont;

/** How each face is asked for in SVG and CSS. */
export const FACE_STYLE: Readonly<
  Record<Face, { readonly family: string; readonly weight: number; readonly italic: boolean }>
> = {
  sans: { family: 'Source Sans 3', weight: 400, italic: false },
  sansMedium: { family: 'Source Sans 3', weight: 500, italic: false },
  sansSemibold: { family: 'Source Sans 3', weight: 600, italic: false },
  sansItalic: { family: 'Source Sans 3', weight: 400, italic: true },
  serif: { family: 'Newsreader', weight: 500, italic: false },
};

/** Where each face is found in the installed packages. */
export const FACE_FILES: Readonly<Record<Face, string>> = {
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansMedium: '@expo-google-fonts/source-sans-3/500Medium/SourceSans3_500Medium.ttf',
  sansSemibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  sansItalic: '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  serif: '@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf',
};

/** One glyph of a shaped run, in visual order. */
export interface Glyph {
  /** The face that was asked for, or another that has the letter. */
  readonly font: Font;
  /** Index in the font; 0 where the font has no such character. */
  readonly id: number;
  readonly advance: number;
  /** Offset from the pen, y upwards. */
  readonly dx: number;
  readonly dy: number;
  /** UTF-16 offset of the character that it stands for. */
  readonly cluster: number;
}

export interface Typesetter {
  /** Advance width with kerning and ligatures, as a browser sets it. */
  width(text: string, face: Face): number;
  glyphs(text: string, face: Face): readonly Glyph[];
  /** A TrueType font with the glyphs of this text and no others; same text, same bytes. `keepIds` leaves glyph numbers as they were. */
  subset(font: Font, text: string, keepIds?: boolean): Uint8Array;
  /** Advance of a glyph before kerning. */
  advance(font: Font, glyph: number): number;
  /** Outline of a glyph: SVG path commands M, L, Q, C, Z with absolute values, y upwards. */
  outline(font: Font, glyph: number): readonly { readonly type: string; readonly values: readonly number[] }[];
  metrics(font: Font): { readonly ascent: number; readonly descent: number };
  /** The whole font. */
  font(font: Font): Uint8Array;
  /** Which fonts set a text: pieces in the order in which they stand on paper. */
  pieces(text: string, face: Face): readonly { readonly font: Font; readonly text: string }[];
  /** Those of the fonts that are not there yet. */
  lacking(fonts: readonly ForeignFont[]): readonly ForeignFont[];
  /** Takes a font in, from then on letters that only it has are set in it. */
  add(font: ForeignFont, file: Uint8Array): void;
}

/**
 * Text as one line that XML 1.0 can hold: control characters, line breaks and runs of spaces become one space (no-break spaces stay),
 * a lone half of a surrogate pair, which is no character, becomes U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\p{Control}\u2028\u2029\ufffe\uffff ]+/gu, ' ')
    .trim();
}
