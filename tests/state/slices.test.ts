import { describe, expect, it } from 'vitest';
import type { Work } from '../../src/model/work.ts';
import { inSlices } from '../../src/state/slices.ts';

/** Steps of 6 ms each. */
function* slow(steps: number): Work<string> {
  for (let i = 0; i < steps; i++) {
    const end = performance.now() + 6;
    while (performance.now() < end);
    yield i / steps;
  }
  return 'done';
}

describe('inSlices', () => {
  it('gives the result, and lets the page do other things between', async () => {
    let others = 0;
    const timer = setInterval(() => (others += 1), 1);
    expect(await inSlices(slow(10))).toBe('done');
    clearInterval(timer);
    expect(others).toBeGreaterThan(0);
  });

  it('stops where the signal says so', async () => {
    const abort = new AbortController();
    const result = inSlices(slow(1000), abort.signal);
    abort.abort(new Error('cancelled'));
    await expect(result).rejects.toThrow('cancelled');
  });
});
