/** Several workers of one kind behind one queue: each task goes to the first that is free. */
import { connect, type Client, type RunOptions } from './client.ts';
import type { PartOf, Port, TaskList } from './protocol.ts';

export interface Pool<T extends TaskList<T>> {
  readonly size: number;
  run<K extends keyof T>(task: K, input: T[K]['input'], options?: RunOptions<PartOf<T[K]>>): Promise<T[K]['result']>;
  /** Makes no new worker from now on where so many are there: each takes room of its own, which a small job does not repay. */
  atMost(count: number): void;
  /** Ends the workers that have nothing to do, so that what they hold is given back; the next task makes new ones. */
  rest(): void;
  /** Ends all workers; tasks that run reject. */
  close(): void;
}

/** A worker that can be ended. */
export type Ending = Port & { terminate(): void };

interface Member<T extends TaskList<T>> {
  readonly client: Client<T>;
  readonly worker: Ending;
  running: number;
}

export interface PoolOptions<T extends TaskList<T>> {
  /** Tasks that one worker may have at once; more than one keeps it busy while an answer travels. 1 by default. */
  readonly ahead?: number;
  /** Called with each worker when it is made, before its first task. */
  readonly made?: (client: Client<T>) => void;
}

/** A pool of at most `size` workers, each made by `spawn` when it is first needed. */
export function makePool<T extends TaskList<T>>(
  size: number,
  spawn: () => Ending,
  { ahead = 1, made }: PoolOptions<T> = {},
): Pool<T> {
  const members: Member<T>[] = [];
  const queue: (() => void)[] = [];
  let closed = false;
  let limit = size;

  const free = (): Member<T> | undefined => {
    const idle = members.find(({ running }) => running === 0);
    if (idle) return idle;
    if (members.length < limit) {
      const worker = spawn();
      const member: Member<T> = { client: connect<T>(worker), worker, running: 0 };
      members.push(member);
      made?.(member.client);
      return member;
    }
    return members.find(({ running }) => running < ahead);
  };
  /** Wakes the one that has waited longest. */
  const next = (): void => queue.shift()?.();
  const take = async (signal?: AbortSignal): Promise<Member<T>> => {
    for (;;) {
      if (closed) throw new Error('worker/pool: the pool is closed');
      if (signal?.aborted) {
        next(); // it was woken for nothing
        throw signal.reason;
      }
      const member = free();
      if (member) {
        member.running++;
        return member;
      }
      await new Promise<void>((wake) => queue.push(wake));
    }
  };
  return {
    size,
    async run(task, input, options = {}) {
      const member = await take(options.signal);
      try {
        return await member.client.run(task, input, options);
      } finally {
        member.running--;
        next();
      }
    },
    atMost(count) {
      limit = Math.max(1, Math.min(size, count));
    },
    rest() {
      for (const member of members.filter(({ running }) => running === 0)) {
        member.worker.terminate();
        members.splice(members.indexOf(member), 1);
      }
    },
    close() {
      closed = true;
      for (const { worker } of members) worker.terminate();
      members.length = 0;
      for (const wake of queue.splice(0)) wake();
    },
  };
}
