/** Texts coded in batches as they come, by all workers; what is done is drawn now and then. */
import type { OwnActor } from '../corpus/own-gazetteer.ts';
import type { TextDocument } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { CodingTasks } from '../worker/coding/protocol.ts';
import type { Pool } from '../worker/pool.ts';

export interface CodingNeeds {
  readonly pool: () => Pool<CodingTasks>;
  /** Told of each batch why it could not be kept on this machine; null = it is. */
  readonly kept: (unsaved: string | null) => void;
  /** Brings on screen what was coded so far. */
  readonly draw: (coded: readonly string[]) => Promise<void>;
  /** Milliseconds, for the pace. */
  readonly clock: () => number;
}

export interface CodingSettings {
  readonly project: string;
  readonly own: readonly OwnActor[];
  readonly referenceDate: string | undefined;
  readonly signal: AbortSignal;
}

/** Documents coded in one task: enough to keep a worker busy, few enough that cancel is quick. */
const BATCH = 6;
/** The map grows at most this often, ms, and never more than a tenth of the time is spent on it. */
const DRAW_EVERY = 1000;
const DRAW_SHARE = 10;

export class CodingRun {
  readonly #needs: CodingNeeds;
  readonly #settings: CodingSettings;
  readonly #problems: Problem[];
  readonly #tell: () => void;
  readonly #started: number;
  readonly #running: Promise<void>[] = [];
  readonly #coded: string[] = [];
  #batch: TextDocument[] = [];
  #lastDrawn: number;
  /** What drawing took for each document, ms. */
  #pace = 0;
  #drawing: Promise<void> | undefined;
  /** How many texts were given and are done. */
  total = 0;
  done = 0;

  /** `tell` is called whenever something is done; what cannot be coded is added to `problems`. */
  constructor(needs: CodingNeeds, settings: CodingSettings, problems: Problem[], tell: () => void) {
    this.#needs = needs;
    this.#settings = settings;
    this.#problems = problems;
    this.#tell = tell;
    this.#started = this.#lastDrawn = needs.clock();
  }

  /** Milliseconds that the rest takes at the pace so far. */
  get left(): number {
    return ((this.#needs.clock() - this.#started) / Math.max(1, this.done)) * (this.total - this.done);
  }

  add(document: TextDocument): void {
    this.total++;
    this.#batch.push(document);
    if (this.#batch.length === BATCH) this.#start();
  }

  /** Waits for everything that was given; gives the ids of what is coded. Never rejects. */
  async finish(): Promise<readonly string[]> {
    this.#start();
    await Promise.all(this.#running);
    await this.#drawing;
    return this.#coded;
  }

  #start(): void {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length) this.#running.push(this.#code(batch));
  }

  async #code(documents: readonly TextDocument[]): Promise<void> {
    const { project, own, referenceDate, signal } = this.#settings;
    const date = referenceDate === undefined ? {} : { referenceDate };
    const input = { project, documents, ...date, ...(own.length ? { own } : {}) };
    try {
      this.#needs.kept(await this.#needs.pool().run('code', input, { signal }));
      this.#coded.push(...documents.map(({ id }) => id));
    } catch (error) {
      if (signal.aborted) return;
      const message = `could not be coded (${error instanceof Error ? error.message : String(error)})`;
      for (const { file, id } of documents) this.#problems.push({ file: file ?? id, message });
    }
    this.done += documents.length;
    this.#tell();
    this.#draw();
  }

  /** Draws what is there, unless that would take too large a share of the time, or all of it is about to be drawn anyway. */
  #draw(): void {
    const { clock, draw } = this.#needs;
    const cost = this.#pace * this.done;
    if (this.#drawing || clock() - this.#lastDrawn < Math.max(DRAW_EVERY, cost * DRAW_SHARE) || cost > this.left)
      return;
    const from = clock();
    const coded = [...this.#coded];
    this.#drawing = draw(coded).finally(() => {
      this.#lastDrawn = clock();
      this.#pace = (this.#lastDrawn - from) / Math.max(1, coded.length);
      this.#drawing = undefined;
    });
  }
}
