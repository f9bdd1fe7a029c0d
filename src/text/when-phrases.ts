/** Noun phrases that only say when: "a few hours earlier", "this spring". */
import { wordSet } from '../lexicon/word-set.ts';
import { lowerAt, type SentenceView } from './sentence-view.ts';

const SPAN = wordSet('hour hours day days week weeks month months year years minute minutes decade decades');
const WHEN = wordSet('earlier later ago before afterwards after');
const SEASON = wordSet('spring summer autumn winter fall morning evening afternoon night week month year weekend');
const WHICH = wordSet('this last next that same');

/** One past the last token of the time that the phrase [first, last) says, 0 where it says none. */
export function whenEnds(view: SentenceView, first: number, last: number, headAt: number): number {
  const head = lowerAt(view, headAt);
  // "a few hours earlier", "two weeks ago"
  if (SPAN.has(head) && WHEN.has(lowerAt(view, last))) {
    const next = lowerAt(view, last + 1);
    const preposition = /^(before|after)$/.test(lowerAt(view, last)) && !/^[,.;:]?$/.test(next);
    if (!preposition) return last + 1;
  }
  return last - first === 2 && SEASON.has(head) && WHICH.has(lowerAt(view, first)) ? last : 0;
}
