/** How names are set on the map: size, weight and face by kind and by how strong the actor is among those shown. */
import type { SceneMark } from './scene.ts';

export interface LabelStyle {
  readonly font: string;
  readonly size: number;
  /** CSS letter spacing. */
  readonly spacing: string;
  readonly quiet: boolean;
}

const FAMILY = '"Source Sans 3", "Source Sans Pro", "Segoe UI", Arial, sans-serif';
const FIRST = 5;
const NEXT = 14;

/** `place` counts from 0, strongest first. A small screen sets everything half a point smaller. */
export function labelStyle(mark: Pick<SceneMark, 'kind'>, place: number, strong: boolean, small: boolean): LabelStyle {
  const full = place < FIRST ? 15.5 : place < NEXT ? 13.5 : 12.5;
  const size = Math.max(12, full - (mark.kind === 'state' ? 1.5 : 0) - (small ? 0.5 : 0));
  const weight = strong ? 700 : place < FIRST ? 650 : place < NEXT ? 600 : 400;
  return {
    font: `${mark.kind === 'region' ? 'italic ' : ''}${weight} ${size}px ${FAMILY}`,
    size,
    spacing: mark.kind === 'state' ? `${(0.07 * size).toFixed(2)}px` : '0px',
    quiet: !strong && place >= NEXT,
  };
}

/** The fonts that must be there before anything is measured. */
export const LABEL_FONTS = [`400 12px ${FAMILY}`, `italic 400 12px ${FAMILY}`] as const;

/** Letters of a name on the map: nobody reads a longer one there, and it would lie over half of the drawing. */
const LONGEST = 56;

/** Long names may stand on two lines, cut at the space nearest to the middle; what is longer still ends in an ellipsis. */
export function linesOf(full: string): readonly (readonly string[])[] {
  const letters = [...full];
  const name =
    letters.length > LONGEST
      ? `${letters
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`
      : full;
  if (name.length < 14 || !name.includes(' ')) return [[name]];
  const middle = name.length / 2;
  let cut = -1;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1))
    if (cut < 0 || Math.abs(at - middle) < Math.abs(cut - middle)) cut = at;
  return [[name], [name.slice(0, cut), name.slice(cut + 1)]];
}
