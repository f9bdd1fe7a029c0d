/** Relative clauses with the object in front: "the states that Chad recognised", "Niger, which he accuses of it", "A, B and others it supports". */
import type { Clause } from './clause.ts';
import { bareRelative, isAfterthought, isJudged } from './clause-links.ts';
import type { Unit } from './unit.ts';

/** Gives a finite clause what its relative pronoun stands for; `waiting`: a subject of its own stands between the two. */
export function takeAntecedent(
  clause: Clause,
  units: readonly Unit[],
  antecedent: readonly number[],
  waiting: boolean,
  last: Clause | undefined,
): void {
  if (antecedent.length && isJudged(units, clause)) {
    // "imposed bans on X, which Y called shameful": what was done
    const apart = last && last.object.length > 0 && !last.passive && !isAfterthought(units, antecedent);
    clause.object = [...(apart ? last.object : antecedent), ...clause.object];
  }
  if (clause.object.length) return;
  // what the pronoun stands for is the object; without a pronoun it is what the subject stands behind
  if (waiting && antecedent.length) clause.object = antecedent;
  else if (!clause.passive) clause.object = bareRelative(units, clause.subject, last);
}
