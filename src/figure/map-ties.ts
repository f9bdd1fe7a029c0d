/** Ties on a map: their colour, dash, number, cross and arrow. */
import type { Box } from '../layout/labels-geometry.ts';
import { QUAD_CLASSES, type QuadClass } from '../model/codebook.ts';
import type { Tie } from '../network/actors-and-ties.ts';
import { spotsOn, type DrawnTie, type Surroundings } from './map-spots.ts';
import { isDashed, toneStep, type Palette, type ToneStep } from './palette.ts';
import type { Item } from './scene.ts';
import type { TextKit } from './text-kit.ts';

/** The quad class that a pair has most of; equal counts: the first in the order of the codebook. */
export function mainClass(tie: Tie): QuadClass {
  return QUAD_CLASSES.reduce((best, quad) => (tie.quads[quad] > tie.quads[best] ? quad : best));
}

const CLASS_STEP: Readonly<Record<QuadClass, ToneStep>> = {
  'material-conflict': 0,
  'verbal-conflict': 1,
  'verbal-cooperation': 3,
  'material-cooperation': 4,
};

/** The step on the scale of tones at which a tie is drawn. */
export const stepOf = (tie: Tie, by: 'balance' | 'class'): ToneStep =>
  by === 'balance' ? toneStep(tie.balance) : CLASS_STEP[mainClass(tie)];

/** Dash of a tie of this width; thin ones have a least dash that still prints. */
export const dashOf = (width: number): readonly [number, number] => [
  Math.max(1.1 * width, 3),
  Math.max(0.7 * width, 2),
];

export function tieItem(drawn: DrawnTie, color: string, dashed: boolean): Item {
  const { x1, y1, x2, y2, width } = drawn;
  return {
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    stroke: color,
    strokeWidth: width,
    ...(dashed ? { dash: dashOf(width) } : {}),
  };
}

/** The lines of all ties, thin ones below, with ground beside thick ones so that crossings stay readable. */
export function tieItems(
  ties: readonly DrawnTie[],
  palette: Palette,
  by: 'balance' | 'class',
  title: (tie: Tie) => string,
): Item[] {
  return [...ties]
    .sort((a, b) => a.width - b.width || (a.tie.id < b.tie.id ? -1 : 1))
    .map((drawn) => {
      const step = stepOf(drawn.tie, by);
      const { x1, y1, x2, y2, width } = drawn;
      const casing: Item[] =
        width >= 2 ? [{ kind: 'line', x1, y1, x2, y2, stroke: palette.ground, strokeWidth: width + 2 }] : [];
      return {
        kind: 'group',
        name: 'tie',
        key: drawn.tie.id,
        title: title(drawn.tie),
        items: [...casing, tieItem(drawn, palette.tone[step], isDashed(step))],
      };
    });
}

/** An X of the given size; two strokes. */
export function crossItems(x: number, y: number, size: number, color: string, ground: string): Item[] {
  const h = size / 2;
  const stroke = (c: string, strokeWidth: number): Item[] => [
    { kind: 'line', x1: x - h, y1: y - h, x2: x + h, y2: y + h, stroke: c, strokeWidth },
    { kind: 'line', x1: x - h, y1: y + h, x2: x + h, y2: y - h, stroke: c, strokeWidth },
  ];
  return [...stroke(ground, size * 0.62), ...stroke(color, size * 0.26)];
}

/** Of a cross, against the size of a label of the middle rank. */
const CROSS = 0.9;

/** What stands on ties: crosses on those that are not net conflict but hold material conflict, numbers from a weight on. */
export function signs(
  palette: Palette,
  by: 'balance' | 'class',
  sizes: { readonly cross: number; readonly number: number },
  from: number,
  around: Surroundings,
  kit: TextKit,
): Item[] {
  const cross = CROSS * sizes.cross;
  return [...around.ties]
    .sort((a, b) => b.tie.weight - a.tie.weight || (a.tie.id < b.tie.id ? -1 : 1))
    .flatMap((drawn): Item[] => {
      const crossed = drawn.tie.hasMaterialConflict && toneStep(drawn.tie.balance) >= 2;
      const told = from > 0 && drawn.tie.weight >= from && leavesTie(drawn, sizes.number, around);
      const text = told ? String(drawn.tie.weight) : '';
      const boxes = [
        ...(crossed ? [{ width: 1.3 * cross, height: 1.3 * cross }] : []),
        ...(text ? [{ width: kit.width(text, 'sansSemibold', sizes.number) + 2, height: 0.9 * sizes.number }] : []),
      ];
      if (boxes.length === 0) return [];
      const spots = spotsOn(drawn, boxes, around);
      around.taken.push(...spots.flatMap((spot) => spot ?? []));
      const numberAt = spots[crossed ? 1 : 0];
      // A cross is never left out: it says what the colour of its tie hides.
      const crossAt = crossed ? (spots[0] ?? middleOf(drawn, 1.3 * cross)) : undefined;
      return [
        ...(crossAt
          ? crossItems(
              crossAt.x + crossAt.width / 2,
              crossAt.y + crossAt.height / 2,
              cross,
              palette.conflict,
              palette.ground,
            )
          : []),
        ...(text && numberAt ? numberItems(drawn, text, numberAt, sizes.number, palette, by, kit) : []),
      ];
    });
}

/** A number must not eat its tie: on a gap it needs three times its own size of line between the marks. */
function leavesTie(drawn: DrawnTie, size: number, around: Surroundings): boolean {
  if (drawn.width >= 0.95 * size) return true;
  const reach = (id: string): number => around.marks.find((mark) => mark.id === id)?.r ?? 0;
  const length = Math.hypot(drawn.x2 - drawn.x1, drawn.y2 - drawn.y1);
  return length - reach(drawn.tie.a) - reach(drawn.tie.b) > 3 * size;
}

function middleOf(drawn: DrawnTie, size: number): Box {
  return { x: (drawn.x1 + drawn.x2 - size) / 2, y: (drawn.y1 + drawn.y2 - size) / 2, width: size, height: size };
}

/** A number inside its tie where that is as wide as the figures, else on a gap of ground. */
function numberItems(
  drawn: DrawnTie,
  text: string,
  box: Box,
  size: number,
  palette: Palette,
  by: 'balance' | 'class',
  kit: TextKit,
): Item[] {
  const inside = drawn.width >= 0.95 * size;
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const fill = inside ? palette.ground : palette.toneText[stepOf(drawn.tie, by)];
  return [
    ...(inside ? [] : [gap(drawn, x, y, box.width - 2, 0.7 * size, palette.ground)]),
    kit.plain(text, 'sansSemibold', fill, x, y + 0.33 * size, size, 'middle'),
  ];
}

/** Cuts a tie where a number stands: a piece of ground as long as the number is seen along the tie. */
function gap(drawn: DrawnTie, x: number, y: number, width: number, height: number, ground: string): Item {
  const length = Math.hypot(drawn.x2 - drawn.x1, drawn.y2 - drawn.y1) || 1;
  const ux = (drawn.x2 - drawn.x1) / length;
  const uy = (drawn.y2 - drawn.y1) / length;
  const half =
    Math.min(width / 2 / Math.max(Math.abs(ux), 1e-6), height / 2 / Math.max(Math.abs(uy), 1e-6)) +
    0.22 * height +
    0.35 * drawn.width * Math.abs(ux * uy);
  return {
    kind: 'line',
    x1: x - ux * half,
    y1: y - uy * half,
    x2: x + ux * half,
    y2: y + uy * half,
    stroke: ground,
    strokeWidth: Math.max(drawn.width + 2.4, height),
  };
}

/** Arrow heads where four in five directed acts go one way. */
export function arrows(
  ties: readonly DrawnTie[],
  reach: ReadonlyMap<string, number>,
  palette: Palette,
  by: 'balance' | 'class',
): Item[] {
  return ties.flatMap((drawn): Item[] => {
    const { tie } = drawn;
    const directed = tie.aToB + tie.bToA;
    if (directed === 0 || tie.initiative === null || (tie.initiative < 0.8 && tie.initiative > 0.2)) return [];
    const forth = tie.initiative >= 0.8;
    const [x1, y1, x2, y2] = forth
      ? [drawn.x1, drawn.y1, drawn.x2, drawn.y2]
      : [drawn.x2, drawn.y2, drawn.x1, drawn.y1];
    const length = Math.hypot(x2 - x1, y2 - y1);
    const end = (reach.get(forth ? tie.b : tie.a) ?? 0) + 2;
    const head = 4 + 1.2 * drawn.width;
    if (length < end + head) return [];
    const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
    const at = (along: number, aside: number): readonly [number, number] => [
      x2 - ux * along - uy * aside,
      y2 - uy * along + ux * aside,
    ];
    const half = 0.42 * head + drawn.width / 2;
    return [
      {
        kind: 'polygon',
        points: [at(end, 0), at(end + head, half), at(end + head, -half)],
        fill: palette.tone[stepOf(tie, by)],
      },
    ];
  });
}
