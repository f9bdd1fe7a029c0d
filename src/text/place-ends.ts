/** Where the phrase of a preposition ends because a name begins: "In Minsk Lavrov met", without a comma. */
import { WordClass } from '../lexicon/word-class.ts';
import { CAPITALISED } from '../lexicon/word-forms.ts';
import { HONORIFIC } from './honorifics.ts';
import { ADP, PROPN } from './parts-of-speech.ts';
import { isAt, kindsAt, tagAt, type SentenceView } from './sentence-view.ts';
import type { Mention } from './types.ts';

export const isNamed = ({ form }: Mention): boolean => form === 'name' || form === 'surname' || form === 'role';

/** "In Minsk Lavrov met", "on a visit to Chad Lavrov met", "after talks with Makei Lavrov left": the phrase of a preposition ends where a name begins. */
export const endsAsPlace = (view: SentenceView, i: number, before: Mention): boolean =>
  tagAt(view, i - 1) === ADP && (before.form === 'metonym' || before.form === 'name' || before.form === 'surname');

const AT_PLACE = new WordClass('in at near to from outside');

/** "In Dunwich Lavrov met": a place that the lexicon does not know, right before a person. */
export function isPlaceBefore(view: SentenceView, i: number, end: number, { form, first, last }: Mention): boolean {
  if ((form !== 'surname' && (form !== 'name' || last - first < 2)) || !isAt(view, i - 1, AT_PLACE)) return false;
  // "to Mr. X"
  if (isAt(view, end - 1, HONORIFIC)) return false;
  for (let k = i; k < end; k++) if (tagAt(view, k) !== PROPN || (kindsAt(view, k) & CAPITALISED) === 0) return false;
  return true;
}
