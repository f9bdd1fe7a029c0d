/** Every measure, in the order of the table. A new one is a file and a line here. */
import { part, type Work } from '../../model/work.ts';
import { betweenness } from './betweenness.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { community } from './community.ts';
import type { CompactGraph } from './compact-graph.ts';
import { constraint } from './constraint.ts';
import { core } from './core.ts';
import { degree } from './degree.ts';
import { eigenvector } from './eigenvector.ts';
import type { Measure, MeasureId } from './measure.ts';
import { pagerank } from './pagerank.ts';
import { strength } from './strength.ts';

export const MEASURES: readonly Measure[] = [
  strength,
  degree,
  betweenness,
  closeness,
  eigenvector,
  pagerank,
  clustering,
  constraint,
  core,
  community,
];

/** One column: a measure, with or without weights. */
export interface MeasureColumn {
  readonly id: MeasureId;
  readonly weighted: boolean;
  /** One value an actor, in the order of the graph; NaN = not defined. */
  readonly values: Float64Array;
}

/**
 * Columns of the asked measures; with `both` those that know weights come twice, weighted first.
 */
export function* computeMeasures(
  graph: CompactGraph,
  ids: readonly MeasureId[],
  variants: 'weighted' | 'unweighted' | 'both' = 'weighted',
): Work<MeasureColumn[]> {
  const jobs = MEASURES.filter(({ id }) => ids.includes(id)).flatMap((measure) => {
    if (measure.uses !== 'both') return [{ measure, weighted: measure.uses === 'weights' }];
    const choices = variants === 'both' ? [true, false] : [variants === 'weighted'];
    return choices.map((weighted) => ({ measure, weighted }));
  });
  const columns: MeasureColumn[] = [];
  for (const [k, { measure, weighted }] of jobs.entries()) {
    const work = measure.compute(graph, weighted);
    columns.push({ id: measure.id, weighted, values: yield* part(work, k / jobs.length, (k + 1) / jobs.length) });
  }
  return columns;
}
