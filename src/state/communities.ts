/** Groups of actors who deal with one another more than with others: Louvain (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008). */
import louvain from 'graphology-communities-louvain';
import { seededRandom } from '../model/random.ts';
import { toGraph } from '../network/graph.ts';
import type { Network } from '../network/network.ts';

/** Number of the group of each actor. The seed is fixed: the same network, the same groups. */
export function communitiesOf(network: Network): ReadonlyMap<string, number> {
  const groups = louvain(toGraph(network), { getEdgeWeight: 'weight', rng: seededRandom(1) });
  return new Map(Object.entries(groups));
}
