/** The look that graph formats carry along: that of the light map. */
import { PALETTES, toneStep } from '../figure/palette.ts';
import type { ActorKind } from '../model/actor.ts';
import type { NetworkActor, Tie } from '../network/actors-and-ties.ts';

export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 };
}

export const kindColor = (kind: ActorKind): string => PALETTES.light.kind[kind];
export const tieColor = (tie: Tie): string => PALETTES.light.tone[toneStep(tie.balance)];
/** Radius, area-true. */
export const nodeSize = (actor: NetworkActor): number => Math.round(200 * Math.sqrt(Math.max(0, actor.strength))) / 100;

/** Shapes that GEXF's visualisation module knows. */
export const GEXF_SHAPE: Readonly<Record<ActorKind, string>> = {
  state: 'disc',
  leader: 'diamond',
  official: 'triangle',
  region: 'disc',
  organisation: 'square',
};
