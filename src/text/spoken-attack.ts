/** "attacked X in a speech", "has attacked X for its silence": a person attacks with words, not with arms. */
import { wordSet } from '../lexicon/word-set.ts';
import type { Clause } from './clause.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';

const WORDS = wordSet(
  'speech interview address remark statement word article post tweet letter essay broadcast briefing parliament comment television conference radio column book video message',
);
const MANNER = wordSet(
  'verbally sharply harshly fiercely openly publicly strongly bitterly repeatedly again furiously severely vehemently',
);
const ARMS = wordSet(
  'missile drone rocket troops forces tanks planes aircraft bombers artillery army soldiers warships',
);

export function isSpokenAttack(input: FrameInput, clause: Clause): boolean {
  if (!/^(attack|assail|assault)$/.test(clause.vg.lemma) || clause.passive) return false;
  const { units, tokens, actorOf, patterns } = input;
  const who = subjectOf(input, clause);
  if (!who.length || !who.every((id) => /^(leader|official)$/.test(actorOf(id)?.kind ?? ''))) return false;
  const words = units.flatMap((unit) => tokens.slice(unit.first, unit.last).map((t) => t.lower));
  if (words.some((word) => ARMS.has(word))) return false;
  return (
    words.some((word) => MANNER.has(word) || WORDS.has(patterns.singular.get(word) ?? word)) ||
    clause.preps.some(({ prep }) => /^(for|over|as)$/.test(prep))
  );
}
