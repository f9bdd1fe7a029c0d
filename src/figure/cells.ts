/** Interactions in time as cells: one cell, one interaction; cooperation above the axis, conflict below, verbal acts nearest to it. */
import { boxesNear, type Box } from '../layout/labels-geometry.ts';
import { isCooperation, isMaterial, QUAD_OF } from '../model/codebook.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Palette } from './palette.ts';
import type { Item } from './scene.ts';
import type { Slots } from '../network/slots.ts';
import type { TextKit } from './text-kit.ts';
import { axisItems, type TimeAxis } from './time-axis.ts';

/** Cells lower than this run together: they are drawn as one bar of that height. */
export const LEAST_CELL = 2.8;
/** Between axis and first cell. */
const LIFT = 1.2;

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

/** The cells of one list on their axis, `y` high; `cell` is the height of a cell with its gap. */
export function cellItems(
  acts: readonly Interaction[],
  axis: TimeAxis,
  cell: number,
  x: number,
  y: number,
  palette: Palette,
  kit: TextKit,
  merged = cell < LEAST_CELL,
): Item[] {
  const { slots, size } = axis;
  const counts: { count: number; x: number; y: number }[] = [];
  const width = Math.min(axis.column * 0.84, 3.4 * Math.max(cell, LEAST_CELL));
  const items: Item[] = axisItems(axis, x, y, palette);
  slots.slots.forEach((_, i) => {
    const place = axis.places[i] ?? { left: 0, width: 0 };
    const left = x + place.left + (place.width - width) / 2;
    const here = acts.filter((act) => slots.slotOf(act) === i).map((act) => QUAD_OF[act.type]);
    for (const cooperation of [true, false]) {
      const side = here.filter((quad) => isCooperation(quad) === cooperation);
      const material = side.filter(isMaterial).length;
      /** Cells n to m, counted from the axis. */
      const block = (from: number, to: number, solid: boolean, gap: number): Item => {
        const top = cooperation ? y - LIFT - to * cell : y + LIFT + from * cell;
        return cellItem(palette, cooperation, solid, left, top, width, (to - from) * cell - gap);
      };
      const verbal = side.length - material;
      if (merged) {
        if (verbal > 0) items.push(block(0, verbal, false, 0));
        if (material > 0) items.push(block(verbal, side.length, true, 0));
      } else for (let n = 0; n < side.length; n++) items.push(block(n, n + 1, n >= verbal, 0.5));
      if (side.length >= 3) {
        const end = cooperation
          ? y - LIFT - side.length * cell - 0.25 * size
          : y + LIFT + side.length * cell + 0.85 * size;
        counts.push({ count: side.length, x: left + width / 2, y: end });
      }
    }
  });
  return [...items, ...countItems(counts, size, palette, kit)];
}

/** Numbers at the ends of stacks, the largest first; one that would touch another is left out, its stack is counted by its cells. */
function countItems(
  counts: readonly { readonly count: number; readonly x: number; readonly y: number }[],
  size: number,
  palette: Palette,
  kit: TextKit,
): Item[] {
  const taken: Box[] = [];
  return [...counts]
    .sort((a, b) => b.count - a.count || a.x - b.x)
    .flatMap(({ count, x, y }): Item[] => {
      const width = kit.width(String(count), 'sans', size);
      const box = { x: x - width / 2, y: y - 0.7 * size, width, height: 0.75 * size };
      if (taken.some((other) => boxesNear(box, other, 0.15 * size, 0))) return [];
      taken.push(box);
      return [kit.plain(String(count), 'sans', palette.ink2, x, y, size, 'middle')];
    });
}
