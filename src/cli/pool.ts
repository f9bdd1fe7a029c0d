/** Documents coded on several cores: the same results in the same order as on one. */
import { Worker } from 'node:worker_threads';
import { SharedStrings } from '../corpus/share-strings.ts';
import type { CodeSettings, Job, JobResult } from './job.ts';

/** Jobs that wait inside a worker, so that it never idles while its answer travels. */
const AHEAD = 2;

/** Runs every job; `results[i]` belongs to `jobs[i]`. A worker that dies costs the jobs it held, another takes its place. */
export async function runJobs(
  jobs: readonly Job[],
  workers: number,
  settings: CodeSettings,
  onDone: (done: number) => void,
): Promise<JobResult[]> {
  const results: JobResult[] = new Array<JobResult>(jobs.length);
  const strings = new SharedStrings();
  let next = 0;
  let done = 0;

  const oneWorker = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const held = new Set<number>();
      let answered = false;
      const worker = new Worker(new URL('./code-worker.js', import.meta.url), { workerData: settings });
      const finish = (index: number, result: JobResult): void => {
        held.delete(index);
        results[index] = result;
        onDone(++done);
      };
      const feed = (): void => {
        for (; held.size < AHEAD && next < jobs.length; next++) {
          held.add(next);
          worker.postMessage({ index: next, job: jobs[next] });
        }
        if (held.size === 0) void worker.terminate();
      };
      worker.on('message', ({ index, result }: { readonly index: number; readonly result: JobResult }) => {
        answered = true;
        const text = jobs[index]?.text ?? '';
        const { extraction } = result;
        strings.share(extraction);
        finish(
          index,
          extraction ? { extraction: { ...extraction, document: { ...extraction.document, text } } } : result,
        );
        feed();
      });
      worker.on('error', (error) => {
        // a worker that cannot even start would fail for ever
        if (!answered && held.size === Math.min(AHEAD, jobs.length)) return reject(error);
        for (const index of held) finish(index, { fault: `could not be coded (${error.message})` });
      });
      worker.on('exit', () => resolve());
      feed();
    });

  const lane = async (): Promise<void> => {
    while (next < jobs.length) await oneWorker();
  };
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, lane));
  return results;
}
