/** Everything that is said of one pair: a column of the comparison. */
import type { Actor } from '../../model/actor.ts';
import { isCooperation, type EventType, type Mode } from '../../model/codebook.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { Network, Tie } from '../network.ts';
import { ACT_RANKS, rankOf, type ActRank } from '../rank.ts';
import { countQuads, timeSeries, type QuadCounts, type TimeSeries } from '../timeline.ts';
import { carriersOf, personsOf, type Carrier, type PersonShare } from './carriers.ts';
import { readingOf } from './reading.ts';
import { spanOf, type Span } from './silence.ts';
import { wilson, type Share } from './wilson.ts';

/** Another actor that is tied to both, with the weights of the two ties. */
export interface ThirdParty {
  readonly actor: string;
  readonly withBase: number;
  readonly withOther: number;
}

export interface Dyad extends Span {
  readonly with: string;
  readonly name: string;
  readonly interactions: number;
  readonly mentions: number;
  readonly documents: number;
  /** Share of the interactions that the base takes part in at all, 0 to 1; null where it has none. */
  readonly shareOfBase: number | null;
  /** Rank of this tie among those of the base by the chosen weight, 1 the strongest, ties share it; null without a tie. */
  readonly tieRank: number | null;
  readonly quads: QuadCounts;
  /** Only what occurs, in the order of the codebook. */
  readonly types: Readonly<Partial<Record<EventType, number>>>;
  readonly modes: Readonly<Partial<Record<Mode, number>>>;
  /** (cooperation - conflict) / interactions; null without interactions. */
  readonly balance: number | null;
  /** Cooperation as a share of all, with Wilson's 95 % interval. */
  readonly cooperation: Share | null;
  /** Directed acts from the base, directed acts towards it, and acts without one direction. */
  readonly fromBase: number;
  readonly fromOther: number;
  readonly mutual: number;
  /** fromBase / (fromBase + fromOther); null where no act is directed. */
  readonly initiative: number | null;
  /** Interactions by the rank that both sides reach. */
  readonly ranks: Readonly<Record<ActRank, number>>;
  readonly carriers: readonly Carrier[];
  readonly persons: readonly PersonShare[];
  readonly thirdParties: readonly ThirdParty[];
  readonly series: TimeSeries;
  readonly interactionIds: readonly string[];
  /** What the counts say, in words; "Too few to judge." below five. */
  readonly reading: string;
}

/** What the columns of one comparison have in common. */
export interface DyadContext {
  readonly network: Network;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly actorRanks: ReadonlyMap<string, number>;
  readonly rename: (id: string) => string;
  readonly acts: ReadonlyMap<string, Interaction>;
  /** Shown ties of an actor by partner. */
  readonly tiesOf: (id: string) => ReadonlyMap<string, Tie>;
  /** Months that all series cover. */
  readonly months: { readonly from?: string; readonly to?: string };
}

function tally<K extends string>(keys: readonly (K | undefined)[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** The column of base and other; zeros where they have no shown tie. */
export function dyadOf(context: DyadContext, base: string, other: string): Dyad {
  const { network, actors, rename, tiesOf } = context;
  const own = tiesOf(base);
  const tie = own.get(other);
  const acts = tie?.interactionIds.flatMap((id) => context.acts.get(id) ?? []) ?? [];
  const baseActs = network.actors.find(({ id }) => id === base)?.interactions ?? 0;
  const series = timeSeries(acts, context.months);
  const cooperation = Object.entries(tie?.quads ?? {}).reduce(
    (sum, [quad, count]) => sum + (isCooperation(quad as keyof QuadCounts) ? count : 0),
    0,
  );
  const [fromBase, fromOther] = tie ? (tie.a === base ? [tie.aToB, tie.bToA] : [tie.bToA, tie.aToB]) : [0, 0];
  const theirs = tiesOf(other);
  const ranks = acts.map((act) => ACT_RANKS[rankOf(act, context.actorRanks)] ?? 'states');
  const counts = {
    with: other,
    name: actors.get(other)?.name ?? other,
    interactions: acts.length,
    mentions: tie?.mentions ?? 0,
    documents: tie?.documents ?? 0,
    shareOfBase: baseActs > 0 ? acts.length / baseActs : null,
    tieRank: tie ? 1 + [...own.values()].filter(({ weight }) => weight > tie.weight).length : null,
    quads: tie?.quads ?? countQuads([]),
    types: tally(acts.map(({ type }) => type)),
    modes: tally(acts.map(({ mode }) => mode)),
    balance: tie ? tie.balance : null,
    cooperation: wilson(cooperation, acts.length),
    fromBase,
    fromOther,
    mutual: tie?.mutual ?? 0,
    initiative: fromBase + fromOther > 0 ? fromBase / (fromBase + fromOther) : null,
    ranks: { leaders: 0, ministers: 0, officials: 0, states: 0, ...tally(ranks) },
    carriers: carriersOf(acts, base, other, rename),
    persons: personsOf(acts, [base, other], actors, rename),
    thirdParties: [...own.values()]
      .flatMap((mine): ThirdParty[] => {
        const actor = mine.a === base ? mine.b : mine.a;
        const their = theirs.get(actor);
        return their ? [{ actor, withBase: mine.weight, withOther: their.weight }] : [];
      })
      .sort(
        (x, y) => Math.min(y.withBase, y.withOther) - Math.min(x.withBase, x.withOther) || (x.actor < y.actor ? -1 : 1),
      ),
    series,
    interactionIds: acts.map(({ id }) => id),
    ...spanOf(acts),
  };
  return { ...counts, reading: readingOf(counts, { id: base, name: actors.get(base)?.name ?? base }, actors) };
}
