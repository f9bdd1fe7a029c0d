/** Columns of the timeline strip: months where much happened, years where little did, years without anything folded away. */
import { firstDay, lastDay } from '../../corpus/date.ts';
import type { Interaction } from '../../model/interaction.ts';
import { monthName } from '../words.ts';

export interface Column {
  /** `2014` or `2022-03`. */
  readonly key: string;
  readonly label: string;
  /** Written below the label where it begins. */
  readonly year?: string;
  /** Of the column before, for the folded years in between. */
  readonly gap: boolean;
}

/** More months than this are not told apart: years then. */
const MOST_MONTHS = 26;

/**
 * A year is split into months when it holds at least a fifth of what is dated to the month, at most MOST_MONTHS in all (busiest years
 * first); every other year with an interaction is one column.
 */
export function columnsOf(acts: readonly Interaction[]): readonly Column[] {
  const byYear = new Map<string, number>();
  const precise = new Map<string, number>();
  for (const act of acts) {
    if (!act.date) continue;
    const year = act.date.slice(0, 4);
    byYear.set(year, (byYear.get(year) ?? 0) + 1);
    // `2022-03` and finer, also as the beginning of an interval
    if (act.date[4] === '-') precise.set(year, (precise.get(year) ?? 0) + 1);
  }
  const total = [...precise.values()].reduce((sum, count) => sum + count, 0);
  const split = new Set(
    [...precise]
      .filter(([, count]) => count >= total / 5)
      .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
      .slice(0, Math.floor(MOST_MONTHS / 12))
      .map(([year]) => year),
  );
  const years = [...byYear.keys()].sort();
  return years.flatMap((year, i): Column[] => {
    const before = years[i - 1];
    const gap = before !== undefined && Number(year) - Number(before) > 1;
    if (!split.has(year)) return [{ key: year, label: year, gap }];
    return Array.from({ length: 12 }, (_, m): Column => {
      const month = String(m + 1).padStart(2, '0');
      return { key: `${year}-${month}`, label: monthName(m + 1), gap: gap && m === 0, ...(m === 0 ? { year } : {}) };
    });
  });
}

/** Where an act stands: index of its column, `month` when its year is split and it has none, `none` without a date. */
export function placeOf(date: string | undefined, columns: readonly Column[]): number | 'month' | 'none' {
  if (!date) return 'none';
  const [start = ''] = date.split('/');
  const at = columns.findIndex((column) => start.startsWith(column.key));
  return at < 0 ? 'month' : at;
}

/** `placeOf` that remembers: many acts share few dates. */
export function placer(columns: readonly Column[]): (date: string | undefined) => number | 'month' | 'none' {
  const known = new Map<string, number | 'month' | 'none'>();
  return (date = '') => {
    let place = known.get(date);
    if (place === undefined) known.set(date, (place = placeOf(date, columns)));
    return place;
  };
}

/** The period from boundary `low` to boundary `high` (0 = before the first column); all of it is no period. */
export function periodOf(columns: readonly Column[], low: number, high: number): { from?: string; to?: string } {
  const [first, last] = [columns[low], columns[high - 1]];
  return {
    ...(low > 0 && first ? { from: first.key } : {}),
    ...(high < columns.length && last ? { to: last.key } : {}),
  };
}

/** The boundaries that a period means: columns that lie inside it as a whole. */
export function boundsOf(
  columns: readonly Column[],
  period: { readonly from?: string; readonly to?: string },
): { low: number; high: number } {
  const { from, to } = period;
  const low = from === undefined ? 0 : columns.findIndex((column) => firstDay(column.key) >= firstDay(from));
  const after = to === undefined ? -1 : columns.findIndex((column) => lastDay(column.key) > lastDay(to));
  const start = low < 0 ? columns.length : low;
  return { low: start, high: Math.max(start, after < 0 ? columns.length : after) };
}
