/** What lies above the marks: crosses of material conflict, the count of the selected tie, names. Drawn on a canvas of its own. */
import type { Box } from '../../layout/labels-geometry.ts';
import { labelStyle } from './label-style.ts';
import { measureText, type MapLabel } from './labels.ts';
import type { MapPalette } from './palette.ts';
import { headOf } from './arrows.ts';
import { pointOn, type Point } from './curve.ts';
import type { Scene, SceneMark, SceneTie } from './scene.ts';

export type Project = (point: Point) => { x: number; y: number };

const CROSS = 4.5;

export interface OverlayView {
  readonly scene: Scene;
  /** Where a mark is now, on screen. */
  readonly at: (id: string) => Point | undefined;
  readonly palette: MapPalette;
  readonly labels: readonly MapLabel[];
  /** Names set in full ink: the selection, what is hovered and its neighbours. */
  readonly bright: ReadonlySet<string>;
  /** Ties in full colour; undefined = all. */
  readonly forward: ReadonlySet<string> | undefined;
  /** By how much marks are drawn smaller (zoomed out); 1 or more. */
  readonly shrink: number;
  /** The tie whose count is written beside it. */
  readonly counted: SceneTie | undefined;
  /** A name drawn although it found no place, beside its mark. */
  readonly hovered: string | undefined;
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Box of the count beside a tie, on the upper side of its middle. */
export function countBox(
  context: CanvasRenderingContext2D,
  tie: SceneTie,
  p: Point,
  q: Point,
  marks: readonly (Point & { readonly r: number })[],
): Box {
  context.font = COUNT_FONT;
  context.letterSpacing = '0px';
  const width = context.measureText(String(tie.weight)).width;
  const size = Math.hypot(q.x - p.x, q.y - p.y) || 1;
  const up = q.x >= p.x ? -1 : 1;
  const [nx, ny] = [(-up * (q.y - p.y)) / size, (up * (q.x - p.x)) / size];
  const away = tie.width / 2 + 9 + 10;
  const box = (share: number, side: number): Box => {
    const at = pointOn(p, q, tie.bend, share);
    return {
      x: at.x + side * nx * (away + Math.abs(nx) * (width / 2 - 6)) - width / 2,
      y: at.y + side * ny * away - 9,
      width,
      height: 18,
    };
  };
  // the first place that is clear of every mark; the middle, where a cross may stand, comes after those beside it
  const clear = (one: Box): boolean =>
    marks.every((mark) => {
      const dx = Math.max(one.x - mark.x, 0, mark.x - one.x - one.width);
      const dy = Math.max(one.y - mark.y, 0, mark.y - one.y - one.height);
      return Math.hypot(dx, dy) > mark.r * 1.3 + 10;
    });
  const places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].flatMap((share) => [box(share, 1), box(share, -1)]);
  return places.find(clear) ?? (places[0] as Box);
}
const COUNT_FONT = `700 15px "Source Sans 3", Arial, sans-serif`;

/** Where the crosses stand, for names to keep off them. */
export function crossBoxes(scene: Scene, at: (id: string) => Point | undefined): Box[] {
  return scene.ties.flatMap((tie) => {
    const [p, q] = [at(tie.a), at(tie.b)];
    if (!tie.cross || !p || !q) return [];
    const middle = pointOn(p, q, tie.bend, 0.5);
    return [{ x: middle.x - 7, y: middle.y - 7, width: 14, height: 14 }];
  });
}

/** Where the map says that it does not draw all ties, for names to keep off it. */
export function crowdBox({ undrawn, width, height }: Scene): Box[] {
  if (undrawn === 0) return [];
  const lines = width < 560 ? 2 : 1;
  return [{ x: 0, y: height - 6 - 18 * lines, width: Math.min(width, 560), height: 6 + 18 * lines }];
}

function drawCross(context: CanvasRenderingContext2D, { x, y }: Point, tie: SceneTie, palette: MapPalette): void {
  context.save();
  context.translate(x, y);
  if (tie.width > 7) {
    context.fillStyle = palette.ground;
    context.beginPath();
    context.arc(0, 0, 7.5, 0, 2 * Math.PI);
    context.fill();
  }
  const path = new Path2D(`M${-CROSS} ${-CROSS}L${CROSS} ${CROSS}M${CROSS} ${-CROSS}L${-CROSS} ${CROSS}`);
  context.lineCap = 'butt';
  context.strokeStyle = palette.ground;
  context.lineWidth = 5;
  context.stroke(path);
  context.strokeStyle = palette.conflict;
  context.lineWidth = 2.2;
  context.stroke(path);
  context.restore();
}

function drawText(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  label: Pick<MapLabel, 'style' | 'align'>,
  box: Box,
  color: string,
  ground: string,
): void {
  const { style, align } = label;
  context.font = style.font;
  context.letterSpacing = style.spacing;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = ground;
  context.fillStyle = color;
  const height = box.height / lines.length;
  const at = lines.map((line, i) => {
    const free = box.width - measureText(context, line, style);
    return {
      line,
      x: box.x + (align === 'end' ? free : align === 'middle' ? free / 2 : 0),
      y: box.y + height * i + height / 2 + style.size * 0.34,
    };
  });
  for (const { line, x, y } of at) context.strokeText(line, x, y);
  for (const { line, x, y } of at) context.fillText(line, x, y);
}

/** Corners of the arrow heads, by tie. */
export function heads({ scene, at, shrink }: Pick<OverlayView, 'scene' | 'at' | 'shrink'>): Map<SceneTie, Point[]> {
  const marks = new Map<string, SceneMark>();
  const found = new Map<SceneTie, Point[]>();
  for (const tie of scene.ties) {
    if (tie.flow === 0) continue;
    if (marks.size === 0) for (const mark of scene.marks) marks.set(mark.id, mark);
    const [p, q, a, b] = [at(tie.a), at(tie.b), marks.get(tie.a), marks.get(tie.b)];
    if (!p || !q || !a || !b) continue;
    const corners = headOf(tie, p, q, { a, b }, shrink);
    if (corners.length > 0) found.set(tie, corners);
  }
  return found;
}

/** The box round some points. */
export function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function drawHeads(context: CanvasRenderingContext2D, view: OverlayView): void {
  const { palette, forward } = view;
  for (const [tie, corners] of heads(view)) {
    context.fillStyle = (forward === undefined || forward.has(tie.id) ? palette.step : palette.receded)[tie.step];
    context.beginPath();
    corners.forEach(({ x, y }, i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.closePath();
    context.fill();
  }
}

/** Draws everything above the marks; the context is scaled to CSS pixels. */
export function drawOverlay(context: CanvasRenderingContext2D, view: OverlayView): void {
  const { scene, at, palette } = view;
  for (const tie of scene.ties) {
    const [p, q] = [at(tie.a), at(tie.b)];
    if (tie.cross && p && q) drawCross(context, pointOn(p, q, tie.bend, 0.5), tie, palette);
  }
  drawHeads(context, view);
  for (const label of view.labels) {
    const mark = at(label.id);
    if (!mark) continue;
    const { leader } = label;
    if (leader) {
      context.strokeStyle = palette.ink2;
      context.lineWidth = 0.8;
      context.beginPath();
      context.moveTo(mark.x + leader.x1, mark.y + leader.y1);
      context.lineTo(mark.x + leader.x2, mark.y + leader.y2);
      context.stroke();
    }
    const color = label.style.quiet && !view.bright.has(label.id) ? palette.ink2 : palette.ink;
    const box = { ...label.box, x: label.box.x + mark.x, y: label.box.y + mark.y };
    drawText(context, label.lines, label, box, color, palette.ground);
  }
  const hovered = scene.marks.find((mark) => mark.id === view.hovered);
  const place = hovered && at(hovered.id);
  if (hovered && place && !view.labels.some((label) => label.id === hovered.id)) {
    const style = labelStyle(hovered, 0, true, false);
    const width = measureText(context, hovered.name, style);
    const right = place.x + hovered.r + 8 + width < scene.width;
    const x = right ? place.x + hovered.r + 8 : place.x - hovered.r - 8 - width;
    context.fillStyle = palette.ground;
    context.fillRect(x - 3, place.y - 11, width + 6, 22);
    drawText(
      context,
      [hovered.name],
      { style, align: 'start' },
      { x, y: place.y - 9, width, height: 18 },
      palette.ink,
      palette.ground,
    );
  }
  if (view.counted) {
    const [p, q] = [at(view.counted.a), at(view.counted.b)];
    if (!p || !q) return;
    const marks = scene.marks.flatMap((mark) => {
      const place = at(mark.id);
      return place ? [{ ...place, r: mark.r }] : [];
    });
    const box = countBox(context, view.counted, p, q, marks);
    // on a small screen the names of the two may leave it no room: the panel says the number as well
    const covered = view.labels.some((label) => {
      const mark = at(label.id);
      return mark && meet(box, { ...label.box, x: label.box.x + mark.x, y: label.box.y + mark.y });
    });
    if (covered) return;
    context.font = COUNT_FONT;
    context.letterSpacing = '0px';
    context.textBaseline = 'middle';
    context.lineWidth = 4;
    context.strokeStyle = palette.ground;
    context.fillStyle = palette.ink;
    context.strokeText(String(view.counted.weight), box.x, box.y + 10);
    context.fillText(String(view.counted.weight), box.x, box.y + 10);
  }
}
