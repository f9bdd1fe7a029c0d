import type { Clause } from './clause.ts';
import type { Unit } from './unit.ts';
import { itemAt } from './item-at.ts';

const TIME = new Set(['when', 'as', 'once', 'after', 'before', 'until', 'while']);
const NEVER = new Set(['never', 'hardly', 'neither', 'nor', 'not', 'no']);
const SUPPOSED = new Set(['suppose', 'imagine', 'assume', 'what-if']);
const FUTURE = new Set(['will', 'would', 'shall', 'wo']);

/** Second look at the clauses of a sentence: what denies or postpones a clause may stand outside its verb group. */
export function settle(clauses: readonly Clause[], units: readonly Unit[]): void {
  const supposed = SUPPOSED.has(units[0]?.word ?? '') && units[0]?.kind !== 'time';
  const planned = clauses.some((c) => c.opener === '' && c.link === 'main' && FUTURE.has(c.vg.modal));
  const { that, never } = cuesIn(units);
  let above: Clause | undefined;
  for (const clause of clauses) {
    const { vg, opener } = clause;
    const untrue = opener === 'that' && above !== undefined && above.vg.lemma === 'be' && isUntrue(units, above);
    if (untrue || (never && isNever(clause, units))) clause.denied = true;
    const soon = planned && TIME.has(opener) && !vg.modal && (!vg.past || soonAsPast(clause, units));
    const said = that ? thatBefore(units, clause) : -1;
    const rumoured = said > 0 && (isRumour(units[said - 1]!) || (above !== undefined && saysNothing(units, above)));
    if (soon || supposed || rumoured || isYetToCome(units, clause)) clause.pending = true;
    above = clause;
  }
  // "Had Chad attacked, Niger would"
  if (isInverted(units)) for (const clause of clauses.slice(0, 2)) clause.pending = true;
}

/** Whether a sentence has words that its clauses are looked at for. */
function cuesIn(units: readonly Unit[]): { readonly that: boolean; readonly never: boolean } {
  let that = false;
  let never = false;
  for (const { kind, word } of units) {
    that ||= word === 'that';
    never ||= word === 'nor' || word === 'neither' || (kind === 'other' && NEVER.has(word));
  }
  return { that, never };
}

/** A sentence that begins with "had", "were" or "should" and a subject tells of no fact. */
function isInverted(units: readonly Unit[]): boolean {
  const first = units[0]?.vg;
  if (!first || units[1]?.kind !== 'np') return false;
  return (
    first.modal === 'should' ||
    (first.past && first.form === 'finite' && (first.lemma === 'have' || first.lemma === 'be'))
  );
}

const RUMOURS = new Set(
  'report reports rumour rumours rumor rumors suggestion suggestions speculation notion idea hope hopes fear fears chance possibility condition'.split(
    ' ',
  ),
);

function firstOf(subject: readonly number[]): number {
  let first = subject[0]!;
  for (const unit of subject) if (unit < first) first = unit;
  return first;
}

function lastOf(subject: readonly number[]): number {
  let last = subject[0]!;
  for (const unit of subject) if (unit > last) last = unit;
  return last;
}

/** The unit of the "that" right before the subject of a clause, -1 without one. */
function thatBefore(units: readonly Unit[], { subject, unit }: Clause): number {
  const first = subject.length ? firstOf(subject) : unit;
  if (itemAt(units, first - 1)?.word === 'that') return first - 1;
  return itemAt(units, first - 2)?.word === 'that' ? first - 2 : -1;
}

/** "reports that Chad had closed the border": told by nobody as a fact. */
const isRumour = ({ kind, word }: Unit): boolean => kind === 'np' && RUMOURS.has(word);

const NOBODY = new Set(['nothing', 'nobody', 'none', 'no-one']);
const EVIDENCE = new Set([
  'evidence',
  'sign',
  'signs',
  'indication',
  'proof',
  'reason',
  'hint',
  'trace',
  'word',
  'confirmation',
  'suggestion',
]);

/** "nothing indicates that", "there is no evidence that". */
const saysNothing = (units: readonly Unit[], { subject, object }: Clause): boolean =>
  subject.some((u) => NOBODY.has(units[u]!.word)) ||
  object.some((u) => units[u]!.np!.none && EVIDENCE.has(units[u]!.word));

/** "have yet to begin", "is still to come". */
const isYetToCome = (units: readonly Unit[], { vg, unit }: Clause): boolean =>
  units[unit + 1]?.word === 'yet' && (vg.lemma === 'have' || vg.lemma === 'be');

/** "Neither A nor B has", "X never telephoned". */
function isNever({ unit, subject }: Clause, units: readonly Unit[]): boolean {
  const before = itemAt(units, unit - 1);
  if (before?.kind === 'other' && NEVER.has(before.word)) return true;
  const first = subject.length ? firstOf(subject) : 0;
  const last = subject.length ? lastOf(subject) : units.length - 1;
  for (let u = first; u < last; u++) if (units[u]!.word === 'nor') return true;
  if (!subject.length) return false;
  const lead = itemAt(units, first - 1);
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
  const first = clause.subject.length ? firstOf(clause.subject) : clause.unit;
  return units.slice(Math.max(0, first - 3), first).some((unit) => unit.word === 'soon' || unit.word === 'once');
}
