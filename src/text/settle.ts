import type { Clause } from './clause.ts';
import type { Unit } from './units.ts';

const TIME = /^(when|as|once|after|before|until|while)$/;
const NEVER = /^(never|hardly|neither|nor|not|no)$/;

/** Second look at the clauses of a sentence: what denies or postpones a clause may stand outside its verb group. */
export function settle(clauses: readonly Clause[], units: readonly Unit[]): Clause[] {
  const supposed = /^(suppose|imagine|assume|what-if)$/.test(units[0]?.word ?? '') && units[0]?.kind !== 'time';
  const planned = clauses.some(
    (c) => /^(will|would|shall|wo)$/.test(c.vg.modal) && c.opener === '' && c.link === 'main',
  );
  const settled = new Map<Clause, Clause>();
  return clauses.map((original, i) => {
    const governor = original.governor && settled.get(original.governor);
    const clause = governor ? { ...original, governor } : original;
    settled.set(original, clause);
    const above = clauses[i - 1];
    const untrue = clause.opener === 'that' && above !== undefined && above.vg.lemma === 'be' && isUntrue(units, above);
    const denied = untrue || isNever(clause, units);
    const soon =
      planned && TIME.test(clause.opener) && !clause.vg.modal && (!clause.vg.past || soonAsPast(clause, units));
    if (!denied && !soon && !supposed) return clause;
    const seen: Clause = {
      ...clause,
      ...(denied ? { denied: true } : {}),
      ...(soon || supposed ? { pending: true } : {}),
    };
    settled.set(original, seen);
    return seen;
  });
}

/** "Neither A nor B has", "X never telephoned". */
function isNever(clause: Clause, units: readonly Unit[]): boolean {
  const before = units[clause.unit - 1];
  if (before?.kind === 'other' && NEVER.test(before.word)) return true;
  const first = clause.subject.length ? Math.min(...clause.subject) : -1;
  const last = Math.max(first, ...clause.subject);
  if (units.slice(Math.max(0, first), last).some((unit) => unit.word === 'nor')) return true;
  if (first < 0) return false;
  const lead = units[first - 1];
  return lead !== undefined && /^(neither|nor)$/.test(lead.word) && lead.kind !== 'np';
}

/** "It is not true that", "it is unlikely that"; not "this is not the first time that". */
function isUntrue(units: readonly Unit[], above: Clause): boolean {
  const words = above.object.map((u) => units[u]!.word);
  if (above.vg.negated)
    return words.every((word) => /^(true|case|certain|clear|correct|fact|likely|possible)$/.test(word));
  return words.some((word) => /^(untrue|false|unlikely|possible|impossible|doubtful|wrong)$/.test(word));
}

/** "would open the border as soon as they signed": past in form only. */
function soonAsPast(clause: Clause, units: readonly Unit[]): boolean {
  const first = clause.subject.length ? Math.min(...clause.subject) : clause.unit;
  return units.slice(Math.max(0, first - 3), first).some((unit) => unit.word === 'soon' || unit.word === 'once');
}
