/** "What Chad did send was a convoy": what the thing is stands behind "be", and is what the verb takes. */
import type { Clause } from './clause.ts';
import type { Unit } from './unit.ts';

export function joinClefts(clauses: readonly Clause[], units: readonly Unit[]): void {
  for (let i = 0; i + 1 < clauses.length; i++) {
    const [clause, is] = [clauses[i]!, clauses[i + 1]!];
    if (clause.opener !== 'what' || is.vg.lemma !== 'be' || !is.object.length || clause.object.length) continue;
    const first = clause.subject[0] ?? clause.unit;
    if (units[first - 1]?.word !== 'what' || is.passive) continue;
    // "what Chad sent Niger was": whom it went to
    if (is.subject.length && is.subject.every((u) => u > clause.unit && u < is.unit))
      clause.preps = [...clause.preps, { prep: 'to', at: is.subject[0]!, nps: is.subject }];
    clause.object = is.object;
  }
}
