/** Numbers and dates in words, as running text has them. */

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NBSP = '\u00a0';
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "1,234": a comma from four digits on. */
export const digits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** "25 interactions": the number never leaves its noun. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${digits(count)}${NBSP}${count === 1 ? noun : plural}`;

/** "five documents"; digits above ten. */
export const inWords = (count: number, noun: string, plural = `${noun}s`): string =>
  `${SMALL[count] ?? digits(count)} ${count === 1 ? noun : plural}`;

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
}

/** A date of day, month or year precision: "11 December 2022", "March 2014", "2014". */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (!year || name === undefined) return year ?? iso;
  return day === undefined ? `${name}${NBSP}${year}` : `${String(Number(day))}${NBSP}${name}${NBSP}${year}`;
}

/** "2014 to 2024", never broken, or one year. */
export const span = (from: string, to: string): string => (from === to ? from : `${from}${NBSP}to${NBSP}${to}`);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
