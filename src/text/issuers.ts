import { nounForms } from '../lexicon/inflect.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { phrasesOf } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { PAPER_SPEAKS } from './party-words.ts';

const ISSUES = new WordClass('adopt pass issue publish release approve send deliver make read circulate');

/** Papers as texts write them. */
const ANY_FORM = new WordClass(...[...PAPER_SPEAKS.words].flatMap(nounForms));
const NOBODY: readonly string[] = [];

/** Who issues a paper in this sentence; empty where nobody does. */
export function issuerIn(input: FrameInput): readonly string[] {
  if (!input.words.has(ANY_FORM)) return NOBODY;
  const { units, parties } = input;
  for (const clause of input.clauses) {
    if (!ISSUES.has(clause.vg.verb)) continue;
    const papers = clause.passive ? clause.subject : clause.object;
    if (!papers.some((u) => PAPER_SPEAKS.has(units[u]!.np!.known.noun))) continue;
    const by = clause.passive ? phrasesOf(clause, 'by') : clause.subject;
    const found = parties.of(by, 'party');
    if (found.length) return found;
  }
  for (const unit of units)
    if (unit.np && !unit.np.mention && PAPER_SPEAKS.has(unit.np.known.noun) && unit.np.owners.length === 1)
      return unit.np.owners[0]!.actors;
  return NOBODY;
}
