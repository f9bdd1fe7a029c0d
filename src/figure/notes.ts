/** The words around the drawing: header above, notes below. Each gives its items and where it ended. */
import { readsFromRight } from './direction.ts';
import { setFromRight } from './isolates.ts';
import { citation, contributing, credit, dates, method, shortSources } from './words.ts';
import type { Item, Run } from './scene.ts';
import type { Part } from './spec.ts';
import type { TypeSize } from './template.ts';
import { run } from './text-kit.ts';
import type { ViewContext } from './view.ts';
import { digits } from './wording.ts';

export interface Placed {
  readonly items: readonly Item[];
  /** Bottom of what was drawn. */
  readonly y: number;
}

const ASCENT = 0.76;

export const shows = (context: ViewContext, part: Part): boolean => !context.spec.hide.includes(part);

const turned = (one: Run): Run => ({ ...one, text: setFromRight(one.text) });

/** A paragraph whose first line's letters begin at y; `after` is added below. One that is read from the right ends at `right`. */
export function paragraph(
  context: ViewContext,
  runs: readonly Run[],
  x: number,
  y: number,
  width: number,
  type: TypeSize,
  after = 0,
  balanced = false,
  right = x + width,
): Placed {
  const { kit } = context;
  const lines = balanced ? kit.balance(runs, width, type.size) : kit.flow(runs, width, type.size);
  const first = y + (type.line - type.size) / 2 + ASCENT * type.size;
  const items = readsFromRight(runs.map(({ text }) => text).join(''))
    ? lines.map((line, i) => kit.line(line.map(turned), right, first + i * type.line, type.size, 'end'))
    : kit.block(lines, x, first, type.size, type.line).items;
  return { items, y: y + lines.length * type.line + after };
}

/** Rule, number, title, subtitle. */
export function header(
  context: ViewContext,
  title: string,
  subtitle: string,
  x: number,
  y: number,
  width: number,
): Placed {
  const { palette, template, spec } = context;
  const items: Item[] = [{ kind: 'line', x1: x, y1: y, x2: x + width, y2: y, stroke: palette.ink, strokeWidth: 1.5 }];
  let at = y + 0.45 * template.title.size;
  if (spec.number) {
    const label = paragraph(
      context,
      [run(spec.number, 'sansSemibold', palette.ink2)],
      x,
      at,
      width,
      template.legend,
      2,
    );
    items.push(...label.items);
    at = label.y;
  }
  const measure = template.arrangement === 'side' ? width : Math.min(width, 26 * template.title.size);
  const head = paragraph(
    context,
    [run(title, 'serif', palette.ink)],
    x,
    at,
    measure,
    template.title,
    0.28 * template.title.size,
    true,
    x + width,
  );
  items.push(...head.items);
  at = head.y;
  if (subtitle && shows(context, 'subtitle')) {
    const sub = paragraph(
      context,
      [run(subtitle, 'sans', palette.ink2)],
      x,
      at,
      Math.min(width, 40 * template.subtitle.size),
      template.subtitle,
      0,
      true,
      x + width,
    );
    items.push(...sub.items);
    at = sub.y;
  }
  return { items: [{ kind: 'group', name: 'header', items }], y: at };
}

const named = (context: ViewContext, unnamed: number): string => {
  const total = context.network.actors.length;
  return unnamed > 0 ? ` Named: ${digits(total - unnamed)} of ${digits(total)}\u00a0actors.` : '';
};

/** The small print of narrow and wide sheets alike, as one paragraph. */
function finePrint(context: ViewContext, generator: string): Run[] {
  const { palette, dataset, network, drawn, spec } = context;
  const bold = (text: string): Run => run(text, 'sansSemibold', palette.ink2);
  const plain = (text: string): Run => run(text, 'sans', palette.ink2);
  return [
    ...(shows(context, 'sources') ? [bold('Sources '), plain(`${shortSources(contributing(dataset, drawn))}. `)] : []),
    ...(shows(context, 'method') ? [bold('Method '), plain(`${method(spec, network)} `)] : []),
    ...(shows(context, 'credit') ? [plain(credit(spec, dataset, network, drawn, generator))] : []),
  ];
}

/** Notes in one column: reading with dates, then the small print. */
function narrowNotes(
  context: ViewContext,
  reading: string,
  generator: string,
  unnamed: number,
  x: number,
  y: number,
  width: number,
): Placed {
  const { palette, template, drawn } = context;
  const items: Item[] = [];
  let at = y;
  const first = [
    ...(shows(context, 'reading') ? [reading] : []),
    ...(shows(context, 'dates') ? [dates(drawn)] : []),
  ].join(' ');
  const text = `${first}${named(context, unnamed)}`;
  if (text) {
    const block = paragraph(
      context,
      [run(text, 'sans', palette.ink)],
      x,
      at,
      width,
      template.reading,
      0.5 * template.notes.line,
    );
    items.push(...block.items);
    at = block.y;
  }
  const small = paragraph(context, finePrint(context, generator), x, at, width, template.notes);
  items.push(...small.items);
  return { items, y: small.y };
}

/** Notes in two columns: reading and method | sources and dates; credit at the foot. */
function wideNotes(
  context: ViewContext,
  reading: string,
  generator: string,
  unnamed: number,
  x: number,
  y: number,
  width: number,
): Placed {
  const { palette, template, dataset, network, drawn, spec } = context;
  const gutter = 0.048 * width;
  const column = (width - gutter) / 2;
  const items: Item[] = [];
  const gap = 0.55 * template.notes.line;
  const head = (text: string, fill: string): Run => run(`${text} `, 'sansSemibold', fill);
  let left = y;
  let right = y;
  const add = (side: 'left' | 'right', runs: readonly Run[], type: TypeSize, after: number): void => {
    const placed = paragraph(
      context,
      runs,
      side === 'left' ? x : x + column + gutter,
      side === 'left' ? left : right,
      column,
      type,
      after,
    );
    items.push(...placed.items);
    if (side === 'left') left = placed.y;
    else right = placed.y;
  };
  if (shows(context, 'reading'))
    add('left', [head('Reading.', palette.ink), run(reading, 'sans', palette.ink)], template.reading, gap);
  if (shows(context, 'method'))
    add('left', [head('Method.', palette.ink2), run(method(spec, network), 'sans', palette.ink2)], template.notes, gap);
  const documents = contributing(dataset, drawn);
  if (shows(context, 'sources') && documents.length > 0) {
    const listed = spec.view === 'map' || spec.view === 'ego';
    if (!listed)
      add(
        'right',
        [head('Sources.', palette.ink2), run(`${shortSources(documents, SOURCES)}.`, 'sans', palette.ink2)],
        template.notes,
        gap,
      );
    else add('right', [head('Sources', palette.ink)], template.notes, 0.2 * gap);
    for (const document of listed ? documents.slice(0, SOURCES) : [])
      add(
        'right',
        citation(document).map((part) => run(part.text, part.italic ? 'sansItalic' : 'sans', palette.ink2)),
        template.notes,
        0.35 * gap,
      );
    if (listed && documents.length > SOURCES)
      add(
        'right',
        [run(`and ${String(documents.length - SOURCES)} more, listed with the data.`, 'sans', palette.ink2)],
        template.notes,
        0,
      );
    if (listed) right += 0.65 * gap;
  }
  const when = `${dates(drawn)}${named(context, unnamed)}`;
  if (shows(context, 'dates') && when !== '')
    add('right', [head('Dates.', palette.ink2), run(when, 'sans', palette.ink2)], template.notes, gap);
  let bottom = Math.max(left, right);
  if (shows(context, 'credit')) {
    const foot = paragraph(
      context,
      [run(credit(spec, dataset, network, drawn, generator), 'sans', palette.ink3)],
      x,
      bottom + 0.4 * gap,
      width,
      template.notes,
    );
    items.push(...foot.items);
    bottom = foot.y;
  }
  return { items, y: bottom };
}

/** A page lists so many sources; the rest are counted. */
const SOURCES = 8;

export function notes(
  context: ViewContext,
  reading: string,
  generator: string,
  unnamed: number,
  x: number,
  y: number,
  width: number,
): Placed {
  const write = context.template.noteColumns === 2 ? wideNotes : narrowNotes;
  const placed = write(context, reading, generator, unnamed, x, y, width);
  return { items: [{ kind: 'group', name: 'notes', items: placed.items }], y: placed.y };
}

/** What a slide or card has room for: where it comes from, how many, who made it. */
export function sideNotes(context: ViewContext, generator: string, unnamed: number, x: number, width: number): Placed {
  const { palette, template, dataset, network, drawn, spec } = context;
  const parts = [
    ...(shows(context, 'sources') ? [`Sources: ${shortSources(contributing(dataset, drawn), 4)}.`] : []),
    ...(shows(context, 'credit') ? [credit(spec, dataset, network, drawn, generator)] : []),
    named(context, unnamed).trim(),
  ].filter((part) => part !== '');
  return paragraph(context, [run(parts.join(' '), 'sans', palette.ink2)], x, 0, width, template.notes);
}
