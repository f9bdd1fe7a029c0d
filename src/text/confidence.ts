import precision from '../../graph-data/codebook/precision.json';

let table: Map<string, number> | undefined;

/** The record for rules that the gold has not shown. */
const PRIOR = '*';

/** Calibrated confidence of one piece of evidence: the rule's precision on the gold, shrunk towards the mean, times how sure the names are. */
export function confidenceOf(rule: string, certainty: number): number {
  table ??= new Map((precision as { rule: string; confidence: number }[]).map((row) => [row.rule, row.confidence]));
  const value = (table.get(rule) ?? table.get(PRIOR)!) * Math.min(1, Math.max(0, certainty));
  return Math.round(Math.min(0.99, Math.max(0.05, value)) * 100) / 100;
}
