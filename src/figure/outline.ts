/** The outlines of a set text as path commands in the drawing: for an outline of ground, and for letters that a painter lacks. */
import type { Run } from './scene.ts';
import type { Typesetter } from './typeset.ts';

export interface PathCommand {
  readonly type: 'M' | 'L' | 'C' | 'Z';
  /** x and y of each point, in turns. */
  readonly values: readonly number[];
}

/** Quadratic curves come as cubic ones, their control points two thirds of the way. */
export function outlinesOf(
  type: Typesetter,
  run: Run & { readonly x: number },
  y: number,
  size: number,
): PathCommand[] {
  const commands: PathCommand[] = [];
  let pen = run.x;
  for (const glyph of type.glyphs(run.text, run.face)) {
    let [px, py] = [0, 0];
    const at = (...points: number[]): number[] =>
      points.map((value, i) => (i % 2 === 0 ? pen + (glyph.dx + value) * size : y - (glyph.dy + value) * size));
    for (const { type: command, values } of type.outline(glyph.font, glyph.id)) {
      const [a = 0, b = 0, c = 0, d = 0] = values;
      if (command === 'M' || command === 'L' || command === 'C')
        commands.push({ type: command, values: at(...values) });
      else if (command === 'Q') {
        const first = [px + (2 / 3) * (a - px), py + (2 / 3) * (b - py)];
        const second = [c + (2 / 3) * (a - c), d + (2 / 3) * (b - d)];
        commands.push({ type: 'C', values: at(...first, ...second, c, d) });
      } else commands.push({ type: 'Z', values: [] });
      if (values.length >= 2) [px, py] = [values[values.length - 2] ?? 0, values[values.length - 1] ?? 0];
    }
    pen += glyph.advance * size;
  }
  return commands;
}
