/** Periods to choose from: all, and each year that something is dated to. */
import { firstDay } from '../../corpus/date.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { Filters } from '../../network/filters.ts';
import { dateText } from '../words.ts';

type Period = Filters['period'];

export interface PeriodChoice {
  readonly key: string;
  readonly label: string;
}

export const periodKey = ({ from, to }: Period): string => (from || to ? `${from ?? ''}/${to ?? ''}` : '');

export function periodOfKey(key: string): Period {
  const [from = '', to = ''] = key.split('/');
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** "Mar 2014 to Nov 2022" for all; the present choice is in the list whatever it is. */
export function periodChoices(acts: readonly Pick<Interaction, 'date'>[], now: Period): readonly PeriodChoice[] {
  const dates = acts
    .flatMap((act) => act.date?.split('/') ?? [])
    .sort((x, y) => (firstDay(x) < firstDay(y) ? -1 : firstDay(x) > firstDay(y) ? 1 : 0));
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))];
  const [first, last] = [dates[0]?.slice(0, 7), dates.at(-1)?.slice(0, 7)];
  const whole =
    first && last && first !== last ? `${dateText(first, true)} to ${dateText(last, true)}` : (years[0] ?? 'all');
  const choices = [
    { key: '', label: whole },
    ...years.map((year) => ({ key: `${year}/${year}`, label: `${year} only` })),
  ];
  const key = periodKey(now);
  if (choices.some((choice) => choice.key === key)) return choices;
  const { from, to } = now;
  const label = `${from ? `from ${dateText(from, true)}` : ''} ${to ? `to ${dateText(to, true)}` : ''}`.trim();
  return [...choices, { key, label }];
}
