import type { Clause } from './clause.ts';
import type { Unit } from './units.ts';

const TIME = new Set(['when', 'as', 'once', 'after', 'before', 'until', 'while']);
const NEVER = new Set(['never', 'hardly', 'neither', 'nor', 'not', 'no']);
const SUPPOSED = new Set(['suppose', 'imagine', 'assume', 'what-if']);
const FUTURE = new Set(['will', 'would', 'shall', 'wo']);

/** Second look at the clauses of a sentence: what denies or postpones a clause may stand outside its verb group. */
export function settle(clauses: readonly Clause[], units: readonly Unit[]): void {
  const supposed = SUPPOSED.has(units[0]?.word ?? '') && units[0]?.kind !== 'time';
  const planned = clauses.some((c) => c.opener === '' && c.link === 'main' && FUTURE.has(c.vg.modal));
  let above: Clause | undefined;
  for (const clause of clauses) {
    const untrue = clause.opener === 'that' && above !== undefined && above.vg.lemma === 'be' && isUntrue(units, above);
    if (untrue || isNever(clause, units)) clause.denied = true;
    const soon =
      planned && TIME.has(clause.opener) && !clause.vg.modal && (!clause.vg.past || soonAsPast(clause, units));
    if (soon || supposed) clause.pending = true;
    above = clause;
  }
}

/** "Neither A nor B has", "X never telephoned". */
function isNever({ unit, subject }: Clause, units: readonly Unit[]): boolean {
  const before = units[unit - 1];
  if (before?.kind === 'other' && NEVER.has(before.word)) return true;
  const first = subject.length ? Math.min(...subject) : 0;
  const last = subject.length ? Math.max(...subject) : units.length - 1;
  for (let u = first; u < last; u++) if (units[u]!.word === 'nor') return true;
  if (!subject.length) return false;
  const lead = units[first - 1];
  return lead !== undefined && (lead.word === 'neither' || lead.word === 'nor') && lead.kind !== 'np';
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
