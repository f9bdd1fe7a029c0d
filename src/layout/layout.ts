/** A network's positions: ForceAtlas2 from seeded starts, the best of several seeds, fitted to the frame, refined, without overlaps. */
import { seededRandom } from '../model/random.ts';
import { finish, part, type Work } from '../model/work.ts';
import { costOf } from './cost.ts';
import { prepare } from './forceatlas2.ts';
import { drawIn, fill, turn } from './frame.ts';
import { DEFAULT_LAYOUT, type LayoutInput, type LayoutOptions, type LayoutSettings, type Positions } from './input.ts';
import { onGrid, snap } from './grid.ts';
import { placeIslands } from './islands.ts';
import { orientation } from './orient.ts';
import { components, makePlan, type Plan } from './plan.ts';
import { refine } from './refine.ts';
import { separate } from './separate.ts';
import { discStarts, startNearNeighbours } from './starts.ts';

export { layoutDefaults } from './input.ts';

/**
 * Up to so many nodes, and pairs of a tie with a node or another tie, every try is compared and the best are refined; above, one try
 * and overlap removal must do.
 */
const SMALL = 400;
const FEW_PAIRS = 20_000_000;
const isSmall = ({ count, source }: Plan): boolean =>
  count <= SMALL && source.length * (count + source.length) <= FEW_PAIRS;
/** How many of the best tries are refined. */
const FINALISTS = 3;
const PASSES = 36;
/** How much dearer a picture is that lies quite against the compass (half of it, since agreement runs from -1 to 1). */
const COMPASS = 0.25;

/**
 * Lays a network out. Pure: the same input, settings and options give the same numbers, to the bit, in one engine; they are rounded to a
 * thousandth of a pixel so that engines agree. The order of nodes and links does not matter.
 * With `previous`, nodes that have a place keep it and only new ones are placed; without new ones nothing moves.
 */
export function layoutNetwork(
  input: LayoutInput,
  settings: LayoutSettings = DEFAULT_LAYOUT,
  options: LayoutOptions = {},
): Positions {
  return finish(layoutWork(input, settings, options));
}

/** The same in steps, for a worker that tells progress and can be cancelled. */
export function* layoutWork(
  input: LayoutInput,
  settings: LayoutSettings = DEFAULT_LAYOUT,
  options: LayoutOptions = {},
): Work<Positions> {
  const plan = makePlan(input);
  const places = new Map(input.nodes.map((node) => [node.id, node.at]));
  if (options.previous && plan.ids.some((id) => options.previous?.has(id))) yield* extend(plan, settings, options);
  else yield* part(fresh(plan, settings, options, places), 0, 0.8);
  yield* part(separate(plan, settings), 0.8, 1);
  const round = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 1000 + 0;
  return new Map(plan.ids.map((id, i) => [id, { x: round(plan.x[i]), y: round(plan.y[i]) }]));
}

/** Sets pinned nodes to their places and holds them there. */
function pin(plan: Plan, pinned: Positions | undefined): void {
  plan.ids.forEach((id, i) => {
    const place = pinned?.get(id);
    if (!place) return;
    plan.x[i] = place.x;
    plan.y[i] = place.y;
    plan.fixed[i] = 1;
  });
}

function* extend(plan: Plan, settings: LayoutSettings, options: LayoutOptions): Work<void> {
  const random = seededRandom(settings.seed);
  pin(plan, new Map([...(options.previous ?? []), ...(options.pinned ?? [])]));
  const placed = plan.fixed.slice();
  const adrift = new Set(startNearNeighbours(plan, placed, random, 60));
  placeIslands(
    plan,
    components(plan).filter((list) => adrift.has(list[0] ?? -1)),
    placed,
    settings,
  );
  yield 0.1;
  if (isSmall(plan) && plan.fixed.includes(0)) yield* part(refine(plan, settings, random, PASSES), 0.1, 1);
}

function* fresh(
  plan: Plan,
  settings: LayoutSettings,
  options: LayoutOptions,
  places: Parameters<typeof orientation>[2],
): Work<void> {
  const parts = components(plan);
  const [first = []] = parts;
  // one large component and some small ones: these are set aside; otherwise gravity holds all parts together
  const apart = first.length >= 0.6 * plan.count;
  const main = apart ? first : [...plan.x.keys()];
  const islands = apart ? parts.slice(1) : [];
  const small = isSmall(plan);
  const tries = small ? Math.max(1, Math.min(settings.tries, Math.ceil((settings.tries * 90) / plan.count))) : 1;
  const results: Try[] = [];
  for (let k = 0; k < tries; k++) {
    const seed = settings.seed + k;
    const work = run(plan, main, settings, options, seed);
    yield* part(work, (0.7 * k) / tries, (0.7 * (k + 1)) / tries);
    drawIn(plan, main);
    const { angle, mirror, agreement } = orientation(plan, main, places);
    turn(plan, main, angle, mirror);
    fill(plan, main, settings);
    const placed = new Uint8Array(plan.count);
    for (const i of main) placed[i] = 1;
    placeIslands(plan, islands, placed, settings);
    snap(plan);
    pin(plan, options.pinned);
    // a picture that lies against the compass must be a good deal clearer to win
    const against = 1 + COMPASS * (1 - onGrid(agreement));
    const cost = small ? against * costOf(plan, settings, { x: plan.x, y: plan.y }).total() : 0;
    results.push({ seed, against, cost, x: plan.x.slice(), y: plan.y.slice() });
  }
  const best = results.sort((a, b) => a.cost - b.cost || a.seed - b.seed).slice(0, FINALISTS);
  const finals: Try[] = [];
  for (const [k, result] of best.entries()) {
    plan.x.set(result.x);
    plan.y.set(result.y);
    const work = refine(plan, settings, seededRandom(result.seed), PASSES);
    const refined = small ? yield* part(work, 0.7 + (0.3 * k) / best.length, 0.7 + (0.3 * (k + 1)) / best.length) : 0;
    finals.push({ ...result, cost: result.against * refined, x: plan.x.slice(), y: plan.y.slice() });
  }
  const winner = finals.sort((a, b) => a.cost - b.cost || a.seed - b.seed)[0];
  if (winner) {
    plan.x.set(winner.x);
    plan.y.set(winner.y);
  }
}

interface Try {
  readonly seed: number;
  /** Factor on the cost, 1 where it lies as the compass has it or no places are known. */
  readonly against: number;
  readonly cost: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** ForceAtlas2 over the main nodes, from starts of a seed, into plan.x and plan.y (own units). */
function* run(
  plan: Plan,
  main: readonly number[],
  settings: LayoutSettings,
  options: LayoutOptions,
  seed: number,
): Work<void> {
  plan.fixed.fill(0);
  const model = prepare(plan, main, discStarts(plan.count, seededRandom(seed)), settings, options.groups);
  const stride = Math.max(1, Math.ceil(20_000 / Math.max(1, main.length)));
  for (let i = 0; i < settings.iterations; i++) {
    if (i % stride === 0) yield i / settings.iterations;
    model.step();
  }
  model.read(plan.x, plan.y);
}
