/** An undirected weighted graph as flat arrays (compressed sparse rows): what every measure computes on. */
import type { Network } from '../network.ts';

export interface CompactGraph {
  readonly count: number;
  /** Names of the nodes, for those who need an order that does not depend on numbers. */
  readonly ids: readonly string[];
  /** Neighbours of node i: positions start[i] to start[i + 1] of `neighbor` and `weight`; every tie stands twice. Neighbours ascend. */
  readonly start: Uint32Array;
  readonly neighbor: Uint32Array;
  /** Data weights, above 0. */
  readonly weight: Float64Array;
}

/**
 * Ties as [a, b, weight] by position. Self-ties say nothing about a relation between two and are left out of every measure; of two ties between
 * the same two the weights add up.
 * @throws RangeError for an end that is no node, or a weight that is not above 0
 */
export function compactGraph(
  ids: readonly string[],
  ties: readonly (readonly [number, number, number])[],
): CompactGraph {
  const rows: Map<number, number>[] = ids.map(() => new Map());
  for (const [a, b, weight] of ties) {
    const [rowA, rowB] = [rows[a], rows[b]];
    if (!rowA || !rowB) throw new RangeError(`network/compactGraph: tie ${a}-${b} of ${ids.length} nodes`);
    if (!(weight > 0)) throw new RangeError(`network/compactGraph: weight ${weight} of tie ${a}-${b} is not above 0`);
    if (a === b) continue;
    rowA.set(b, (rowA.get(b) ?? 0) + weight);
    rowB.set(a, (rowB.get(a) ?? 0) + weight);
  }
  const total = rows.reduce((sum, row) => sum + row.size, 0);
  const start = new Uint32Array(ids.length + 1);
  const neighbor = new Uint32Array(total);
  const weight = new Float64Array(total);
  let next = 0;
  rows.forEach((row, i) => {
    for (const [j, w] of [...row].sort((x, y) => x[0] - y[0])) {
      neighbor[next] = j;
      weight[next] = w;
      next += 1;
    }
    start[i + 1] = next;
  });
  return { count: ids.length, ids, start, neighbor, weight };
}

/** The shown network; node i is `network.actors[i]`. */
export function compactNetwork(network: Pick<Network, 'actors' | 'ties'>): CompactGraph {
  const ids = network.actors.map(({ id }) => id);
  const at = new Map(ids.map((id, i) => [id, i]));
  return compactGraph(
    ids,
    network.ties.map(({ a, b, weight }) => [at.get(a) ?? -1, at.get(b) ?? -1, weight] as const),
  );
}
