import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_LAYOUT } from '../../src/layout/input.ts';
import { layoutNetwork } from '../../src/layout/layout.ts';
import { packInput } from '../../src/layout/packed.ts';
import type { Work } from '../../src/model/work.ts';
import { connect, WorkerFailure, type Client } from '../../src/worker/client.ts';
import { fromPositions, layoutTask, positionsOf } from '../../src/worker/layout-task.ts';
import type { NetworkTasks, Port, TaskList } from '../../src/worker/protocol.ts';
import { serve, type Handlers } from '../../src/worker/serve.ts';
import { sampleNetwork } from '../layout/sample-network.ts';

const open: MessagePort[] = [];
afterEach(() => open.splice(0).forEach((port) => port.close()));

function pair<T extends TaskList<T>>(handlers: Handlers<T>): Client<T> {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  port1.start();
  port2.start();
  serve(port2 as Port, handlers);
  return connect<T>(port1 as Port);
}

interface Toys {
  endless: { input: null; result: number };
  square: { input: number; result: Float64Array };
  broken: { input: null; result: null };
}
let left = false;
const toys: Handlers<Toys> = {
  *endless(): Work<number> {
    left = false;
    try {
      for (;;) yield 0.5;
    } finally {
      left = true;
    }
  },
  *square(n): Work<Float64Array> {
    yield 0;
    return Float64Array.of(n * n);
  },
  *broken(): Work<null> {
    yield 0;
    throw new RangeError('no such thing');
  },
};

describe('the worker border', () => {
  it('answers each request under its own id, also while a long one runs', async () => {
    const client = pair(toys);
    const abort = new AbortController();
    const long = client.run('endless', null, { signal: abort.signal });
    long.catch(() => undefined);
    const answers = await Promise.all([client.run('square', 3), client.run('square', 4)]);
    expect(answers.map((answer) => answer[0])).toEqual([9, 16]);
    abort.abort();
    await expect(long).rejects.toThrow();
  });

  it('cancels work by AbortSignal and lets the work clean up', async () => {
    const client = pair(toys);
    const abort = new AbortController();
    const told: number[] = [];
    const progress = (done: number): void => {
      told.push(done);
      abort.abort(new Error('enough'));
    };
    const long = client.run('endless', null, { signal: abort.signal, progress });
    await expect(long).rejects.toThrow('enough');
    expect(told).toEqual([0.5]);
    await client.run('square', 1);
    expect(left).toBe(true);
  });

  it('does not start what is aborted already', async () => {
    await expect(pair(toys).run('square', 2, { signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow(
      'never',
    );
  });

  it('brings failures back as data', async () => {
    const failure = await pair(toys)
      .run('broken', null)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkerFailure);
    expect(failure).toMatchObject({ cause: 'RangeError', message: 'no such thing' });
  });

  it('refuses a task that it does not know', async () => {
    const client = pair(toys) as unknown as Client<{ toString: { input: null; result: null } }>;
    await expect(client.run('toString', null)).rejects.toThrow('no task "toString"');
  });

  it('lays out as the function does', async () => {
    const network = sampleNetwork(20, 2);
    const settings = { ...DEFAULT_LAYOUT, tries: 2 };
    const client = pair<NetworkTasks>({ layout: layoutTask } as unknown as Handlers<NetworkTasks>);
    const result = positionsOf(await client.run('layout', { network: packInput(network), settings }));
    expect(result).toEqual(layoutNetwork(network, settings));
    const again = await client.run('layout', {
      network: packInput(network),
      settings,
      previous: fromPositions(result),
    });
    expect(positionsOf(again)).toEqual(result);
  });
});
