import type { Box, Segment } from './labels-geometry.ts';

/** A uniform grid that finds what lies near a box without looking at everything. Items are given by index. */
export class Grid {
  readonly #cell: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #x: number;
  readonly #y: number;
  readonly #cells: number[][];
  readonly #seen: Int32Array;
  #stamp = 0;

  /** `cell` in drawing units, above 0; at most 256 by 256 cells are kept, whatever the bounds. */
  constructor(bounds: Box, cell: number, items: number) {
    this.#cell = Math.max(cell, bounds.width / 256, bounds.height / 256, 1e-6);
    this.#x = bounds.x;
    this.#y = bounds.y;
    this.#columns = Math.max(1, Math.ceil(bounds.width / this.#cell));
    this.#rows = Math.max(1, Math.ceil(bounds.height / this.#cell));
    this.#cells = Array.from({ length: this.#columns * this.#rows }, () => []);
    this.#seen = new Int32Array(items).fill(-1);
  }

  #column(x: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((x - this.#x) / this.#cell)));
  }

  #row(y: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor((y - this.#y) / this.#cell)));
  }

  #put(item: number, column: number, row: number): void {
    (this.#cells[row * this.#columns + column] as number[]).push(item);
  }

  addBox(item: number, box: Box): void {
    const last = this.#row(box.y + box.height);
    for (let row = this.#row(box.y); row <= last; row++)
      for (let column = this.#column(box.x); column <= this.#column(box.x + box.width); column++)
        this.#put(item, column, row);
  }

  /** Adds a segment of a half width to the cells that it passes, row by row. */
  addSegment(item: number, s: Segment, half: number): void {
    const [x1, y1, x2, y2] = s.y1 <= s.y2 ? [s.x1, s.y1, s.x2, s.y2] : [s.x2, s.y2, s.x1, s.y1];
    const first = this.#row(y1 - half);
    const last = this.#row(y2 + half);
    for (let row = first; row <= last; row++) {
      const top = row === first ? y1 : Math.max(y1, this.#y + row * this.#cell - half);
      const bottom = row === last ? y2 : Math.min(y2, this.#y + (row + 1) * this.#cell + half);
      const at = (y: number): number => (y2 - y1 < 1e-9 ? x1 : x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
      const xs = y2 - y1 < 1e-9 ? [x1, x2] : [at(top), at(bottom)];
      const from = this.#column(Math.min(...xs) - half);
      const to = this.#column(Math.max(...xs) + half);
      for (let column = from; column <= to; column++) this.#put(item, column, row);
    }
  }

  /** Calls `visit` once for each item in the cells of the box; a visitor that returns true ends the search. */
  near(box: Box, visit: (item: number) => boolean | void): boolean {
    const stamp = this.#stamp++;
    const lastRow = this.#row(box.y + box.height);
    const lastColumn = this.#column(box.x + box.width);
    for (let row = this.#row(box.y); row <= lastRow; row++)
      for (let column = this.#column(box.x); column <= lastColumn; column++)
        for (const item of this.#cells[row * this.#columns + column] as number[]) {
          if (this.#seen[item] === stamp) continue;
          this.#seen[item] = stamp;
          if (visit(item) === true) return true;
        }
    return false;
  }
}
