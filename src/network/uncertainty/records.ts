/** What the weights of a network rest on, as flat arrays that can be weighed again with some sources left out or counted twice. */
import type { Dataset } from '../../model/dataset.ts';
import { finish, type Work } from '../../model/work.ts';
import { showsEvidence } from '../apply-filters.ts';
import { indexOf } from '../dataset-index.ts';
import type { Filters } from '../filters.ts';
import type { Network } from '../network.ts';

/** What is drawn or left out as a whole. */
export type Unit = 'documents' | 'interactions' | 'publishers';

/**
 * Groups of records: a group adds to its tie the highest count among the units of its records, times its size. For the weight `interactions` a group
 * is an act on a tie (reported by one or more units), for `mentions` the sentences of one unit about one act, for `documents` a document.
 */
export interface Records {
  readonly actors: readonly string[];
  /** Ends of ties, positions in `actors`. */
  readonly tieA: Uint32Array;
  readonly tieB: Uint32Array;
  readonly unit: Unit;
  /** Names of units, sorted; publishers that are not known stand as the document alone. */
  readonly units: readonly string[];
  readonly groupTie: Uint32Array;
  readonly groupSize: Float64Array;
  /** Units of group g: positions groupStart[g] to groupStart[g + 1] of recordUnit. */
  readonly groupStart: Uint32Array;
  readonly recordUnit: Uint32Array;
  /** Whether a group counts once however often its units are drawn: documents, when acts are drawn. */
  readonly once: boolean;
}

interface Group {
  /** What makes it one within its act, or within its tie for the weight `documents`. */
  readonly key: number;
  readonly tie: number;
  size: number;
  /** Numbers of its units. */
  readonly units: number[];
}

/** Numbers for names, in the order in which they come. */
class Numbers {
  readonly #of = new Map<string, number>();

  of(name: string): number {
    const known = this.#of.get(name);
    if (known !== undefined) return known;
    this.#of.set(name, this.#of.size);
    return this.#of.size - 1;
  }
  /** The names in code order, and where each number stands among them. */
  sorted(): { readonly names: string[]; readonly places: Uint32Array } {
    const names = [...this.#of.keys()].sort();
    const places = new Uint32Array(names.length);
    names.forEach((name, place) => (places[this.of(name)] = place));
    return { names, places };
  }
}

/** Ties done between two steps. */
const STEP = 200;

/** The records behind a network as built from these filters; counts of 1 for every unit give back its weights. */
export const recordsOf = (dataset: Dataset, filters: Filters, network: Network, unit: Unit): Records =>
  finish(collectRecords(dataset, filters, network, unit));

/** The same in steps, for a page that must not be held up. */
export function* collectRecords(dataset: Dataset, filters: Filters, network: Network, unit: Unit): Work<Records> {
  const publishers = new Map(dataset.documents.map(({ id, publisher }) => [id, publisher ?? id]));
  const positions = new Map(indexOf(dataset).dataset.interactions.map((act, i) => [act.id, i]));
  const actorAt = new Map(network.actors.map(({ id }, i) => [id, i]));
  const byDocument = filters.weight === 'documents';
  const [units, documents] = [new Numbers(), new Numbers()];
  const groups: Group[] = [];
  for (const [t, tie] of network.ties.entries()) {
    if (t % STEP === 0) yield t / network.ties.length;
    const ofTie = groups.length;
    for (const id of tie.interactionIds) {
      const ofAct = groups.length;
      for (const evidence of dataset.interactions[positions.get(id) ?? -1]?.evidence ?? []) {
        if (!showsEvidence(evidence, filters)) continue;
        const { document } = evidence;
        const own = units.of(
          unit === 'interactions' ? id : unit === 'documents' ? document : (publishers.get(document) ?? document),
        );
        const key =
          filters.weight === 'interactions' ? 0 : filters.weight === 'mentions' ? own : documents.of(document);
        let g = byDocument ? ofTie : ofAct;
        while (g < groups.length && groups[g]!.key !== key) g++;
        const group = (groups[g] ??= { key, tie: t, size: filters.weight === 'mentions' ? 0 : 1, units: [] });
        if (!group.units.includes(own)) group.units.push(own);
        if (filters.weight === 'mentions') group.size += 1;
      }
    }
  }
  // each of these takes a while of its own where there are many
  yield 1;
  const { names, places } = units.sorted();
  yield 1;
  const groupStart = new Uint32Array(groups.length + 1);
  const recordUnit: number[] = [];
  groups.forEach((group, g) => {
    for (const own of group.units) recordUnit.push(places[own] ?? 0);
    groupStart[g + 1] = recordUnit.length;
  });
  yield 1;
  return {
    actors: network.actors.map(({ id }) => id),
    tieA: Uint32Array.from(network.ties, ({ a }) => actorAt.get(a) ?? 0),
    tieB: Uint32Array.from(network.ties, ({ b }) => actorAt.get(b) ?? 0),
    unit,
    units: names,
    groupTie: Uint32Array.from(groups, ({ tie }) => tie),
    groupSize: Float64Array.from(groups, ({ size }) => size),
    groupStart,
    recordUnit: Uint32Array.from(recordUnit),
    once: byDocument && unit === 'interactions',
  };
}

/** Weights of the ties when unit u counts counts[u] times. */
export function weigh(records: Records, counts: ArrayLike<number>, weights: Float64Array): void {
  const { groupTie, groupSize, groupStart, recordUnit, once } = records;
  weights.fill(0);
  for (let g = 0; g < groupTie.length; g++) {
    let most = 0;
    for (let r = groupStart[g]!, end = groupStart[g + 1]!; r < end; r++) {
      const count = counts[recordUnit[r]!]!;
      if (count > most) most = count;
    }
    if (once && most > 1) most = 1;
    weights[groupTie[g]!]! += most * groupSize[g]!;
  }
}

/** Strengths of the actors under these weights. */
export function strengthsOf({ actors, tieA, tieB }: Records, weights: Float64Array): Float64Array {
  const sums = new Float64Array(actors.length);
  for (let t = 0; t < weights.length; t++) {
    sums[tieA[t]!]! += weights[t]!;
    sums[tieB[t]!]! += weights[t]!;
  }
  return sums;
}
