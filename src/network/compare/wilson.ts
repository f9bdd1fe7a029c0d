/** Interval of a share. */

const Z95 = 1.959963984540054;

export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's 95 % score interval of `hits` among `total` (Wilson 1927, doi:10.1080/01621459.1927.10502953): honest for 3 of 3 too.
 * Null for a total of 0.
 */
export function wilson(hits: number, total: number): Share | null {
  if (total === 0) return null;
  const share = hits / total;
  const square = Z95 * Z95;
  const middle = (share + square / (2 * total)) / (1 + square / total);
  const half = (Z95 / (1 + square / total)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total * total));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
