import { expect, it } from 'vitest';
import { makePool, type Ending } from '../../src/worker/pool.ts';
import type { Port } from '../../src/worker/protocol.ts';
import { serveAsync } from '../../src/worker/serve-async.ts';

interface Naps {
  nap: { input: number; result: number };
}

/** Workers that are message channels; counts how many naps run at once. */
function naps() {
  const state = { spawned: 0, running: 0, most: 0 };
  const spawn = (): Ending => {
    state.spawned++;
    const { port1, port2 } = new MessageChannel();
    serveAsync<Naps>(port2 as unknown as Port, {
      nap: async (ms) => {
        state.most = Math.max(state.most, ++state.running);
        await new Promise((done) => setTimeout(done, ms));
        state.running--;
        return ms;
      },
    });
    port1.start();
    port2.start();
    return Object.assign(port1 as unknown as Port, { terminate: () => port1.close() });
  };
  return { state, spawn };
}

it('runs as many at once as there are workers, in the order of the queue, and makes no more workers than are needed', async () => {
  const { state, spawn } = naps();
  const pool = makePool<Naps>(2, spawn);
  expect(await pool.run('nap', 1)).toBe(1);
  expect(state.spawned).toBe(1);
  expect(await Promise.all([5, 4, 3, 2].map((ms) => pool.run('nap', ms)))).toEqual([5, 4, 3, 2]);
  expect(state).toMatchObject({ spawned: 2, most: 2 });
  pool.close();
});

it('a task that is cancelled while it waits never runs, and the others go on', async () => {
  const { spawn } = naps();
  const pool = makePool<Naps>(1, spawn);
  const control = new AbortController();
  const first = pool.run('nap', 10);
  const second = pool.run('nap', 10, { signal: control.signal });
  const third = pool.run('nap', 1);
  control.abort(new Error('stopped'));
  await expect(second).rejects.toThrow('stopped');
  expect([await first, await third]).toEqual([10, 1]);
  pool.close();
  await expect(pool.run('nap', 1)).rejects.toThrow('closed');
});

it('at rest it ends the idle workers only, and makes new ones for what comes then', async () => {
  const { state, spawn } = naps();
  const pool = makePool<Naps>(2, spawn);
  const long = pool.run('nap', 30);
  await pool.run('nap', 1);
  pool.rest();
  expect(await long).toBe(30);
  expect(state.spawned).toBe(2);
  pool.rest();
  expect(await Promise.all([2, 1].map((ms) => pool.run('nap', ms)))).toEqual([2, 1]);
  expect(state.spawned).toBe(4);
  pool.close();
});

it('makes no more workers than it is told, and at least one', async () => {
  const { state, spawn } = naps();
  const pool = makePool<Naps>(3, spawn);
  pool.atMost(0);
  await Promise.all([2, 2, 2].map((ms) => pool.run('nap', ms)));
  expect(state).toMatchObject({ spawned: 1, most: 1 });
  pool.atMost(9);
  await Promise.all([5, 5, 5, 5].map((ms) => pool.run('nap', ms)));
  expect(state.spawned).toBe(3);
  pool.close();
});
