/** The network as a layout wants it: marks with their drawn size, ties with data weight and drawn width. */
import type { Network } from './network.ts';

/** How big things are drawn, px of the frame. */
export interface DrawnSizes {
  /** Area of a mark for each unit of strength, px². */
  readonly areaPerStrength: number;
  /** Width of a tie for each unit of weight, and the least width. */
  readonly widthPerWeight: number;
  readonly leastWidth: number;
  /** Mean width of a letter of a label. */
  readonly letter: number;
}

/** Scales of the screen map (design: 28 px² and 0.48 px for actors, 13 and 0.25 for states at the size of the first case). */
const LARGEST_MARK = 70;
const LARGEST_TIE = 20;

/**
 * Area-true and linear scales for a network: the plates' constants, made smaller where the largest mark would pass 70 px across, the widest tie
 * 20 px, or all marks together more than an eighth of the frame.
 */
export function drawnSizes(network: Network, frame: { readonly width: number; readonly height: number }): DrawnSizes {
  const most = network.actors.reduce((max, { strength }) => Math.max(max, strength), 1);
  const all = network.actors.reduce((sum, { strength }) => sum + strength, 1);
  const heaviest = network.ties.reduce((max, { weight }) => Math.max(max, weight), 1);
  const [area, width] = network.level === 'states' ? [13, 0.25] : [28, 0.48];
  return {
    areaPerStrength: Math.min(area, (Math.PI * (LARGEST_MARK / 2) ** 2) / most, (frame.width * frame.height) / 8 / all),
    widthPerWeight: Math.min(width, LARGEST_TIE / heaviest),
    leastWidth: 0.9,
    letter: 6.6,
  };
}

/** Circumradius of a mark of area A by shape: disc, diamond, triangle of equal sides, ring, square. */
const CIRCUMRADIUS = {
  state: Math.sqrt(1 / Math.PI),
  leader: Math.sqrt(1 / 2),
  official: Math.sqrt(4 / (3 * Math.sqrt(3))),
  region: Math.sqrt(1 / Math.PI),
  organisation: Math.sqrt(1 / 2),
} as const;

/** Input of `layoutNetwork` (layout/input.ts); `places`: degrees on the globe by actor id, where known. */
export function layoutInput(
  network: Network,
  sizes: DrawnSizes,
  places: ReadonlyMap<string, { readonly longitude: number; readonly latitude: number }> = new Map(),
) {
  return {
    nodes: network.actors.map((actor) => {
      const at = places.get(actor.id);
      return {
        id: actor.id,
        radius: CIRCUMRADIUS[actor.kind] * Math.sqrt(sizes.areaPerStrength * actor.strength),
        labelWidth: 6 + sizes.letter * actor.short.length,
        ...(at ? { at } : {}),
      };
    }),
    links: network.ties.map(({ a, b, weight }) => ({
      a,
      b,
      weight,
      width: Math.max(sizes.leastWidth, sizes.widthPerWeight * weight),
    })),
  };
}
