/** Columns of a time line in which nothing is spread over dates that the text does not give. */
import type { Interaction } from '../model/interaction.ts';
import { timePlace } from './timeline.ts';

export interface Slot {
  readonly kind: 'years' | 'month' | 'year' | 'yearOnly' | 'noDate';
  /** Lines under the axis; empty for months that share the name of a quarter. */
  readonly label: readonly string[];
  /** The year that a month belongs to, for the bracket below. */
  readonly year?: number;
  /** True where a gap stands before it. */
  readonly gap: boolean;
}

export interface Slots {
  readonly slots: readonly Slot[];
  /** Index of the slot of an interaction. */
  slotOf(act: Pick<Interaction, 'date'>): number;
}

/** Year and month as far as the date tells them. */
function monthOf(date: string | undefined): { readonly year?: number; readonly month?: number } {
  const place = timePlace(date);
  if (place.kind === 'undated') return {};
  const [year, month] = place.key.split('-').map(Number);
  return { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) };
}

/** Months are shown one by one for at most so many years, and only where they hold most of what has a month. */
const CORE_YEARS = 2;
const CORE_SHARE = 0.5;
/** Years shown one by one where no core stands out. */
const MOST_YEARS = 14;
const QUARTERS: Readonly<Record<number, string>> = { 1: 'Jan', 4: 'Apr', 7: 'Jul', 10: 'Oct' };

/** "2014", "2014 to 21", or "1996 to 2014" where the century differs. */
function range(from: number, to: number): string[] {
  const sameCentury = Math.floor(from / 100) === Math.floor(to / 100);
  return from === to ? [String(from)] : [String(from), `to ${sameCentury ? String(to).slice(2) : String(to)}`];
}

/** The years (one or two, neighbours) whose months hold most; undefined where they hold less than half. */
function core(years: readonly number[]): readonly [number, number] | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  let best: readonly [number, number] | undefined;
  let most = 0;
  for (const year of [...counts.keys()].sort((a, b) => a - b)) {
    const one = counts.get(year) ?? 0;
    const two = one + (counts.get(year + CORE_YEARS - 1) ?? 0);
    // A second year is worth its columns only where it adds a fifth.
    const [end, count] = two >= 1.2 * one ? [year + CORE_YEARS - 1, two] : [year, one];
    if (count > most) [best, most] = [[year, end], count];
  }
  return most >= CORE_SHARE * years.length ? best : undefined;
}

/** The columns for these interactions, one scale for all panels of a figure. */
export function timeSlots(acts: readonly Pick<Interaction, 'date'>[]): Slots {
  const known = acts.map((act) => monthOf(act.date));
  const monthly = known.flatMap(({ year, month }) => (year !== undefined && month !== undefined ? [year] : []));
  const yearly = known.flatMap(({ year, month }) => (year !== undefined && month === undefined ? [year] : []));
  const slots: Slot[] = [];
  const index = new Map<string, number>();
  const add = (slot: Slot, keys: readonly string[]): void => {
    for (const key of keys) index.set(key, slots.length);
    slots.push(slot);
  };
  const window = core(monthly);
  const inYears = (from: number, to: number): string[] =>
    monthly.filter((year) => year >= from && year <= to).map((year) => `y${String(year)}`);
  if (window) {
    const [first, last] = window;
    const before = monthly.filter((year) => year < first).sort((a, b) => a - b);
    const after = monthly.filter((year) => year > last).sort((a, b) => a - b);
    if (before.length > 0)
      add(
        { kind: 'years', label: range(before[0] ?? first, before[before.length - 1] ?? first), gap: false },
        inYears(-Infinity, first - 1),
      );
    for (let year = first; year <= last; year++)
      for (let month = 1; month <= 12; month++)
        add(
          {
            kind: 'month',
            label: [QUARTERS[month] ?? ''].filter((text) => text !== ''),
            year,
            gap: month === 1 && slots.length > 0 && year === first,
          },
          [`${String(year)}-${String(month)}`],
        );
    if (after.length > 0)
      add(
        { kind: 'years', label: range(after[0] ?? last, after[after.length - 1] ?? last), gap: true },
        inYears(last + 1, Infinity),
      );
  } else if (monthly.length > 0) {
    const first = monthly.reduce((least, year) => Math.min(least, year));
    const last = monthly.reduce((most, year) => Math.max(most, year));
    const start = Math.max(first, last - MOST_YEARS + 1);
    if (start > first) add({ kind: 'years', label: range(first, start - 1), gap: false }, inYears(first, start - 1));
    for (let year = start; year <= last; year++)
      add({ kind: 'year', label: [String(year)], gap: year === start && start > first }, [`y${String(year)}`]);
  }
  // Without a core a year is all that a column asks for.
  const separate = window !== undefined || monthly.length === 0;
  if (yearly.length > 0 && separate) add({ kind: 'yearOnly', label: ['year', 'only'], gap: true }, ['year']);
  if (known.some(({ year }) => year === undefined) || slots.length === 0)
    add({ kind: 'noDate', label: ['no', 'date'], gap: slots.length > 0 }, ['none']);
  return {
    slots,
    slotOf(act) {
      const { year, month } = monthOf(act.date);
      if (year === undefined) return index.get('none') ?? slots.length - 1;
      if (month === undefined) return index.get('year') ?? index.get(`y${String(year)}`) ?? slots.length - 1;
      return index.get(`${String(year)}-${String(month)}`) ?? index.get(`y${String(year)}`) ?? slots.length - 1;
    },
  };
}
