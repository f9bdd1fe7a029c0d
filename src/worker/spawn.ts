/** The page's workers, each made when it is first needed; Vite turns each into a file of its own. */
import { connect, type Client } from './client.ts';
import type { CodingTasks } from './coding/protocol.ts';
import { makePool, type Ending, type Pool } from './pool.ts';
import type { ProjectTasks } from './project/protocol.ts';

/** The worker that holds the open project. */
export function spawnProject(): Client<ProjectTasks> {
  return connect<ProjectTasks>(new Worker(new URL('./project/project-worker.ts', import.meta.url), { type: 'module' }));
}

/**
 * Coding workers: one a core, at least one and at most four (each holds the language model); the page does little meanwhile. What
 * they have coded goes from each to the project worker over a channel of their own.
 */
export function spawnCoders(cores: number, project: Client<ProjectTasks>): Pool<CodingTasks> {
  const size = Math.max(1, Math.min(4, cores));
  return makePool<CodingTasks>(
    size,
    (): Ending => new Worker(new URL('./coding/coding-worker.ts', import.meta.url), { type: 'module' }),
    {
      ahead: 2,
      made: (coder) => {
        const { port1, port2 } = new MessageChannel();
        void coder.run('join', { port: port1 }, { transfer: [port1] });
        void project.run('join', { port: port2 }, { transfer: [port2] });
      },
    },
  );
}
