/** What the worker is asked for, and when; the worker is the same code on this thread. */
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/model/work.ts';
import { Analysis, type NetworkClient, type Wanted } from '../../src/state/analysis.svelte.ts';
import { History } from '../../src/state/history.svelte.ts';
import { NetworkState } from '../../src/state/network.svelte.ts';
import { View } from '../../src/state/view.svelte.ts';
import type { Workspace } from '../../src/state/workspace.svelte.ts';
import { bootstrapRanks } from '../../src/network/uncertainty/bootstrap.ts';
import { measuresTask } from '../../src/worker/measures-task.ts';
import type { NetworkTasks } from '../../src/worker/protocol.ts';
import { neighbours } from '../view/neighbours.ts';

const wanted: Wanted = {
  measures: ['pagerank', 'betweenness', 'core'],
  plain: false,
  intervals: ['strength'],
  sources: false,
};

function analysis(): { readonly own: Analysis; readonly asked: string[] } {
  const asked: string[] = [];
  const run = (task: keyof NetworkTasks, input: unknown): Promise<unknown> => {
    if (task === 'measures') {
      const measures = input as NetworkTasks['measures']['input'];
      asked.push(`${measures.variants} ${measures.measures.join()}`);
      return Promise.resolve(finish(measuresTask(measures)));
    }
    asked.push(task);
    const { records, settings } = input as NetworkTasks['bootstrap']['input'];
    return Promise.resolve(finish(bootstrapRanks(records, { ...settings, resamples: 20 })));
  };
  const view = new View(new History());
  const documents = new Map(neighbours.documents.map((document) => [document.id, document]));
  const workspace = { dataset: neighbours, documents } as unknown as Workspace;
  const client = (() => ({ run })) as unknown as NetworkClient;
  return { own: new Analysis(view, workspace, new NetworkState(view, workspace), client), asked };
}
/** As the effect of a view does: asks again until nothing is missing. */
async function settle(own: Analysis, what: Wanted): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    own.update(what);
    await new Promise((go) => setTimeout(go, 4));
  }
}

describe('Analysis', () => {
  it('computes measures first, those along paths apart, then resamples, each once', async () => {
    const { own, asked } = analysis();
    await settle(own, wanted);
    expect(asked).toEqual(['weighted pagerank,core', 'weighted betweenness', 'bootstrap']);
    expect(own.values('pagerank')).toHaveLength(6);
    expect(own.interval('strength')?.low).toHaveLength(6);
  });

  it('computes anew without weights, and shows nothing weighted meanwhile; what has no weights stays', async () => {
    const { own, asked } = analysis();
    await settle(own, wanted);
    const weighted = own.values('pagerank');
    expect(own.values('pagerank', true)).toBeUndefined();
    expect(own.values('core', true)).toBe(own.values('core'));
    await settle(own, { ...wanted, plain: true });
    expect(asked.slice(3)).toEqual(['unweighted pagerank', 'unweighted betweenness']);
    expect(Array.from(own.values('pagerank', true) ?? [])).not.toEqual(Array.from(weighted ?? []));
    expect(own.values('pagerank')).toBe(weighted);
  });
});
