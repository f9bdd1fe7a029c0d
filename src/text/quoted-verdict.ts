/** '"Unacceptable," X said', '"In no way justified," X commented': a verdict without a subject is on whoever did what was told before. */
import { factuality } from './factuality.ts';
import { directed, NO_EVENTS, type RawEvent } from './raw-event.ts';
import type { FrameInput } from './frame-input.ts';
import { QUAD_OF } from '../model/codebook.ts';
import { sideOf } from './sides.ts';

/** Sentences within which the act is told. */
const NEAR = 3;
const COMMENTS = /^(comment|say|call|remark|react|respond|write|tweet|declare|reply)$/;
const DENIED = /^(no|not|never|nothing|hardly)$/;
const GOOD = /^(justified|acceptable|normal|helpful|tolerable|right|fair|lawful|legal|wise)$/;

export const quotedVerdict = (input: FrameInput): readonly RawEvent[] =>
  input.units[0]?.kind === 'quote' ? verdictIn(input) : NO_EVENTS;

function verdictIn(input: FrameInput): readonly RawEvent[] {
  const { units, tokens, clauses, patterns, parties, recent, actorOf } = input;
  const end = units.findIndex((unit, u) => u > 0 && unit.kind === 'quote');
  if (end < 2 || end > 7) return NO_EVENTS;
  const clause = clauses.find((c) => c.unit > end && COMMENTS.test(c.vg.lemma));
  // a clause of its own says of whom it is said
  if (!clause || clauses.some((c) => c.unit < end && c.vg.form === 'finite' && !c.passive)) return NO_EVENTS;
  if (factuality(clause, patterns) !== 'fact' || units.slice(0, end).some((unit) => unit.np?.mention)) return NO_EVENTS;
  const words = tokens.slice(units[0]!.last, units[end]!.first).map((t) => t.lower);
  const bad = patterns.classes.negative;
  const blames =
    words.some((word) => bad.has(word)) || (words.some((w) => DENIED.test(w)) && words.some((w) => GOOD.test(w)));
  const who = blames ? parties.of(clause.subject.length ? clause.subject : clause.object, 'party') : [];
  if (who.length !== 1) return NO_EVENTS;
  const side = sideOf(who[0]!, actorOf);
  const told = recent.acts.findLast(
    (act) => input.sentence - act.sentence <= NEAR && QUAD_OF[act.type].endsWith('conflict'),
  );
  const to = told?.from.filter((id) => sideOf(id, actorOf) !== side) ?? [];
  return to.length && to.length === told?.from.length
    ? [directed(input, clause, 'ACCUSE', who, to, 'say against')]
    : NO_EVENTS;
}
