/** Turning and mirroring a layout so that it fits the sheet; it is never stretched. */
import { crossings, relax, tiesUnderMarks, type Room, type Spot, type SpotTie } from './map-relax.ts';

/** A turn by `angle` (radians) after mirroring left and right. */
export interface Turn {
  readonly angle: number;
  readonly mirrored: boolean;
}

export interface FitInput {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Reach of each mark. */
  readonly reach: readonly number[];
  readonly ties: readonly SpotTie[];
  readonly room: Room;
  /** Room left for labels inside the edge, sideways and upright. */
  readonly padX: number;
  readonly padY: number;
  readonly gap: number;
}

export const STRAIGHT: Turn = { angle: 0, mirrored: false };
/** A layout is not turned unless that makes it larger by more than an eighth. */
const UPRIGHT = 0.88;
const ANGLES = 72;
/** So many of the best turns are laid out and judged whole; more actors, fewer. */
const JUDGED = 8;

/** The layout turned, scaled to the room and centred in it. */
export function place(input: FitInput, turn: Turn): Spot[] {
  const { points, reach, room } = input;
  const cos = Math.cos(turn.angle);
  const sin = Math.sin(turn.angle);
  const turned = points.map(({ x, y }) => {
    const u = turn.mirrored ? -x : x;
    return { x: u * cos - y * sin, y: u * sin + y * cos };
  });
  const [left, right, top, bottom] = extent(turned);
  const scale = scaleOf(input, right - left, bottom - top);
  return turned.map(({ x, y }, i) => ({
    x: room.x + room.width / 2 + (x - (left + right) / 2) * scale,
    y: room.y + room.height / 2 + (y - (top + bottom) / 2) * scale,
    r: reach[i] ?? 0,
  }));
}

function extent(points: readonly { x: number; y: number }[]): [number, number, number, number] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return points.length > 0 ? [left, right, top, bottom] : [0, 0, 0, 0];
}

function scaleOf(input: FitInput, width: number, height: number): number {
  const free = { width: input.room.width - 2 * input.padX, height: input.room.height - 2 * input.padY };
  if (width <= 1e-9 && height <= 1e-9) return 0;
  return Math.min(width > 1e-9 ? free.width / width : Infinity, height > 1e-9 ? free.height / height : Infinity);
}

/**
 * The best of 72 turns and their mirror images: those at which the layout comes out largest are cleared of overlaps and judged by
 * `judge` (lower is better) plus crossings and ties under marks. Ties between turns: the first.
 */
export function fit(
  input: FitInput,
  judge: (spots: readonly Spot[]) => number,
  only?: Turn,
): { spots: Spot[]; turn: Turn } {
  const laid = (turn: Turn): Spot[] => {
    const spots = place(input, turn);
    relax(spots, input.ties, input.room, input.gap);
    return spots;
  };
  if (only) return { spots: laid(only), turn: only };
  const turns = [false, true].flatMap((mirrored) =>
    Array.from({ length: ANGLES }, (_, i): Turn => ({ angle: (i * 2 * Math.PI) / ANGLES, mirrored })),
  );
  const sizes = turns.map((turn) => sizeAt(input, turn));
  const ranked = turns
    .map((turn, i) => ({ turn, size: sizes[i] as number, i }))
    .sort((a, b) => b.size - a.size || a.i - b.i);
  const count = input.points.length;
  // A layout that was made for this room stays as it lies.
  if ((sizes[0] as number) >= UPRIGHT * (ranked[0]?.size ?? 0)) return { spots: laid(STRAIGHT), turn: STRAIGHT };
  const judged = ranked.slice(0, count > 1000 ? 1 : count > 150 ? 2 : JUDGED);
  let best: { spots: Spot[]; turn: Turn; cost: number } | undefined;
  for (const { turn } of judged) {
    const spots = laid(turn);
    if (judged.length === 1) return { spots, turn };
    const cost = judge(spots) + 4 * crossings(spots, input.ties) + 400 * tiesUnderMarks(spots, input.ties);
    if (!best || cost < best.cost - 1e-9) best = { spots, turn, cost };
  }
  return best ?? { spots: [], turn: STRAIGHT };
}

function sizeAt(input: FitInput, turn: Turn): number {
  const cos = Math.cos(turn.angle);
  const sin = Math.sin(turn.angle);
  const turned = input.points.map(({ x, y }) => {
    const u = turn.mirrored ? -x : x;
    return { x: u * cos - y * sin, y: u * sin + y * cos };
  });
  const [left, right, top, bottom] = extent(turned);
  return scaleOf(input, right - left, bottom - top);
}
