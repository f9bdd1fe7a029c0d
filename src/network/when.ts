/** Dates of interactions (ISO 8601 of day, month or year precision, or an interval `A/B`) as spans of days. */

const DAY = 86_400_000;
const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export type Precision = 'day' | 'month' | 'year' | 'interval';

/** Days since 1970-01-01, both ends included. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
  readonly precision: Precision;
}

const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / DAY;

function pointSpan(text: string): DaySpan | undefined {
  const [, y, m, d] = POINT.exec(text) ?? [];
  if (y === undefined) return undefined;
  const year = Number(y);
  if (m === undefined) return { first: dayNumber(year, 0, 1), last: dayNumber(year, 11, 31), precision: 'year' };
  const month = Number(m) - 1;
  if (d === undefined)
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0), precision: 'month' };
  const day = dayNumber(year, month, Number(d));
  return { first: day, last: day, precision: 'day' };
}

/** The days that a date covers; undefined for no date or one that is not ISO 8601 as dataset.md has it. */
export function daySpan(date: string | undefined): DaySpan | undefined {
  if (!date) return undefined;
  const slash = date.indexOf('/');
  if (slash < 0) return pointSpan(date);
  const from = pointSpan(date.slice(0, slash));
  const to = pointSpan(date.slice(slash + 1));
  return from && to && from.first <= to.last
    ? { first: from.first, last: to.last, precision: 'interval' }
    : (from ?? to);
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
