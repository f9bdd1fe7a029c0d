/** What is drawn on a map already, asked by place: marks, wide ties, names and signs. */
import { boxesNear, boxMarkDistance, lengthInside, markBox, type Box } from '../layout/labels-geometry.ts';
import { Grid } from '../layout/labels-grid.ts';
import type { LabelLine, LabelMark } from '../layout/labels-types.ts';
import type { Tie } from '../network/actors-and-ties.ts';

/** A tie with its drawn line. */
export interface DrawnTie extends LabelLine {
  readonly tie: Tie;
}

/** A sign keeps this far from marks. */
const MARK_GAP = 2;
/** And from names and other signs, sideways and upright. */
const SIDE_GAP = 3.5;
const LINE_GAP = 1.5;
/** Ties of this width and more are not covered. */
const WIDE = 1.5;
const CELL = 12;

const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});

export class Surroundings {
  readonly ties: readonly DrawnTie[];
  readonly marks: readonly LabelMark[];
  readonly #wide: readonly DrawnTie[];
  readonly #boxes: Box[] = [];
  readonly #onMarks: Grid;
  readonly #onTies: Grid;
  readonly #onBoxes: Grid;

  /** `most` boxes can be taken. */
  constructor(ties: readonly DrawnTie[], marks: readonly LabelMark[], bounds: Box, most: number) {
    this.ties = ties;
    this.marks = marks;
    this.#wide = ties.filter((tie) => tie.width >= WIDE);
    this.#onMarks = new Grid(bounds, CELL, marks.length);
    marks.forEach((mark, i) => this.#onMarks.addBox(i, markBox(mark)));
    this.#onTies = new Grid(bounds, CELL, this.#wide.length);
    this.#wide.forEach((tie, i) => this.#onTies.addSegment(i, tie, tie.width / 2));
    this.#onBoxes = new Grid(bounds, CELL, most);
  }

  /** Names and signs that stand from now on. */
  take(...boxes: readonly Box[]): void {
    for (const box of boxes) this.#onBoxes.addBox(this.#boxes.push(box) - 1, box);
  }

  /** May something stand there, on the tie `own`? The ends of that tie are kept off too. */
  isFree(box: Box, own: DrawnTie): boolean {
    return (
      !this.#onBoxes.near(grown(box, SIDE_GAP), (i) => boxesNear(box, this.#boxes[i] as Box, SIDE_GAP, LINE_GAP)) &&
      !this.#onMarks.near(grown(box, MARK_GAP), (i) => boxMarkDistance(box, this.marks[i] as LabelMark) < MARK_GAP) &&
      !this.#onTies.near(box, (i) => {
        const other = this.#wide[i] as DrawnTie;
        return other !== own && lengthInside(other, box) > 0;
      })
    );
  }

  /** How much a box covers: how far marks reach into it, added up, and how many names and signs. */
  covered(box: Box): { readonly marks: number; readonly names: number } {
    let [marks, names] = [0, 0];
    const reach = box.width / 2;
    this.#onMarks.near(grown(box, reach), (i) => {
      marks += Math.max(0, reach - boxMarkDistance(box, this.marks[i] as LabelMark));
    });
    this.#onBoxes.near(box, (i) => {
      if (boxesNear(box, this.#boxes[i] as Box, 0, 0)) names++;
    });
    return { marks, names };
  }
}
