/** Where the actors of a figure stand: the same layout as on screen, made for the sheet, y turned downwards. */
import { layoutDefaults, layoutNetwork } from '../layout/layout.ts';
import { drawnSizes, layoutInput } from '../network/layout-input.ts';
import type { Network } from '../network/network.ts';
import type { Point } from './map.ts';
import type { Places } from './screen-map.ts';

/** Area of the frame that layouts are made in, px²: that of the map on screen, whose sizes of marks and ties the layout knows. */
const FRAME = 872 * 556;

/** Lays a network out for a room of these proportions, with the default settings and seed, turned by the compass where places are known. */
export function defaultPositions(
  network: Network,
  room: { readonly width: number; readonly height: number },
  places: Places = {},
): Map<string, Point> {
  const width = Math.round(Math.sqrt((FRAME * room.width) / room.height));
  const base = layoutDefaults(network.actors.length);
  // More actors take longer a try, and gain less from another.
  const tries = network.actors.length > 200 ? 1 : base.tries;
  const settings = { ...base, tries, width, height: Math.round(FRAME / width) };
  const placed = layoutNetwork(
    layoutInput(network, drawnSizes(network, settings), new Map(Object.entries(places))),
    settings,
  );
  return new Map([...placed].map(([id, { x, y }]) => [id, { x, y: -y }]));
}
