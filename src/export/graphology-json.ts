/** The serialised graph of graphology, for scripts and for Gephi Lite. */
import { toGraph } from '../network/graph.ts';
import type { ExportFormat } from './format.ts';
import { kindColor, nodeSize, tieColor } from './node-look.ts';

export const graphologyJson: ExportFormat = {
  name: 'graphology',
  summary: 'graphology JSON, for scripts',
  extension: '.json',
  mime: 'application/json',
  write({ network, positions }) {
    const graph = toGraph(network);
    const { nodes, edges, options } = graph.export();
    const actors = new Map(network.actors.map((actor) => [actor.id, actor]));
    const ties = new Map(network.ties.map((tie) => [tie.id, tie]));
    return `${JSON.stringify(
      {
        options,
        attributes: {},
        nodes: nodes.map((node) => {
          const actor = actors.get(node.key);
          const at = positions.get(node.key);
          return {
            key: node.key,
            attributes: {
              ...node.attributes,
              label: actor?.name ?? node.key,
              ...(at ? { x: at.x, y: -at.y } : {}),
              ...(actor ? { size: nodeSize(actor), color: kindColor(actor.kind) } : {}),
            },
          };
        }),
        edges: edges.map((edge) => {
          const tie = ties.get(edge.key ?? '');
          return { ...edge, attributes: { ...edge.attributes, ...(tie ? { color: tieColor(tie) } : {}) } };
        }),
      },
      null,
      1,
    )}\n`;
  },
};
