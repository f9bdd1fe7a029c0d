/** Blocks of a legend: a head, then signs with their words. */
import type { Palette } from './palette.ts';
import type { Item } from './scene.ts';
import type { TypeSize } from './template.ts';
import { run, type TextKit } from './text-kit.ts';

/** One block of a legend: drawn from its top left corner. */
export interface LegendBlock {
  readonly name: 'actor' | 'colour' | 'width' | 'area' | 'other';
  /** Natural width and height. */
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number): Item[];
  /** A smaller one that says less, for where this one finds no room. */
  readonly compact?: LegendBlock;
}

export interface LegendStyle {
  readonly palette: Palette;
  readonly type: TypeSize;
  readonly kit: TextKit;
  readonly greyscale: boolean;
  /** Smaller signs, for a sheet of one column. */
  readonly narrow: boolean;
  /** Shorter heads, for a legend beside its map. */
  readonly brief: boolean;
}

const ASCENT = 0.72;

/** Head of a block: a word, and what it means. With `stacked` the meaning stands on a line of its own. */
export function head(style: LegendStyle, word: string, meaning: string, x: number, y: number, stacked = false): Item[] {
  const { palette, type, kit } = style;
  const base = y + type.size * ASCENT;
  if (!stacked || !meaning)
    return [
      kit.line(
        [run(word, 'sansSemibold', palette.ink), ...(meaning ? [run(`  ${meaning}`, 'sans', palette.ink2)] : [])],
        x,
        base,
        type.size,
      ),
    ];
  return [
    kit.plain(word, 'sansSemibold', palette.ink, x, base, type.size),
    kit.plain(meaning, 'sans', palette.ink2, x, base + type.line, type.size),
  ];
}

export const headWidth = (style: LegendStyle, word: string, meaning: string, stacked = false): number => {
  const a = style.kit.width(`${word} `, 'sansSemibold', style.type.size);
  const b = style.kit.width(meaning, 'sans', style.type.size);
  return stacked ? Math.max(a, b) : a + b;
};

export interface LegendRow {
  readonly text: string;
  /** The sign, its left end at x, its middle at y. */
  sign(x: number, y: number): Item[];
}

/** Signs and words in lines after a head, as many lines as the width asks for; the second begins under the first sign. */
export function lineBlock(
  style: LegendStyle,
  name: LegendBlock['name'],
  word: string,
  rows: readonly LegendRow[],
  signWidth: number,
  width: number,
): LegendBlock {
  const { kit, type, palette } = style;
  const gap = 0.6 * type.size;
  const headed = headWidth(style, word, '') + 1.6 * type.size;
  // Where the head takes much of the line, it has one of its own.
  const above = headed > 0.3 * width;
  const first = above ? 0 : headed;
  const spots: { x: number; line: number }[] = [];
  let [x, line, widest] = [first, above ? 1 : 0, headed];
  for (const row of rows) {
    const step = signWidth + gap + kit.width(row.text, 'sans', type.size);
    if (x > first && x + step > width) [x, line] = [first, line + 1];
    spots.push({ x, line });
    widest = Math.max(widest, x + step);
    x += step + 1.8 * type.size;
  }
  return {
    name,
    width: widest,
    height: (line + 1.2) * type.line,
    draw: (left, top) => [
      ...head(style, word, '', left, top + 0.6 * type.line - 0.38 * type.size),
      ...rows.flatMap((row, i) => {
        const spot = spots[i] ?? { x: first, line: 0 };
        const middle = top + (spot.line + 0.6) * type.line;
        const at = left + spot.x;
        return [
          ...row.sign(at, middle),
          kit.plain(row.text, 'sans', palette.ink2, at + signWidth + gap, middle + 0.34 * type.size, type.size),
        ];
      }),
    ],
  };
}

/** Rows of a sign and a word under a head. */
export function rowsBlock(
  style: LegendStyle,
  name: LegendBlock['name'],
  word: string,
  meaning: string,
  rows: readonly LegendRow[],
  signWidth: number,
): LegendBlock {
  const { kit, type, palette } = style;
  const widest = Math.max(...rows.map((row) => kit.width(row.text, 'sans', type.size)), 0);
  const gap = (style.narrow ? 0.6 : 0.8) * type.size;
  return {
    name,
    width: Math.max(headWidth(style, word, meaning), signWidth + gap + widest),
    height: type.line * (rows.length + 1.1),
    draw: (x, y) => [
      ...head(style, word, meaning, x, y),
      ...rows.flatMap((row, i) => {
        const middle = y + type.line * (i + 1.45) + 0.05 * type.size;
        return [
          ...row.sign(x, middle),
          kit.plain(row.text, 'sans', palette.ink2, x + signWidth + gap, middle + 0.34 * type.size, type.size),
        ];
      }),
    ],
  };
}
