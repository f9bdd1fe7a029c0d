/** Ties on a map: their colour, dash, number, cross and arrow. */
import type { Box } from '../layout/labels-geometry.ts';
import { QUAD_CLASSES, type QuadClass } from '../model/codebook.ts';
import type { Tie } from '../network/actors-and-ties.ts';
import { clearestOn, spotOn, spotsOn } from './map-spots.ts';
import type { DrawnTie, Surroundings } from './surroundings.ts';
import { isDashed, mix, readableOn, toneStep, type Palette, type ToneStep } from './palette.ts';
import { isThinnest, type MapScale } from './scale.ts';
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

/** The colour of a tie: paler where it is one of very many thin ones. */
export const toneIn = (palette: Palette, step: ToneStep, weight: number, scale: MapScale): string =>
  mix(palette.tone[step], palette.ground, isThinnest(scale, weight) ? scale.pale : 1);

/** The lines of all ties, thin ones below, with ground beside thick ones so that crossings stay readable. */
export function tieItems(
  ties: readonly DrawnTie[],
  palette: Palette,
  by: 'balance' | 'class',
  scale: MapScale,
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
        items: [...casing, tieItem(drawn, toneIn(palette, step, drawn.tie.weight, scale), isDashed(step))],
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
/** More crosses than this are drawn smaller, so that they cover no more in all, down to a share of their size. */
const FEW_CROSSES = 40;
const LEAST_CROSS = 0.3;

/** More would be a rash that hides the marks: then the heaviest of these ties have one, and the legend says so. */
export const MOST_CROSSES = 200;

/** A tie that is not net conflict but holds material conflict: what its colour hides, a cross says. */
export const isCrossed = (tie: Tie): boolean => tie.hasMaterialConflict && toneStep(tie.balance) >= 2;

const byWeight = (ties: readonly DrawnTie[]): DrawnTie[] =>
  [...ties].sort((a, b) => b.tie.weight - a.tie.weight || (a.tie.id < b.tie.id ? -1 : 1));

export interface SignSizes {
  /** Of a label of the middle rank, which crosses go by. */
  readonly cross: number;
  readonly number: number;
  /** Ties of this weight and more carry their number; 0 = none do. */
  readonly from: number;
}

/** Boxes of what stands on ties, by id of the tie. */
export interface Signs {
  readonly crosses: ReadonlyMap<string, Box>;
  readonly numbers: ReadonlyMap<string, Box>;
}

const isTold = (drawn: DrawnTie, sizes: SignSizes, reach: ReadonlyMap<string, number>): boolean =>
  sizes.from > 0 && drawn.tie.weight >= sizes.from && leavesTie(drawn, sizes.number, reach);

const numberSize = (drawn: DrawnTie, size: number, kit: TextKit): { width: number; height: number } => ({
  width: kit.width(String(drawn.tie.weight), 'sansSemibold', size) + 2,
  height: 0.9 * size,
});

const reaches = (around: Surroundings): ReadonlyMap<string, number> =>
  new Map(around.marks.map((mark) => [mark.id, mark.r]));

/** Places for crosses, none of which is left out for want of one, and for the numbers beside them. Names make room for these. */
export function crossSigns(around: Surroundings, sizes: SignSizes, kit: TextKit): Signs {
  const crossed = byWeight(around.ties.filter(({ tie }) => isCrossed(tie))).slice(0, MOST_CROSSES);
  const side = 1.3 * CROSS * sizes.cross * Math.min(1, Math.max(LEAST_CROSS, Math.sqrt(FEW_CROSSES / crossed.length)));
  const square = { width: side, height: side };
  const reach = reaches(around);
  const [crosses, numbers] = [new Map<string, Box>(), new Map<string, Box>()];
  for (const drawn of crossed) {
    const told = isTold(drawn, sizes, reach);
    const spots = spotsOn(drawn, told ? [square, numberSize(drawn, sizes.number, kit)] : [square], around);
    const cross = spots[0] ?? clearestOn(drawn, side, around);
    crosses.set(drawn.tie.id, cross);
    around.take(cross);
    if (!spots[1]) continue;
    numbers.set(drawn.tie.id, spots[1]);
    around.take(spots[1]);
  }
  return { crosses, numbers };
}

/** Draws the signs, and numbers on the other ties where they find a place. */
export function signItems(
  signs: Signs,
  sizes: SignSizes,
  around: Surroundings,
  palette: Palette,
  by: 'balance' | 'class',
  kit: TextKit,
): Item[] {
  const reach = reaches(around);
  const crosses = [...signs.crosses.values()].flatMap(({ x, y, width, height }) =>
    crossItems(x + width / 2, y + height / 2, width / 1.3, palette.conflict, palette.ground),
  );
  const numbers = byWeight(around.ties)
    .filter((drawn) => isTold(drawn, sizes, reach))
    .flatMap((drawn): Item[] => {
      const { width, height } = numberSize(drawn, sizes.number, kit);
      const known = signs.numbers.get(drawn.tie.id);
      const box = known ?? spotOn(drawn, width, height, around);
      if (!box) return [];
      if (!known) around.take(box);
      return numberItems(drawn, String(drawn.tie.weight), box, sizes.number, palette, by, kit);
    });
  return [...numbers, ...crosses];
}

/** A number must not eat its tie: on a gap it needs three times its own size of line between the marks. */
function leavesTie({ tie, ...drawn }: DrawnTie, size: number, reach: ReadonlyMap<string, number>): boolean {
  if (drawn.width >= 0.95 * size) return true;
  const length = Math.hypot(drawn.x2 - drawn.x1, drawn.y2 - drawn.y1);
  return length - (reach.get(tie.a) ?? 0) - (reach.get(tie.b) ?? 0) > 3 * size;
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
  const step = stepOf(drawn.tie, by);
  const fill = inside ? readableOn(palette, palette.tone[step]) : palette.toneText[step];
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
