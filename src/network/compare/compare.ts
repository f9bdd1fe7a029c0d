/** How the ties of one actor differ: a base and several others, on the same filters, side by side. */
import type { Dataset } from '../../model/dataset.ts';
import { indexOf } from '../dataset-index.ts';
import type { Filters } from '../filters.ts';
import { buildNetwork, type Network, type Tie } from '../network.ts';
import { actorRanks } from '../rank.ts';
import { rollUp } from '../roll-up.ts';
import { timePlace } from '../timeline.ts';
import { daySpan, isoDay } from '../when.ts';
import { dyadOf, type Dyad, type DyadContext } from './dyad.ts';

export interface Comparison {
  readonly base: string;
  readonly baseName: string;
  readonly level: Filters['level'];
  readonly weight: Filters['weight'];
  /** Interactions shown in all, those of the base, and those of the base with the others, each once. */
  readonly shown: number;
  readonly ofBase: number;
  readonly compared: number;
  /** One a partner, in the order asked. */
  readonly dyads: readonly Dyad[];
  /** The same before and from a date on, where one was asked; acts without a date, or whose date spans it, are in neither. */
  readonly periods?: { readonly before: readonly Dyad[]; readonly after: readonly Dyad[] };
}

/**
 * Compares the ties of `base` with each of `others`; ids of persons stand for their states at that level. The base itself and repetitions among the
 * others are left out.
 * @param options.split ISO 8601 date: the second period begins with its first day
 * @throws RangeError for an id that the dataset does not have, or a date that is none
 */
export function compareDyads(
  dataset: Dataset,
  filters: Filters,
  base: string,
  others: readonly string[],
  options: { readonly split?: string } = {},
): Comparison {
  const { actors } = indexOf(dataset);
  const rename = rollUp(dataset.actors, filters.level);
  for (const id of [base, ...others])
    if (!actors.has(id)) throw new RangeError(`network/compareDyads: there is no actor "${id}" in this dataset`);
  const center = rename(base);
  const partners = [...new Set(others.map(rename))].filter((id) => id !== center);
  const network = buildNetwork(dataset, filters);
  const context = contextOf(dataset, network, rename, center, partners);
  const dyads = partners.map((id) => dyadOf(context, center, id));
  const compared = new Set(dyads.flatMap(({ interactionIds }) => interactionIds));
  return {
    base: center,
    baseName: actors.get(center)?.name ?? center,
    level: filters.level,
    weight: filters.weight,
    shown: network.interactions.length,
    ofBase: network.actors.find(({ id }) => id === center)?.interactions ?? 0,
    compared: compared.size,
    dyads,
    ...(options.split === undefined ? {} : { periods: periods(dataset, filters, options.split, center, partners) }),
  };
}

function contextOf(
  dataset: Dataset,
  network: Network,
  rename: (id: string) => string,
  base: string,
  partners: readonly string[],
): DyadContext {
  const memo = new Map<string, Map<string, Tie>>();
  const tiesOf = (id: string): Map<string, Tie> => {
    const known = memo.get(id);
    if (known) return known;
    const own = network.ties.filter(({ a, b }) => a === id || b === id);
    const map = new Map(own.map((tie) => [tie.a === id ? tie.b : tie.a, tie]));
    memo.set(id, map);
    return map;
  };
  const acts = new Map(network.interactions.map((act) => [act.id, act]));
  const months = partners
    .flatMap((id) => tiesOf(base).get(id)?.interactionIds ?? [])
    .flatMap((id) => {
      const place = timePlace(acts.get(id)?.date);
      return place.kind === 'month' ? [place.key] : [];
    })
    .sort();
  const [from, to] = [months[0], months[months.length - 1]];
  return {
    network,
    actors: indexOf(dataset).actors,
    actorRanks: actorRanks(dataset.actors, dataset.roles),
    rename,
    acts,
    tiesOf,
    months: from === undefined || to === undefined ? {} : { from, to },
  };
}

function periods(
  dataset: Dataset,
  filters: Filters,
  split: string,
  base: string,
  partners: readonly string[],
): NonNullable<Comparison['periods']> {
  const first = daySpan(split)?.first;
  if (first === undefined) throw new RangeError(`network/compareDyads: "${split}" is not a date`);
  const { from, to } = filters.period;
  const end = Math.min(daySpan(to)?.last ?? Infinity, first - 1);
  const begin = Math.max(daySpan(from)?.first ?? -Infinity, first);
  const part = (period: Filters['period']): Dyad[] =>
    compareDyads(dataset, { ...filters, undated: false, period }, base, partners).dyads as Dyad[];
  return {
    before: part({ ...(from === undefined ? {} : { from }), to: isoDay(end) }),
    after: part({ from: isoDay(begin), ...(to === undefined ? {} : { to }) }),
  };
}
