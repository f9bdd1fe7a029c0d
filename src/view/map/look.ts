/** How a mark and a tie look under the emphasis of the moment: the attributes that the programs draw. */
import type { Emphasis } from './emphasis.ts';
import type { MarkData, TieData } from './gl.ts';
import type { MapPalette } from './palette.ts';
import type { SceneMark, SceneTie } from './scene.ts';

const SHAPE_NUMBER = { disc: 0, diamond: 1, triangle: 2, square: 3 } as const;
const RING = 4;
const BROKEN_RING = 5;

export class Look {
  readonly #palette: MapPalette;
  readonly #emphasis: Emphasis;

  constructor(palette: MapPalette, emphasis: Emphasis) {
    this.#palette = palette;
    this.#emphasis = emphasis;
  }

  /** At a place of the graph's plane. */
  mark(mark: SceneMark, x: number, y: number): MarkData {
    const { selected, hovered } = this.#emphasis;
    const state = selected.has(mark.id) ? 2 : hovered.has(mark.id) ? 1 : 0;
    return {
      type: mark.kind === 'region' ? 'ring' : 'mark',
      x,
      y,
      size: mark.r,
      color: this.#palette.kind[mark.kind],
      shape: mark.kind === 'region' ? (mark.disputed ? BROKEN_RING : RING) : SHAPE_NUMBER[mark.shape],
      state,
      zIndex: state,
    };
  }

  tie(tie: SceneTie): TieData {
    const { forward, tie: selected } = this.#emphasis;
    const { step, receded } = this.#palette;
    const full = forward === undefined || forward.has(tie.id);
    return {
      size: tie.width,
      color: full ? step[tie.step] : receded[tie.step],
      dashed: tie.dashed,
      bend: tie.bend,
      selected: tie.id === selected,
      zIndex: tie.id === selected ? 2 : full && forward ? 1 : 0,
    };
  }
}
