/** What a view of a figure is: one entry of the list in views.ts. */
import type { Dataset } from '../model/dataset.ts';
import type { Network } from '../network/network.ts';
import type { LegendBlock } from './legend-rows.ts';
import type { Point } from './map.ts';
import type { Room } from './map-relax.ts';
import type { Palette } from './palette.ts';
import type { Item } from './scene.ts';
import type { FigureSpec, ViewName } from './spec.ts';
import type { Template } from './template.ts';
import type { TextKit } from './text-kit.ts';

/** All that a view draws from. */
export interface ViewContext {
  readonly dataset: Dataset;
  readonly network: Network;
  readonly spec: FigureSpec;
  readonly template: Template;
  readonly palette: Palette;
  readonly kit: TextKit;
  /** A place for every actor of the network, y downwards, any unit; laid out for a room of these proportions where it is not given. */
  positions(room: { readonly width: number; readonly height: number }): ReadonlyMap<string, Point>;
}

/** The middle of the sheet, ready to be drawn once its place is known. */
export interface Prepared {
  readonly legend: readonly LegendBlock[];
  /** Height that it asks for; absent = what the sheet has left. */
  readonly height?: number;
  /** A few sentences from counts. */
  readonly reading: string;
  /** Said at length for those who cannot see the figure. */
  readonly description: string;
  /** Actors that are shown without a name; set by `draw`. */
  draw(room: Room): { readonly items: readonly Item[]; readonly unnamed: number };
}

export interface FigureView {
  readonly name: ViewName;
  /** One line for lists of views. */
  readonly summary: string;
  /** True for a drawing without edges of its own, which may come nearer to the edge of a slide. */
  readonly bleeds?: true;
  /** Title where the person gives none: plain, it claims nothing. */
  title(context: ViewContext): string;
  /** What is counted, over what. */
  subtitle(context: ViewContext): string;
  /** @throws FigureError where the spec lacks what this view needs */
  prepare(context: ViewContext, width: number, height: number): Prepared;
}

/** The figure that was asked for cannot be drawn; the message says what to change. */
export class FigureError extends Error {
  override readonly name = 'FigureError';
}
