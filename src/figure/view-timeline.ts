/** When pairs dealt with each other: one row of cells a dyad, on one scale of time. */
import { cellItems, cellScale, slotLabels, tallest } from './cells.ts';
import { dyadReading, dyadsOf, sentence } from './dyads.ts';
import type { Item } from './scene.ts';
import { timeSlots } from '../network/slots.ts';
import { run } from './text-kit.ts';
import { baseName, cellBlock, dyadSubtitle } from './view-compare.ts';
import type { FigureView, Prepared, ViewContext } from './view.ts';
import { counted, list } from './wording.ts';

function prepare(context: ViewContext, width: number, height: number): Prepared {
  const { palette, template, kit } = context;
  const dyads = dyadsOf(context);
  const slots = timeSlots(dyads.flatMap((dyad) => dyad.interactions));
  const stacks = dyads.map((dyad) => {
    const { up, down } = tallest([dyad.interactions], slots);
    return { up: Math.max(up, 2), down: Math.max(down, 2) };
  });
  const { reading, notes, labels } = template;
  // Names beside the cells where there is room, above them where there is not.
  const beside = width > 420;
  const side = beside ? Math.min(0.28 * width, 190) : 0;
  const words = dyads.map((dyad) =>
    kit.wrap(
      [run(`${counted(dyad.interactions.length, 'interaction')}. ${sentence(context, dyad)}`, 'sans', palette.ink2)],
      beside ? side - 14 : width,
      0.92 * reading.size,
    ),
  );
  const textHeight = (i: number): number => 1.7 * labels[0] + (words[i]?.length ?? 0) * reading.line;
  const air = 2.4 * notes.size;
  const total = stacks.reduce((sum, { up, down }) => sum + up + down, 0);
  const labelHeight = 3.4 * notes.size;
  const fixed = template.height !== undefined;
  const above = beside ? 0 : dyads.reduce((sum, _, i) => sum + textHeight(i), 0);
  const free = fixed ? Math.max(40, height - labelHeight - dyads.length * air - above) : Infinity;
  const cell = Math.min(7.5, free / Math.max(1, total));
  const rowHeight = (i: number): number => {
    const { up, down } = stacks[i] ?? { up: 2, down: 2 };
    return (beside ? Math.max((up + down) * cell, textHeight(i)) : textHeight(i) + (up + down) * cell) + air;
  };
  const natural = dyads.reduce((sum, _, i) => sum + rowHeight(i), 0) + labelHeight;
  return {
    legend: dyads.length > 0 ? [cellBlock(context, width)] : [],
    ...(fixed ? {} : { height: natural }),
    reading: dyadReading(dyads),
    description: `Interactions in time of ${counted(dyads.length, 'pair')}. ${dyads.map((dyad) => `${dyad.baseName} and ${dyad.otherName}: ${counted(dyad.interactions.length, 'interaction')}. ${sentence(context, dyad)}`).join(' ')}`,
    draw(room) {
      const scale = cellScale(slots, room.width - side, cell);
      const items: Item[] = [];
      let y = room.y;
      dyads.forEach((dyad, i) => {
        const { up } = stacks[i] ?? { up: 2 };
        const size = labels[0];
        const name = kit.fit(
          `${dyad.baseName} and ${dyad.otherName}`,
          'sansSemibold',
          size,
          beside ? side - 12 : room.width,
        );
        const axis = y + (beside ? 0 : textHeight(i)) + up * cell + 0.5 * air;
        items.push({
          kind: 'group',
          name: 'dyad',
          key: dyad.other,
          items: [
            {
              kind: 'line',
              x1: room.x,
              y1: y,
              x2: room.x + room.width,
              y2: y,
              stroke: palette.hairline,
              strokeWidth: 1,
            },
            kit.plain(name, 'sansSemibold', palette.ink, room.x, y + 1.3 * size, size),
            ...kit.block(words[i] ?? [], room.x, y + 1.3 * size + reading.line, 0.92 * reading.size, reading.line)
              .items,
            ...cellItems(dyad.interactions, slots, scale, room.x + side, axis, palette, kit, notes.size),
          ],
        });
        y += rowHeight(i);
      });
      items.push({
        kind: 'line',
        x1: room.x,
        y1: y,
        x2: room.x + room.width,
        y2: y,
        stroke: palette.hairline,
        strokeWidth: 1,
      });
      items.push(...slotLabels(slots, scale, room.x + side, y + 0.4 * notes.size, palette, kit, notes.size));
      return { items, unnamed: 0 };
    },
  };
}

export const timelineView: FigureView = {
  name: 'timeline',
  summary: 'interactions of pairs in time (--base, --with)',
  title: (context) => `${baseName(context)} in time: ${list(dyadsOf(context).map((dyad) => dyad.otherName))}`,
  subtitle: (context) =>
    dyadSubtitle(context, 'One cell is one interaction; nothing is spread over dates that the text does not give'),
  prepare,
};
