/** What label placement is given and gives back. Units are those of the drawing. */
import type { Box, MarkGeometry, Segment } from './labels-geometry.ts';

/** A mark that labels may not cover; labels name marks by id. */
export interface LabelMark extends MarkGeometry {
  readonly id: string;
}

/** A straight tie, from centre to centre, at its true width. */
export interface LabelLine extends Segment {
  readonly width: number;
}

export interface LabelText {
  /** Id of the mark that it names. */
  readonly id: string;
  /** Measured boxes of the text as it may be set, best first: one line, then two. Units of the drawing. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** The larger, the earlier it is placed and the more its place matters (strength of the actor). At least 0. */
  readonly importance: number;
  /** A selected label always shows, and is placed first. */
  readonly selected?: boolean;
}

export interface LabelInput {
  readonly marks: readonly LabelMark[];
  readonly lines: readonly LabelLine[];
  readonly labels: readonly LabelText[];
  /** The drawing; nothing may stand outside. */
  readonly bounds: Box;
  /** Boxes that labels keep off (the number on a selected tie, with its clearance). */
  readonly obstacles?: readonly Box[];
}

export interface LabelOptions {
  /** Least distance between two labels sideways; upright 1.5 times more, so that two names are never read as one. Default 4. */
  readonly labelGap?: number;
  /** Least distance from any mark. Default 3. */
  readonly markGap?: number;
  /** Least distance from the edge of the drawing. Default 16. */
  readonly inset?: number;
  /** How many seeded orders are tried; the cheapest result is kept. Default, for interactive use: 4000 / labels, 6 to 160. */
  readonly orders?: number;
  /** A place that costs more is not used: no name is better than one over a thick tie. Default 75. */
  readonly dearest?: number;
}

export type TextAlign = 'start' | 'middle' | 'end';

export interface PlacedLabel extends Box {
  readonly id: string;
  /** Index of the size that was used. */
  readonly variant: number;
  /** How lines of text are aligned in the box. */
  readonly align: TextAlign;
  /** Drawn from the mark to the label where it stands off. */
  readonly leader?: Segment;
}

export interface Labelling {
  /** In the order of the input. */
  readonly placed: readonly PlacedLabel[];
  /** Ids of labels that found no place, in the order of the input. */
  readonly unplaced: readonly string[];
  /** What the search minimised; for comparing layouts of one drawing. */
  readonly cost: number;
}
