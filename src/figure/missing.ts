/** Letters of a drawing that none of its fonts can set: nobody shall find an empty box in print without having been told. */
import { flatten, type Item } from './scene.ts';
import type { Typesetter } from './typeset.ts';

/** Joiners and marks of direction and variation are not drawn by themselves. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Z}]$/u;

/** Sorted, each once. */
export function missingLetters(items: readonly Item[], type: Typesetter): string[] {
  const missing = new Set<string>();
  for (const item of flatten(items))
    if (item.kind === 'text')
      for (const { text, face } of item.runs)
        for (const glyph of type.glyphs(text, face)) {
          const letter = glyph.id === 0 ? String.fromCodePoint(text.codePointAt(glyph.cluster) ?? 32) : ' ';
          if (!INVISIBLE.test(letter)) missing.add(letter);
        }
  return [...missing].sort();
}

/** What a person is told; empty where nothing is missing. */
export function missingWords(missing: readonly string[]): string {
  if (missing.length === 0) return '';
  const shown = missing.slice(0, 12).join(' ');
  const more = missing.length > 12 ? ` and ${String(missing.length - 12)} more` : '';
  return `not in the fonts: ${shown}${more}; empty boxes in PNG and PDF, in SVG as the reader’s fonts have them`;
}
