import { DEFAULT_SPEC, readSpec, writeSpec, type FigureSpec } from '../figure/spec.ts';
import type { DrawnFigure, FigureTasks } from '../worker/figure-tasks.ts';
import { FigureEngine } from './figure-engine.ts';

const KEY = 'entente.figure';
/** What a person sets once and wants again; title, view and filters belong to the moment. */
const REMEMBERED = [
  'template',
  'size',
  'palette',
  'transparent',
  'hide',
  'credit',
  'names',
  'valuesFrom',
  'fontScale',
  'arrows',
  'tieColour',
] as const;

/** Some settings; `undefined` takes one back to what is made from the data. */
export type Changes = { readonly [K in keyof FigureSpec]?: FigureSpec[K] | undefined };

/** The settings of the last figure, from this browser's storage; what cannot be read is as if there were none. */
function remembered(): Partial<FigureSpec> {
  try {
    const { spec, faults } = readSpec(JSON.parse(localStorage.getItem(KEY) ?? '{}') as unknown);
    if (faults.length > 0) return {};
    return Object.fromEntries(REMEMBERED.flatMap((name) => (spec[name] === undefined ? [] : [[name, spec[name]]])));
  } catch {
    return {};
  }
}

/** The figure that is being composed: its settings with undo, and what the worker made of them. */
export class Composer {
  #spec = $state.raw<FigureSpec>(DEFAULT_SPEC);
  #past = $state.raw<readonly FigureSpec[]>([]);
  #future = $state.raw<readonly FigureSpec[]>([]);
  #lastField = '';
  drawn = $state.raw<DrawnFigure>();
  busy = $state(false);
  /** How far the drawing, or the file that is being written, is; 0 to 1. */
  done = $state(0);
  failure = $state('');
  /** The drawing of the present settings was cancelled. */
  stopped = $state(false);
  /** Places of the actors on screen, y upwards; undefined where none are known. */
  readonly screen: FigureSpec['positions'];
  readonly #engine: FigureEngine;
  #turn = 0;
  #drawing: AbortController | undefined;

  constructor(opening: FigureTasks['open']['input'], start: Partial<FigureSpec>, screen?: FigureSpec['positions']) {
    this.#spec = { ...DEFAULT_SPEC, ...remembered(), ...start };
    this.screen = screen;
    this.#engine = new FigureEngine(opening);
  }

  get spec(): FigureSpec {
    return this.#spec;
  }
  get undoable(): boolean {
    return this.#past.length > 0;
  }
  get redoable(): boolean {
    return this.#future.length > 0;
  }

  /** Changes settings; changes of one field in a row are one step of undo. */
  change(changes: Changes, field = Object.keys(changes).join()): void {
    if (field !== this.#lastField || this.#past.length === 0) this.#past = [...this.#past, this.#spec].slice(-100);
    this.#lastField = field;
    this.#future = [];
    const next: Record<string, unknown> = { ...this.#spec, ...changes };
    for (const name of Object.keys(next)) if (next[name] === undefined) delete next[name];
    this.#spec = next as unknown as FigureSpec;
    this.#remember();
  }
  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#future = [this.#spec, ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.#spec = last;
    this.#lastField = '';
    this.#remember();
  }
  redo(): void {
    const [next, ...rest] = this.#future;
    if (!next) return;
    this.#past = [...this.#past, this.#spec];
    this.#future = rest;
    this.#spec = next;
    this.#lastField = '';
    this.#remember();
  }

  #remember(): void {
    try {
      localStorage.setItem(
        KEY,
        writeSpec({ ...DEFAULT_SPEC, ...Object.fromEntries(REMEMBERED.map((name) => [name, this.#spec[name]])) }),
      );
    } catch {
      // Storage may be full or forbidden; the figure is not hurt by that.
    }
  }

  /** Draws the present settings; a later call wins over one that is still at work, which is then left. */
  async draw(): Promise<void> {
    const turn = ++this.#turn;
    this.#drawing?.abort();
    const control = (this.#drawing = new AbortController());
    this.busy = true;
    this.stopped = false;
    this.done = 0;
    try {
      const drawn = await this.#engine.run('draw', $state.snapshot(this.#spec) as FigureSpec, {
        signal: control.signal,
        progress: (done) => (this.done = done),
      });
      if (turn !== this.#turn) return;
      this.drawn = drawn;
      this.failure = '';
    } catch (error) {
      if (turn === this.#turn) this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }

  run<K extends 'file' | 'data' | 'pack'>(
    task: K,
    input: FigureTasks[K]['input'],
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    this.done = 0;
    const plain = $state.snapshot(input) as FigureTasks[K]['input'];
    return this.#engine.run(task, plain, { signal, progress: (done) => (this.done = done) }) as Promise<Uint8Array>;
  }

  /** Ends whatever is at work at once; the next figure or file starts anew. */
  stop(): void {
    this.#turn++;
    this.stopped = this.busy;
    this.busy = false;
    this.#drawing?.abort();
    this.#engine.stop();
  }

  close(): void {
    this.stop();
  }
}

/** Hands a file to the person. */
export function download(name: string, content: Uint8Array | string, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
