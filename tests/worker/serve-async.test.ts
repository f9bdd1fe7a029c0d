import { expect, it } from 'vitest';
import { connect } from '../../src/worker/client.ts';
import type { Port } from '../../src/worker/protocol.ts';
import { serveAsync } from '../../src/worker/serve-async.ts';

interface Sums {
  add: { input: readonly number[]; result: number };
  wait: { input: null; result: string };
  fail: { input: null; result: never };
}

function pair() {
  const { port1, port2 } = new MessageChannel();
  const state = { cancelled: false };
  serveAsync<Sums>(port2 as unknown as Port, {
    add: async (numbers, { progress }) =>
      numbers.reduce((sum, n, i) => (progress((i + 1) / numbers.length), sum + n), 0),
    wait: (_, { signal }) =>
      new Promise((done) => signal.addEventListener('abort', () => ((state.cancelled = true), done('late')))),
    fail: () => Promise.reject(new Error('the file has no text')),
  });
  port1.start();
  port2.start();
  return { client: connect<Sums>(port1 as unknown as Port), state, close: () => port1.close() };
}

it('a task gives its result, with progress before it, also when several run at once', async () => {
  const { client, close } = pair();
  const seen: number[] = [];
  const progress = (done: number) => void seen.push(done);
  expect(await Promise.all([client.run('add', [1, 2], { progress }), client.run('add', [10])])).toEqual([3, 10]);
  expect(seen).toEqual([0.5, 1]);
  close();
});

it('a failure comes back as an error with its message, and the next task works', async () => {
  const { client, close } = pair();
  await expect(client.run('fail', null)).rejects.toThrow('the file has no text');
  expect(await client.run('add', [2])).toBe(2);
  close();
});

it('abort rejects at once and reaches the handler', async () => {
  const { client, state, close } = pair();
  const control = new AbortController();
  const task = client.run('wait', null, { signal: control.signal });
  control.abort(new Error('stopped by the person'));
  await expect(task).rejects.toThrow('stopped by the person');
  expect(await client.run('add', [1])).toBe(1);
  expect(state.cancelled).toBe(true);
  close();
});
