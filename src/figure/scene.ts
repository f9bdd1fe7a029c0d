/** A drawing as values: what SVG, PNG and PDF are all written from. Units are CSS pixels (1/96 inch); y grows downwards. */
import type { Face } from './typeset.ts';

/** A piece of text in one face and colour. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly fill: string;
}

interface Paint {
  /** `#rrggbb`; absent = not filled. */
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Lengths of dash and gap; absent = solid. */
  readonly dash?: readonly [number, number];
}

export type Item =
  | ({
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    } & Paint)
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    } & Paint)
  | ({ readonly kind: 'circle'; readonly cx: number; readonly cy: number; readonly r: number } & Paint)
  | ({ readonly kind: 'polygon'; readonly points: readonly (readonly [number, number])[] } & Paint)
  | {
      readonly kind: 'text';
      /** Left end of the first run, on the baseline. */
      readonly x: number;
      readonly y: number;
      readonly size: number;
      /** With the x of each run, so that no renderer has to measure. */
      readonly runs: readonly (Run & { readonly x: number })[];
      /** The middle or right end that it is set from: where a program has not the fonts, it then grows away from what it names. */
      readonly anchor?: { readonly align: 'middle' | 'end'; readonly x: number };
      /** An outline of ground behind the letters. */
      readonly halo?: { readonly color: string; readonly width: number };
    }
  | {
      readonly kind: 'group';
      /** A class of the parts of the figure: `ties`, `marks`, `labels`, `legend`, ... */
      readonly name: string;
      /** Read out and shown as a tip. */
      readonly title?: string;
      /** The actor or tie that it draws. */
      readonly key?: string;
      readonly items: readonly Item[];
    };

/** What a figure draws, as numbers. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What is said about a figure inside its file. */
export interface SceneMeta {
  readonly title: string;
  /** A sentence or two for those who cannot see it, and the long description; both made from the data. */
  readonly alternative: string;
  readonly description: string;
  /** The words below it in a report: reading, dates, sources, method. */
  readonly caption: string;
  readonly creator: string;
  readonly licence?: string;
  /** SHA-256 (hex) of the dataset that was drawn. */
  readonly dataset: string;
  /** Everything needed to draw it again, as JSON. */
  readonly settings: string;
  /** Name and version of the program. */
  readonly generator: string;
}

export interface Scene {
  /** Width and height in px at 96 dpi. */
  readonly width: number;
  readonly height: number;
  /** Absent = transparent. */
  readonly ground?: string;
  readonly items: readonly Item[];
  /** What is drawn, as numbers. */
  readonly table: FigureTable;
  /** Letters that the shipped fonts do not have: another font stands in where a program has one, else an empty box. */
  readonly missing: readonly string[];
  readonly meta: SceneMeta;
}

/** Every item of a tree, groups left out, in drawing order. */
export function* flatten(items: readonly Item[]): Generator<Exclude<Item, { kind: 'group' }>> {
  for (const item of items)
    if (item.kind === 'group') yield* flatten(item.items);
    else yield item;
}
