/** First and last date of a pair in few words, to the month. */
import type { Span } from '../../network/compare/silence.ts';
import { dateText } from '../words.ts';

const toMonth = (date: string, end: 0 | 1): string => {
  const points = date.split('/');
  return (points[end] ?? points[0] ?? '').slice(0, 7);
};

/** "Feb to Nov 2022", "Apr 2021", "Mar 2014 to Nov 2022", "no date". */
export function spanText({ first, last }: Pick<Span, 'first' | 'last'>): string {
  if (first === null || last === null) return 'no date';
  const [from, to] = [toMonth(first, 0), toMonth(last, 1)];
  if (from === to) return dateText(from, true);
  const sameYear = from.slice(0, 4) === to.slice(0, 4) && from.length > 4 && to.length > 4;
  return `${dateText(from, !sameYear)} to ${dateText(to, true)}`;
}

export function silenceText({ longestSilence }: Pick<Span, 'longestSilence'>): string {
  if (!longestSilence) return 'fewer than two days known';
  const { days, from, to } = longestSilence;
  if (days === 0) return 'none between days that are known';
  return `${lengthText(days)}, ${dateText(`${from}/${to}`, true)}`;
}

/** "1 day", "730 days", "17.9 years": days mean little beyond two years. */
const lengthText = (days: number): string =>
  days > 730 ? `${(days / 365.25).toFixed(1)} years` : `${days} ${days === 1 ? 'day' : 'days'}`;
