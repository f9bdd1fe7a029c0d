/** How two actors are connected: fewest steps, strongest ties, whom both deal with. */
import type { Network, Tie } from '../../network/network.ts';

export interface Path {
  readonly actors: readonly string[];
  readonly ties: readonly string[];
}
export interface Paths {
  /** Fewest ties; of those the one of least summed 1/weight; undefined = not connected. */
  readonly shortest: Path | undefined;
  /** Least sum of 1/weight (Opsahl et al. 2010, doi:10.1016/j.socnet.2010.03.006): through strong ties, even if it takes more of them. */
  readonly strongest: Path | undefined;
  /** Those tied to both, heaviest smaller tie first. */
  readonly shared: readonly { readonly id: string; readonly weight: number }[];
}

/** Dijkstra over costs of ties; equal costs are decided by the order of ids. */
function cheapest(network: Network, from: string, to: string, cost: (tie: Tie) => number): Path | undefined {
  const around = new Map<string, Tie[]>();
  for (const tie of network.ties) for (const end of [tie.a, tie.b]) around.set(end, [...(around.get(end) ?? []), tie]);
  const best = new Map<string, { cost: number; tie: Tie | undefined; before: string }>([
    [from, { cost: 0, tie: undefined, before: '' }],
  ]);
  const open = new Set([from]);
  const closed = new Set<string>();
  while (open.size > 0) {
    let at = '';
    for (const id of open) {
      const [mine, other] = [best.get(id)!.cost, at === '' ? Infinity : best.get(at)!.cost];
      if (mine < other || (mine === other && id < at)) at = id;
    }
    open.delete(at);
    closed.add(at);
    if (at === to) break;
    for (const tie of around.get(at) ?? []) {
      const next = tie.a === at ? tie.b : tie.a;
      const sum = best.get(at)!.cost + cost(tie);
      const known = best.get(next)?.cost ?? Infinity;
      if (closed.has(next) || sum >= known - 1e-12) continue;
      best.set(next, { cost: sum, tie, before: at });
      open.add(next);
    }
  }
  if (!best.has(to)) return undefined;
  const actors: string[] = [];
  const ties: string[] = [];
  for (let id = to; id !== ''; id = best.get(id)!.before) {
    actors.unshift(id);
    const tie = best.get(id)!.tie;
    if (tie) ties.unshift(tie.id);
  }
  return { actors, ties };
}

export function foundPaths(network: Network, from: string, to: string): Paths {
  const known = new Set(network.actors.map((actor) => actor.id));
  if (!known.has(from) || !known.has(to) || from === to)
    return { shortest: undefined, strongest: undefined, shared: [] };
  const weights = (id: string): Map<string, number> =>
    new Map(
      network.ties.flatMap(
        (tie) =>
          (tie.a === id ? [[tie.b, tie.weight]] : tie.b === id ? [[tie.a, tie.weight]] : []) as [string, number][],
      ),
    );
  const [x, y] = [weights(from), weights(to)];
  return {
    // a step counts more than any sum of 1/weight can
    shortest: cheapest(network, from, to, (tie) => 1e6 + 1 / tie.weight),
    strongest: cheapest(network, from, to, (tie) => 1 / tie.weight),
    shared: [...x]
      .flatMap(([id, weight]) => (y.has(id) ? [{ id, weight: Math.min(weight, y.get(id) ?? 0) }] : []))
      .sort((p, q) => q.weight - p.weight || (p.id < q.id ? -1 : 1)),
  };
}
