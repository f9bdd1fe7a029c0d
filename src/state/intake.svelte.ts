/** Files that a person adds: read and coded by workers, a few at a time, with progress and cancel; what is done is kept at once. */
import type { OwnActor } from '../corpus/own-gazetteer.ts';
import type { TextDocument } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { CodingTasks, ReadTexts } from '../worker/coding/protocol.ts';
import type { Pool } from '../worker/pool.ts';
import type { Pending } from '../worker/project/store.ts';
import { inOrder } from './in-order.ts';

/** A file as the browser gives it, with its path where a folder was dropped. */
export interface GivenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Progress {
  readonly phase: 'reading' | 'coding';
  readonly done: number;
  readonly total: number;
  /** Estimated from the pace so far, s; undefined at the beginning. */
  readonly left: number | undefined;
}

/** What became of one adding. */
export interface Report {
  readonly added: readonly string[];
  /** Files whose text is that of a document of which only the evidence was here. */
  readonly matched: readonly { readonly file: string; readonly document: string }[];
  /** Titles or file names of texts that are in the project already. */
  readonly repeated: readonly string[];
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
}

export interface IntakeNeeds {
  readonly pool: () => Pool<CodingTasks>;
  /** Actors that the person knows besides those of the app. */
  readonly own: () => Promise<readonly OwnActor[]>;
  /** Ids of the documents that are there, and the document of each hash. */
  readonly known: () => { readonly ids: ReadonlySet<string>; readonly hashes: ReadonlyMap<string, string> };
  /** Is offered the text of a document that is there; true where it was missing and is shown from now on. */
  readonly give: (document: string, text: string) => Promise<boolean>;
  /** Called once before the first new text is coded; gives the name of the project that it is coded for. */
  readonly begin: () => Promise<string>;
  /** Notes which files are about to be coded; none = nothing more is expected. */
  readonly expect: (pending: readonly Pending[]) => Promise<void>;
  /** Told of each batch why it could not be kept on this machine; null = it is. */
  readonly kept: (unsaved: string | null) => void;
  /** Brings on screen what was coded so far. */
  readonly draw: (coded: readonly string[]) => Promise<void>;
  /** Milliseconds, for the pace. */
  readonly clock: () => number;
}

/** Documents coded in one task: enough to keep a worker busy, few enough that cancel is quick. */
const BATCH = 6;
/** Files that are read ahead of the one that is waited for. */
const AHEAD = 24;
/** The map grows at most this often, ms, and never more than a tenth of the time is spent on it. */
const DRAW_EVERY = 1000;
const DRAW_SHARE = 10;

/** What reading finds besides new documents. */
interface Found {
  readonly problems: Problem[];
  readonly repeated: string[];
  readonly matched: { file: string; document: string }[];
}

export class Intake {
  readonly #needs: IntakeNeeds;
  #control: AbortController | undefined;
  #progress = $state.raw<Progress>();
  #report = $state.raw<Report>();
  /** While files are read and coded; undefined = nothing is under way. */
  readonly progress = $derived(this.#progress);
  /** Of the last adding. */
  readonly report = $derived(this.#report);

  constructor(needs: IntakeNeeds) {
    this.#needs = needs;
  }

  cancel(): void {
    this.#control?.abort(new DOMException('stopped by the person', 'AbortError'));
  }
  dismiss(): void {
    this.#report = undefined;
  }

  /** Reads and codes files. What is done when it is cancelled stays. Never rejects for a file's fault: the report says it. */
  async add(files: readonly GivenFile[], referenceDate?: string): Promise<Report> {
    this.cancel();
    const control = (this.#control = new AbortController());
    const { signal } = control;
    const problems: Problem[] = [];
    const [repeated, added]: [string[], string[]] = [[], []];
    const matched: { file: string; document: string }[] = [];
    let begun = false;
    this.#report = undefined;
    try {
      const { documents, project } = await this.#read(files, { problems, repeated, matched }, signal);
      begun = project !== undefined;
      if (project !== undefined) await this.#code(documents, project, added, problems, referenceDate, signal);
    } catch (error) {
      if (!signal.aborted)
        problems.push({ file: 'coding', message: error instanceof Error ? error.message : String(error) });
    }
    // what was stopped by the person is no longer expected
    if (signal.aborted && this.#control === control && begun) await this.#needs.expect([]);
    const report = { added, matched, repeated, problems, cancelled: signal.aborted };
    if (this.#control === control) {
      this.#progress = undefined;
      this.#report = report;
    }
    return report;
  }

  async #read(
    files: readonly GivenFile[],
    { problems, repeated, matched }: Found,
    signal: AbortSignal,
  ): Promise<{ documents: TextDocument[]; project: string | undefined }> {
    const pool = this.#needs.pool();
    const { ids, hashes } = this.#needs.known();
    const [takenIds, takenHashes] = [new Set(ids), new Set(hashes.keys())];
    const documents: TextDocument[] = [];
    let project: string | undefined;
    const names = files.map(({ name }) => name);
    let done = 0;
    const total = files.length;
    this.#progress = { phase: 'reading', done, total, left: undefined };
    const read = async (file: GivenFile): Promise<ReadTexts> => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const found = await pool.run('read', { name: file.name, bytes }, { signal, transfer: [bytes.buffer] });
      this.#progress = { phase: 'reading', done: ++done, total, left: undefined };
      return found;
    };
    let i = -1;
    // results are taken in the order of the files, so that ids do not hang on which worker was quicker
    for await (const one of inOrder(files, AHEAD, read)) {
      i++;
      try {
        if ('error' in one) throw one.error;
        const read = one.value;
        problems.push(...read.problems);
        for (const document of read.documents) {
          const there = hashes.get(document.sha256);
          if (there !== undefined && (await this.#needs.give(there, document.text))) {
            matched.push({ file: document.file ?? document.id, document: there });
            continue;
          }
          if (takenHashes.has(document.sha256)) {
            repeated.push(document.title ?? document.file ?? document.id);
            continue;
          }
          takenHashes.add(document.sha256);
          if (!documents.length) {
            // from here on a page that is closed says what it was about to do
            project = await this.#needs.begin();
            await this.#needs.expect(names.map((name) => ['', name]));
          }
          let id = document.id;
          for (let n = 2; takenIds.has(id); n++) id = `${document.id}-${n}`;
          takenIds.add(id);
          documents.push({ ...document, id });
        }
      } catch (error) {
        signal.throwIfAborted();
        problems.push({
          file: files[i]?.name ?? '',
          message: `could not be read (${error instanceof Error ? error.message : String(error)})`,
        });
      }
    }
    return { documents, project };
  }

  async #code(
    documents: readonly TextDocument[],
    project: string,
    added: string[],
    problems: Problem[],
    referenceDate: string | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const { clock, draw, expect, kept, known } = this.#needs;
    const pool = this.#needs.pool();
    const own = await this.#needs.own();
    await expect(documents.map(({ id, file }) => [id, file ?? id]));
    const started = clock();
    const total = documents.length;
    let lastDrawn = started;
    /** What drawing took for each document, ms. */
    let pace = 0;
    let drawing: Promise<void> | undefined;
    /** Draws what is there, unless that would take too large a share of the time, or all of it is about to be drawn anyway. */
    const show = (left: number): void => {
      const cost = pace * done;
      if (drawing || clock() - lastDrawn < Math.max(DRAW_EVERY, cost * DRAW_SHARE) || cost > left) return;
      const from = clock();
      const ids = [...added];
      drawing = draw(ids).finally(() => {
        lastDrawn = clock();
        pace = (lastDrawn - from) / ids.length;
        drawing = undefined;
      });
    };
    this.#progress = { phase: 'coding', done: 0, total, left: undefined };
    let done = 0;
    const batches = Array.from({ length: Math.ceil(total / BATCH) }, (_, i) =>
      documents.slice(i * BATCH, (i + 1) * BATCH),
    );
    await Promise.allSettled(
      batches.map(async (batch) => {
        const date = referenceDate === undefined ? {} : { referenceDate };
        const input = { project, documents: batch, ...date, ...(own.length ? { own } : {}) };
        try {
          const unsaved = await pool.run('code', input, { signal });
          kept(unsaved);
          added.push(...batch.map(({ id }) => id));
        } catch (error) {
          if (signal.aborted) return;
          for (const { file, id } of batch)
            problems.push({
              file: file ?? id,
              message: `could not be coded (${error instanceof Error ? error.message : String(error)})`,
            });
        }
        done += batch.length;
        const left = ((clock() - started) / done) * (total - done);
        this.#progress = { phase: 'coding', done, total, left: done < Math.min(total, 12) ? undefined : left / 1000 };
        show(left);
      }),
    );
    await drawing;
    await expect([]);
    await draw(added);
    // a batch that was stopped may have been half done
    const there = known().ids;
    added.splice(0, added.length, ...documents.flatMap(({ id }) => (there.has(id) ? [id] : [])));
  }
}
