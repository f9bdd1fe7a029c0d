/** What was found, what the system said, what gold holds. */
export interface Counts {
  readonly tp: number;
  readonly sys: number;
  readonly gold: number;
}

export interface Rates extends Counts {
  /** 0 to 1; 1 where there was nothing to say and nothing was said. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function rates({ tp, sys, gold }: Counts): Rates {
  const precision = sys ? tp / sys : gold ? 0 : 1;
  const recall = gold ? tp / gold : 1;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { tp, sys, gold, precision, recall, f1 };
}

export const sumCounts = (counts: readonly Counts[]): Counts => ({
  tp: counts.reduce((sum, one) => sum + one.tp, 0),
  sys: counts.reduce((sum, one) => sum + one.sys, 0),
  gold: counts.reduce((sum, one) => sum + one.gold, 0),
});
