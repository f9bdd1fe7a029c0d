/** First and last date of some interactions, and the longest time without one. */
import type { Interaction } from '../../model/interaction.ts';
import { daySpan, isoDay } from '../when.ts';

export interface Silence {
  readonly days: number;
  /** Days of the acts before and after it. */
  readonly from: string;
  readonly to: string;
}

export interface Span {
  /** Dates as the data has them, of whatever precision; null where none is dated. */
  readonly first: string | null;
  readonly last: string | null;
  /** How many are dated to the day (intervals of days too): silence is measured between these alone. */
  readonly datedToDay: number;
  /** Null where fewer than two are; the earliest of equals. */
  readonly longestSilence: Silence | null;
}

export function spanOf(acts: readonly Interaction[]): Span {
  const dated = acts.flatMap(({ date }) => {
    const span = daySpan(date);
    return span && date !== undefined ? [{ date, ...span }] : [];
  });
  const first = [...dated].sort((a, b) => a.first - b.first || a.last - b.last)[0];
  const last = [...dated].sort((a, b) => b.last - a.last || b.first - a.first)[0];
  const exact = dated
    .filter(({ date }) => date.split('/').every((end) => end.length === 10))
    .sort((a, b) => a.first - b.first || a.last - b.last);
  let longest: Silence | null = null;
  let until = exact[0]?.last ?? 0;
  for (const act of exact.slice(1)) {
    const days = act.first - until;
    if (days > (longest?.days ?? 0)) longest = { days, from: isoDay(until), to: isoDay(act.first) };
    until = Math.max(until, act.last);
  }
  return {
    first: first?.date ?? null,
    last: last?.date ?? null,
    datedToDay: exact.length,
    longestSilence: exact.length < 2 ? null : (longest ?? { days: 0, from: isoDay(until), to: isoDay(until) }),
  };
}
