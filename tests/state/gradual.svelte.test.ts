import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { Gradual } from '../../src/state/gradual.svelte.ts';

it('Gradual: rows come a handful a task, until all are there, and more when more are wanted', () => {
  vi.useFakeTimers();
  let wanted = $state(25);
  let rows: Gradual | undefined;
  const end = $effect.root(() => {
    rows = new Gradual(() => wanted, 10);
  });
  flushSync();
  expect(rows?.count).toBe(10);
  const turn = (): number | undefined => {
    vi.advanceTimersToNextTimer();
    flushSync();
    return rows?.count;
  };
  expect([turn(), turn(), turn()]).toEqual([20, 30, 30]);
  wanted = 31;
  flushSync();
  expect(turn()).toBe(40);
  end();
  vi.useRealTimers();
});
