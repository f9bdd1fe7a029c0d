/** The small maps of a comparison: one frozen layout, one scale of areas and of widths, places of names the same in each. */
import { placeLabels } from '../../layout/labels.ts';
import type { Box, MarkShape } from '../../layout/labels-geometry.ts';
import type { PlacedLabel } from '../../layout/labels-types.ts';
import type { Positions } from '../../layout/input.ts';
import type { Dyad } from '../../network/compare/dyad.ts';
import type { Network, NetworkActor, Tie } from '../../network/network.ts';
import { shapePath } from '../parts/shapes.ts';

export interface PanelSize {
  readonly width: number;
  readonly height: number;
}
/** Pixels: radius of a mark of strength 1, width of a tie of weight 1. */
export interface PanelScale {
  readonly radius: number;
  readonly width: number;
}
export interface PanelMark {
  readonly actor: NetworkActor;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly shape: MarkShape;
}
export interface PanelTie {
  readonly tie: Tie;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}
/** Where the weight of a tie is written, and whether it stands inside the tie. */
export interface TieNumber {
  readonly x: number;
  readonly y: number;
  readonly inside: boolean;
}
export interface PanelMaps {
  readonly size: PanelSize;
  readonly scale: PanelScale;
  readonly marks: ReadonlyMap<string, PanelMark>;
  readonly ties: ReadonlyMap<string, PanelTie>;
  /** All ties by width, and all marks, as paths: what every panel draws alike. */
  readonly ghostTies: readonly { readonly width: number; readonly d: string }[];
  readonly ghostMarks: string;
  readonly names: readonly PlacedLabel[];
  /** By partner. */
  readonly numbers: ReadonlyMap<string, TieNumber>;
}

const SHAPE: Readonly<Record<NetworkActor['kind'], MarkShape>> = {
  state: 'disc',
  leader: 'diamond',
  official: 'triangle',
  region: 'disc',
  organisation: 'square',
};
const LEAST_WIDTH = 0.7;
/** From this width on a number stands inside its tie, px. */
const ROOM_FOR_NUMBER = 15;
/** From the middle of a number to the nearest mark, px. */
const CLEAR = 9;

/** From the largest of the whole network, so that filters and bases change no scale. */
export function panelScale(whole: Network, size: PanelSize): PanelScale {
  const strongest = whole.actors.reduce((most, actor) => Math.max(most, actor.strength), 1);
  const heaviest = whole.ties.reduce((most, tie) => Math.max(most, tie.weight), 1);
  return {
    radius: Math.min(1.55, (0.066 * size.width) / Math.sqrt(strongest)),
    width: Math.min(0.36, (0.095 * size.width) / heaviest),
  };
}

/** Places every actor of the whole network that has a position; `shown` says which of them are drawn. */
export function panelMaps(input: {
  readonly whole: Network;
  readonly shown: Network;
  readonly positions: Positions;
  readonly base: string;
  readonly dyads: readonly Dyad[];
  readonly size: PanelSize;
  readonly widthOf: (text: string, strong: boolean) => number;
}): PanelMaps {
  const { whole, shown, positions, base, dyads, size, widthOf } = input;
  const scale = panelScale(whole, size);
  const put = placement(positions, size);
  const marks = new Map<string, PanelMark>();
  for (const actor of shown.actors) {
    const at = positions.get(actor.id);
    if (!at) continue;
    const r = Math.max(1.2, scale.radius * Math.sqrt(actor.strength));
    marks.set(actor.id, { actor, ...put(at), r, shape: SHAPE[actor.kind] });
  }
  const ties = new Map<string, PanelTie>();
  for (const tie of shown.ties) {
    const [p, q] = [marks.get(tie.a), marks.get(tie.b)];
    if (!p || !q) continue;
    const width = Math.max(LEAST_WIDTH, tie.weight * scale.width);
    ties.set(tie.id, { tie, x1: p.x, y1: p.y, x2: q.x, y2: q.y, width });
  }
  const numbers = new Map<string, TieNumber>();
  const boxes: Box[] = [];
  for (const dyad of dyads) {
    const line = ties.get(base < dyad.with ? `${base}|${dyad.with}` : `${dyad.with}|${base}`);
    if (!line) continue;
    const number = numberOf(line, marks);
    numbers.set(dyad.with, number);
    boxes.push({ x: number.x - 11, y: number.y - 8, width: 22, height: 16 });
  }
  return {
    size,
    scale,
    marks,
    ties,
    ghostTies: ghostTies([...ties.values()]),
    ghostMarks: [...marks.values()].map((mark) => shapePath(mark)).join(''),
    names: namesOf({ marks, ties, base, dyads, size, widthOf, boxes }),
    numbers,
  };
}

/** Fits all positions into the panel, never stretched, with room for marks and names. */
function placement(
  positions: Positions,
  { width, height }: PanelSize,
): (at: { x: number; y: number }) => { x: number; y: number } {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of positions.values()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const [padX, padY] = [0.07 * width, 0.09 * height];
  const zoom = Math.min((width - 2 * padX) / Math.max(1, right - left), (height - 2 * padY) / Math.max(1, high - low));
  const round = (value: number): number => Math.round(value * 100) / 100;
  return ({ x, y }) => ({
    x: round(width / 2 + (x - (left + right) / 2) * zoom),
    y: round(height / 2 - (y - (low + high) / 2) * zoom),
  });
}

/** Along a tie: the middle first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7] as const;

/** The middle of what is seen of a tie; beside it where it is too thin, where no mark is in the way. */
function numberOf(line: PanelTie, marks: ReadonlyMap<string, PanelMark>): TieNumber {
  const length = Math.hypot(line.x2 - line.x1, line.y2 - line.y1) || 1;
  const [ux, uy] = [(line.x2 - line.x1) / length, (line.y2 - line.y1) / length];
  const from = marks.get(line.tie.a)?.r ?? 0;
  const to = Math.max(from, length - (marks.get(line.tie.b)?.r ?? 0));
  const inside = line.width >= ROOM_FOR_NUMBER;
  const side = inside ? 0 : line.width / 2 + 10;
  // to the right of an upright tie, above a flat one
  const sign = Math.abs(uy) > Math.abs(ux) ? (uy > 0 ? 1 : -1) : ux > 0 ? 1 : -1;
  const places = (inside ? [1] : [sign, -sign]).flatMap((way) =>
    PLACES.map((share): TieNumber => {
      const at = from + (to - from) * share;
      return { x: line.x1 + ux * at + way * uy * side, y: line.y1 + uy * at - way * ux * side, inside };
    }),
  );
  const room = (place: TieNumber): number =>
    [...marks.values()].reduce(
      (least, { x, y, r }) => Math.min(least, Math.hypot(x - place.x, y - place.y) - r),
      Infinity,
    );
  const first = places.find((place) => room(place) >= CLEAR);
  return first ?? places.reduce((best, place) => (room(place) > room(best) ? place : best));
}

/** Ties of nearly the same width as one path, thin ones first: a panel is then as quick to draw with 4,000 ties as with 40. */
function ghostTies(ties: readonly PanelTie[]): { width: number; d: string }[] {
  const paths = new Map<number, string[]>();
  for (const { x1, y1, x2, y2, width } of ties) {
    const key = Math.round(width * 4) / 4;
    const list = paths.get(key) ?? [];
    list.push(`M${x1} ${y1}L${x2} ${y2}`);
    paths.set(key, list);
  }
  return [...paths].sort((p, q) => p[0] - q[0]).map(([width, list]) => ({ width, d: list.join('') }));
}

function namesOf(input: {
  readonly marks: ReadonlyMap<string, PanelMark>;
  readonly ties: ReadonlyMap<string, PanelTie>;
  readonly base: string;
  readonly dyads: readonly Dyad[];
  readonly size: PanelSize;
  readonly widthOf: (text: string, strong: boolean) => number;
  readonly boxes: readonly Box[];
}): readonly PlacedLabel[] {
  const { marks, ties, base, dyads, size, widthOf, boxes } = input;
  const ends = new Set([base, ...dyads.map((dyad) => dyad.with)]);
  const thirds = dyads.flatMap((dyad) => dyad.thirdParties.slice(0, 6).map(({ actor }) => actor));
  const named = [...new Set([...ends, ...thirds])].flatMap((id) => marks.get(id) ?? []);
  const strongest = named.reduce((most, { actor }) => Math.max(most, actor.strength), 1);
  const { placed } = placeLabels(
    {
      marks: [...marks.values()].map(({ actor, x, y, r, shape }) => ({ id: actor.id, x, y, r: r + 0.8, shape })),
      lines: [...ties.values()].map(({ x1, y1, x2, y2, width }) => ({ x1, y1, x2, y2, width })),
      labels: named.map(({ actor }) => ({
        id: actor.id,
        importance: actor.strength + (ends.has(actor.id) ? 2 * strongest : 0),
        selected: ends.has(actor.id),
        sizes: [{ width: widthOf(actor.short, ends.has(actor.id)), height: 14 }],
      })),
      bounds: { x: 0, y: 0, ...size },
      obstacles: boxes,
    },
    { inset: 1, labelGap: 2, markGap: 2, orders: 60 },
  );
  // a pair is always named: where its name found no place, it stands beside its mark, over as little as can be
  const found = new Set(placed.map(({ id }) => id));
  const discs = [...ends].flatMap((id) => marks.get(id) ?? []);
  const taken: Box[] = [
    ...boxes,
    ...placed,
    ...discs.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r })),
  ];
  const forced = [...ends].flatMap((id): PlacedLabel[] => {
    const mark = marks.get(id);
    if (!mark || found.has(id)) return [];
    const width = widthOf(mark.actor.short, true);
    const { x, y, r } = mark;
    const places: readonly Box[] = [
      { x: x + r + 3, y: y - 7, width, height: 14 },
      { x: x - r - 3 - width, y: y - 7, width, height: 14 },
      { x: x - width / 2, y: y - r - 16, width, height: 14 },
      { x: x - width / 2, y: y + r + 2, width, height: 14 },
    ];
    const inside = places.filter(
      (box) => box.x >= 0 && box.x + width <= size.width && box.y >= 0 && box.y + 14 <= size.height,
    );
    const cost = (box: Box): number => taken.reduce((sum, other) => sum + shared(box, other), 0);
    const best = (inside.length > 0 ? inside : places.slice(0, 1)).reduce((p, q) => (cost(q) < cost(p) ? q : p));
    taken.push(best);
    return [{ id, ...best, variant: 0, align: 'start' }];
  });
  return [...placed, ...forced];
}

/** Area that two boxes share, px². */
function shared(p: Box, q: Box): number {
  const across = Math.min(p.x + p.width, q.x + q.width) - Math.max(p.x, q.x);
  const down = Math.min(p.y + p.height, q.y + q.height) - Math.max(p.y, q.y);
  return across > 0 && down > 0 ? across * down : 0;
}
