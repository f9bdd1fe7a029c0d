/** Several workers of one kind behind one queue: each task goes to the first that is free. */
import { connect, type Client, type RunOptions } from './client.ts';
import type { Port, TaskList } from './protocol.ts';

export interface Pool<T extends TaskList<T>> {
  readonly size: number;
  run<K extends keyof T>(task: K, input: T[K]['input'], options?: RunOptions): Promise<T[K]['result']>;
  /** Ends all workers; tasks that run reject. */
  close(): void;
}

/** A worker that can be ended. */
export type Ending = Port & { terminate(): void };

interface Member<T extends TaskList<T>> {
  readonly client: Client<T>;
  readonly worker: Ending;
  busy: boolean;
}

/** A pool of at most `size` workers, each made by `spawn` when it is first needed. */
export function makePool<T extends TaskList<T>>(size: number, spawn: () => Ending): Pool<T> {
  const members: Member<T>[] = [];
  const queue: (() => void)[] = [];
  let closed = false;

  const free = (): Member<T> | undefined => {
    const idle = members.find((member) => !member.busy);
    if (idle || members.length >= size) return idle;
    const worker = spawn();
    const member: Member<T> = { client: connect<T>(worker), worker, busy: false };
    members.push(member);
    return member;
  };
  const take = async (signal?: AbortSignal): Promise<Member<T>> => {
    for (;;) {
      signal?.throwIfAborted();
      if (closed) throw new Error('worker/pool: the pool is closed');
      const member = free();
      if (member) {
        member.busy = true;
        return member;
      }
      await new Promise<void>((next) => queue.push(next));
    }
  };
  return {
    size,
    async run(task, input, options = {}) {
      const member = await take(options.signal);
      try {
        return await member.client.run(task, input, options);
      } finally {
        member.busy = false;
        // everybody looks again: one of them may have been cancelled while it waited
        for (const next of queue.splice(0)) next();
      }
    },
    close() {
      closed = true;
      for (const { worker } of members) worker.terminate();
      members.length = 0;
      for (const next of queue.splice(0)) next();
    },
  };
}
