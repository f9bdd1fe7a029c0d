/** Text in the content of a PDF: set glyph by glyph as it was measured, so that it can be searched and copied as it reads. */
import { withoutIsolates } from './isolates.ts';
import { outlinesOf } from './outline.ts';
import type { Run } from './scene.ts';
import type { Font, Glyph, Typesetter } from './typeset.ts';

/** What a font has set: glyph number -> the text that it stands for. */
export type UsedGlyphs = Map<number, string>;

export const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** UTF-16 of a text in hexadecimal digits. */
export function utf16(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += hex(text.charCodeAt(i));
  return out;
}

export const n = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

export function color(hexColor: string, operator: 'rg' | 'RG'): string {
  const value = Number.parseInt(hexColor.slice(1), 16);
  return `${[16, 8, 0].map((shift) => n(((value >> shift) & 255) / 255)).join(' ')} ${operator}`;
}

/** The outline of ground behind a run: as shapes, so that copied text does not come twice. */
export function halo(type: Typesetter, run: Run & { x: number }, y: number, size: number): string {
  const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;
  return outlinesOf(type, run, y, size)
    .map(({ type: command, values }) => [...values.map(n), operators[command]].join(' '))
    .join('\n');
}

interface PlacedGlyph extends Glyph {
  readonly x: number;
}

/** A string of glyphs for each font; kerning is what the shaped advance differs from the font's. One that stands off its line begins anew. */
function strings(type: Typesetter, glyphs: readonly PlacedGlyph[], y: number, size: number, fill: string): string {
  const open: { readonly font: Font; readonly x: number; readonly y: number; readonly parts: string[] }[] = [];
  let moved = false;
  for (const { id, font, x, dx, dy, advance } of glyphs) {
    const natural = Math.round(type.advance(font, id) * 1000) / 1000;
    const kern = Math.round((natural - advance) * 1000);
    const moves = dx !== 0 || dy !== 0;
    if (open.at(-1)?.font !== font || moves || moved)
      open.push({ font, x: x + dx * size, y: y - dy * size, parts: [] });
    open.at(-1)?.parts.push(`<${hex(id)}>${kern === 0 ? '' : ` ${String(kern)}`}`);
    moved = moves;
  }
  return open
    .map(
      (one) =>
        `BT /${one.font} ${n(size)} Tf ${color(fill, 'rg')} 1 0 0 -1 ${n(one.x)} ${n(one.y)} Tm [${one.parts.join(' ')}] TJ ET`,
    )
    .join('\n');
}

/** Sets a run at its place and notes what its glyphs stand for. */
export function setRun(
  type: Typesetter,
  run: Run & { x: number },
  y: number,
  size: number,
  used: (font: Font) => UsedGlyphs,
): string {
  let pen = run.x;
  const glyphs = type.glyphs(run.text, run.face).map((glyph): PlacedGlyph => {
    const x = pen;
    pen += glyph.advance * size;
    return { ...glyph, x };
  });
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
  const textOf = new Map(starts.map((start, i) => [start, withoutIsolates(run.text.slice(start, starts[i + 1]))]));
  const seen = new Set<number>();
  for (const { id, font, cluster } of glyphs) {
    const known = used(font);
    // Of the glyphs of one cluster the first stands for its whole text.
    if (!known.get(id)) known.set(id, seen.has(cluster) ? '' : (textOf.get(cluster) ?? ''));
    seen.add(cluster);
  }
  if (glyphs.every(({ font }) => font === run.face)) return strings(type, glyphs, y, size, run.fill);
  // The glyphs of a joined letter are those of other letters too: each letter is set by itself, and what it is, is said beside it. They
  // follow one another from left to right, as readers expect who put them into the order of reading. Marks say nothing: readers take the
  // room of a letter from its first and last glyph.
  const span = (text: string, set: readonly PlacedGlyph[]): string =>
    `/Span <</ActualText <FEFF${utf16(text)}>>> BDC\n${strings(type, set, y, size, run.fill)}\nEMC`;
  return [...seen]
    .flatMap((start) => {
      const letter = glyphs.filter(({ cluster }) => cluster === start);
      const base = letter.filter(({ advance }) => advance > 0);
      const marks = letter.filter(({ advance }) => advance <= 0);
      const text = textOf.get(start) ?? '';
      return base.length === 0 || marks.length === 0
        ? [span(text, letter)]
        : [span(text, base), ...marks.map((mark) => span('', [mark]))];
    })
    .join('\n');
}
