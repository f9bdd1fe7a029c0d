/** A thread of `entente code`: takes one job at a time and answers with its result. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeCoder } from './coder.ts';
import type { CodeSettings, Job } from './job.ts';

const code = makeCoder(workerData as CodeSettings);

parentPort?.on('message', ({ index, job }: { readonly index: number; readonly job: Job }) => {
  const result = code(job);
  if (result.extraction === undefined) return parentPort?.postMessage({ index, result });
  // the asker has the text already
  const document = { ...result.extraction.document, text: '' };
  parentPort?.postMessage({ index, result: { extraction: { ...result.extraction, document } } });
});
