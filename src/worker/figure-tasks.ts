/** What the figure worker does: it holds one dataset and draws figures and files of it. */
import type { Collisions } from '../figure/check.ts';
import type { FigureTable } from '../figure/scene.ts';
import type { FigureSpec } from '../figure/spec.ts';
import type { Places } from '../figure/screen-map.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Filters } from '../network/filters.ts';

/** Lists of a dataset that may be long; each list is sent by itself, in pieces. */
export const LISTS = ['documents', 'actors', 'roles', 'interactions', 'mentionSpans', 'corrections'] as const;
export type ListName = (typeof LISTS)[number];

/** A figure with what the person should know before it is published. */
export interface DrawnFigure {
  /** The figure to look at: SVG, or of a crowd, which would hold up the page that shows it, a bitmap. */
  readonly picture: Uint8Array;
  readonly pictureType: 'image/svg+xml' | 'image/png';
  readonly title: string;
  /** A sentence or two, and the long description. */
  readonly alternative: string;
  readonly description: string;
  readonly table: FigureTable;
  /** Letters that the shipped fonts do not have. */
  readonly missing: readonly string[];
  /** Px at 96 dpi. */
  readonly width: number;
  readonly height: number;
  readonly actors: number;
  readonly names: number;
  /** Names that cover what they must not, as measured in the finished drawing. */
  readonly collisions: Collisions;
  /** Points. */
  readonly leastText: number;
  readonly thinnestTie: number | undefined;
}

export interface FigureTasks {
  /** The dataset with its lists still empty. `places`: where actors lie on the globe, for turning the map as on screen. */
  open: {
    input: { readonly dataset: Dataset; readonly generator: string; readonly places: Places };
    result: undefined;
  };
  /** The next rows of a list. */
  add: {
    input: { readonly list: ListName; readonly rows: Dataset[ListName] };
    result: undefined;
  };
  draw: { input: FigureSpec; result: DrawnFigure };
  file: {
    input: { readonly spec: FigureSpec; readonly format: 'svg' | 'png' | 'pdf'; readonly dpi: number };
    result: Uint8Array;
  };
  /** A format of export/formats.ts by name, or `html`. */
  data: {
    input: { readonly format: string; readonly filters: Filters; readonly spec: FigureSpec };
    result: Uint8Array;
  };
  /** Figures with the tables of what `filters` show. */
  pack: {
    input: { readonly specs: readonly FigureSpec[]; readonly filters: Filters; readonly dpi: number };
    result: Uint8Array;
  };
}
