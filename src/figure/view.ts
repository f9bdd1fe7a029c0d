/** What a view of a figure is: one entry of the list in views.ts. */
import type { Dataset } from '../model/dataset.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Work } from '../model/work.ts';
import type { Network } from '../network/network.ts';
import type { LegendBlock } from './legend-rows.ts';
import type { Point } from './map.ts';
import type { Room } from './map-relax.ts';
import type { Palette } from './palette.ts';
import type { DrawnAt } from './positions.ts';
import type { FigureTable, Item } from './scene.ts';
import type { FigureSpec, ViewName } from './spec.ts';
import type { Template } from './template.ts';
import type { TextKit } from './text-kit.ts';

/** All that a view draws from. */
export interface ViewContext {
  readonly dataset: Dataset;
  readonly network: Network;
  /** The interactions that are drawn: those of the network, or of the pairs that the view is of. */
  readonly drawn: readonly Interaction[];
  readonly spec: FigureSpec;
  readonly template: Template;
  readonly palette: Palette;
  readonly kit: TextKit;
  /** A place for every actor of the network, y downwards, any unit; laid out for a room of these proportions where it is not given. */
  positions(
    room: { readonly width: number; readonly height: number },
    drawn: DrawnAt,
  ): Work<ReadonlyMap<string, Point>>;
}

/** What was drawn into a room. */
export interface Drawing {
  readonly items: readonly Item[];
  /** Actors that are shown without a name. */
  readonly unnamed: number;
  /** Top and bottom of what was drawn, where a sheet that grows with its content may be cut to it. */
  readonly extent?: { readonly top: number; readonly bottom: number };
}

/** The middle of the sheet, ready to be drawn once its place is known. */
export interface Prepared {
  readonly legend: readonly LegendBlock[];
  /** Height that it asks for; absent = what the sheet has left. */
  readonly height?: number;
  /** A few sentences from counts. */
  readonly reading: string;
  /** Said in a sentence or two, and at length, for those who cannot see the figure. */
  readonly alternative: string;
  readonly description: string;
  readonly table: FigureTable;
  draw(room: Room): Work<Drawing>;
}

export interface FigureView {
  readonly name: ViewName;
  /** One line for lists of views. */
  readonly summary: string;
  /** True for a drawing without edges of its own, which may come nearer to the edge of a slide. */
  readonly bleeds?: true;
  /** The interactions that it draws, where these are not all of the network. */
  acts?(context: Omit<ViewContext, 'drawn'>): readonly Interaction[];
  /** Title where the person gives none: plain, it claims nothing. */
  title(context: ViewContext): string;
  /** What is counted, over what. */
  subtitle(context: ViewContext): string;
  /**
   * @param width @param height of the room for the drawing, as far as it is known; `legendWidth` of that for the legend
   * @throws FigureError where the spec lacks what this view needs
   */
  prepare(context: ViewContext, width: number, height: number, legendWidth: number): Prepared;
}

/** The figure that was asked for cannot be drawn; the message says what to change. */
export class FigureError extends Error {
  override readonly name = 'FigureError';
}
