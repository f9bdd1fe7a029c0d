/** "X spoke at the summit. Later a conversation with Y took place": with whom it was, where one side alone is said. */
import { WordClass } from '../lexicon/word-class.ts';
import { phrasesOf, type Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';

const HAPPENS = new WordClass('take hold occur follow continue');
const NOBODY: readonly string[] = [];

/** Who acted last, for a talk at unit u that only takes place. */
export function ofWhom({ recent, units }: FrameInput, clause: Clause, u: number): readonly string[] {
  if (!clause.subject.includes(u) || !HAPPENS.has(clause.vg.verb)) return NOBODY;
  // "were held by X", "took it further"
  if (clause.passive ? phrasesOf(clause, 'by').length > 0 : clause.vg.lemma === 'hold') return NOBODY;
  if (clause.vg.lemma === 'take' && !clause.object.some((o) => units[o]!.word === 'place')) return NOBODY;
  return recent.agent.length === 1 ? recent.agent : recent.meeting.slice(0, 1);
}
