/** What is on screen, as one immutable value: the link, the undo history and every view speak of this. */
import { DEFAULT_WISH, type LayoutWish } from '../figure/screen-map.ts';
import type { Filters, Level } from '../network/filters.ts';
import { DEFAULT_FILTERS } from '../network/filters.ts';

export const TABS = ['map', 'actors', 'compare', 'documents'] as const;
export type TabId = (typeof TABS)[number];

/** An actor, or a tie of two (a < b). */
export type Selection =
  { readonly kind: 'actor'; readonly id: string } | { readonly kind: 'tie'; readonly a: string; readonly b: string };

/** A mark that was dragged to its place; x and y as shares of the drawing, 0 to 1 from the top left. */
export interface Pin {
  readonly level: Level;
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Middle of the screen as shares of the drawing, and how many times it is enlarged (1 = all of it fits). */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
export const HOME: Camera = { x: 0.5, y: 0.5, zoom: 1 };

export interface ViewValue {
  /** Name of the dataset. */
  readonly dataset: string;
  readonly tab: TabId;
  readonly filters: Filters;
  readonly selection: Selection | null;
  /** Id of the interaction whose evidence is open. */
  readonly open: string | null;
  /** Two actors between whom paths are shown. */
  readonly path: readonly [string, string] | null;
  readonly layout: LayoutWish;
  /** Arrow heads on ties whose acts go mostly one way. */
  readonly arrows: boolean;
  /** Outlines round communities. */
  readonly hulls: boolean;
  readonly pins: readonly Pin[];
  readonly camera: Camera;
  /** What a single view keeps for itself, `view.name` -> text: `actors.sort`, `compare.with`. Empty = default. */
  readonly params: Readonly<Record<string, string>>;
}

export const DEFAULT_VIEW: ViewValue = {
  dataset: '',
  tab: 'map',
  filters: DEFAULT_FILTERS,
  selection: null,
  open: null,
  path: null,
  layout: DEFAULT_WISH,
  arrows: false,
  hulls: false,
  pins: [],
  camera: HOME,
  params: {},
};

/** The tie of two actors, in the one order that ties have. */
export const tieOf = (x: string, y: string): Selection =>
  x < y ? { kind: 'tie', a: x, b: y } : { kind: 'tie', a: y, b: x };

/** Whether two selections mean the same. */
export function sameSelection(x: Selection | null, y: Selection | null): boolean {
  if (x === null || y === null) return x === y;
  if (x.kind === 'actor') return y.kind === 'actor' && x.id === y.id;
  return y.kind === 'tie' && x.a === y.a && x.b === y.b;
}
