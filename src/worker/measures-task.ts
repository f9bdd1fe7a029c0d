/** Measures as a task: ties as typed arrays in, columns of values out. */
import type { Work } from '../model/work.ts';
import { compactGraph } from '../network/measures/compact-graph.ts';
import { computeMeasures, type MeasureColumn } from '../network/measures/list.ts';
import type { Network } from '../network/network.ts';
import type { MeasuresTask } from './protocol.ts';

/** What to send for a network; the values come back in the order of `network.actors`. */
export function measuresInput(network: Network, choice: Pick<MeasuresTask, 'measures' | 'variants'>): MeasuresTask {
  const { actors, ties } = network;
  const at = new Map<string, number>();
  for (let i = 0; i < actors.length; i++) at.set(actors[i]!.id, i);
  // plain loops: on the page's own thread, where `from` with a function takes several times as long
  const [a, b] = [new Uint32Array(ties.length), new Uint32Array(ties.length)];
  const weight = new Float64Array(ties.length);
  for (let t = 0; t < ties.length; t++) {
    const tie = ties[t]!;
    a[t] = at.get(tie.a) ?? 0;
    b[t] = at.get(tie.b) ?? 0;
    weight[t] = tie.weight;
  }
  return { ids: [...at.keys()], a, b, weight, ...choice };
}

export function measuresTask({ ids, a, b, weight, measures, variants }: MeasuresTask): Work<MeasureColumn[]> {
  const ties = Array.from(a, (end, t) => [end, b[t] ?? 0, weight[t] ?? 0] as const);
  return computeMeasures(compactGraph(ids, ties), measures, variants);
}
