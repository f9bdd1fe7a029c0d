import { connect, type Client } from '../worker/client.ts';
import type { NetworkTasks, Place } from '../worker/protocol.ts';
import type { Positions } from '../layout/input.ts';
import type { LayoutEngine } from './layout.svelte.ts';
import { packed } from './packed.ts';

const places = (positions: Positions | undefined): Place[] | undefined =>
  positions && [...positions].map(([id, { x, y }]) => [id, x, y] as const);

/** The layout on a worker of its own, started when it is first needed. */
export function layoutOnWorker(): LayoutEngine {
  let client: Client<NetworkTasks> | undefined;
  return async (network, settings, { signal, previous, pinned, groups }) => {
    client ??= connect<NetworkTasks>(
      new Worker(new URL('../worker/network-worker.ts', import.meta.url), { type: 'module' }),
    );
    const [before, held] = [places(previous), places(pinned)];
    const { ids, x, y } = await client.run(
      'layout',
      {
        network: packed(network),
        settings,
        ...(before ? { previous: before } : {}),
        ...(held ? { pinned: held } : {}),
        ...(groups ? { groups: [...groups] } : {}),
      },
      { signal },
    );
    return new Map(ids.map((id, i) => [id, { x: x[i] ?? 0, y: y[i] ?? 0 }]));
  };
}
