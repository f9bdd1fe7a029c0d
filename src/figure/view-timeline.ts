/** When pairs dealt with each other: one row of cells a dyad, on one scale of time. */
import { cellItems, tallest } from './cells.ts';
import { actsOfDyads, dyadReading, dyadsOf, sentence, type Dyad } from './dyads.ts';
import type { Item, Run } from './scene.ts';
import { timeSlots, type Slots } from '../network/slots.ts';
import { run } from './text-kit.ts';
import { axisWords, timeAxis, type TimeAxis } from './time-axis.ts';
import { baseName, cellBlock, dyadSubtitle } from './view-compare.ts';
import { dyadTable } from './table.ts';
import type { FigureView, Prepared, ViewContext } from './view.ts';
import { counted, list } from './wording.ts';

/** Largest height of a cell: on a sheet that grows, and on one that is to be filled. */
const CELL = 7.5;
const FILLED_CELL = 13;
/** Rows of a sheet that is to be filled stand apart by up to this share of their height, once their cells are as large as may be. */
const SPREAD = 0.4;

interface Row {
  readonly name: readonly Run[][];
  readonly words: readonly Run[][];
  readonly textHeight: number;
  /** Most cells above and below the axis, at least two. */
  readonly up: number;
  readonly down: number;
}

interface Plan {
  readonly rows: readonly Row[];
  readonly axis: TimeAxis;
  readonly cell: number;
  /** Words stand beside the cells where there is room, above them where there is not. */
  readonly beside: boolean;
  /** Width of the words beside. */
  readonly side: number;
  /** Above and below the cells of a row. */
  readonly air: number;
  /** What every row is given besides, half of it above its cells. */
  readonly spread: number;
  readonly heights: readonly number[];
  readonly foot: number;
}

function rowOf(context: ViewContext, dyad: Dyad, slots: Slots, width: number, brief: boolean): Row {
  const { kit, palette, template } = context;
  const { reading, labels } = template;
  const { up, down } = tallest([dyad.interactions], slots);
  const title = `${dyad.baseName} and\u00a0${dyad.otherName}`;
  const name = kit.wrap([run(title, 'sansSemibold', palette.ink)], width, labels[0]).slice(0, 3);
  const count = counted(dyad.interactions.length, 'interaction');
  const said = brief ? count : `${count}. ${sentence(context, dyad)}`;
  const words = kit.flow([run(said, 'sans', palette.ink2)], width, 0.92 * reading.size);
  const textHeight = 0.5 * labels[0] + 1.2 * labels[0] * name.length + words.length * reading.line;
  return { name, words, textHeight, up: Math.max(up, 2), down: Math.max(down, 2) };
}

/** Rows and cells for a width; with a height to fill, cells are as large as it allows, and where words do not fit they are only counts. */
function plan(
  context: ViewContext,
  dyads: readonly Dyad[],
  width: number,
  height: number | undefined,
  brief = false,
): Plan {
  const { template, kit } = context;
  const { reading, notes } = template;
  const slots = timeSlots(dyads.flatMap((dyad) => dyad.interactions));
  const beside = width > 420;
  const side = beside ? Math.min(0.3 * width, 17 * reading.size) : 0;
  const axis = timeAxis(slots, width - side, notes.size, kit);
  const rows = dyads.map((dyad) => rowOf(context, dyad, slots, beside ? side - 14 : width, brief));
  const foot = 3.4 * notes.size;
  const air = 1.55 * notes.size;
  const heightsAt = (cell: number): number[] =>
    rows.map(({ up, down, textHeight }) => {
      const cells = (up + down) * cell + 2 * air;
      return beside ? Math.max(cells, textHeight + air) : textHeight + cells;
    });
  const total = (cell: number): number => heightsAt(cell).reduce((sum, one) => sum + one, foot);
  const most = Math.min(
    height === undefined ? CELL : FILLED_CELL,
    Math.max(2, (height === undefined ? 0.84 : 1) * axis.column),
  );
  let cell = most;
  if (height !== undefined && total(most) > height) {
    let low = 0.3;
    for (let step = 0; step < 40; step++) {
      const middle = (low + cell) / 2;
      if (total(middle) > height) cell = middle;
      else low = middle;
    }
    cell = low;
    if (!brief && (cell < 2 || total(cell) > height)) return plan(context, dyads, width, height, true);
  }
  const heights = heightsAt(cell);
  const tall = heights.reduce((sum, one) => sum + one, 0);
  const spread =
    height === undefined ? 0 : Math.max(0, Math.min(height - tall - foot, SPREAD * tall) / Math.max(1, rows.length));
  return { rows, axis, cell, beside, side, air, spread, heights: heights.map((one) => one + spread), foot };
}

function prepare(context: ViewContext, width: number, _height: number, legendWidth: number): Prepared {
  const { palette, template, kit } = context;
  const dyads = dyadsOf(context);
  const fixed = template.height !== undefined;
  const natural = plan(context, dyads, width, undefined);
  return {
    legend: dyads.length > 0 ? [cellBlock(context, legendWidth)] : [],
    ...(fixed ? {} : { height: natural.heights.reduce((sum, one) => sum + one, natural.foot) }),
    reading: dyadReading(dyads),
    alternative: `Interactions of pairs in time. ${dyadReading(dyads)}`,
    table: dyadTable(dyads),
    description: `Interactions in time of ${counted(dyads.length, 'pair')}. ${dyads.map((dyad) => `${dyad.baseName} and ${dyad.otherName}: ${counted(dyad.interactions.length, 'interaction')}. ${sentence(context, dyad)}`).join(' ')}`,
    *draw(room) {
      const { rows, axis, cell, beside, side, air, spread, heights, foot } = plan(
        context,
        dyads,
        room.width,
        fixed ? room.height : undefined,
      );
      const size = template.labels[0];
      const { line, size: small } = template.reading;
      const rule = (y: number): Item => ({
        kind: 'line',
        x1: room.x,
        y1: y,
        x2: room.x + room.width,
        y2: y,
        stroke: palette.hairline,
        strokeWidth: 1,
      });
      const items: Item[] = [];
      let y = room.y;
      rows.forEach((row, i) => {
        const dyad = dyads[i] as Dyad;
        const name = kit.block(row.name, room.x, y + 1.3 * size, size, 1.2 * size);
        const words = kit.block(row.words, room.x, name.y - 1.2 * size + line, 0.92 * small, line);
        const zero = y + (beside ? 0 : row.textHeight) + air + spread / 2 + row.up * cell;
        items.push({
          kind: 'group',
          name: 'dyad',
          key: dyad.other,
          items: [
            rule(y),
            ...name.items,
            ...words.items,
            ...cellItems(dyad.interactions, axis, cell, room.x + side, zero, palette, kit),
          ],
        });
        y += heights[i] ?? 0;
      });
      items.push(rule(y), ...axisWords(axis, room.x + side, y + 0.4 * axis.size, palette, kit));
      return { items, unnamed: 0, extent: { top: room.y, bottom: y + foot } };
    },
  };
}

export const timelineView: FigureView = {
  name: 'timeline',
  summary: 'interactions of pairs in time (--base, --with)',
  title: (context) => `${baseName(context)} in time: ${list(dyadsOf(context).map((dyad) => dyad.otherName))}`,
  subtitle: (context) =>
    dyadSubtitle(context, 'One cell is one interaction; nothing is spread over dates that the text does not give'),
  acts: actsOfDyads,
  prepare,
};
