/** Ranks with ties, and how they are written. */

/**
 * Competition ranks from 1: equal values share the best rank of their group (1, 2, 2, 4). Values that differ by less than a billionth of the
 * largest are equal, as sums of fractions are not exact. NaN ranks after all others, as NaN.
 * @param best `low` ranks the lowest first
 */
export function ranks(values: ArrayLike<number>, best: 'high' | 'low' = 'high'): Float64Array {
  const sign = best === 'high' ? -1 : 1;
  const order = Array.from({ length: values.length }, (_, i) => i)
    .filter((i) => !Number.isNaN(values[i]))
    .sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)) || a - b);
  const result = new Float64Array(values.length).fill(NaN);
  const slack = 1e-9 * order.reduce((most, i) => Math.max(most, Math.abs(values[i] ?? 0)), 0);
  let head = 0;
  order.forEach((i, k) => {
    if (Math.abs((values[i] ?? 0) - (values[order[head] ?? 0] ?? 0)) > slack) head = k;
    result[i] = head + 1;
  });
  return result;
}

/** `3`, or `=10` where several share the rank; empty for NaN. */
export function rankLabels(ranking: ArrayLike<number>): string[] {
  const list = Array.from(ranking);
  const sharing = new Map<number, number>();
  for (const rank of list) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  return list.map((rank) => (Number.isNaN(rank) ? '' : (sharing.get(rank) ?? 0) > 1 ? `=${rank}` : String(rank)));
}
