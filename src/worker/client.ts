/** The page's side of the border: one promise a request, cancelled by an AbortSignal. */
import type { PartOf, Port, Reply, Request, TaskList } from './protocol.ts';

/** A failure inside the worker, with the name of the error that it was there. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
  readonly cause: string;
  constructor(cause: string, message: string) {
    super(message);
    this.cause = cause;
  }
}

export interface RunOptions<Part = never> {
  readonly signal?: AbortSignal;
  /** Called with 0 to 1 while the work goes on. */
  readonly progress?: (done: number) => void;
  /** Called with each piece of a result that comes in pieces, in their order. */
  readonly part?: (part: Part) => void;
  /** Buffers of the input to hand over instead of copying. */
  readonly transfer?: Transferable[];
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly progress: ((done: number) => void) | undefined;
  readonly part: ((part: never) => void) | undefined;
}

export interface Client<T extends TaskList<T>> {
  /** @throws the signal's reason when aborted; WorkerFailure when the work failed or the worker died */
  run<K extends keyof T>(task: K, input: T[K]['input'], options?: RunOptions<PartOf<T[K]>>): Promise<T[K]['result']>;
}

/** A typed client over any message port: a Worker, or a MessagePort (then call its `start` first). */
export function connect<T extends TaskList<T>>(port: Port): Client<T> {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  const take = (id: number): Waiting | undefined => {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  };
  port.addEventListener('message', (event) => {
    const reply = event.data as Reply;
    if (reply.kind === 'progress') waiting.get(reply.id)?.progress?.(reply.done);
    else if (reply.kind === 'part') waiting.get(reply.id)?.part?.(reply.part as never);
    else if (reply.kind === 'result') take(reply.id)?.resolve(reply.result);
    else take(reply.id)?.reject(new WorkerFailure(reply.name, reply.message));
  });
  // a worker whose script cannot load or that dies says so by an `error` event, which a MessagePort does not have
  (port as EventTarget & Port).addEventListener('error', (event: Event) => {
    const message = 'message' in event && typeof event.message === 'string' ? event.message : 'the worker stopped';
    for (const id of [...waiting.keys()]) take(id)?.reject(new WorkerFailure('Error', message));
  });
  const send = (request: Request<T>, transfer: Transferable[] = []): void => port.postMessage(request, transfer);
  return {
    run(task, input, { signal, progress, part, transfer = [] } = {}) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const id = next++;
        const abort = (): void => {
          if (take(id)) send({ kind: 'cancel', id });
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', abort, { once: true });
        const settle = (then: (value: unknown) => void) => (value: unknown) => {
          signal?.removeEventListener('abort', abort);
          then(value);
        };
        waiting.set(id, {
          resolve: settle(resolve as (value: unknown) => void),
          reject: settle(reject),
          progress,
          part,
        });
        send({ kind: 'run', id, task, input } as Request<T>, transfer);
      });
    },
  };
}
