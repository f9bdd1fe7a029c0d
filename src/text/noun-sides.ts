/** Who did what an event noun names, and to whom, where its own phrase does not say. */
import { WordClass } from '../lexicon/word-class.ts';
import type { NounPattern } from '../lexicon/patterns.ts';
import { QUAD_OF, type EventType } from '../model/codebook.ts';
import type { Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { itemAt } from './item-at.ts';
import { reached } from './noun-carriers.ts';
import { prompted } from './noun-prompts.ts';
import { helped, sender, tokenOf, understood } from './understood.ts';
import { crowd } from './verb-sides.ts';

const NOBODY: readonly string[] = [];

/** Who did it to `to`. */
export function agentOf(
  input: FrameInput,
  u: number,
  { type }: NounPattern,
  clause: Clause | undefined,
  to: readonly string[],
): readonly string[] {
  const sent = [...sender(input, clause, u), ...tokenOf(input, u)];
  if (sent.length) return sent;
  const main = clause ?? opened(input, u);
  const brought = main ? bringer(input, main, u, type) : NOBODY;
  return brought.length || type !== 'PROTEST' ? brought : crowd(input, undefined, to);
}

/** To whom `from` did it. */
export function targetOf(
  input: FrameInput,
  u: number,
  pattern: NounPattern,
  clause: Clause | undefined,
  carrier: Clause | undefined,
  from: readonly string[],
): readonly string[] {
  const asked = carrier ? NOBODY : prompted(input, u, pattern.type, from);
  if (asked.length) return asked;
  const aided = helped(input, pattern.type, u, from);
  if (aided.length) return aided;
  const meant = understood(input, pattern, u, from, clause);
  if (meant.length) return meant;
  const same = carrier ? sharedTarget(input, carrier, from) : NOBODY;
  return same.length ? same : reached(input, clause, u).filter((id) => !from.includes(id));
}

/** "In a letter to Y, X said": the clause that the phrase opens. */
export function opened(input: FrameInput, u: number): Clause | undefined {
  if (u > 3 || itemAt(input.units, u - 1)?.kind !== 'prep') return undefined;
  return input.clauses.find((c) => c.unit > u && c.vg.form !== 'infinitive' && c.link === 'main' && c.subject[0]! > u);
}

const ANSWERS = new WordClass(
  'follow followed respond react retaliate answer reply hit strike come came counter step move weigh slap',
);

/** "X came with an offer of support for Y": who brings it gives it. */
function bringer(input: FrameInput, clause: Clause, u: number, type: EventType): readonly string[] {
  const { units, parties } = input;
  const quad = QUAD_OF[type];
  // "followed suit with sanctions on Y"
  if (type === 'SANCTION' && ANSWERS.has(clause.vg.verb))
    return clause.preps.some((p) => p.prep === 'with' && p.nps.includes(u)) ? parties.of(clause.subject, 'party') : [];
  // "in their view of the war" is no act of theirs
  if (quad === 'material-conflict') return [];
  const ways = quad === 'verbal-conflict' ? /^(with|between|through)$/ : /^(with|between|in|through)$/;
  let top = u;
  while (itemAt(units, top - 1)?.word === 'of' && itemAt(units, top - 2)?.kind === 'np') top -= 2;
  if (u < 4 && ways.test(itemAt(units, top - 1)?.word ?? '') && clause.unit > u)
    return parties.of(clause.subject, 'party');
  return clause.preps.some((p) => ways.test(p.prep) && p.nps.includes(top)) ? parties.of(clause.subject, 'party') : [];
}

/** "X criticised Y and imposed sanctions": the target is the one of the verb before. */
function sharedTarget(input: FrameInput, carrier: Clause, from: readonly string[]): string[] {
  const before = itemAt(input.clauses, input.clauses.indexOf(carrier) - 1);
  const joined = itemAt(input.units, carrier.unit - 1)?.kind === 'and';
  if (!before || !joined || before.subject.join() !== carrier.subject.join()) return [];
  return input.parties.of(before.object, 'party').filter((id) => !from.includes(id));
}
