/** The worker's side of the border: runs works in slices, so that a cancel is heard between them. */
import type { Work } from '../model/work.ts';
import type { Port, Reply, Request, TaskList } from './protocol.ts';

/** Starts the work of each task; what it throws comes back to the caller as a failure. */
export type Handlers<T extends TaskList<T>> = {
  readonly [K in keyof T]: (input: T[K]['input']) => Work<T[K]['result']>;
};

/** Longest stretch without listening, ms. Results do not depend on it. */
const SLICE = 24;

/** A turn of the event loop, so that messages that wait are heard; a message is quicker than a timer. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => {
      port1.close();
      resolve();
    };
    port1.postMessage(0);
  });
}

/** Buffers of the typed arrays that a result holds directly or in a list or record one level down. */
export function transferables(result: unknown): Transferable[] {
  const buffers = new Set<ArrayBuffer>();
  const visit = (value: unknown, depth: number): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (depth > 0 && value !== null && typeof value === 'object') {
      for (const inner of Object.values(value)) visit(inner, depth - 1);
    }
  };
  visit(result, 2);
  return [...buffers];
}

/** Answers requests that come over a port until it closes. Several may run at once; they take turns slice by slice. */
export function serve<T extends TaskList<T>>(port: Port, handlers: Handlers<T>): void {
  const cancelled = new Set<number>();
  const running = new Set<number>();
  const reply = (message: Reply, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  async function run(request: Extract<Request<T>, { kind: 'run' }>): Promise<void> {
    const { id } = request;
    running.add(id);
    try {
      const handler = Object.hasOwn(handlers, request.task) ? handlers[request.task] : undefined;
      if (!handler) throw new RangeError(`worker/serve: no task "${String(request.task)}"`);
      const work = handler(request.input);
      await turn();
      for (let until = performance.now() + SLICE; ;) {
        const step = work.next();
        if (step.done) {
          if (!cancelled.has(id)) reply({ kind: 'result', id, result: step.value }, transferables(step.value));
          return;
        }
        if (performance.now() < until) continue;
        reply({ kind: 'progress', id, done: step.value });
        await turn();
        if (cancelled.has(id)) {
          work.return(undefined as never);
          return;
        }
        until = performance.now() + SLICE;
      }
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      reply({ kind: 'failure', id, name, message });
    } finally {
      cancelled.delete(id);
      running.delete(id);
    }
  }

  port.addEventListener('message', (event) => {
    const request = event.data as Request<T>;
    if (request.kind === 'run') void run(request);
    else if (running.has(request.id)) cancelled.add(request.id);
  });
}
