/** ISO 8601 dates of day, month or year precision and intervals of them, as tables and options hold them. */

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that the calendar has (years 0001 to 9999). */
export function isDate(value: string): boolean {
  const match = SHAPE.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysIn(year, month);
}

/** True for a date or an interval `A/B` whose end is not before its start. */
export function isDateOrInterval(value: string): boolean {
  const [from, to, ...more] = value.split('/');
  if (from === undefined || more.length || !isDate(from)) return false;
  return to === undefined || (isDate(to) && firstDay(from) <= lastDay(to));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** First day (`YYYY-MM-DD`) that a date or interval covers. */
export function firstDay(date: string): string {
  const from = date.split('/')[0] ?? date;
  return from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from;
}

/** Last day (`YYYY-MM-DD`) that a date or interval covers. */
export function lastDay(date: string): string {
  const to = date.split('/').at(-1) ?? date;
  if (to.length === 4) return `${to}-12-31`;
  if (to.length !== 7) return to;
  return `${to}-${String(daysIn(Number(to.slice(0, 4)), Number(to.slice(5, 7)))).padStart(2, '0')}`;
}

/** True where a date names one day. */
export const isDay = (date: string | undefined): date is string => date?.length === 10;

/** Days from one day to another (negative where `b` is earlier). */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}

/** The day that lies `days` after (or before) another. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
