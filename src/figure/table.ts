/** What a figure shows as a table: the same numbers, for those who cannot see it and for those who want to check it. */
import type { Network } from '../network/network.ts';
import { countQuads } from '../network/timeline.ts';
import type { Dyad } from './dyads.ts';
import type { FigureTable } from './scene.ts';

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The ties of a map, heaviest first. */
export function tieTable(network: Network, unit: string): FigureTable {
  const names = new Map(network.actors.map((actor) => [actor.id, actor.name]));
  const ties = [...network.ties].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return {
    columns: ['Actor', 'Actor', `${unit.charAt(0).toUpperCase()}${unit.slice(1)}s`, 'Balance', 'Material conflict'],
    rows: ties.map((tie) => [
      names.get(tie.a) ?? tie.a,
      names.get(tie.b) ?? tie.b,
      tie.weight,
      round(tie.balance),
      tie.hasMaterialConflict ? 'yes' : 'no',
    ]),
  };
}

/** The pairs of a comparison or a time line, in its order. */
export function dyadTable(dyads: readonly Dyad[]): FigureTable {
  return {
    columns: [
      'Pair',
      'Interactions',
      'Cooperation',
      'Conflict',
      'Material cooperation',
      'Material conflict',
      'No date',
    ],
    rows: dyads.map((dyad) => {
      const quads = countQuads(dyad.interactions);
      return [
        `${dyad.baseName} and ${dyad.otherName}`,
        dyad.interactions.length,
        quads['verbal-cooperation'] + quads['material-cooperation'],
        quads['verbal-conflict'] + quads['material-conflict'],
        quads['material-cooperation'],
        quads['material-conflict'],
        dyad.interactions.filter((act) => !act.date).length,
      ];
    }),
  };
}
