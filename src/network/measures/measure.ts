/** What a measure of an actor's position is: a described value in a list (list.ts). */
import type { Work } from '../../model/work.ts';
import type { CompactGraph } from './compact-graph.ts';

export const MEASURE_IDS = [
  'degree',
  'strength',
  'betweenness',
  'closeness',
  'eigenvector',
  'pagerank',
  'clustering',
  'constraint',
  'core',
  'community',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

export interface Measure {
  readonly id: MeasureId;
  readonly name: string;
  /** What a high value means, one plain sentence. */
  readonly meaning: string;
  readonly definition: string;
  readonly formula: string;
  readonly range: string;
  /** Paper and DOI. */
  readonly source: string;
  /** `weights`: only with weights; `both`: with and without; `ties`: weights play no part. */
  readonly uses: 'weights' | 'both' | 'ties';
  /** Whether it follows shortest paths through the whole network (slow, and sensitive to single ties). */
  readonly paths: boolean;
  /** `low`: the lowest value ranks first; `none`: values are labels. */
  readonly best: 'high' | 'low' | 'none';
  /** One value a node; NaN where the measure is not defined for it. */
  compute(graph: CompactGraph, weighted: boolean): Work<Float64Array>;
}
