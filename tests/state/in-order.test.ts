import { expect, it } from 'vitest';
import { inOrder } from '../../src/state/in-order.ts';

it('gives results in the order of the things, works on a few at a time, and an error costs only itself', async () => {
  let [running, most] = [0, 0];
  const work = async (ms: number): Promise<number> => {
    most = Math.max(most, ++running);
    await new Promise((next) => setTimeout(next, ms));
    running--;
    if (ms === 2) throw new Error('two');
    return ms;
  };
  const seen: unknown[] = [];
  for await (const one of inOrder([9, 1, 2, 5, 3], 2, work)) seen.push('value' in one ? one.value : String(one.error));
  expect(seen).toEqual([9, 1, 'Error: two', 5, 3]);
  expect(most).toBe(2);
});
