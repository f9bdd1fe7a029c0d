/** Day arithmetic on ISO dates without a clock or a time zone. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const pad = (n: number): string => String(n).padStart(2, '0');

/** Days in a month (1 to 12) of a year. */
export function daysIn(year: number, month: number): number {
  return month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : DAYS[month - 1]!;
}

/** True for a day that exists. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const toUtc = (iso: string): number =>
  Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)));

/** ISO day plus a number of days. */
export const addDays = (iso: string, days: number): string =>
  new Date(toUtc(iso) + days * 86_400_000).toISOString().slice(0, 10);

/** Day of the week, 0 = Sunday. */
export const weekdayOf = (iso: string): number => new Date(toUtc(iso)).getUTCDay();

/** ISO month (`YYYY-MM`) of a date of month or day precision, plus a number of months. */
export function addMonths(iso: string, months: number): string {
  const at = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${pad((at % 12) + 1)}`;
}
