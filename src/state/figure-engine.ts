/** The worker that draws figures, as the composer uses it: started when it is needed, given the dataset in pieces, ended at once. */
import { connect, type Client, type RunOptions } from '../worker/client.ts';
import { LISTS, type FigureTasks } from '../worker/figure-tasks.ts';
import type { PartOf } from '../worker/protocol.ts';

/** Records sent in one go: a large dataset in one would keep the page from answering while it is copied. */
const PIECE = 4_000;

export type FigureJob = Exclude<keyof FigureTasks, 'open' | 'add'>;

export class FigureEngine {
  readonly #opening: FigureTasks['open']['input'];
  #worker: Worker | undefined;
  #client: Promise<Client<FigureTasks>> | undefined;

  constructor(opening: FigureTasks['open']['input']) {
    this.#opening = opening;
  }

  /** @throws the signal's reason when aborted, WorkerFailure when the work failed; never settles when stopped without an abort. */
  async run<K extends FigureJob>(
    task: K,
    input: FigureTasks[K]['input'],
    options: RunOptions<PartOf<FigureTasks[K]>>,
  ): Promise<FigureTasks[K]['result']> {
    this.#client ??= this.#start();
    const client = await this.#client;
    return client.run(task, input, options);
  }

  async #start(): Promise<Client<FigureTasks>> {
    const worker = new Worker(new URL('../worker/figure-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    const client = connect<FigureTasks>(worker);
    const { dataset, ...rest } = this.#opening;
    const empty = Object.fromEntries(LISTS.map((list) => [list, []]));
    await client.run('open', { ...rest, dataset: { ...dataset, ...empty } });
    for (const list of LISTS)
      for (let from = 0; from < dataset[list].length; from += PIECE)
        await client.run('add', { list, rows: dataset[list].slice(from, from + PIECE) });
    return client;
  }

  /** Ends whatever is at work, also where it cannot be paused. The next run starts anew. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#client = undefined;
  }
}
