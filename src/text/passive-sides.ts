/** Sides of a passive that stand behind its subject: "the border with X was closed", "supplies from X to Y were halted". */
import type { VerbPattern } from '../lexicon/patterns.ts';
import type { Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { phrasesAfter } from './noun-slots.ts';
import { phraseGroup } from './phrase-group.ts';
import { actorsOf } from './types.ts';

/** What stands behind the subject of a passive: "the border with X", "sanctions on X". */
export function behindSubject({ units, parties }: FrameInput, clause: Clause, pattern: VerbPattern): readonly string[] {
  const last = clause.subject.at(-1);
  const prep = last === undefined ? undefined : units[last + 1];
  const slot = prep?.kind === 'prep' ? pattern.slots.find(({ name }) => name === prep.word) : undefined;
  return slot && units[last! + 2]?.kind === 'np' ? parties.of(phraseGroup(units, last! + 2), slot.takes) : [];
}

/** "supplies from X to Y were halted", "X's aid to Y was cut": what flows from one to the other. */
export function flowBehind(
  input: FrameInput,
  { subject }: Clause,
  pattern: VerbPattern,
): { readonly from: readonly string[]; readonly to: readonly string[] } | undefined {
  const top = subject.length === 1 ? subject[0]! : -1;
  if (top < 0 || !pattern.needs || (pattern.type !== 'SANCTION' && pattern.type !== 'AID')) return undefined;
  const { parties, units } = input;
  const to = parties.of([...phrasesAfter(input, top, 'to'), ...phrasesAfter(input, top, 'for')], 'own');
  if (!to.length) return undefined;
  const given = parties.of(phrasesAfter(input, top, 'from'), 'own');
  const from = given.length ? given : actorsOf(units[top]!.np!.owners);
  return from.length ? { from, to } : undefined;
}

/** Sentences within which "they were released" follows their arrest. */
const NEAR = 4;
const HOLDS = /^(COERCE|ASSAULT)$/;

/** "Chad arrested two Nigeriens. They were released in May": by whoever held them. */
export function captors(
  { units, recent, sentence }: FrameInput,
  { subject }: Clause,
  { type, rule }: VerbPattern,
  patients: readonly string[],
): { readonly from: readonly string[]; readonly to: readonly string[] } | undefined {
  if (!/^(RETREAT|COERCE)$/.test(type) || !/^(release|free|detain|hand over)$/.test(rule)) return undefined;
  const them = subject.length === 1 && /^(they|he|she|men|women|two|three|both)$/.test(units[subject[0]!]!.word);
  const act = recent.acts.findLast((one) => HOLDS.test(one.type));
  if (!them || !act || sentence - act.sentence > NEAR) return undefined;
  const other = patients.some((id) => !act.to.includes(id) && !act.from.includes(id));
  return other ? undefined : { from: act.from, to: act.to };
}
