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

/** Sorted rows; what is equal is in the order of names, then of ids. Values that are not defined come last either way. */
export function rowsOf({ actors, ranked, best, sort, sortValues, sortText, matches }: RowInput): readonly Row[] {
  const labels = ranked ? rankLabels(ranks(ranked, best)) : [];
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const byName = (x: Row, y: Row): number =>
    collator.compare(x.actor.name, y.actor.name) || (x.actor.id < y.actor.id ? -1 : 1);
  const sign = sort.descending ? -1 : 1;
  const rows = actors.flatMap((actor, at): Row[] => (matches(actor) ? [{ actor, at, rank: labels[at] ?? '' }] : []));
  if (sort.id === 'name') return rows.sort((x, y) => sign * byName(x, y));
  if (!sortValues)
    return rows.sort((x, y) => sign * collator.compare(sortText(x.actor), sortText(y.actor)) || byName(x, y));
  return rows.sort((x, y) => {
    const [p, q] = [sortValues[x.at] ?? NaN, sortValues[y.at] ?? NaN];
    if (Number.isNaN(p) || Number.isNaN(q)) return Number(Number.isNaN(p)) - Number(Number.isNaN(q)) || byName(x, y);
    return sign * (p - q) || byName(x, y);
  });
}

/** Letters without marks, lower case: what is sought matches "Türkiye" by "turk". */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').trim();
