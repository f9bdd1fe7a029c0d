/** Whether what an event noun names has happened, by the verb around it. */
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import type { FrameInput } from './frame-input.ts';
import { itemAt } from './item-at.ts';

/** The verb around the noun leaves it standing as a fact. */
export function isAsserted(input: FrameInput, clause: Clause, u: number, carrier: Clause | undefined): boolean {
  const truth = factuality(clause, input.patterns);
  const undone = input.patterns.classes.undone;
  if (clause.object.includes(u) || clause.preps.some((p) => p.nps.includes(u))) {
    if (truth !== 'fact') return false;
    return carrier !== undefined || !isUndone(input, clause, u);
  }
  if (input.patterns.classes.if.has(clause.opener)) return false;
  const due = clause.preps.some((p) =>
    p.nps.some((n) => /^(agenda|table|cards|horizon|schedule|calendar)$/.test(input.units[n]!.word)),
  );
  if (due && clause.vg.lemma === 'be') return false;
  if (isDistant(input, clause)) return false;
  if (
    truth === 'unreal' &&
    /^(be|take|begin|start|happen|hold|follow|occur|resume|change|go|have)$/.test(clause.vg.lemma)
  )
    return false;
  return !clause.passive || (truth === 'fact' && !undone.has(clause.vg.lemma));
}

/** "remains out of reach", "is possible": what is told of has not happened. */
function isDistant({ units, tokens }: FrameInput, clause: Clause): boolean {
  if (!/^(be|remain|seem|look|appear|become|stay|prove)$/.test(clause.vg.lemma)) return false;
  const end = clause.object.at(-1) ?? clause.preps[0]?.nps[0] ?? clause.unit + 1;
  for (let t = units[clause.unit]!.last; t < (units[end]?.last ?? 0); t++)
    if (DISTANT.test(tokens[t]!.lower)) return true;
  return units[clause.unit + 1]?.word === 'yet' || itemAt(units, clause.unit - 1)?.word === 'yet';
}
const DISTANT =
  /^(reach|elusive|distant|unlikely|impossible|possible|likely|doubt|doubtful|uncertain|necessary|needed|overdue|inevitable|imminent|question|unrealistic|conceivable|remote|desirable|unthinkable)$/;

/** "called for talks", "cancelled the visit". */
function isUndone(input: FrameInput, clause: Clause, u: number): boolean {
  const { patterns } = input;
  const lemma = clause.vg.lemma;
  if (clause.object.includes(u)) return patterns.classes.undone.has(lemma);
  const prep = clause.preps.find((p) => p.nps.includes(u))!.prep;
  // "the plan provides for a delivery"
  return (
    prep === 'for' && (lemma === 'provide' || patterns.classes.ask.has(lemma) || patterns.classes.undone.has(lemma))
  );
}

/** "did not reach an agreement", "no agreement was reached". */
export function isFailure({ patterns }: FrameInput, carrier: Clause, none: boolean): boolean {
  const truth = factuality(carrier, patterns);
  return none ? truth === 'fact' : !carrier.passive && truth === 'denied';
}
