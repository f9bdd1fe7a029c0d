/** Rows of the table of actors: ranked over all that are shown, then sought, then sorted. */
import type { NetworkActor } from '../../network/network.ts';
import { rankLabels, ranks } from '../../network/ranking.ts';
import type { Sort } from './settings.ts';

export interface Row {
  readonly actor: NetworkActor;
  /** Position in the list of actors that values are in. */
  readonly at: number;
  /** `3`, or `=10` where several share the rank; empty where there is none. */
  readonly rank: string;
}

export interface RowInput {
  readonly actors: readonly NetworkActor[];
  /** Place of each actor in the order of names (nameOrder). */
  readonly names: ArrayLike<number>;
  /** What ranks are made of, in the order of `actors`; absent while it is computed. */
  readonly ranked: ArrayLike<number> | undefined;
  readonly best: 'high' | 'low';
  readonly sort: Sort;
  /** Values of the column that sorts, for columns of numbers. */
  readonly sortValues: ArrayLike<number> | undefined;
  /** Text of the column that sorts, for columns of words. */
  readonly sortText: (actor: NetworkActor) => string;
  readonly matches: (actor: NetworkActor) => boolean;
}

const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Place of each actor in the order of names, then of ids; comparing names as people do is slow, so it is done once for a network. */
export function nameOrder(actors: readonly NetworkActor[]): Int32Array {
  const order = actors
    .map((_, i) => i)
    .sort((a, b) => {
      const [x, y] = [actors[a], actors[b]];
      return COLLATOR.compare(x?.name ?? '', y?.name ?? '') || ((x?.id ?? '') < (y?.id ?? '') ? -1 : 1);
    });
  const places = new Int32Array(actors.length);
  order.forEach((actor, place) => (places[actor] = place));
  return places;
}

/** Sorted rows; what is equal is in the order of names, then of ids. Values that are not defined come last either way. */
export function rowsOf({ actors, names, ranked, best, sort, sortValues, sortText, matches }: RowInput): readonly Row[] {
  const labels = ranked ? rankLabels(ranks(ranked, best)) : [];
  const byName = (x: Row, y: Row): number => (names[x.at] ?? 0) - (names[y.at] ?? 0);
  const sign = sort.descending ? -1 : 1;
  const rows = actors.flatMap((actor, at): Row[] => (matches(actor) ? [{ actor, at, rank: labels[at] ?? '' }] : []));
  if (sort.id === 'name') return rows.sort((x, y) => sign * byName(x, y));
  if (!sortValues)
    return rows.sort((x, y) => sign * COLLATOR.compare(sortText(x.actor), sortText(y.actor)) || byName(x, y));
  return rows.sort((x, y) => {
    const [p, q] = [sortValues[x.at] ?? NaN, sortValues[y.at] ?? NaN];
    if (Number.isNaN(p) || Number.isNaN(q)) return Number(Number.isNaN(p)) - Number(Number.isNaN(q)) || byName(x, y);
    return sign * (p - q) || byName(x, y);
  });
}

/** Letters without marks, lower case: what is sought matches "Türkiye" by "turk". */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').trim();
