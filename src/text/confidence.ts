import certainties from '../../graph-data/codebook/certainty.json';
import precision from '../../graph-data/codebook/precision.json';

let table: Map<string, number> | undefined;

/** The record for rules that the gold has not shown. */
const PRIOR = '*';

/**
 * Calibrated confidence of one piece of evidence, 0.05 to 0.99: the rule's precision on the gold, times how much righter or less right
 * evidence with names so sure was than its rules let expect. `certainty` 0 to 1: of the least sure name.
 */
export function confidenceOf(rule: string, certainty: number): number {
  table ??= new Map((precision as { rule: string; confidence: number }[]).map((row) => [row.rule, row.confidence]));
  let step = 0;
  while (step < certainties.length - 1 && certainty > certainties[step]!.upTo) step++;
  const value = (table.get(rule) ?? table.get(PRIOR)!) * certainties[step]!.factor;
  return Math.round(Math.min(0.99, Math.max(0.05, value)) * 100) / 100;
}
