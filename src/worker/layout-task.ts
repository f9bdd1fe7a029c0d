/** Layout as a task: plain values in, coordinates as typed arrays out. */
import type { Positions } from '../layout/input.ts';
import { layoutWork } from '../layout/layout.ts';
import { unpackInput } from '../layout/packed.ts';
import type { Work } from '../model/work.ts';
import type { LayoutResult, LayoutTask, Place } from './protocol.ts';

const toPositions = (places: readonly Place[]): Positions => new Map(places.map(([id, x, y]) => [id, { x, y }]));

/** Positions as places, to send. */
export const fromPositions = (positions: Positions): Place[] => [...positions].map(([id, { x, y }]) => [id, x, y]);

/** A result as positions. */
export const positionsOf = ({ ids, x, y }: LayoutResult): Positions =>
  new Map(ids.map((id, i) => [id, { x: x[i] ?? 0, y: y[i] ?? 0 }]));

export function* layoutTask({ network, settings, previous, pinned, groups }: LayoutTask): Work<LayoutResult> {
  const positions = yield* layoutWork(unpackInput(network), settings, {
    ...(previous ? { previous: toPositions(previous) } : {}),
    ...(pinned ? { pinned: toPositions(pinned) } : {}),
    ...(groups ? { groups: new Map(groups) } : {}),
  });
  const places = [...positions];
  return {
    ids: places.map(([id]) => id),
    x: Float64Array.from(places, ([, { x }]) => x),
    y: Float64Array.from(places, ([, { y }]) => y),
  };
}
