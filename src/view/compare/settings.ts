/** What the comparison keeps in the link: base, partners, a date to split at, what is opened. Unknown ids are left out. */
import type { Network } from '../../network/network.ts';

export const MOST_PARTNERS = 6;
const USUAL = { base: 'belarus', with: ['armenia', 'azerbaijan', 'georgia', 'russia'] } as const;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export interface CompareSettings {
  /** Empty where nobody is shown. */
  readonly base: string;
  readonly with: readonly string[];
  /** ISO 8601 day: before it, and from it on. */
  readonly split?: string;
  /** See picks.ts; empty = nothing is opened. */
  readonly pick: string;
}

type Params = Readonly<Record<string, string>>;

/** The strongest partners of an actor, by weight, then by id. */
export function partnersOf(network: Network, base: string): string[] {
  return network.ties
    .flatMap((tie) => (tie.a === base ? [{ id: tie.b, tie }] : tie.b === base ? [{ id: tie.a, tie }] : []))
    .sort((x, y) => y.tie.weight - x.tie.weight || (x.id < y.id ? -1 : 1))
    .map(({ id }) => id);
}

function strongest(network: Network): string {
  return [...network.actors].sort((x, y) => y.strength - x.strength || (x.id < y.id ? -1 : 1))[0]?.id ?? '';
}

/**
 * `whole` is the network at the level without filters, so that a filter never changes who is compared. Without a choice: Belarus with its
 * four neighbours where the data has them, else the strongest with its four strongest partners.
 */
export function readCompare(
  params: Params,
  whole: Network,
  known: ReadonlyMap<string, unknown>,
  rename: (id: string) => string,
): CompareSettings {
  const here = new Set(whole.actors.map(({ id }) => id));
  const wish = params['compare.base'] ?? USUAL.base;
  const base =
    known.has(wish) && (params['compare.base'] !== undefined || here.has(wish)) ? rename(wish) : strongest(whole);
  const listed = params['compare.with']?.split(',').filter((id) => known.has(id));
  const usual = base === USUAL.base && USUAL.with.every((id) => here.has(id)) ? USUAL.with : undefined;
  const ids = listed ?? usual ?? partnersOf(whole, base).slice(0, 4);
  const split = params['compare.split'];
  return {
    base,
    with: [...new Set(ids.map(rename))].filter((id) => id !== base).slice(0, MOST_PARTNERS),
    ...(split !== undefined && DATE.test(split) && !Number.isNaN(Date.parse(split)) ? { split } : {}),
    pick: params['compare.pick'] ?? '',
  };
}
