/** From a network to what the map on screen is laid out from: sizes of marks, widths of ties, the frame. Pure, so that the build can do it too. */
import { packInput, packedKey } from '../layout/packed.ts';
import { layoutDefaults, type LayoutInput, type LayoutSettings, type Positions } from '../layout/input.ts';
import type { Network } from '../network/network.ts';

/** Pixels that a layout is made for. It is stretched to the drawing, never shrunk, so that marks that are apart stay apart. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}
/** Largest first. */
const FRAMES: readonly Frame[] = [
  { width: 1180, height: 700 },
  { width: 816, height: 520 },
  { width: 600, height: 420 },
  { width: 360, height: 380 },
  { width: 340, height: 270 },
];

/** Those of a laptop and a phone, whose layouts come with a dataset. */
export const SHIPPED_FRAMES: readonly Frame[] = FRAMES.filter(({ width }) => width === 816 || width === 360);

/** The largest frame that the drawing can hold; the smallest where it can hold none. */
export function frameFor(width: number, height: number): Frame {
  const fits = FRAMES.find((frame) => frame.width <= width && frame.height <= height);
  return fits ?? (FRAMES.at(-1) as Frame);
}

/** How marks and ties of a network are drawn. */
export interface ScreenScale {
  /** Pixels squared for one unit of strength. */
  readonly area: number;
  /** Pixels of width for one unit of weight. */
  readonly width: number;
}

/** Nothing is drawn thinner than this, px. */
export const LEAST_WIDTH = 0.9;
/** Radius below which a mark cannot be seen, px. */
const LEAST_RADIUS = 2;

/**
 * The scale at which the largest mark stays under 70 px across in any shape and all marks together cover at most a sixteenth of the
 * frame; ties at most as wide as a reader can still compare.
 */
export function screenScale(network: Network, frame: Frame): ScreenScale {
  const largest = network.actors.reduce((most, actor) => Math.max(most, actor.strength), 1);
  const sum = network.actors.reduce((total, actor) => total + actor.strength, 1);
  const heaviest = network.ties.reduce((most, tie) => Math.max(most, tie.weight), 1);
  const small = Math.min(1, (frame.width * frame.height) / (816 * 520));
  const most = (network.level === 'actors' ? 2100 : 1770) * Math.max(0.4, small);
  const widest = (network.level === 'actors' ? 12 : 19) * Math.max(0.62, small);
  return {
    area: Math.min(60, most / largest, (frame.width * frame.height) / 16 / sum),
    width: Math.min(0.8, widest / heaviest),
  };
}

/** Radius of the disc of the same area, px. */
export const markRadius = (strength: number, scale: ScreenScale): number =>
  Math.max(LEAST_RADIUS, Math.sqrt((strength * scale.area) / Math.PI));

/** Width of a tie, px. */
export const tieWidth = (weight: number, scale: ScreenScale): number => Math.max(LEAST_WIDTH, weight * scale.width);

/** What a person may choose of a layout; the names are those of ForceAtlas2 where it has one. */
export type LayoutWish = Pick<
  LayoutSettings,
  'seed' | 'spread' | 'gravity' | 'scalingRatio' | 'weightInfluence' | 'linLog' | 'dissuadeHubs' | 'grouping'
>;
const { seed, spread, gravity, scalingRatio, weightInfluence, linLog, dissuadeHubs, grouping } = layoutDefaults(1);
export const DEFAULT_WISH: LayoutWish = {
  seed,
  spread,
  gravity,
  scalingRatio,
  weightInfluence,
  linLog,
  dissuadeHubs,
  grouping,
};

/** Where actors lie on the globe, by id. */
export type Places = Readonly<Record<string, { readonly longitude: number; readonly latitude: number }>>;

/** What a network in a frame is laid out from. Label widths are estimated, since a build has no screen to measure on. */
export function layoutInputOf(network: Network, frame: Frame, places: Places = {}): LayoutInput {
  const scale = screenScale(network, frame);
  return {
    nodes: network.actors.map((actor) => {
      const at = places[actor.id];
      return {
        id: actor.id,
        // the circle round a diamond or a triangle is larger than the disc of its area
        radius: markRadius(actor.strength, scale) * 1.3 + 2,
        labelWidth: labelEstimate(actor.kind === 'state' ? actor.short.toUpperCase() : actor.short, frame),
        ...(at ? { at } : {}),
      };
    }),
    links: network.ties.map((tie) => ({
      a: tie.a,
      b: tie.b,
      weight: tie.weight,
      width: tieWidth(tie.weight, scale),
    })),
  };
}

export interface LayoutCall {
  readonly input: LayoutInput;
  readonly settings: LayoutSettings;
}

/** The call of `layoutNetwork` for an input in a frame. */
export const layoutCall = (input: LayoutInput, frame: Frame, wish: LayoutWish): LayoutCall => ({
  input,
  settings: { ...layoutDefaults(input.nodes.length), ...wish, width: frame.width, height: frame.height },
});

const labelEstimate = (text: string, frame: Frame): number =>
  frame.width < 500 ? 0 : text.length * (text === text.toUpperCase() ? 8.4 : 6.6);

/** Names a layout: the same key, the same positions. The name of its input is the long part of the work, so whoever knows it gives it. */
export const layoutKey = ({ settings, input }: LayoutCall, inputKey = packedKey(packInput(input))): string =>
  `${inputKey} ${JSON.stringify(settings)}`;

/** Room that the outermost marks keep from the edge of the frame for their names, px. */
const EDGE = { x: 44, y: 26 } as const;
const MOST_STRETCH = 1.4;

/**
 * Stretches a layout, each way for itself, until its outermost marks reach the edge's room, and centres it. Nothing is shrunk, so
 * marks that are apart stay apart. Coordinates as in the layout: the middle is (0, 0), y upwards; `share` of the
 * frame is filled.
 */
export function fillFrame(positions: Positions, frame: Frame, share = 1): Positions {
  if (positions.size < 2) return positions;
  const side = (values: readonly number[], room: number): ((value: number) => number) => {
    const low = values.reduce((x, y) => Math.min(x, y));
    const high = values.reduce((x, y) => Math.max(x, y));
    const factor = Math.max(1, Math.min(MOST_STRETCH, room / Math.max(1, high - low)));
    return (value) => (value - (low + high) / 2) * factor;
  };
  const small = frame.width < 500 ? 0.6 : 1;
  const points = [...positions.values()];
  const x = side(
    points.map((point) => point.x),
    share * (frame.width - 2 * EDGE.x * small),
  );
  const y = side(
    points.map((point) => point.y),
    share * (frame.height - 2 * EDGE.y * small),
  );
  return new Map([...positions].map(([id, point]) => [id, { x: x(point.x), y: y(point.y) }]));
}

/** Positions as they are shipped: [id, x, y]. */
export type ShippedLayout = readonly (readonly [string, number, number])[];
