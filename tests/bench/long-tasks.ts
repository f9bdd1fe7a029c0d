/** What holds the page up: the tasks of its main thread, script, style, layout and paint, as the browser's own trace has them. */
import type { Browser, Page } from 'playwright-core';

/** What a person does not notice, ms. */
export const BOUND = 50;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** By the clock and by the processor, µs. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

export interface Held {
  /** From the begin of the step to its end, ms. */
  readonly ms: number;
  /** The longest task of the page by the clock, ms. */
  readonly longest: number;
  /** The longest by the processor, ms: tells a slow page from a machine that is shared. */
  readonly busiest: number;
}

/** Runs a step to its end and tells what held the page up meanwhile. */
export async function heldBy(browser: Browser, page: Page, run: () => Promise<unknown>): Promise<Held> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  const begin = performance.now();
  await run();
  const ms = performance.now() - begin;
  // the frame that the step asks for is its own
  await page.waitForTimeout(100);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}.${tid}`;
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread),
  );
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && /RunTask$/.test(event.name) && main.has(thread(event)),
  );
  if (tasks.every(({ tdur }) => tdur === undefined)) throw new Error('bench/long-tasks: the trace has no times');
  const most = (time: 'dur' | 'tdur'): number =>
    Math.round(tasks.reduce((max, task) => Math.max(max, task[time] ?? 0), 0) / 1000);
  return { ms, longest: most('dur'), busiest: most('tdur') };
}
