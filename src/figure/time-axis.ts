/** The axis of a time line: how wide each of its columns is, and the words below them. */
import type { Palette } from './palette.ts';
import type { Item } from './scene.ts';
import type { Slot, Slots } from '../network/slots.ts';
import type { TextKit } from './text-kit.ts';

export interface TimeAxis {
  readonly slots: Slots;
  /** Width of a column of cells. */
  readonly column: number;
  /** Left edge and width of each slot, from the left end of the axis; a slot is as wide as its column and its words. */
  readonly places: readonly { readonly left: number; readonly width: number }[];
  /** Size of the words. */
  readonly size: number;
}

const monthly = (slot: Slot): boolean => slot.kind === 'month';

/**
 * Columns that fill `width`. Every slot but a month is at least as wide as its words, so that words stand apart and nothing leaves the
 * axis; months share theirs by quarters.
 */
export function timeAxis(slots: Slots, width: number, size: number, kit: TextKit): TimeAxis {
  const words = slots.slots.map((slot) =>
    monthly(slot) ? 0 : Math.max(0, ...slot.label.map((text) => kit.width(text, 'sans', size))) + 0.55 * size,
  );
  const gapOf = (column: number): number => Math.max(0.4 * size, 0.7 * column);
  const total = (column: number): number =>
    slots.slots.reduce((sum, slot, i) => sum + Math.max(column, words[i] ?? 0) + (slot.gap ? gapOf(column) : 0), 0);
  let [low, high] = [0, width];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (total(middle) > width) high = middle;
    else low = middle;
  }
  // Where the words alone are wider than the axis, all of it is drawn narrower, and words are left out below.
  const shrink = Math.min(1, width / total(low));
  const column = Math.max(low, 1) * shrink;
  let at = 0;
  const places = slots.slots.map((slot, i) => {
    if (slot.gap) at += gapOf(low) * shrink;
    const place = { left: at, width: Math.max(column, (words[i] ?? 0) * shrink) };
    at += place.width;
    return place;
  });
  return { slots, column, places, size };
}

/** The line under the cells: a piece for each slot, dashed where no month or no date is known. */
export function axisItems(axis: TimeAxis, x: number, y: number, palette: Palette): Item[] {
  return axis.slots.slots.map((slot, i): Item => {
    const { left, width } = axis.places[i] ?? { left: 0, width: 0 };
    const loose = slot.kind === 'yearOnly' || slot.kind === 'noDate';
    const inset = Math.min(0.5, 0.04 * axis.column);
    return {
      kind: 'line',
      x1: x + left + inset,
      y1: y,
      x2: x + left + width - inset,
      y2: y,
      stroke: palette.mid,
      strokeWidth: 0.9,
      ...(loose ? { dash: [3, 2] as const } : {}),
    };
  });
}

/** Words of the slots below `y`, then brackets with the year of the months. */
export function axisWords(axis: TimeAxis, x: number, y: number, palette: Palette, kit: TextKit): Item[] {
  const { slots, size, column } = axis;
  const line = 1.15 * size;
  const base = y + 0.8 * size;
  const items: Item[] = [];
  const widest = Math.max(0, ...slots.slots.flatMap((slot) => slot.label.map((text) => kit.width(text, 'sans', size))));
  // Quarters, or halves of a year, or only the year, as there is room.
  const everyMonth = 3 * column > widest + 0.4 * size ? 3 : 6 * column > widest + 0.4 * size ? 6 : 12;
  let free = -Infinity;
  slots.slots.forEach((slot, i) => {
    const place = axis.places[i] ?? { left: 0, width: 0 };
    if (monthly(slot)) {
      const month = slots.slots.slice(0, i).filter((one) => one.year === slot.year).length;
      if (month % everyMonth !== 0) return;
      for (const text of slot.label)
        items.push(kit.plain(text, 'sans', palette.ink2, x + place.left + 0.06 * column, base, size));
      return;
    }
    const width = Math.max(0, ...slot.label.map((text) => kit.width(text, 'sans', size)));
    const middle = x + place.left + place.width / 2;
    if (middle - width / 2 < free + 0.2 * size) return;
    free = middle + width / 2;
    slot.label.forEach((text, n) =>
      items.push(kit.plain(text, 'sans', palette.ink2, middle, base + n * line, size, 'middle')),
    );
  });
  const years = [...new Set(slots.slots.flatMap((slot) => (monthly(slot) ? [slot.year ?? 0] : [])))];
  for (const year of years) {
    const ours = axis.places.filter((_, i) => slots.slots[i]?.year === year);
    const from = x + (ours[0]?.left ?? 0);
    const end = ours[ours.length - 1];
    const to = x + (end ? end.left + end.width : 0) - 2;
    items.push(
      {
        kind: 'line',
        x1: from,
        y1: y + 1.25 * size,
        x2: to,
        y2: y + 1.25 * size,
        stroke: palette.strong,
        strokeWidth: 0.8,
      },
      kit.plain(String(year), 'sans', palette.ink2, (from + to) / 2, base + 1.35 * line, size, 'middle'),
    );
  }
  return items;
}
