/** Measures as a task: ties as typed arrays in, columns of values out. */
import type { Work } from '../model/work.ts';
import { compactGraph } from '../network/measures/compact-graph.ts';
import { computeMeasures, type MeasureColumn } from '../network/measures/list.ts';
import type { Network } from '../network/network.ts';
import type { MeasuresTask } from './protocol.ts';

/** What to send for a network; the values come back in the order of `network.actors`. */
export function measuresInput(network: Network, choice: Pick<MeasuresTask, 'measures' | 'variants'>): MeasuresTask {
  const at = new Map(network.actors.map(({ id }, i) => [id, i]));
  return {
    ids: network.actors.map(({ id }) => id),
    a: Uint32Array.from(network.ties, ({ a }) => at.get(a) ?? 0),
    b: Uint32Array.from(network.ties, ({ b }) => at.get(b) ?? 0),
    weight: Float64Array.from(network.ties, ({ weight }) => weight),
    ...choice,
  };
}

export function measuresTask({ ids, a, b, weight, measures, variants }: MeasuresTask): Work<MeasureColumn[]> {
  const ties = Array.from(a, (end, t) => [end, b[t] ?? 0, weight[t] ?? 0] as const);
  return computeMeasures(compactGraph(ids, ties), measures, variants);
}
