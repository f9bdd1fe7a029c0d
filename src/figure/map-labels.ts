/** Names on a map: which face and size each has, measured as it will be set, and drawn where placement put it. */
import { placeLabels } from '../layout/labels.ts';
import type { Box } from '../layout/labels-geometry.ts';
import type { LabelLine, Labelling, LabelMark, LabelText } from '../layout/labels-types.ts';
import type { NetworkActor } from '../network/actors-and-ties.ts';
import type { Palette } from './palette.ts';
import type { Item } from './scene.ts';
import type { TextKit } from './text-kit.ts';
import { cleanText, type Face } from './typeset.ts';

/** A name as it may be set: in one line, or in two. */
export interface NameStyle {
  readonly face: Face;
  readonly size: number;
  readonly fill: string;
  /** Each variant is its lines. */
  readonly variants: readonly (readonly string[])[];
}

/** Height of a line and of its letters, in sizes: ascenders to descenders of Source Sans 3. */
const LEADING = 1.14;
const INK = 0.94;
/** The baseline below the top of the letters. */
const ASCENT = 0.72;
/** Wider names stand in two lines only, where they can. */
const WIDEST = 15;
/** A line of two is never wider; what is, is cut: the whole stands in the tip and the table. */
const WIDEST_HALF = 17;

/** The strongest are named even where every place lies over a thick tie: a figure that does not name its hub says nothing. */
const ALWAYS_NAMED = 10;

/** Splits at the space nearest the middle. */
function inTwo(name: string): string[] | undefined {
  const middle = name.length / 2;
  let best = -1;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1))
    if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  return best > 0 ? [name.slice(0, best), name.slice(best + 1)] : undefined;
}

/** Three classes by strength: about the first tenth, the middle, the rest; the strongest is always of the first. */
export function nameStyles(
  actors: readonly NetworkActor[],
  sizes: readonly [number, number, number],
  palette: Palette,
  short: boolean,
  kit: TextKit,
): ReadonlyMap<string, NameStyle> {
  const ranked = [...actors].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  const most = ranked[0]?.strength ?? 1;
  return new Map(
    ranked.map((actor, rank) => {
      const strong = actor.strength >= 0.13 * most && rank < 12;
      const middle = actor.strength >= 0.065 * most && rank < 40;
      const [face, size, fill] = strong
        ? (['sansSemibold', sizes[0], palette.ink] as const)
        : middle
          ? (['sansMedium', sizes[1], palette.ink] as const)
          : (['sans', sizes[2], palette.ink2] as const);
      return [actor.id, { face, size, fill, variants: variantsOf(nameOf(actor, short), face, size, kit) }];
    }),
  );
}

/** The name as a figure has it. Organisations go by the name that they are known by, which is the short one. */
export const nameOf = (actor: NetworkActor, short: boolean): string =>
  cleanText(short || actor.kind === 'organisation' ? actor.short : actor.name) || actor.id;

function variantsOf(name: string, face: Face, size: number, kit: TextKit): string[][] {
  const two = inTwo(name)?.map((line) => kit.fit(line, face, size, WIDEST_HALF * size));
  const wide = kit.width(name, face, size) > WIDEST * size;
  if (two) return wide ? [two] : [[name], two];
  return [[kit.fit(name, face, size, WIDEST_HALF * size)]];
}

export interface MapLabelInput {
  readonly actors: readonly NetworkActor[];
  readonly marks: readonly LabelMark[];
  readonly lines: readonly LabelLine[];
  readonly styles: ReadonlyMap<string, NameStyle>;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Most labels, strongest first. */
  readonly limit: number;
  readonly selected?: ReadonlySet<string>;
  /** Seeded orders tried. */
  readonly orders: number;
  /** What names keep off besides marks. */
  readonly obstacles?: readonly Box[];
  readonly kit: TextKit;
}

export function labelMap(input: MapLabelInput): Labelling {
  const ranked = [...input.actors].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  const labels: LabelText[] = ranked.slice(0, input.limit).map((actor, rank) => {
    const style = input.styles.get(actor.id) as NameStyle;
    return {
      id: actor.id,
      importance: actor.strength,
      sizes: style.variants.map((lines) => ({
        width: Math.max(...lines.map((line) => input.kit.width(line, style.face, style.size))),
        height: style.size * (INK + (lines.length - 1) * LEADING),
      })),
      ...(input.selected?.has(actor.id) || rank < ALWAYS_NAMED ? { selected: true } : {}),
    };
  });
  const unit = Math.min(...[...input.styles.values()].map((style) => style.size), 100);
  return placeLabels(
    {
      marks: input.marks,
      lines: input.lines,
      labels,
      bounds: input.bounds,
      ...(input.obstacles ? { obstacles: input.obstacles } : {}),
    },
    { orders: input.orders, inset: 0.5, labelGap: unit * 0.25, markGap: unit * 0.26 },
  );
}

export function labelItems(
  placed: Labelling['placed'],
  styles: ReadonlyMap<string, NameStyle>,
  palette: Palette,
  kit: TextKit,
): Item[] {
  return placed.map((label): Item => {
    const style = styles.get(label.id) as NameStyle;
    const lines = style.variants[label.variant] ?? [];
    const x =
      label.align === 'start' ? label.x : label.align === 'end' ? label.x + label.width : label.x + label.width / 2;
    const leader: Item[] = label.leader
      ? [{ kind: 'line', ...label.leader, stroke: palette.ink3, strokeWidth: 0.6 }]
      : [];
    const texts = lines.map((line, i) =>
      kit.plain(
        line,
        style.face,
        style.fill,
        x,
        label.y + style.size * (ASCENT + i * LEADING),
        style.size,
        label.align,
        { color: palette.ground, width: style.size * 0.28 },
      ),
    );
    return { kind: 'group', name: 'label', key: label.id, items: [...leader, ...texts] };
  });
}
