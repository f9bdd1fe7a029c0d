/** Composing a sheet: words above, drawing, legend, notes (page), or words and legend at the left of the drawing (side). */
import type { Work } from '../model/work.ts';
import type { LegendBlock } from './legend-rows.ts';
import { header, notes, shows, sideNotes, type Placed } from './notes.ts';
import { moved } from './moved.ts';
import type { Item } from './scene.ts';
import type { Drawing, FigureView, Prepared, ViewContext } from './view.ts';

export interface Sheet {
  readonly items: readonly Item[];
  readonly height: number;
  readonly title: string;
  readonly prepared: Prepared;
}

const hairline = (context: ViewContext, x: number, y: number, width: number): Item => ({
  kind: 'line',
  x1: x,
  y1: y,
  x2: x + width,
  y2: y,
  stroke: context.palette.hairline,
  strokeWidth: 1,
});

/** A drawing cut to what it holds: moved up to the top of its room, with its height. */
function cut(drawn: Drawing, top: number, height: number): { items: readonly Item[]; height: number } {
  const { items, extent } = drawn;
  return extent ? { items: moved(items, 0, top - extent.top), height: extent.bottom - extent.top } : { items, height };
}

/** Blocks in rows that fill the width: as many a row as fit side by side, columns spread evenly. */
function legendRows(
  blocks: readonly LegendBlock[],
  x: number,
  y: number,
  width: number,
  gap: number,
  between = 0.6 * gap,
): Placed {
  const rows: LegendBlock[][] = [];
  let used = Infinity;
  for (const block of blocks) {
    if (used + gap + block.width > width) {
      rows.push([]);
      used = -gap;
    }
    rows[rows.length - 1]?.push(block);
    used += gap + block.width;
  }
  const items: Item[] = [];
  let at = y;
  for (const row of rows) {
    const free = width - row.reduce((sum, block) => sum + block.width, 0);
    const step = row.length > 1 ? Math.min(free / (row.length - 1), 6 * gap) : 0;
    let left = x;
    for (const block of row) {
      items.push({ kind: 'group', name: `legend-${block.name}`, items: block.draw(left, at) });
      left += block.width + step;
    }
    at += Math.max(...row.map((block) => block.height)) + between;
  }
  return { items, y: rows.length > 0 ? at - between : y };
}

function words(context: ViewContext, view: FigureView): { title: string; subtitle: string } {
  return {
    title: context.spec.title ?? view.title(context),
    subtitle: context.spec.subtitle ?? view.subtitle(context),
  };
}

export function* pageSheet(context: ViewContext, view: FigureView, generator: string): Work<Sheet> {
  const { template } = context;
  const x = template.margin;
  const width = template.width - 2 * template.margin;
  const { title, subtitle } = words(context, view);
  const top = header(context, title, subtitle, x, template.margin > 0 ? template.margin + 4 : 1, width);
  const space = template.legend.line;
  const prepared = view.prepare(
    context,
    width,
    template.height === undefined ? template.mapShare * width : 0.58 * template.height,
    width,
  );
  const legend = shows(context, 'legend') && prepared.legend.length > 0;
  // Notes and legend are measured where they would start at 0, then set below the drawing.
  const legendHeight = legend ? legendRows(prepared.legend, x, 0, width, legendGap(context)).y : 0;
  const notesHeight = notes(context, prepared.reading, generator, context.network.actors.length, x, 0, width).y;
  const below = legendHeight + (legend ? 2 * space : 0) + notesHeight + 1.6 * space;
  const bodyTop = top.y + 0.7 * space;
  const left = (template.height ?? 0) - template.margin - bodyTop - below;
  const bodyHeight =
    prepared.height ??
    (template.height === undefined ? template.mapShare * width : Math.max(left, 0.3 * template.height));
  const body = yield* prepared.draw({ x, y: bodyTop, width, height: bodyHeight });
  const placed = cut(body, bodyTop, bodyHeight);
  const items: Item[] = [...top.items, { kind: 'group', name: 'drawing', items: placed.items }];
  let at = bodyTop + placed.height + 0.6 * space;
  if (legend) {
    items.push(hairline(context, x, at, width));
    const drawn = legendRows(prepared.legend, x, at + 0.9 * space, width, legendGap(context));
    items.push({ kind: 'group', name: 'legend', items: drawn.items });
    at = drawn.y + 0.6 * space;
  }
  items.push(hairline(context, x, at, width));
  const foot = notes(context, prepared.reading, generator, body.unnamed, x, at + 0.7 * space, width);
  items.push(...foot.items);
  const end = foot.y + Math.max(template.margin, 2);
  return { items, height: Math.max(end, template.height ?? 0), title, prepared };
}

const legendGap = (context: ViewContext): number =>
  (context.template.width < 420 ? 0.9 : 1.6) * context.template.legend.size;

/** Share of the sheet that words and legend take. */
const SIDE = 0.285;

/** Lines of a legend beside its drawing, closer where it would not fit otherwise. */
const LEADING = [1, 0.94, 0.88];

/** The view with its legend as loose as the free height lets it be. What does not fit says less, and what does not fit at all is left out from the end: a legend cut in two would be worse. */
function sideLegend(
  context: ViewContext,
  view: FigureView,
  room: { readonly width: number; readonly height: number },
  width: number,
  free: number,
  [leading = 1, ...closer]: readonly number[] = LEADING,
): { prepared: Prepared; blocks: readonly LegendBlock[]; between: number } {
  const { template } = context;
  const gap = template.legend.size;
  const legend = { ...template.legend, line: leading * template.legend.line };
  const prepared = view.prepare({ ...context, template: { ...template, legend } }, room.width, room.height, width);
  const fits = (blocks: readonly LegendBlock[], between: number): boolean =>
    legendRows(blocks, 0, 0, width, gap, between).y <= free - 2 * gap;
  let blocks = prepared.legend;
  const between = [1.4 * gap, gap, 0.6 * gap].find((one) => fits(blocks, one));
  if (between !== undefined) return { prepared, blocks, between };
  if (closer.length > 0) return sideLegend(context, view, room, width, free, closer);
  blocks = blocks.map((block) => block.compact ?? block);
  while (blocks.length > 1 && !fits(blocks, 0.6 * gap)) blocks = blocks.slice(0, -1);
  return { prepared, blocks, between: 0.6 * gap };
}

export function* sideSheet(context: ViewContext, view: FigureView, generator: string): Work<Sheet> {
  const { template } = context;
  const height = template.height ?? 0.5625 * template.width;
  const x = template.margin;
  const width = SIDE * template.width;
  const { title, subtitle } = words(context, view);
  const top = header(context, title, subtitle, x, template.margin, width);
  const edge = (view.bleeds ? 0.45 : 1) * template.margin;
  const bodyX = x + width + 0.03 * template.width;
  const room = {
    x: bodyX,
    y: edge,
    width: template.width - bodyX - edge,
    height: height - 2 * edge,
  };
  // Measured with the line that counts names, which only a drawn map can tell.
  const foot = sideNotes(context, generator, context.network.actors.length, x, width);
  const free = height - template.margin - foot.y - top.y;
  const { prepared, blocks, between } = sideLegend(context, view, room, width, free);
  const bodyHeight = Math.min(prepared.height ?? room.height, room.height);
  const body = yield* prepared.draw({ ...room, height: bodyHeight });
  const said = sideNotes(context, generator, body.unnamed, x, width);
  const footTop = height - template.margin - said.y;
  const items: Item[] = [...top.items, { kind: 'group', name: 'drawing', items: body.items }];
  if (shows(context, 'legend') && blocks.length > 0) {
    const gap = template.legend.size;
    const tall = legendRows(blocks, x, 0, width, gap, between).y;
    const above = Math.max(0.9 * gap, Math.min((footTop - top.y - tall) / 2, 3 * gap));
    const drawn = legendRows(blocks, x, top.y + above, width, gap, between);
    items.push({ kind: 'group', name: 'legend', items: drawn.items });
  }
  items.push({ kind: 'group', name: 'notes', items: moved(said.items, 0, footTop) });
  return { items, height, title, prepared };
}
