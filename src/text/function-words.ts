/** Closed classes of words by which a sentence is cut. */
import { WordClass } from '../lexicon/word-class.ts';

export const RELATIVE = new WordClass('who whom which whose');
export const SUBORDINATOR = new WordClass(
  'that because although though while whereas whereupon when where if unless whether since how why what',
  'whatever whoever lest once until',
);
const LONG_PREPOSITIONS: readonly (readonly [string, string])[] = [
  ['according to', 'according'],
  ['together with', 'with'],
  ['along with', 'with'],
  ['because of', 'because-of'],
  ['out of', 'from'],
  ['as part of', 'as'],
  ['instead of', 'without'],
  ['in favour of', 'for'],
  ['in favor of', 'for'],
  ['in response to', 'after'],
  ['ahead of', 'before'],
  ['in front of', 'before'],
  ['on behalf of', 'behalf'],
  ['as well as', 'and'],
  ['due to', 'because-of'],
  ['despite', 'despite'],
  ['in spite of', 'despite'],
  ['close to', 'near'],
  ['closer to', 'near'],
  ['next to', 'near'],
  ['in the vicinity of', 'near'],
  ['in the direction of', 'towards'],
  ['in exchange for', 'after'],
  ['in return for', 'after'],
  ['with regard to', 'regarding'],
  ['with respect to', 'regarding'],
  ['in relation to', 'regarding'],
  ['in connection with', 'regarding'],
  ['on account of', 'because-of'],
  ['on the part of', 'by'],
  ['in support of', 'for'],
  ['in defence of', 'for'],
  ['in defense of', 'for'],
  ['side by side with', 'with'],
  ['hand in hand with', 'with'],
  ['in tandem with', 'with'],
  ['in concert with', 'with'],
  ['jointly with', 'with'],
  ['by way of', 'via'],
];
/** Those of several words, by the first. */
export const BY_FIRST = new Map<string, { readonly words: readonly string[]; readonly as: string }[]>();
for (const [phrase, as] of LONG_PREPOSITIONS) {
  const words = phrase.split(' ');
  if (words.length > 1) BY_FIRST.set(words[0]!, [...(BY_FIRST.get(words[0]!) ?? []), { words, as }]);
}
/** The first words of these. */
export const OPENS_LONGER = new WordClass([...BY_FIRST.keys()].join(' '));
export const PREPOSITIONS = new WordClass(
  'of with to for on in at by from against between over about towards toward near during after before',
  'under among into within without through along amid around via as like since until behind inside',
  'outside across throughout following alongside despite upon off up out down regarding concerning',
);
