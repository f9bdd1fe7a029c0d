/** Small multiples of dyads: one frozen map, one scale of widths, one of cells. */
import { cellItem, cellItems, LEAST_CELL, tallest } from './cells.ts';
import { actsOfDyads, dyadReading, dyadsOf, sentence, type Dyad } from './dyads.ts';
import { toneBlock, widthBlock } from './legend.ts';
import { lineBlock, rowsBlock, type LegendBlock } from './legend-rows.ts';
import { moved } from './moved.ts';
import { panelMaps, panelScale } from './panel-map.ts';
import type { Item, Run } from './scene.ts';
import { timeSlots } from '../network/slots.ts';
import { run } from './text-kit.ts';
import { axisWords, timeAxis } from './time-axis.ts';
import { dyadTable } from './table.ts';
import type { FigureView, Prepared, ViewContext } from './view.ts';
import { legendStyle } from './view-map.ts';
import { counted, inWords, list } from './wording.ts';
import { contributing, unitOf } from './words.ts';

export const baseName = (context: ViewContext): string => dyadsOf(context)[0]?.baseName ?? 'Nobody';

/** "Interactions in five documents; persons count for their states. One frozen map, ..." */
export function dyadSubtitle(context: ViewContext, more: string): string {
  const { dataset, network, drawn } = context;
  const documents = inWords(contributing(dataset, drawn).length, 'document');
  const level = network.level === 'states' ? '; persons count for their states' : '';
  return `Interactions in ${documents}${level}. ${more}`;
}

/** What cells mean; with a `line` width in one line where that fits. */
export function cellBlock(context: ViewContext, line?: number, meaning = 'one interaction'): LegendBlock {
  const style = legendStyle(context);
  const { palette } = context;
  const size = 0.8 * style.type.size;
  const pair =
    (cooperation: boolean) =>
    (x: number, y: number): Item[] => [
      cellItem(palette, cooperation, true, x, y - size / 2, size, size),
      cellItem(palette, cooperation, false, x + 1.25 * size, y - size / 2, size, size),
    ];
  const shades = [
    cellItem(palette, true, true, 0, 0, size, size),
    cellItem(palette, true, false, 1.25 * size, 0, size, size),
  ];
  const rows = [
    { text: 'cooperation, up', sign: pair(true) },
    { text: 'conflict, down', sign: pair(false) },
    { text: 'material, verbal', sign: (x: number, y: number) => moved(shades, x, y - size / 2) },
  ];
  return line === undefined
    ? rowsBlock(style, 'other', 'Cells', meaning, rows, 2.3 * size)
    : lineBlock(style, 'other', 'One cell, one interaction', rows, 2.3 * size, line);
}

function actorBlock(context: ViewContext): LegendBlock {
  const style = legendStyle(context);
  const { palette } = context;
  const dot =
    (fill: string) =>
    (x: number, y: number): Item[] => [
      { kind: 'circle', cx: x + 0.5 * style.type.size, cy: y, r: 0.42 * style.type.size, fill },
    ];
  return rowsBlock(
    style,
    'actor',
    'Actors',
    'area: sum of ties',
    [
      { text: 'the pair', sign: dot(palette.kind.state) },
      { text: 'tied to both', sign: dot(palette.mid) },
      { text: 'all others', sign: dot(palette.ghostActor) },
    ],
    1.1 * style.type.size,
  );
}

/** Below, a sheet is one column of a report; its panels have no time line, which has a figure of its own. */
const NARROW = 420;

/** Panels side by side: as many as keep the words of a panel readable, the rows as even as can be. */
function gridOf(count: number, width: number, context: ViewContext): number {
  // In one column of a report two small maps stand side by side: one below the other they would pass the page.
  const least = width < NARROW ? 1 : 22 * context.template.reading.size;
  const most = width < NARROW ? 2 : Math.max(1, Math.min(4, Math.floor(width / least)));
  const rows = Math.ceil(count / most);
  return Math.max(1, Math.ceil(count / rows));
}

interface PanelSizes {
  readonly columns: number;
  readonly width: number;
  readonly gutter: number;
  readonly timed: boolean;
  readonly sentences: boolean;
  readonly head: number;
  readonly map: number;
  readonly cells: number;
  readonly labels: number;
  readonly height: number;
}

/** Least height of a cell's stack beside its cells, in sizes of their numbers. */
const CELL_AIR = 3.2;

/** Least share of a panel that its map takes beside a time line. */
const LEAST_MAP = 0.6;

/** Heights of the parts of a panel; `stack` = most cells in a column, up and down; with a height given, map and cells share what is left. */
function panelSizes(
  context: ViewContext,
  count: number,
  width: number,
  height: number | undefined,
  stack: number,
): PanelSizes {
  const { reading, labels, notes } = context.template;
  const columns = gridOf(count, width, context);
  const gutter = columns > 1 ? 0.045 * width : 0;
  const panel = (width - (columns - 1) * gutter) / columns;
  const rows = Math.ceil(count / columns);
  const rowGap = 1.1 * reading.line;
  const whole = height === undefined ? undefined : (height - (rows - 1) * rowGap) / rows;
  const name = 1.75 * labels[0];
  const said = 2.15 * reading.line;
  const cells = LEAST_CELL * stack + CELL_AIR * notes.size + 1;
  const wide = width >= NARROW;
  // In a low panel cells would be too low to be counted and the map too small to be read: it has no time line, which has a figure of its own.
  const timed = wide && (whole === undefined || whole - name - 3 * notes.size >= cells / (1 - LEAST_MAP));
  const axis = timed ? 3 * notes.size : 0;
  // Nor is there room for a sentence in the lowest: what it says stands in the reading and in the description.
  const sentences = wide && (whole === undefined || whole - name - said - axis >= (timed ? 0.5 : 0.4) * panel);
  const head = name + (sentences ? said : 0);
  const free = whole === undefined ? 0.92 * panel : Math.max(60, whole - head - axis);
  const share = timed ? Math.max(LEAST_MAP, Math.min(0.7, 1 - cells / free)) : 1;
  return {
    columns,
    width: panel,
    gutter,
    timed,
    sentences,
    head,
    map: share * free,
    cells: (1 - share) * free,
    labels: axis,
    height: head + free + axis + rowGap,
  };
}

/** Largest height of a cell. */
const CELL = 4.6;

function prepare(context: ViewContext, width: number, height: number): Prepared {
  const { palette, template, kit, spec, network } = context;
  const dyads = dyadsOf(context);
  const fixed = template.height !== undefined;
  const style = legendStyle(context);
  const widest = dyads.reduce((most, dyad) => Math.max(most, dyad.tie?.weight ?? 0), 1);
  const ties = { ties: dyads.flatMap((dyad) => (dyad.tie ? [dyad.tie] : [])) };
  const slots = timeSlots(dyads.flatMap((dyad) => dyad.interactions));
  const { up, down } = tallest(
    dyads.map((dyad) => dyad.interactions),
    slots,
  );
  const stack = Math.max(2, up + down);
  const sizesIn = (across: number, down: number): PanelSizes =>
    panelSizes(context, dyads.length, across, fixed ? down : undefined, stack);
  const sizes = sizesIn(width, height);
  const rows = Math.ceil(dyads.length / sizes.columns);
  const scale = panelScale(context, sizes.width, sizes.map);
  const small = template.notes.size;
  const cellIn = ({ cells }: PanelSizes): number => Math.min(CELL, (cells - CELL_AIR * small) / stack);
  const merged = cellIn(sizes) < LEAST_CELL;
  const meaning = merged ? 'height: interactions' : 'one interaction';
  return {
    legend:
      dyads.length > 0 && network.ties.length > 0
        ? [
            widthBlock(style, scale, widest, unitOf(spec.filters), 3),
            toneBlock(style, ties, spec.tieColour, true),
            ...(sizes.timed ? [cellBlock(context, undefined, meaning)] : []),
            actorBlock(context),
          ]
        : [],
    ...(fixed ? {} : { height: rows * sizes.height }),
    reading: dyadReading(dyads),
    alternative: `Comparison of ties on one map and in time. ${dyadReading(dyads)}`,
    table: dyadTable(dyads),
    description: `Comparison of ${counted(dyads.length, 'pair')}. ${dyads.map((dyad) => `${dyad.baseName} and ${dyad.otherName}: ${counted(dyad.interactions.length, 'interaction')}. ${sentence(context, dyad)}`).join(' ')}`,
    *draw(room) {
      if (dyads.length === 0) return { items: [], unnamed: 0 };
      const real = sizesIn(room.width, room.height);
      // The legend was drawn at the scale of the room that was foretold.
      const maps = yield* panelMaps(context, dyads, real.width, real.map, scale);
      const cell = Math.max(0.5, cellIn(real));
      const axis = timeAxis(slots, real.width, 0.96 * small, kit);
      const zero = real.head + real.map + 1.4 * small + Math.max(up, 1) * cell;
      const words = zero + Math.max(down, 1) * cell + (down >= 3 ? 1.5 : 0.6) * small;
      const items = dyads.map((dyad, i): Item => {
        const x = room.x + (i % real.columns) * (real.width + real.gutter);
        const y = room.y + Math.floor(i / real.columns) * real.height;
        return {
          kind: 'group',
          name: 'panel',
          key: dyad.other,
          items: [
            ...panelHead(context, dyad, x, y, real.width, real.sentences),
            ...maps.draw(dyad, x, y + real.head),
            ...(real.timed ? cellItems(dyad.interactions, axis, cell, x, y + zero, palette, kit, merged) : []),
            ...(real.timed ? axisWords(axis, x, y + words, palette, kit) : []),
          ],
        };
      });
      return { items, unnamed: 0 };
    },
  };
}

/** As many of the sentences as fit into so many lines; none is cut in two. */
function saidIn(most: number, text: string, width: number, { kit, palette, template }: ViewContext): Run[][] {
  const whole = text.split(/(?<=\.) /);
  for (let count = whole.length; count > 0; count--) {
    const said = whole.slice(0, count).join(' ');
    const lines = kit.flow([run(said, 'sans', palette.ink2)], width, 0.94 * template.reading.size);
    if (lines.length <= most) return lines;
  }
  return [];
}

/** Rule, name and count, sentence. */
function panelHead(context: ViewContext, dyad: Dyad, x: number, y: number, width: number, sentences: boolean): Item[] {
  const { palette, template, kit } = context;
  const size = 1.1 * template.labels[0];
  const base = y + 1.25 * size;
  const count = counted(dyad.interactions.length, 'interaction').split('\u00a0');
  const noun = [run(`${count[0] ?? ''} `, 'sansSemibold', palette.ink)];
  const lines = sentences ? saidIn(2, sentence(context, dyad), width, context) : [];
  const word = count[1] ?? '';
  const small = 0.78 * size;
  const wordWidth = kit.width(word, 'sans', small);
  return [
    { kind: 'line', x1: x, y1: y, x2: x + width, y2: y, stroke: palette.ink, strokeWidth: 1.1 },
    kit.plain(kit.fit(dyad.otherName, 'sansSemibold', size, 0.6 * width), 'sansSemibold', palette.ink, x, base, size),
    kit.line(noun, x + width - wordWidth, base, size, 'end'),
    kit.plain(word, 'sans', palette.ink2, x + width, base, small, 'end'),
    ...kit.block(lines, x, base + 1.3 * template.reading.line, 0.94 * template.reading.size, template.reading.line)
      .items,
  ];
}

export const compareView: FigureView = {
  name: 'compare',
  summary: 'dyads beside each other on one frozen map (--base, --with)',
  title: (context) => `${baseName(context)} with ${list(dyadsOf(context).map((dyad) => dyad.otherName))}`,
  subtitle: (context) => dyadSubtitle(context, 'One frozen map, one scale for all'),
  acts: actsOfDyads,
  prepare,
};
