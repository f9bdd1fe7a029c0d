/** Setting text into a scene: measuring, breaking into lines, aligning. Sizes and lengths in px. */
import type { Item, Run } from './scene.ts';
import { cleanText, type Face, type Typesetter } from './typeset.ts';

type TextItem = Extract<Item, { kind: 'text' }>;

/** A word with the pieces of different style that make it up. */
interface Word {
  readonly pieces: readonly Run[];
  readonly width: number;
}

export interface Halo {
  readonly color: string;
  readonly width: number;
}

/** A run; spaces at its ends are kept, they part it from its neighbours. */
export function run(text: string, face: Face, fill: string): Run {
  const clean = cleanText(text);
  return { text: `${/^\s/.test(text) ? ' ' : ''}${clean}${clean && /\s$/.test(text) ? ' ' : ''}`, face, fill };
}

export class TextKit {
  readonly #type: Typesetter;

  constructor(type: Typesetter) {
    this.#type = type;
  }

  width(text: string, face: Face, size: number): number {
    return this.#type.width(text, face) * size;
  }

  #runsWidth(runs: readonly Run[], size: number): number {
    return runs.reduce((sum, one) => sum + this.width(one.text, one.face, size), 0);
  }

  /** One line of text, aligned at x on the baseline y. */
  line(
    runs: readonly Run[],
    x: number,
    y: number,
    size: number,
    align: 'start' | 'middle' | 'end' = 'start',
    halo?: Halo,
  ): TextItem {
    const width = align === 'start' ? 0 : this.#runsWidth(runs, size);
    let at = align === 'start' ? x : align === 'middle' ? x - width / 2 : x - width;
    // Spaces at the ends of a run are kept as distance: renderers do not agree on what a space at the start of a piece is worth.
    const placed = runs.flatMap((one) => {
      const text = one.text.replace(/^ +| +$/g, '');
      const lead = /^ */.exec(one.text)?.[0].length ?? 0;
      const here = { ...one, text, x: at + (text ? this.width(' ', one.face, size) * lead : 0) };
      at += this.width(one.text, one.face, size);
      return text ? [here] : [];
    });
    // The outer spaces of the only run are no part of what is anchored.
    const [only] = placed;
    const ends = only && {
      middle: only.x + this.width(only.text, only.face, size) / 2,
      end: only.x + this.width(only.text, only.face, size),
    };
    const anchor = align !== 'start' && ends && placed.length === 1 ? { anchor: { align, x: ends[align] } } : {};
    return { kind: 'text', x: placed[0]?.x ?? at, y, size, runs: placed, ...anchor, ...(halo ? { halo } : {}) };
  }

  /** A line of one style. */
  plain(
    text: string,
    face: Face,
    fill: string,
    x: number,
    y: number,
    size: number,
    align: 'start' | 'middle' | 'end' = 'start',
    halo?: Halo,
  ): TextItem {
    return this.line([run(text, face, fill)], x, y, size, align, halo);
  }

  /** Cuts text to a width, with an ellipsis where something is left out; never empty. */
  fit(text: string, face: Face, size: number, width: number): string {
    const clean = cleanText(text);
    if (this.width(clean, face, size) <= width) return clean;
    const letters = [...clean];
    let low = 1;
    let high = letters.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const cut = `${letters.slice(0, middle).join('').trimEnd()}…`;
      if (this.width(cut, face, size) <= width) low = middle;
      else high = middle - 1;
    }
    return `${letters.slice(0, low).join('').trimEnd()}…`;
  }

  /** Breaks runs into lines of at most `width`; a word that is wider is broken by letters. Spaces between runs are theirs to give. */
  wrap(runs: readonly Run[], width: number, size: number): Run[][] {
    const lines: Run[][] = [];
    let line: Word[] = [];
    let used = 0;
    const space = this.width(' ', 'sans', size);
    for (const word of this.#words(runs, width, size)) {
      if (line.length > 0 && used + space + word.width > width) {
        lines.push(joined(line));
        line = [];
        used = 0;
      }
      used += (line.length > 0 ? space : 0) + word.width;
      line.push(word);
    }
    if (line.length > 0) lines.push(joined(line));
    return lines;
  }

  /** As wrap, but the last line does not hold one word alone where a narrower measure of as many lines keeps it company. */
  flow(runs: readonly Run[], width: number, size: number): Run[][] {
    const lines = this.wrap(runs, width, size);
    const alone = (set: readonly Run[][]): boolean =>
      set.length > 1 && !(set[set.length - 1] ?? []).some((one) => one.text.trim().includes(' '));
    if (!alone(lines)) return lines;
    for (const share of [0.97, 0.94, 0.91, 0.88]) {
      const narrower = this.wrap(runs, share * width, size);
      if (narrower.length > lines.length) break;
      if (!alone(narrower)) return narrower;
    }
    return lines;
  }

  /** As wrap, with lines of even length: the narrowest measure that needs no more lines. */
  balance(runs: readonly Run[], width: number, size: number): Run[][] {
    const count = this.wrap(runs, width, size).length;
    if (count < 2) return this.wrap(runs, width, size);
    let low = width / (count + 1);
    let high = width;
    for (let step = 0; step < 12; step++) {
      const middle = (low + high) / 2;
      if (this.wrap(runs, middle, size).length > count) low = middle;
      else high = middle;
    }
    return this.wrap(runs, high, size);
  }

  /** Lines from the baseline of the first, and the y of the baseline after the last. */
  block(lines: readonly Run[][], x: number, y: number, size: number, leading: number): { items: Item[]; y: number } {
    const items = lines.map((line, i) => this.line(line, x, y + i * leading, size));
    return { items, y: y + lines.length * leading };
  }

  #words(runs: readonly Run[], width: number, size: number): Word[] {
    const words: Run[][] = [[]];
    for (const one of runs)
      one.text.split(' ').forEach((text, i) => {
        if (i > 0) words.push([]);
        if (text) words[words.length - 1]?.push({ ...one, text });
      });
    return words
      .filter((pieces) => pieces.length > 0)
      .flatMap((pieces) => {
        const wide = this.#runsWidth(pieces, size);
        if (wide <= width) return [{ pieces, width: wide }];
        return pieces.flatMap((piece) => this.#letters(piece, width, size));
      });
  }

  /** Cuts a run that no line holds into pieces that fit. */
  #letters(piece: Run, width: number, size: number): Word[] {
    const words: Word[] = [];
    let text = '';
    for (const letter of piece.text) {
      if (text && this.width(text + letter, piece.face, size) > width) {
        words.push({ pieces: [{ ...piece, text }], width: this.width(text, piece.face, size) });
        text = '';
      }
      text += letter;
    }
    words.push({ pieces: [{ ...piece, text }], width: this.width(text, piece.face, size) });
    return words;
  }
}

/** The words of a line as runs, neighbours of one style as one run. */
function joined(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  words.forEach((word, w) =>
    word.pieces.forEach((piece, p) => {
      const last = runs[runs.length - 1];
      const gap = w > 0 && p === 0 ? ' ' : '';
      if (last && last.face === piece.face && last.fill === piece.fill)
        runs[runs.length - 1] = { ...last, text: last.text + gap + piece.text };
      else {
        // The space belongs to the run before, so that the next one starts where its first letter stands.
        if (last && gap) runs[runs.length - 1] = { ...last, text: `${last.text} ` };
        runs.push(piece);
      }
    }),
  );
  return runs;
}
