/** What is drawn on the map, in pixels of the drawing (origin top left): marks and ties, before any selection. */
import { markRadius, tieWidth, type Frame, type ScreenScale } from '../../figure/screen-map.ts';
import type { MarkShape } from '../../layout/labels-geometry.ts';
import type { Positions } from '../../layout/input.ts';
import type { ActorKind } from '../../model/actor.ts';
import type { Network, NetworkActor } from '../../network/network.ts';
import { balanceStep, isDashed, type Step } from '../balance.ts';

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
}
export interface Scene extends Size {
  readonly marks: readonly SceneMark[];
  /** Thin ones first, so that thick ones lie above. */
  readonly ties: readonly SceneTie[];
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
  const ties = network.ties
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
        cross: !dashed && tie.hasMaterialConflict,
      };
    })
    .sort((x, y) => x.width - y.width || (x.id < y.id ? -1 : 1));
  return { ...size, marks, ties };
}
