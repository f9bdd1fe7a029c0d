/** Squares of the timeline: one an interaction, cooperation above the line and conflict below, the selected ones nearest to it. */
import { EVENT_TYPES, isCooperation, QUAD_OF, type EventType, type QuadClass } from '../../model/codebook.ts';
import type { Interaction } from '../../model/interaction.ts';

export interface Square {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly quad: QuadClass;
  /** Coloured; otherwise quiet. */
  readonly lit: boolean;
}
export interface Stack {
  readonly squares: readonly Square[];
  /** Instead of squares, where there are too many: heights of lit and all, above and below, px. */
  readonly bars?: { readonly up: number; readonly upLit: number; readonly down: number; readonly downLit: number };
}

/** More acts than this are bars: no square would be large enough to see. */
const MOST_SQUARES = 4000;

export interface StackRoom {
  readonly width: number;
  readonly up: number;
  readonly down: number;
}

/** Room between the line and the nearest squares, px. */
const LINE = 3;

/** Side of a square for a pitch. */
export const sideOf = (pitch: number): number => Math.max(2, pitch - 1.4);

const UP = Object.fromEntries(EVENT_TYPES.map((type) => [type, isCooperation(QUAD_OF[type])])) as Record<
  EventType,
  boolean
>;
const isUp = (act: Interaction): boolean => UP[act.type];

/** How many stand beside each other at a pitch; at least one. */
const across = (width: number, pitch: number): number => Math.max(1, Math.floor((width - 4) / pitch));

/** The largest pitch, 9.3 px at most, at which every stack fits its room; undefined = none, bars then. */
export function pitchFor(
  stacks: readonly { readonly acts: readonly Interaction[]; readonly room: StackRoom }[],
): number | undefined {
  if (stacks.reduce((sum, { acts }) => sum + acts.length, 0) > MOST_SQUARES) return undefined;
  const counts = stacks.map(({ acts, room }) => ({ up: acts.filter(isUp).length, all: acts.length, room }));
  for (const pitch of [9.3, 8, 7, 6, 5, 4]) {
    const fits = counts.every(({ up, all, room }) => {
      const rows = (count: number): number => Math.ceil(count / across(room.width, pitch)) * pitch;
      return rows(up) + LINE <= room.up && rows(all - up) + LINE <= room.down;
    });
    if (fits) return pitch;
  }
  return undefined;
}

/** Stacks acts in a column whose line is y = 0 and left edge x = 0. */
export function stack(
  acts: readonly Interaction[],
  isLit: (act: Interaction) => boolean,
  room: StackRoom,
  pitch: number | undefined,
  most: number,
): Stack {
  if (pitch === undefined) {
    const scale = Math.min(room.up, room.down) / Math.max(1, most);
    let [up, upLit, lit] = [0, 0, 0];
    for (const act of acts) {
      const [above, bright] = [UP[act.type], isLit(act)];
      if (above) up += 1;
      if (bright) lit += 1;
      if (above && bright) upLit += 1;
    }
    return {
      squares: [],
      bars: {
        up: up * scale,
        upLit: upLit * scale,
        down: (acts.length - up) * scale,
        downLit: (lit - upLit) * scale,
      },
    };
  }
  const sides = [acts.filter(isUp), acts.filter((act) => !isUp(act))];
  const columns = across(room.width, pitch);
  const squares = sides.flatMap((side, below) =>
    [...side]
      .sort(
        (x, y) =>
          Number(isLit(y)) - Number(isLit(x)) ||
          QUAD_OF[x.type].localeCompare(QUAD_OF[y.type], 'en') ||
          (x.id < y.id ? -1 : 1),
      )
      .map((act, i): Square => {
        const row = Math.floor(i / columns);
        const offset = LINE + row * pitch;
        return {
          id: act.id,
          x: 2 + (i % columns) * pitch,
          y: below ? offset : -offset - sideOf(pitch),
          quad: QUAD_OF[act.type],
          lit: isLit(act),
        };
      }),
  );
  return { squares };
}
