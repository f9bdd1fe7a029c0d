/** Where the columns of time stand: months share what is left when those with words below them have room for the words. */
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
