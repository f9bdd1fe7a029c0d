/** Small multiples of dyads: one frozen map, one scale of widths, one of cells. */
import { cellItem, cellItems, cellScale, slotLabels, tallest } from './cells.ts';
import { dyadReading, dyadsOf, sentence, type Dyad } from './dyads.ts';
import { toneBlock, widthBlock } from './legend.ts';
import { lineBlock, rowsBlock, type LegendBlock } from './legend-rows.ts';
import { moved } from './moved.ts';
import { panelMaps, panelScale } from './panel-map.ts';
import type { Item } from './scene.ts';
import { timeSlots } from '../network/slots.ts';
import { run } from './text-kit.ts';
import type { FigureView, Prepared, ViewContext } from './view.ts';
import { legendStyle } from './view-map.ts';
import { counted, inWords, list } from './wording.ts';
import { contributing, unitOf } from './words.ts';

export const baseName = (context: ViewContext): string => dyadsOf(context)[0]?.baseName ?? 'Nobody';

/** "Interactions in five documents; persons count for their states. One frozen map, ..." */
export function dyadSubtitle(context: ViewContext, more: string): string {
  const { dataset, network } = context;
  const documents = inWords(contributing(dataset, network).length, 'document');
  const level = network.level === 'states' ? '; persons count for their states' : '';
  return `Interactions in ${documents}${level}. ${more}`;
}

/** What cells mean; with a `line` width in one line where that fits. */
export function cellBlock(context: ViewContext, line?: number): LegendBlock {
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
    { text: 'solid: material, pale: verbal', sign: (x: number, y: number) => moved(shades, x, y - size / 2) },
  ];
  return line === undefined
    ? rowsBlock(style, 'other', 'Cells', 'one interaction', rows, 2.3 * size)
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
    'area: interactions',
    [
      { text: 'the pair', sign: dot(palette.kind.state) },
      { text: 'tied to both', sign: dot(palette.mid) },
      { text: 'all others', sign: dot(palette.ghostActor) },
    ],
    1.1 * style.type.size,
  );
}

/** Panels side by side: as many as keep the words of a panel readable, the rows as even as can be. */
function gridOf(count: number, width: number, context: ViewContext): number {
  const most = Math.max(1, Math.min(4, Math.floor(width / (22 * context.template.reading.size))));
  const rows = Math.ceil(count / most);
  return Math.max(1, Math.ceil(count / rows));
}

interface PanelSizes {
  readonly columns: number;
  readonly width: number;
  readonly gutter: number;
  readonly head: number;
  readonly map: number;
  readonly cells: number;
  readonly labels: number;
  readonly height: number;
}

/** Heights of the parts of a panel; with a height given, map and cells share what is left. */
function panelSizes(context: ViewContext, count: number, width: number, height: number | undefined): PanelSizes {
  const { reading, labels, notes } = context.template;
  const columns = gridOf(count, width, context);
  const gutter = columns > 1 ? 0.045 * width : 0;
  const panel = (width - (columns - 1) * gutter) / columns;
  const rows = Math.ceil(count / columns);
  const head = 1.75 * labels[0] + 2.15 * reading.line;
  const axis = 3 * notes.size;
  const rowGap = 1.1 * reading.line;
  const whole = height === undefined ? undefined : (height - (rows - 1) * rowGap) / rows;
  const free = whole === undefined ? 0.88 * panel : Math.max(60, whole - head - axis);
  return {
    columns,
    width: panel,
    gutter,
    head,
    map: 0.7 * free,
    cells: 0.3 * free,
    labels: axis,
    height: head + free + axis + rowGap,
  };
}

function prepare(context: ViewContext, width: number, height: number): Prepared {
  const { palette, template, kit, spec, network } = context;
  const dyads = dyadsOf(context);
  const fixed = template.height !== undefined;
  const sizes = panelSizes(context, dyads.length, width, fixed ? height : undefined);
  const rows = Math.ceil(dyads.length / sizes.columns);
  const style = legendStyle(context);
  const widest = dyads.reduce((most, dyad) => Math.max(most, dyad.tie?.weight ?? 0), 1);
  const scale = panelScale(context, sizes.width, sizes.map);
  const ties = { ties: dyads.flatMap((dyad) => (dyad.tie ? [dyad.tie] : [])) };
  return {
    legend:
      dyads.length > 0 && network.ties.length > 0
        ? [
            widthBlock(style, scale, widest, unitOf(spec.filters), 3),
            toneBlock(style, ties, spec.tieColour, true),
            cellBlock(context),
            actorBlock(context),
          ]
        : [],
    ...(fixed ? {} : { height: rows * sizes.height }),
    reading: dyadReading(dyads),
    description: `Comparison of ${counted(dyads.length, 'pair')}. ${dyads.map((dyad) => `${dyad.baseName} and ${dyad.otherName}: ${counted(dyad.interactions.length, 'interaction')}. ${sentence(context, dyad)}`).join(' ')}`,
    draw(room) {
      if (dyads.length === 0) return { items: [], unnamed: 0 };
      const real = panelSizes(context, dyads.length, room.width, fixed ? room.height : undefined);
      // The legend was drawn at the scale of the room that was foretold.
      const maps = panelMaps(context, dyads, real.width, real.map, scale);
      const slots = timeSlots(dyads.flatMap((dyad) => dyad.interactions));
      const { up, down } = tallest(
        dyads.map((dyad) => dyad.interactions),
        slots,
      );
      const cell = Math.min(4.6, (real.cells - 2.6 * template.notes.size) / Math.max(1, up + down));
      const cells = cellScale(slots, real.width, cell);
      const axis = real.head + real.map + 1.3 * template.notes.size + Math.max(up, 2) * cell;
      const items = dyads.map((dyad, i): Item => {
        const x = room.x + (i % real.columns) * (real.width + real.gutter);
        const y = room.y + Math.floor(i / real.columns) * real.height;
        return {
          kind: 'group',
          name: 'panel',
          key: dyad.other,
          items: [
            ...panelHead(context, dyad, x, y, real.width),
            ...maps.draw(dyad, x, y + real.head),
            ...cellItems(dyad.interactions, slots, cells, x, y + axis, palette, kit, template.notes.size),
            ...slotLabels(
              slots,
              cells,
              x,
              y + axis + Math.max(down, 2) * cell + 1.1 * template.notes.size,
              palette,
              kit,
              0.96 * template.notes.size,
            ),
          ],
        };
      });
      return { items, unnamed: 0 };
    },
  };
}

/** Rule, name and count, sentence. */
function panelHead(context: ViewContext, dyad: Dyad, x: number, y: number, width: number): Item[] {
  const { palette, template, kit } = context;
  const size = 1.1 * template.labels[0];
  const base = y + 1.25 * size;
  const count = counted(dyad.interactions.length, 'interaction').split('\u00a0');
  const noun = [run(`${count[0] ?? ''} `, 'sansSemibold', palette.ink)];
  const lines = kit
    .wrap([run(sentence(context, dyad), 'sans', palette.ink2)], width, 0.94 * template.reading.size)
    .slice(0, 2);
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
  subtitle: (context) => dyadSubtitle(context, 'One frozen map, one scale of widths and one of cells'),
  prepare,
};
