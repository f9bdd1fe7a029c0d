import { grouped } from '../words.ts';

/** How values stand in the table: whole numbers whole, shares with as many places as tell rows apart. */
export function valueText(value: number | undefined, whole: boolean): string {
  if (value === undefined) return '';
  if (Number.isNaN(value)) return '–';
  if (whole) return grouped(value);
  if (value === 0) return '0';
  if (Math.abs(value) < 0.005) return value < 0.0005 ? '<0.001' : value.toFixed(3);
  return value.toFixed(2);
}

/** 5 to "5th": a rank in a sentence. */
export function ordinal(rank: number): string {
  const words = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
  const word = words[rank];
  if (word) return word;
  const tail = rank % 100;
  if (tail > 10 && tail < 14) return `${rank}th`;
  return `${rank}${['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th'}`;
}

/** An interval of ranks: "2", "2 to 4". */
export const intervalText = (low: number, high: number): string => (low === high ? String(low) : `${low} to ${high}`);
