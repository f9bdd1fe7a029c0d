import { addDays, addMonths, isDay, pad, weekdayOf } from './calendar.ts';
import type { DateWords } from './date-shapes.ts';

/** What dates without a year or a day are counted from. */
export interface DateContext {
  /** The document's date, ISO 8601 of any precision; absent = dates without a year stay without. */
  readonly now: string | undefined;
  /** The date told last. */
  readonly then: string | undefined;
}

/** ISO 8601 date (or interval `A/B`) that the words mean in their context; nothing where it cannot be known. */
export function resolveDate(words: DateWords, context: DateContext): string | undefined {
  if (words.weekday !== undefined) return lastWeekday(words.weekday, context.now);
  if (words.from) return relative(words, words.from === 'now' ? context.now : context.then);
  if (words.day !== undefined && words.month === undefined) return dayAlone(words.day, context);
  const year = words.year ?? (words.month === undefined ? undefined : nearestYear(words.month, words.day, context.now));
  if (year === undefined) return undefined;
  if (words.month === undefined) return String(year);
  const month = `${year}-${pad(words.month)}`;
  if (words.day === undefined) return month;
  if (!isDay(year, words.month, words.day)) return month;
  const day = `${month}-${pad(words.day)}`;
  if (words.endDay === undefined) return day;
  const endMonth = words.endMonth ?? words.month;
  const endYear = endMonth < words.month ? year + 1 : year;
  if (!isDay(endYear, endMonth, words.endDay)) return day;
  const end = `${endYear}-${pad(endMonth)}-${pad(words.endDay)}`;
  return end > day ? `${day}/${end}` : day;
}

/** The latest year in which the day or month is not after the document's date. */
function nearestYear(month: number, day: number | undefined, now: string | undefined): number | undefined {
  if (!now) return undefined;
  const year = Number(now.slice(0, 4));
  if (now.length < 7) return year;
  const nowMonth = Number(now.slice(5, 7));
  if (month !== nowMonth) return month < nowMonth ? year : year - 1;
  if (now.length < 10 || day === undefined) return year;
  return day <= Number(now.slice(8, 10)) + 1 ? year : year - 1;
}

/** "on the 22nd": of the month told last, else of the last month that had that day before the document's. */
function dayAlone(day: number, { now, then }: DateContext): string | undefined {
  const base = then && then.length >= 7 ? then : now;
  if (!base || base.length < 7) return undefined;
  const late = base === now && now.length >= 10 && day > Number(now.slice(8, 10)) + 1;
  const month = (late ? addMonths(base, -1) : base).slice(0, 7);
  return isDay(Number(month.slice(0, 4)), Number(month.slice(5)), day) ? `${month}-${pad(day)}` : undefined;
}

function lastWeekday(weekday: number, now: string | undefined): string | undefined {
  if (!now || now.length < 10) return undefined;
  const day = now.slice(0, 10);
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

function relative(words: DateWords, base: string | undefined): string | undefined {
  const at = base?.split('/').at(words.amount! > 0 ? -1 : 0);
  if (!at) return undefined;
  const amount = words.amount!;
  if (words.span === 'day') return at.length === 10 ? addDays(at, amount) : undefined;
  if (words.span === 'week')
    return at.length === 10 && words.from === 'then' && amount !== 0 ? addDays(at, 7 * amount).slice(0, 7) : undefined;
  if (words.span === 'month') return at.length >= 7 ? addMonths(at, amount) : undefined;
  return String(Number(at.slice(0, 4)) + amount);
}
