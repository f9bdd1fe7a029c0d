/** A text in the pieces that a shaping engine takes: one font and one direction each, in the order in which they stand on paper. */
import { levelsOf } from './direction.ts';
import { isSetFromRight } from './isolates.ts';
import { scriptsOf, type ForeignFont, type Script } from './scripts.ts';
import type { Face, Font } from './typeset.ts';

export interface Segment {
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  readonly font: Font;
  readonly rtl: boolean;
}

/** What is set in the font of the letter before it: marks, joiners, selectors, tones of skin. */
const FOLLOWS = /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]$/u;
const JOINER = '\u200d';
/** A letter that is asked for as an emoji. */
const AS_EMOJI = /^(?:\p{Emoji_Presentation}|.\ufe0f)/u;

/** The font that sets a script beside a face. */
function fontFor(script: Script, face: Face): ForeignFont {
  return script !== 'emoji' && face === 'sansSemibold' ? `${script}Bold` : script;
}

/**
 * @param has whether a font that is loaded has a character
 * @returns one piece for a text that has only letters of the five fonts and is read from the left
 */
export function segmentsOf(text: string, face: Face, has: (font: Font, code: number) => boolean): readonly Segment[] {
  const scripts = scriptsOf(text);
  if (scripts.length === 0 && !isSetFromRight(text)) return [{ start: 0, end: text.length, font: face, rtl: false }];
  const { levels } = levelsOf(text, 'ltr');
  const others = scripts.map((script) => fontFor(script, face));
  const pieces: (Segment & { readonly level: number })[] = [];
  let at = 0;
  let before = '';
  for (const letter of text) {
    const last = pieces.at(-1);
    const code = letter.codePointAt(0) ?? 0;
    const end = at + letter.length;
    const follows = last && (FOLLOWS.test(letter) || before === JOINER);
    const wanted = AS_EMOJI.test(text.slice(at, end + 1)) && has('emoji', code) ? 'emoji' : undefined;
    const font = follows
      ? last.font
      : (wanted ?? (has(face, code) ? face : others.find((other) => has(other, code))) ?? face);
    const level = levels[at] ?? 0;
    if (last?.font === font && last.level === level) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ start: at, end, font, level, rtl: level % 2 === 1 });
    before = letter;
    at = end;
  }
  return inVisualOrder(pieces);
}

/** Rule L2 of UAX 9, on pieces: from the highest level down to the lowest odd one, what lies at a level or above is reversed. */
function inVisualOrder<T extends { readonly level: number }>(pieces: readonly T[]): T[] {
  const order = [...pieces];
  const highest = order.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to++;
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  return order;
}
