/** Looking a finished figure over: names that lie on one another, on marks or over the edge. */
import { boxesNear, boxMarkDistance, type Box, type MarkGeometry } from '../layout/labels-geometry.ts';
import { flatten, type Item, type Scene } from './scene.ts';
import type { Typesetter } from './typeset.ts';

type Group = Extract<Item, { kind: 'group' }>;

/** The groups of one class in a drawing. */
export function groupsOf(items: readonly Item[], name: string): Group[] {
  return items.flatMap((item) =>
    item.kind === 'group' ? [...(item.name === name ? [item] : []), ...groupsOf(item.items, name)] : [],
  );
}

/** The letters of a text, from its shaped widths; what reaches above and below the middle letters is left out. */
function inkOf(item: Extract<Item, { kind: 'text' }>, type: Typesetter): Box {
  const right = item.runs.reduce(
    (most, run) => Math.max(most, run.x + type.width(run.text, run.face) * item.size),
    item.x,
  );
  return { x: item.x, y: item.y - 0.7 * item.size, width: right - item.x, height: 0.9 * item.size };
}

/** The disc, or the box, that a drawn mark fills, from its last shape; undefined for what is none. */
function fillOf(group: Group): Box | MarkGeometry | undefined {
  const shape = group.items[group.items.length - 1];
  if (shape?.kind === 'circle') return { x: shape.cx, y: shape.cy, r: shape.r, shape: 'disc' };
  if (shape?.kind !== 'polygon') return undefined;
  const xs = shape.points.map(([x]) => x);
  const ys = shape.points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
  // A diamond fills the middle half of its box for certain, a triangle the lower middle, a square all of it.
  if (shape.points.length === 3) return { x: x + width / 4, y: y + height / 2, width: width / 2, height: height / 2 };
  const square = shape.points.every(([px, py]) => [x, x + width].some((edge) => Math.abs(px - edge) < 1e-6) && py >= y);
  return square
    ? { x, y, width, height }
    : { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 };
}

export interface Collisions {
  /** Names that lie on another name, and on a mark. */
  readonly onNames: number;
  readonly onMarks: number;
  /** Texts that leave the sheet. */
  readonly outside: number;
}

/** Counts what must not be: 0 of each in a figure that can be printed. */
export function collisions(scene: Scene, type: Typesetter): Collisions {
  const panels = groupsOf(scene.items, 'panel');
  // Panels lie apart; within one of them each name is looked at with the others of it.
  const drawings = panels.length > 0 ? panels.map((panel) => panel.items) : [scene.items];
  let [onNames, onMarks] = [0, 0];
  for (const items of drawings) {
    const marks = groupsOf(items, 'mark').flatMap((group) => fillOf(group) ?? []);
    const names = groupsOf(items, 'label').map((group) =>
      [...flatten(group.items)].flatMap((item) => (item.kind === 'text' ? [inkOf(item, type)] : [])),
    );
    const meets = (a: readonly Box[], b: readonly Box[]): boolean =>
      a.some((p) => b.some((q) => boxesNear(p, q, 0, 0)));
    names.forEach((boxes, i) => {
      if (names.some((other, j) => j !== i && meets(boxes, other))) onNames++;
      const covers = (mark: Box | MarkGeometry): boolean =>
        boxes.some((box) => ('r' in mark ? boxMarkDistance(box, mark) <= 0 : boxesNear(box, mark, 0, 0)));
      if (marks.some(covers)) onMarks++;
    });
  }
  const texts = [...flatten(scene.items)].flatMap((item) => (item.kind === 'text' ? [inkOf(item, type)] : []));
  const outside = texts.filter(
    ({ x, y, width, height }) =>
      x < -0.5 || y < -0.5 || x + width > scene.width + 0.5 || y + height > scene.height + 0.5,
  ).length;
  return { onNames, onMarks, outside };
}
