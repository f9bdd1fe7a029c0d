/** Names on the map: measured, placed by the placement that figures share, and kept beside their marks while the map moves. */
import { labelWork } from '../../layout/labels.ts';
import type { LabelLine, LabelMark, LabelText, TextAlign } from '../../layout/labels-types.ts';
import type { Box, Segment } from '../../layout/labels-geometry.ts';
import type { Work } from '../../model/work.ts';
import { piecesOf } from './curve.ts';
import { labelStyle, linesOf, type LabelStyle } from './label-style.ts';
import type { Scene, SceneMark } from './scene.ts';

/** A name beside its mark: the box is relative to the mark's middle. */
export interface MapLabel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly style: LabelStyle;
  readonly align: TextAlign;
  readonly box: Box;
  readonly leader?: Segment;
}

export interface LabelView {
  /** Where a point of the drawing is on screen. */
  readonly project: (point: { readonly x: number; readonly y: number }) => { x: number; y: number };
  /** By how much marks are drawn smaller (zoomed out); 1 or more. */
  readonly shrink: number;
  /** Names that always show, set bold. */
  readonly strong: ReadonlySet<string>;
  /** Those tied to what is selected: the strongest of them are named however crowded the drawing is. */
  readonly near: ReadonlySet<string>;
  /** Boxes on screen that names keep off. */
  readonly obstacles: readonly Box[];
}

const LINE = 1.18;
/** Placing more names than this takes longer than a reader waits, and they would not find room. */
const MOST_NAMES = 240;
/** On a phone more would be a page of words; enlarged, others come into their turn. */
const MOST_ON_PHONE = 17;
/** Besides: those tied to what is selected. */
const MOST_NEAR = 8;
/** A drawing narrower than this is a phone's, px. */
const PHONE = 500;

export function measureText(context: CanvasRenderingContext2D, text: string, style: LabelStyle): number {
  context.font = style.font;
  context.letterSpacing = style.spacing;
  return context.measureText(text).width;
}

/** Places every name that finds room; the strongest first, the selected ones always. In steps, so that the page answers meanwhile. */
export function* layLabels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: LabelView,
): Work<readonly MapLabel[]> {
  const { width, height } = scene;
  const rank = new Map(
    [...scene.marks]
      .sort((x, y) => y.strength - x.strength || (x.id < y.id ? -1 : 1))
      .map((mark, place) => [mark.id, place] as const),
  );
  const at = new Map(scene.marks.map((mark) => [mark.id, view.project(mark)]));
  const near = (mark: SceneMark): boolean => {
    const { x, y } = at.get(mark.id)!;
    return x > -90 && y > -60 && x < width + 90 && y < height + 60;
  };
  const seen = scene.marks.filter(near);
  const inside = seen.filter((mark) => {
    const { x, y } = at.get(mark.id)!;
    return x > 0 && y > 0 && x < width && y < height;
  });
  // of a crowd only the strongest are named, the selected ones besides: enlarged, fewer are in view and get their turn
  const ranks = inside.map((mark) => rank.get(mark.id) ?? 0).sort((x, y) => x - y);
  const small = width < PHONE;
  const last = ranks[(small ? MOST_ON_PHONE : MOST_NAMES) - 1] ?? Infinity;
  const about = inside.filter((mark) => view.near.has(mark.id)).map((mark) => rank.get(mark.id) ?? 0);
  const lastNear = about.sort((x, y) => x - y)[MOST_NEAR - 1] ?? Infinity;
  const named = inside.filter((mark) => {
    const place = rank.get(mark.id) ?? 0;
    return view.strong.has(mark.id) || place <= last || (view.near.has(mark.id) && place <= lastNear);
  });
  const styles = new Map<string, { style: LabelStyle; variants: readonly (readonly string[])[] }>();
  const labels = named.map((mark): LabelText => {
    const strong = view.strong.has(mark.id);
    const style = labelStyle(mark, rank.get(mark.id) ?? 0, strong, small);
    const variants = linesOf(mark.name);
    styles.set(mark.id, { style, variants });
    return {
      id: mark.id,
      importance: mark.strength,
      selected: strong,
      sizes: variants.map((lines) => ({
        width: Math.max(...lines.map((line) => measureText(context, line, style))),
        height: lines.length * style.size * LINE,
      })),
    };
  });
  const marks = seen.map((mark): LabelMark => {
    const { x, y } = at.get(mark.id)!;
    const extra = view.strong.has(mark.id) ? 8 : 1.6;
    return { id: mark.id, x, y, r: mark.r / view.shrink + extra, shape: mark.shape };
  });
  const lines = scene.ties.flatMap((tie): LabelLine[] =>
    piecesOf(at.get(tie.a)!, at.get(tie.b)!, tie.bend).map((piece) => ({ ...piece, width: tie.width })),
  );
  yield 0;
  const { placed } = yield* labelWork(
    { marks, lines, labels, bounds: { x: 0, y: 0, width, height }, obstacles: view.obstacles },
    { inset: small ? 6 : 8 },
  );
  return placed.map((label): MapLabel => {
    const { style, variants } = styles.get(label.id)!;
    const mark = at.get(label.id)!;
    const { leader } = label;
    return {
      id: label.id,
      lines: variants[label.variant] ?? [label.id],
      style,
      align: label.align,
      box: { x: label.x - mark.x, y: label.y - mark.y, width: label.width, height: label.height },
      ...(leader
        ? {
            leader: {
              x1: leader.x1 - mark.x,
              y1: leader.y1 - mark.y,
              x2: leader.x2 - mark.x,
              y2: leader.y2 - mark.y,
            },
          }
        : {}),
    };
  });
}
