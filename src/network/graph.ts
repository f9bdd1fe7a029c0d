/** The network as a graphology graph, for sigma, for layouts and for whoever reads GEXF. */
import Graph from 'graphology';
import type { Network, NetworkActor, Tie } from './network.ts';

export type NetworkGraph = Graph<NetworkActor, Tie>;

/** Undirected, simple; nodes keyed by actor id and edges by tie id, in the order of the network; attributes are their fields. */
export function toGraph(network: Network): NetworkGraph {
  const graph: NetworkGraph = new Graph<NetworkActor, Tie>({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (const actor of network.actors) graph.addNode(actor.id, { ...actor });
  for (const tie of network.ties) graph.addUndirectedEdgeWithKey(tie.id, tie.a, tie.b, { ...tie });
  return graph;
}
