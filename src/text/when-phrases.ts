/** Noun phrases that only say when: "a few hours earlier", "this spring". */
import { SEASON, SPAN, WHEN, WHICH } from './function-words.ts';
import { isOf, lowerAt, type SentenceView } from './sentence-view.ts';

/** One past the last token of the time that the phrase [first, last) says, 0 where it says none. */
export function whenEnds(view: SentenceView, first: number, last: number, head: number): number {
  if (!isOf(view, head, SPAN | SEASON)) return 0;
  // "a few hours earlier", "two weeks ago"
  if (isOf(view, head, SPAN) && isOf(view, last, WHEN)) {
    const next = lowerAt(view, last + 1);
    const preposition = /^(before|after)$/.test(lowerAt(view, last)) && !/^[,.;:]?$/.test(next);
    if (!preposition) return last + 1;
  }
  return last - first === 2 && isOf(view, head, SEASON) && isOf(view, first, WHICH) ? last : 0;
}
