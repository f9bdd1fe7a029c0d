/** Ties on a map: their colour, dash, number, cross and arrow. */
import { boxesNear, boxMarkDistance, lengthInside, type Box } from '../layout/labels-geometry.ts';
import type { LabelLine, LabelMark } from '../layout/labels-types.ts';
import { QUAD_CLASSES, type QuadClass } from '../model/codebook.ts';
import type { Tie } from '../network/actors-and-ties.ts';
import { isDashed, toneStep, type Palette, type ToneStep } from './palette.ts';
import type { Item } from './scene.ts';
import type { TextKit } from './text-kit.ts';

/** A tie with its drawn line. */
export interface DrawnTie extends LabelLine {
  readonly tie: Tie;
}

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

/** Where along a tie something small may stand, best first: the middle, then away from it. */
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74];

export interface Surroundings {
  readonly ties: readonly DrawnTie[];
  readonly marks: readonly LabelMark[];
  /** Boxes already taken: labels, numbers, crosses. */
  readonly taken: Box[];
}

/** A free spot for a box on a tie; undefined where there is none. Its own ends are kept off too. */
export function spotOn(drawn: DrawnTie, width: number, height: number, around: Surroundings): Box | undefined {
  for (const t of ALONG) {
    const x = drawn.x1 + (drawn.x2 - drawn.x1) * t - width / 2;
    const y = drawn.y1 + (drawn.y2 - drawn.y1) * t - height / 2;
    const box = { x, y, width, height };
    if (around.taken.some((other) => boxesNear(box, other, 1.5, 1.5))) continue;
    if (around.marks.some((mark) => boxMarkDistance(box, mark) < 2)) continue;
    if (around.ties.some((other) => other !== drawn && other.width >= 1.5 && lengthInside(other, box) > 0)) continue;
    return box;
  }
  return undefined;
}

/** Crosses on ties that are not net conflict but hold material conflict; spots are marked as taken. */
export function crosses(palette: Palette, size: number, around: Surroundings): Item[] {
  return around.ties.flatMap((drawn): Item[] => {
    if (!drawn.tie.hasMaterialConflict || toneStep(drawn.tie.balance) < 2) return [];
    const box = spotOn(drawn, size * 1.3, size * 1.3, around) ?? {
      x: (drawn.x1 + drawn.x2) / 2 - size * 0.65,
      y: (drawn.y1 + drawn.y2) / 2 - size * 0.65,
      width: size * 1.3,
      height: size * 1.3,
    };
    around.taken.push(box);
    return crossItems(box.x + box.width / 2, box.y + box.height / 2, size, palette.conflict, palette.ground);
  });
}

/** Numbers on ties of weight `from` and more: inside where the tie is as wide as the figures, else on a gap of ground. */
export function values(
  palette: Palette,
  by: 'balance' | 'class',
  size: number,
  from: number,
  around: Surroundings,
  kit: TextKit,
): Item[] {
  if (from <= 0) return [];
  return [...around.ties]
    .filter((drawn) => drawn.tie.weight >= from)
    .sort((a, b) => b.tie.weight - a.tie.weight || (a.tie.id < b.tie.id ? -1 : 1))
    .flatMap((drawn): Item[] => {
      const text = String(drawn.tie.weight);
      const width = kit.width(text, 'sansSemibold', size);
      const inside = drawn.width >= 0.95 * size;
      const box = spotOn(drawn, width + 2, size * 0.9, around);
      if (!box) return [];
      around.taken.push(box);
      const step = stepOf(drawn.tie, by);
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      const fill = inside ? palette.ground : palette.toneText[step];
      return [
        ...(inside ? [] : [gap(drawn, x, y, width, 0.7 * size, palette.ground)]),
        kit.plain(text, 'sansSemibold', fill, x, y + 0.33 * size, size, 'middle'),
      ];
    });
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
