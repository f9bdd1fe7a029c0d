/** Files that a person adds: read and coded by workers, a few at a time, with progress and cancel. */
import type { OwnActor } from '../corpus/own-gazetteer.ts';
import type { TextDocument } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadTexts } from '../worker/coding/protocol.ts';
import type { Pending } from '../worker/project/store.ts';
import { CodingRun, type CodingNeeds } from './coding-run.ts';
import { inOrder } from './in-order.ts';

/** A file as the browser gives it, with its path where a folder was dropped. */
export interface GivenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  /** The file itself where there is one: a worker then reads it, not the page. */
  readonly blob?: Blob;
}

export interface Progress {
  readonly phase: 'reading' | 'coding';
  readonly done: number;
  readonly total: number;
  /** Texts that are coded and kept; while files are read the first of them are coded already. */
  readonly coded: number;
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
  /** Files that were not UTF-8, and as what they were read. */
  readonly encodings: readonly (readonly [file: string, encoding: string])[];
  readonly cancelled: boolean;
}

export interface IntakeNeeds extends CodingNeeds {
  /** Actors that the person knows besides those of the app. */
  readonly own: () => Promise<readonly OwnActor[]>;
  /** Ids of the documents that are there, and the document of each hash. */
  readonly known: () => { readonly ids: ReadonlySet<string>; readonly hashes: ReadonlyMap<string, string> };
  /** Is offered the text of a document that is there; true where it was missing and is shown from now on. */
  readonly give: (document: string, text: string) => Promise<boolean>;
  /** Called once before the first new text is coded; gives the name of the project that it is coded for. */
  readonly begin: () => Promise<string>;
  /** Ends the coding threads once these documents have been handed over. */
  readonly rest: (coded: readonly string[]) => Promise<void>;
  /** Notes which files are about to be coded; none = nothing more is expected. */
  readonly expect: (pending: readonly Pending[]) => Promise<void>;
}

/** Files that are read ahead of the one that is waited for. */
const AHEAD = 24;
/** After so many texts the coding threads give their memory back; for fewer they are kept ready. */
const MANY = 300;
/** Progress is told at most this often, ms. */
const TELL_EVERY = 50;

/** One adding while it goes on. */
interface Adding {
  readonly files: readonly GivenFile[];
  readonly referenceDate: string | undefined;
  readonly signal: AbortSignal;
  readonly problems: Problem[];
  readonly encodings: (readonly [string, string])[];
  readonly repeated: string[];
  readonly matched: { file: string; document: string }[];
  readonly documents: TextDocument[];
  run: CodingRun | undefined;
  read: number;
}

export class Intake {
  readonly #needs: IntakeNeeds;
  #control: AbortController | undefined;
  #progress = $state.raw<Progress>();
  #report = $state.raw<Report>();
  #told = 0;

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
    const [problems, repeated, documents]: [Problem[], string[], TextDocument[]] = [[], [], []];
    const matched: Adding['matched'] = [];
    const encodings: Adding['encodings'] = [];
    const adding: Adding = {
      files,
      referenceDate,
      signal,
      problems,
      encodings,
      repeated,
      matched,
      documents,
      run: undefined,
      read: 0,
    };
    this.#report = undefined;
    this.#tell(adding, true);
    try {
      await this.#read(adding);
      // a page that is closed from here on knows each document that it was about to code
      if (adding.run) await this.#needs.expect(documents.map(({ id, file }) => [id, file ?? id]));
      this.#tell(adding, true);
    } catch (error) {
      if (!signal.aborted)
        problems.push({ file: 'coding', message: error instanceof Error ? error.message : String(error) });
    }
    const added = await this.#finish(adding);
    const report = { added, matched, repeated, problems, encodings, cancelled: signal.aborted };
    if (this.#control === control) {
      this.#progress = undefined;
      this.#report = report;
    }
    return report;
  }

  async #finish({ run, documents, signal }: Adding): Promise<string[]> {
    if (!run) return [];
    const coded = await run.finish();
    // also what was stopped by the person is no longer expected, unless other files were given meanwhile
    if (this.#control?.signal === signal) await this.#needs.expect([]);
    // before the whole is built, which takes room of its own
    if (this.#control?.signal === signal && coded.length >= MANY) await this.#needs.rest(coded);
    await this.#needs.draw(coded);
    // a batch that was stopped may have been half done
    const there = this.#needs.known().ids;
    return documents.flatMap(({ id }) => (there.has(id) ? [id] : []));
  }

  /** Reads the files; each new text goes on to be coded while the next ones are read. */
  async #read(adding: Adding): Promise<void> {
    const { files, signal, problems, repeated, matched } = adding;
    const { known, give } = this.#needs;
    const pool = this.#needs.pool();
    // with few files one core is left to the page: a further worker would take longer to begin and a hundred megabytes
    pool.atMost(files.length < MANY ? pool.size - 1 : pool.size);
    const { ids, hashes } = known();
    const [takenIds, takenHashes] = [new Set(ids), new Set(hashes.keys())];
    const read = async (file: GivenFile): Promise<ReadTexts> => {
      const content = file.blob ?? new Uint8Array(await file.arrayBuffer());
      const transfer = content instanceof Uint8Array ? [content.buffer] : [];
      const found = await pool.run('read', { name: file.name, content }, { signal, transfer });
      adding.read++;
      this.#tell(adding);
      return found;
    };
    let i = -1;
    // results are taken in the order of the files, so that ids do not hang on which worker was quicker
    for await (const one of inOrder(files, AHEAD, read)) {
      i++;
      signal.throwIfAborted();
      if ('error' in one) {
        const reason = one.error instanceof Error ? one.error.message : String(one.error);
        problems.push({ file: files[i]?.name ?? '', message: `could not be read (${reason})` });
        continue;
      }
      problems.push(...one.value.problems);
      adding.encodings.push(...one.value.encodings);
      for (const document of one.value.documents) {
        const there = hashes.get(document.sha256);
        if (there !== undefined && (await give(there, document.text)))
          matched.push({ file: document.file ?? document.id, document: there });
        else if (takenHashes.has(document.sha256)) repeated.push(document.title ?? document.file ?? document.id);
        else {
          takenHashes.add(document.sha256);
          let id = document.id;
          for (let n = 2; takenIds.has(id); n++) id = `${document.id}-${n}`;
          takenIds.add(id);
          const run = (adding.run ??= await this.#begin(adding));
          const mine = { ...document, id };
          adding.documents.push(mine);
          run.add(mine);
        }
      }
    }
  }

  /** The first new text was found: from here on a page that is closed says what it was about to do. */
  async #begin(adding: Adding): Promise<CodingRun> {
    const project = await this.#needs.begin();
    await this.#needs.expect(adding.files.map(({ name }) => ['', name]));
    const own = await this.#needs.own();
    const { referenceDate, signal, problems } = adding;
    return new CodingRun(this.#needs, { project, own, referenceDate, signal }, problems, () => this.#tell(adding));
  }

  #tell({ files, read, run, signal }: Adding, now = false): void {
    const at = this.#needs.clock();
    if (signal.aborted || (!now && at - this.#told < TELL_EVERY)) return;
    this.#told = at;
    if (read < files.length || !run)
      this.#progress = { phase: 'reading', done: read, total: files.length, coded: run?.done ?? 0, left: undefined };
    else {
      const { done, total, left } = run;
      const seconds = done < Math.min(total, 12) ? undefined : left / 1000;
      this.#progress = { phase: 'coding', done, total, coded: done, left: seconds };
    }
  }
}
