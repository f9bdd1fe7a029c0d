/** Where the columns of time stand: months share what is left when those with words below them have room for the words. */
import type { Interaction } from '../../model/interaction.ts';
import type { Slots } from '../../network/slots.ts';

export interface TimeColumn {
  readonly left: number;
  readonly width: number;
}

/** Least width of a column that is named by years or words, px; and the gap before such a column. */
const WORDS = 27;
const GAP = 7;

export function timeColumns({ slots }: Slots, width: number): readonly TimeColumn[] {
  const isMonth = (kind: string): boolean => kind === 'month';
  const months = slots.filter(({ kind }) => isMonth(kind)).length;
  const gaps = slots.filter(({ gap }) => gap).length * GAP;
  const even = (width - gaps) / Math.max(1, slots.length);
  const words = months === 0 ? even : Math.max(WORDS, even);
  const month = Math.max(1, (width - gaps - words * (slots.length - months)) / Math.max(1, months));
  let at = 0;
  return slots.map(({ kind, gap }) => {
    if (gap) at += GAP;
    const column = { left: at, width: isMonth(kind) ? month : words };
    at += column.width;
    return column;
  });
}

/** Interactions of one column on one side of the axis. */
export interface Pile {
  readonly slot: number;
  readonly side: 'up' | 'down';
  readonly acts: readonly Interaction[];
}

/** Fewer are counted at a glance. */
const FEW = 3;
/** Width of a digit and height of a number, px. */
const DIGIT = 6;
const NUMBER = 11;

/** Piles whose number has room at their end: clear of higher piles beside them and of their numbers, the highest first. */
export function numberedPiles(piles: readonly Pile[], columns: readonly TimeColumn[], cell: number): ReadonlySet<Pile> {
  const middle = ({ slot }: Pile): number => (columns[slot]?.left ?? 0) + (columns[slot]?.width ?? 0) / 2;
  const found = new Set<Pile>();
  for (const pile of [...piles].sort((x, y) => y.acts.length - x.acts.length || x.slot - y.slot)) {
    if (pile.acts.length < FEW) continue;
    const half = (DIGIT * String(pile.acts.length).length) / 2 + 1;
    const end = pile.acts.length * cell;
    const free = piles.every((other) => {
      if (other === pile || other.side !== pile.side) return true;
      const apart = Math.abs(middle(other) - middle(pile));
      const high = other.acts.length * cell;
      const own = high <= end || apart >= half + (columns[other.slot]?.width ?? 0) / 2;
      const number =
        !found.has(other) ||
        apart >= half + (DIGIT * String(other.acts.length).length) / 2 ||
        Math.abs(high - end) >= NUMBER;
      return own && number;
    });
    if (free) found.add(pile);
  }
  return found;
}
