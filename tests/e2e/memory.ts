/** How much memory the largest page of a browser takes with its workers: they share one process of the system. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** How often it is looked at, ms. */
const EVERY = 200;

/** Proportional share (what several processes hold together counts by its part) in MB; 0 for a process that has ended. */
function megabytesOf(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}

/** Watches until `stop`, which gives the highest value seen in MB. Linux only: elsewhere it gives 0. */
export async function watchMemory(browser: Browser): Promise<{ stop: () => number }> {
  const session = await browser.newBrowserCDPSession();
  let peak = 0;
  const look = async (): Promise<void> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo').catch(() => ({ processInfo: [] }));
    for (const { type, id } of processInfo) if (type === 'renderer') peak = Math.max(peak, megabytesOf(id));
  };
  const timer = setInterval(() => void look(), EVERY);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}
