/** A time line of cells: one cell, one interaction; cooperation above the axis, conflict below, verbal acts nearest to it. */
import { isCooperation, isMaterial, QUAD_OF } from '../model/codebook.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Palette } from './palette.ts';
import type { Item } from './scene.ts';
import type { Slots } from '../network/slots.ts';
import type { TextKit } from './text-kit.ts';

export interface CellScale {
  /** Width of a column and height of a cell with its gap. */
  readonly column: number;
  readonly cell: number;
  readonly gap: number;
}

/** Largest stack above and below the axis over several lists. */
export function tallest(lists: readonly (readonly Interaction[])[], slots: Slots): { up: number; down: number } {
  let [up, down] = [0, 0];
  for (const acts of lists) {
    const ups = new Map<number, number>();
    const downs = new Map<number, number>();
    for (const act of acts) {
      const side = isCooperation(QUAD_OF[act.type]) ? ups : downs;
      const slot = slots.slotOf(act);
      side.set(slot, (side.get(slot) ?? 0) + 1);
    }
    up = Math.max(up, ...ups.values());
    down = Math.max(down, ...downs.values());
  }
  return { up, down };
}

/** Columns that fill a width: gaps are as wide as a column and a half. */
export function cellScale(slots: Slots, width: number, cell: number): CellScale {
  const gaps = slots.slots.filter((slot) => slot.gap).length;
  // Half a column is kept for the words under the last one.
  const column = width / (slots.slots.length + 1.1 * gaps + 0.5);
  return { column, cell, gap: 1.1 * column };
}

/** Left edge of each column. */
export function columns(slots: Slots, scale: CellScale, x: number): number[] {
  let at = x;
  return slots.slots.map((slot) => {
    if (slot.gap) at += scale.gap;
    const here = at;
    at += scale.column;
    return here;
  });
}

/** One cell; a pale fill with an edge is verbal, a solid one material. */
export function cellItem(
  palette: Palette,
  cooperation: boolean,
  material: boolean,
  x: number,
  y: number,
  width: number,
  height: number,
): Item {
  const edge = cooperation ? palette.cooperation : palette.conflict;
  const fill = material ? edge : cooperation ? palette.cooperationPale : palette.conflictPale;
  return {
    kind: 'rect',
    x: x + 0.35,
    y: y + 0.35,
    width: Math.max(0.4, width - 0.7),
    height: Math.max(0.4, height - 0.7),
    fill,
    stroke: edge,
    strokeWidth: 0.7,
  };
}

/** The cells of one list; `axis` is the y of the axis. */
export function cellItems(
  acts: readonly Interaction[],
  slots: Slots,
  scale: CellScale,
  x: number,
  axis: number,
  palette: Palette,
  kit: TextKit,
  textSize: number,
): Item[] {
  const lefts = columns(slots, scale, x);
  const width = Math.min(scale.column * 0.82, 3.4 * scale.cell);
  const items: Item[] = slots.slots.map((slot, i): Item => {
    const left = lefts[i] ?? x;
    const loose = slot.kind === 'yearOnly' || slot.kind === 'noDate';
    return {
      kind: 'line',
      x1: left,
      y1: axis,
      x2: left + scale.column - (loose ? 0 : Math.min(1, 0.08 * scale.column)),
      y2: axis,
      stroke: palette.mid,
      strokeWidth: 0.9,
      ...(loose ? { dash: [3, 2] as const } : {}),
    };
  });
  slots.slots.forEach((_, i) => {
    const here = acts.filter((act) => slots.slotOf(act) === i);
    for (const cooperation of [true, false]) {
      const side = here
        .map((act) => QUAD_OF[act.type])
        .filter((quad) => isCooperation(quad) === cooperation)
        .sort((a, b) => Number(isMaterial(a)) - Number(isMaterial(b)));
      const left = (lefts[i] ?? x) + (scale.column - width) / 2;
      side.forEach((quad, n) => {
        const y = cooperation ? axis - 1.2 - (n + 1) * scale.cell : axis + 1.2 + n * scale.cell;
        items.push(cellItem(palette, cooperation, isMaterial(quad), left, y, width, scale.cell - 0.5));
      });
      if (side.length >= 3) {
        const end = cooperation
          ? axis - 1.2 - side.length * scale.cell - 0.25 * textSize
          : axis + 1.2 + side.length * scale.cell + 0.85 * textSize;
        items.push(kit.plain(String(side.length), 'sans', palette.ink2, left + width / 2, end, textSize, 'middle'));
      }
    }
  });
  return items;
}

/** Labels of the columns below `y`: quarters or years, then brackets with the year of the months. */
export function slotLabels(
  slots: Slots,
  scale: CellScale,
  x: number,
  y: number,
  palette: Palette,
  kit: TextKit,
  size: number,
): Item[] {
  const lefts = columns(slots, scale, x);
  const items: Item[] = [];
  const right = (i: number): number => (lefts[i] ?? x) + scale.column;
  const line = 1.15 * size;
  slots.slots.forEach((slot, i) => {
    const middle = (lefts[i] ?? x) + scale.column / 2;
    slot.label.forEach((text, n) => {
      if (slot.kind === 'month')
        items.push(kit.plain(text, 'sans', palette.ink2, (lefts[i] ?? x) + 0.06 * scale.column, y + 0.8 * size, size));
      else items.push(kit.plain(text, 'sans', palette.ink2, middle, y + 0.8 * size + n * line, size, 'middle'));
    });
  });
  const years = [...new Set(slots.slots.flatMap((slot) => (slot.kind === 'month' ? [slot.year ?? 0] : [])))];
  for (const year of years) {
    const first = slots.slots.findIndex((slot) => slot.year === year);
    const last = slots.slots.reduce((end, slot, i) => (slot.year === year ? i : end), first);
    const [from, to] = [lefts[first] ?? x, right(last)];
    items.push({
      kind: 'line',
      x1: from,
      y1: y + 1.25 * size,
      x2: to - 2,
      y2: y + 1.25 * size,
      stroke: palette.strong,
      strokeWidth: 0.8,
    });
    items.push(
      kit.plain(String(year), 'sans', palette.ink2, (from + to) / 2, y + 0.8 * size + 1.35 * line, size, 'middle'),
    );
  }
  return items;
}
