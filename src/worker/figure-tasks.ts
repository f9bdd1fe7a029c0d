/** What the figure worker does: it holds one dataset and draws figures and files of it. */
import type { FigureSpec } from '../figure/spec.ts';
import type { Places } from '../figure/screen-map.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Filters } from '../network/filters.ts';

/** A figure with what the person should know before it is published. */
export interface DrawnFigure {
  readonly svg: string;
  readonly title: string;
  readonly description: string;
  /** Px at 96 dpi. */
  readonly width: number;
  readonly height: number;
  readonly actors: number;
  readonly names: number;
  /** Points. */
  readonly leastText: number;
  readonly thinnestTie: number | undefined;
}

export interface FigureTasks {
  /** `places`: where actors lie on the globe, for turning the map as on screen. */
  open: {
    input: { readonly dataset: Dataset; readonly generator: string; readonly places: Places };
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
  pack: { input: { readonly spec: FigureSpec; readonly dpi: number }; result: Uint8Array };
}
