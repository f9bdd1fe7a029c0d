/** What crosses the thread border. Requests carry ids; failures come back as data; typed arrays are transferred, not copied. */
import type { LayoutSettings } from '../layout/input.ts';
import type { PackedInput } from '../layout/packed.ts';
import type { MeasureColumn } from '../network/measures/list.ts';
import type { MeasureId } from '../network/measures/measure.ts';
import type { Bootstrap, BootstrapSettings } from '../network/uncertainty/bootstrap.ts';
import type { Records } from '../network/uncertainty/records.ts';
import type { SourceBalance } from '../network/uncertainty/source-balance.ts';

/** A place of a node as a plain value: id, x, y. */
export type Place = readonly [id: string, x: number, y: number];

export interface LayoutTask {
  readonly network: PackedInput;
  readonly settings: LayoutSettings;
  /** See LayoutOptions. */
  readonly previous?: readonly Place[];
  readonly pinned?: readonly Place[];
  readonly groups?: readonly (readonly [id: string, group: number])[];
}

export interface LayoutResult {
  /** In the order of the coordinates. */
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface MeasuresTask {
  readonly ids: readonly string[];
  /** Ends (positions in `ids`) and weights of ties. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Float64Array;
  readonly measures: readonly MeasureId[];
  readonly variants: 'weighted' | 'unweighted' | 'both';
}

/** Every kind of work by name, with what it takes and gives: a new kind is one line here and one in the worker file that does it. */
export interface NetworkTasks {
  layout: { input: LayoutTask; result: LayoutResult };
  /** Columns in the order of MEASURES. */
  measures: { input: MeasuresTask; result: MeasureColumn[] };
  /** Rank intervals; `records` by recordsOf. */
  bootstrap: { input: { readonly records: Records; readonly settings: BootstrapSettings }; result: Bootstrap };
  sources: { input: Records; result: SourceBalance };
}

/** The shape of such a list of tasks. A task with a `part` gives its result piece by piece, and the rest at the end. */
export type TaskList<T> = { [K in keyof T]: { input: unknown; result: unknown; part?: unknown } };
export type PartOf<Task> = Task extends { part: infer P } ? P : never;

export type Request<T extends TaskList<T>> =
  | {
      readonly [K in keyof T]: {
        readonly kind: 'run';
        readonly id: number;
        readonly task: K;
        readonly input: T[K]['input'];
      };
    }[keyof T]
  | { readonly kind: 'cancel'; readonly id: number };

export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'part'; readonly id: number; readonly part: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly name: string; readonly message: string };

/** What both ends need of a Worker, a MessagePort or a worker's own scope. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
