/** Where the actors of a figure stand: the same layout as on screen, made for the sheet, y turned downwards. */
import type { Positions } from '../layout/input.ts';
import { layoutDefaults, layoutWork } from '../layout/layout.ts';
import { finish, type Work } from '../model/work.ts';
import { drawnSizes, layoutInput, type DrawnSizes } from '../network/layout-input.ts';
import type { Network } from '../network/network.ts';
import type { Point } from './map.ts';
import type { MapScale } from './scale.ts';
import { fillFrame, type Places } from './screen-map.ts';

/** Area of the frame that layouts are made in, px²: that of the map on screen, whose sizes of marks and ties the layout knows. */
const FRAME = 872 * 556;

/** How large a figure draws: its scale, and the mean width of a letter of a name, px. */
export interface DrawnAt extends Omit<MapScale, 'pale'> {
  readonly letter: number;
}

/** What a figure asks to be laid out. */
export interface LayoutRequest {
  readonly network: Network;
  /** The room of the map; only its proportions and the sizes in `drawn` matter. */
  readonly room: { readonly width: number; readonly height: number };
  /** How large marks and names will be in that room; absent = as on screen. */
  readonly drawn?: DrawnAt;
  /** Where actors lie on the globe, by which the map is turned. */
  readonly places?: Places;
  /** Places that stay, y upwards: only actors without one are laid out. */
  readonly previous?: Positions;
}

/** Places of a network's actors, y downwards, with the default settings and seed. */
export const defaultPositions = (request: LayoutRequest): Map<string, Point> => finish(positionsWork(request));

/** The same in steps. */
export function* positionsWork({
  network,
  room,
  drawn,
  places = {},
  previous,
}: LayoutRequest): Work<Map<string, Point>> {
  const width = Math.round(Math.sqrt((FRAME * room.width) / room.height));
  const base = layoutDefaults(network.actors.length);
  // More actors take longer a try, and gain less from another.
  const tries = network.actors.length > 200 ? 1 : base.tries;
  const settings = { ...base, tries, width, height: Math.round(FRAME / width) };
  const sizes = drawn ? scaled(drawn, width / room.width) : drawnSizes(network, settings);
  const placed = yield* layoutWork(
    layoutInput(network, sizes, new Map(Object.entries(places))),
    settings,
    previous ? { previous } : {},
  );
  const filled = previous ? placed : fillFrame(placed, settings);
  return new Map([...filled].map(([id, { x, y }]) => [id, { x, y: -y }]));
}

const scaled = ({ c, k, least, letter }: DrawnAt, f: number): DrawnSizes => ({
  areaPerStrength: Math.PI * (c * f) ** 2,
  widthPerWeight: k * f,
  leastWidth: least * f,
  letter: letter * f,
});
