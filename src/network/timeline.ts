/** Interactions in time, month by month; nothing is spread over dates that the text does not give. */
import { QUAD_CLASSES, QUAD_OF, type QuadClass } from '../model/codebook.ts';
import type { Interaction } from '../model/interaction.ts';

/** Where a date counts: in its month, in a year whose month is not known, or nowhere. An interval counts in what both its ends share. */
export type TimePlace =
  | { readonly kind: 'month'; readonly key: string }
  | { readonly kind: 'year'; readonly key: string }
  | { readonly kind: 'undated' };

export function timePlace(date: string | undefined): TimePlace {
  const [from = '', to = from] = (date ?? '').split('/');
  if (/^\d{4}-\d{2}/.test(from) && from.slice(0, 7) === to.slice(0, 7)) return { kind: 'month', key: from.slice(0, 7) };
  if (/^\d{4}/.test(from) && from.slice(0, 4) === to.slice(0, 4)) return { kind: 'year', key: from.slice(0, 4) };
  return { kind: 'undated' };
}

export type QuadCounts = Readonly<Record<QuadClass, number>>;

export interface TimeSlot {
  /** `YYYY-MM` or `YYYY`. */
  readonly key: string;
  readonly quads: QuadCounts;
  readonly interactionIds: readonly string[];
}

export interface TimeSeries {
  /** Every month from the first to the last that has one, empty ones too. */
  readonly months: readonly TimeSlot[];
  /** Years of acts whose month is not known; only those that have one. */
  readonly years: readonly TimeSlot[];
  readonly undated: Omit<TimeSlot, 'key'>;
}

export function countQuads(acts: readonly Pick<Interaction, 'type'>[]): QuadCounts {
  const counts = Object.fromEntries(QUAD_CLASSES.map((quad) => [quad, 0])) as Record<QuadClass, number>;
  for (const { type } of acts) counts[QUAD_OF[type]] += 1;
  return counts;
}

/** `2022-12` gives `2023-01`. */
export function nextMonth(key: string): string {
  const [year = 0, month = 0] = key.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

/** The series of some interactions; `range` widens the months to a common scale (`YYYY-MM`, both included). */
export function timeSeries(
  acts: readonly Interaction[],
  range: { readonly from?: string; readonly to?: string } = {},
): TimeSeries {
  const groups = new Map<string, Interaction[]>();
  for (const act of acts) {
    const place = timePlace(act.date);
    const key = place.kind === 'undated' ? '' : place.key;
    groups.set(key, [...(groups.get(key) ?? []), act]);
  }
  const slot = (key: string): TimeSlot => {
    const list = groups.get(key) ?? [];
    return { key, quads: countQuads(list), interactionIds: list.map(({ id }) => id) };
  };
  const keys = [...groups.keys()].sort();
  const monthly = [...keys.filter((key) => key.length === 7), range.from ?? '', range.to ?? ''].filter(Boolean).sort();
  const months: TimeSlot[] = [];
  const last = monthly[monthly.length - 1] ?? '';
  for (let key = monthly[0] ?? '~'; key <= last; key = nextMonth(key)) months.push(slot(key));
  const { quads, interactionIds } = slot('');
  return { months, years: keys.filter((key) => key.length === 4).map(slot), undated: { quads, interactionIds } };
}
