/** The worker's side of the border for work that waits (files, storage): the same messages as `serve`, handlers that are promises. */
import type { PartOf, Port, Reply, Request, TaskList } from './protocol.ts';
import { transferables } from './serve.ts';

export interface TaskContext<Part = never> {
  /** Aborted when the page cancels; the answer is then not sent. */
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly progress: (done: number) => void;
  /** Sends a piece of a result that goes in pieces. */
  readonly part: (part: Part) => void;
}
export type AsyncHandlers<T extends TaskList<T>> = {
  readonly [K in keyof T]: (input: T[K]['input'], context: TaskContext<PartOf<T[K]>>) => Promise<T[K]['result']>;
};

/** Answers requests that come over a port. A handler's error becomes the caller's; it never ends the worker. */
export function serveAsync<T extends TaskList<T>>(port: Port, handlers: AsyncHandlers<T>): void {
  const running = new Map<number, AbortController>();
  const reply = (message: Reply, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  async function run(request: Extract<Request<T>, { kind: 'run' }>): Promise<void> {
    const { id } = request;
    const control = new AbortController();
    running.set(id, control);
    try {
      const handler = Object.hasOwn(handlers, request.task) ? handlers[request.task] : undefined;
      if (!handler) throw new RangeError(`worker/serve-async: no task "${String(request.task)}"`);
      const progress = (done: number): void => reply({ kind: 'progress', id, done });
      const part = (piece: unknown): void => reply({ kind: 'part', id, part: piece });
      const result = await handler(request.input, { signal: control.signal, progress, part });
      if (!control.signal.aborted) reply({ kind: 'result', id, result }, transferables(result));
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      if (!control.signal.aborted) reply({ kind: 'failure', id, name, message });
    } finally {
      running.delete(id);
    }
  }

  port.addEventListener('message', (event) => {
    const request = event.data as Request<T>;
    if (request.kind === 'run') void run(request);
    else running.get(request.id)?.abort();
  });
}
