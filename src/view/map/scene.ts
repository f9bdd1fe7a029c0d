/** What is drawn on the map, in pixels of the drawing (origin top left): marks and ties, before any selection. */
import { markRadius, tieWidth, type Frame, type ScreenScale } from '../../figure/screen-map.ts';
import type { MarkShape } from '../../layout/labels-geometry.ts';
import type { Positions } from '../../layout/input.ts';
import type { ActorKind } from '../../model/actor.ts';
import type { Network, NetworkActor, Tie } from '../../network/network.ts';
import { balanceStep, isDashed, type Step } from '../balance.ts';
import { bendsOf } from './bends.ts';
import { flowOf } from './flow.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface SceneMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the disc of the same area. */
  readonly r: number;
  readonly shape: MarkShape;
  readonly kind: ActorKind;
  readonly disputed: boolean;
  readonly name: string;
  readonly strength: number;
}
export interface SceneTie {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly width: number;
  readonly weight: number;
  readonly step: Step;
  readonly dashed: boolean;
  /** Not net conflict, but with material conflict: a cross stands on its middle. */
  readonly cross: boolean;
  /** Where its acts mostly go: 1 = to b, -1 = to a, 0 = neither or not asked for. */
  readonly flow: -1 | 0 | 1;
  /** How far it is bent aside (curve.ts); 0 = straight. */
  readonly bend: number;
}
export interface Scene extends Size {
  readonly marks: readonly SceneMark[];
  /** Thin ones first, so that thick ones lie above. */
  readonly ties: readonly SceneTie[];
  /** Groups of marks that are outlined. */
  readonly groups: readonly (readonly string[])[];
  /** Ties that are not drawn, because more than MOST_TIES would be a grey block. */
  readonly undrawn: number;
}
/** What may be drawn besides, when it is asked for. */
export interface SceneExtras {
  /** Whether ties have arrow heads. */
  readonly arrows?: boolean;
  /** Ids of marks that are outlined together. */
  readonly groups?: readonly (readonly string[])[];
  /** Whose ties are drawn however many there are: the selected ones. */
  readonly about?: readonly string[];
}

/** More ties than this are no picture any more: the heaviest are drawn, and the map says so. */
export const MOST_TIES = 600;

/** The heaviest ties, and those about somebody; equal weights by id. */
function heaviest(ties: readonly Tie[], about: readonly string[]): readonly Tie[] {
  if (ties.length <= MOST_TIES) return ties;
  const counts = new Map<number, number>();
  for (const { weight } of ties) counts.set(weight, (counts.get(weight) ?? 0) + 1);
  let [least, room] = [0, MOST_TIES];
  for (const [weight, count] of [...counts].sort((x, y) => y[0] - x[0])) {
    least = weight;
    room -= count;
    if (room <= 0) break;
  }
  const above = ties.filter((tie) => tie.weight > least);
  // ties are sorted by id
  const level = ties.filter((tie) => tie.weight === least).slice(0, MOST_TIES - above.length);
  const chosen = new Set([...above, ...level]);
  if (about.length > 0) for (const tie of ties) if (about.includes(tie.a) || about.includes(tie.b)) chosen.add(tie);
  return [...chosen];
}

const SHAPES: Readonly<Record<ActorKind, MarkShape>> = {
  state: 'disc',
  leader: 'diamond',
  official: 'triangle',
  region: 'disc',
  organisation: 'square',
};

/** From the frame's pixels (middle origin, y upwards) to the drawing's. */
export function toDrawing(
  point: { readonly x: number; readonly y: number },
  frame: Frame,
  size: Size,
): { x: number; y: number } {
  return {
    x: ((point.x + frame.width / 2) / frame.width) * size.width,
    y: ((frame.height / 2 - point.y) / frame.height) * size.height,
  };
}

/** The name on the map: states in capitals, all others as they are known. */
export const mapName = (actor: Pick<NetworkActor, 'kind' | 'short'>): string =>
  actor.kind === 'state' ? actor.short.toUpperCase() : actor.short;

/** Actors without a position are left out with their ties: they are still being laid out. */
export function buildScene(
  network: Network,
  positions: Positions,
  frame: Frame,
  size: Size,
  scale: ScreenScale,
  /** What sizes the marks in place of strength, in units of strength. */
  sizeOf: (actor: NetworkActor) => number = (actor) => actor.strength,
  { arrows = false, groups = [], about = [] }: SceneExtras = {},
): Scene {
  const marks = network.actors.flatMap((actor): SceneMark[] => {
    const at = positions.get(actor.id);
    if (!at) return [];
    return [
      {
        id: actor.id,
        ...toDrawing(at, frame, size),
        r: markRadius(sizeOf(actor), scale),
        shape: SHAPES[actor.kind],
        kind: actor.kind,
        disputed: actor.disputed,
        name: mapName(actor),
        strength: actor.strength,
      },
    ];
  });
  const placed = new Set(marks.map((mark) => mark.id));
  const drawn = heaviest(network.ties, about);
  const crowded = drawn.length < network.ties.length;
  const ties = drawn
    .filter((tie) => placed.has(tie.a) && placed.has(tie.b))
    .map((tie): SceneTie => {
      const dashed = isDashed(tie.balance);
      return {
        id: tie.id,
        a: tie.a,
        b: tie.b,
        width: tieWidth(tie.weight, scale),
        weight: tie.weight,
        step: balanceStep(tie.balance),
        dashed,
        // in a crowd crosses would hide what they stand on
        cross: !dashed && tie.hasMaterialConflict && (!crowded || about.includes(tie.a) || about.includes(tie.b)),
        flow: arrows ? flowOf(tie.initiative) : 0,
        bend: 0,
      };
    })
    .sort((x, y) => x.width - y.width || (x.id < y.id ? -1 : 1));
  const bends = bendsOf(marks, ties);
  return {
    ...size,
    marks,
    ties: ties.map((tie) => ({ ...tie, bend: bends.get(tie.id) ?? 0 })),
    groups,
    undrawn: network.ties.length - drawn.length,
  };
}
