/** What a layout is made from and what it gives. Lengths are pixels of the frame; x grows to the right, y upwards, (0, 0) is the middle. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayoutNode {
  readonly id: string;
  /** Radius of the circle round the drawn mark. */
  readonly radius: number;
  /** Room that its label asks for beside it; 0 = it has none. */
  readonly labelWidth: number;
  /** Where it lies on the globe, in degrees, if the data says so; only directions between such nodes are used. */
  readonly at?: { readonly longitude: number; readonly latitude: number };
}

export interface LayoutLink {
  readonly a: string;
  readonly b: string;
  /** Data weight, above 0: what pulls. */
  readonly weight: number;
  /** Drawn width: only for keeping marks clear of it, never for the forces. */
  readonly width: number;
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  /** Links of unknown ends and of a node with itself are left out. */
  readonly links: readonly LayoutLink[];
}

export interface LayoutSettings {
  /** Start of the list of seeds; another number gives another picture of the same network. */
  readonly seed: number;
  /** ForceAtlas2 iterations of each try; a fixed number, since stopping by time is not repeatable. */
  readonly iterations: number;
  /** How many seeds are tried; the best is kept. */
  readonly tries: number;
  /** ForceAtlas2 linLogMode: clusters tighter. */
  readonly linLog: boolean;
  /** ForceAtlas2 gravity: pull to the middle, 0 and more. */
  readonly gravity: number;
  readonly strongGravity: boolean;
  /** ForceAtlas2 scalingRatio: repulsion against attraction, above 0. */
  readonly scalingRatio: number;
  /** ForceAtlas2 outboundAttractionDistribution: hubs to the rim, their partners apart ("straighten hubs"). */
  readonly dissuadeHubs: boolean;
  /** ForceAtlas2 edgeWeightInfluence on the square root of the weight: 0 = all ties pull alike. */
  readonly weightInfluence: number;
  /** Extra pull among nodes of one group (`groups` of the call), 0 = none. */
  readonly grouping: number;
  /** Share of the frame that the picture fills, 0.2 to 1. */
  readonly spread: number;
  readonly width: number;
  readonly height: number;
}

export const DEFAULT_LAYOUT: LayoutSettings = {
  seed: 1,
  iterations: 600,
  tries: 16,
  linLog: true,
  gravity: 1,
  strongGravity: false,
  scalingRatio: 2,
  dissuadeHubs: false,
  weightInfluence: 1,
  grouping: 0,
  spread: 1,
  width: 872,
  height: 556,
};

/** Settings for a network of so many nodes: larger ones get fewer iterations, since the picture changes little after them. */
export function layoutDefaults(nodes: number): LayoutSettings {
  return { ...DEFAULT_LAYOUT, iterations: nodes > 5000 ? 120 : nodes > 1000 ? 250 : 600 };
}

export type Positions = ReadonlyMap<string, Point>;

export interface LayoutOptions {
  /** Places that stay: these nodes do not move, only nodes without a place are laid out, beginning near their neighbours. */
  readonly previous?: Positions;
  /** Places chosen by a person: kept exactly; everything else is laid out anew and gives way to them. */
  readonly pinned?: Positions;
  /** Group of nodes by id, for `grouping`. */
  readonly groups?: ReadonlyMap<string, number>;
}
