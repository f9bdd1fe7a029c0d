/** Closed classes of words by which a sentence is cut, a bit each: every word is asked for them, many times. All stand here, for one look. */
import type { WordForm } from '../lexicon/word-forms.ts';

const bits = new Map<string, number>();
let classes = 0;

/** The bit of a new class. */
function wordClass(...lines: readonly string[]): number {
  const bit = 1 << classes++;
  for (const line of lines) for (const word of line.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bit;
}

/** The classes of a word, added up. */
export function grammarOf(form: WordForm): number {
  if (form.grammar < 0) form.grammar = bits.get(form.lower) ?? 0;
  return form.grammar;
}

export const RELATIVE = wordClass('who whom which whose');
export const SUBORDINATOR = wordClass(
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
export const OPENS_LONGER = wordClass([...BY_FIRST.keys()].join(' '));
export const PREPOSITIONS = wordClass(
  'of with to for on in at by from against between over about towards toward near during after before',
  'under among into within without through along amid around via as like since until behind inside',
  'outside across throughout following alongside despite upon off up out down regarding concerning',
);

/** Prepositions that begin with a noun or an adjective. */
export const NEAR = wordClass('face close closer next side hand');
export const QUOTATION = wordClass('" “ ” « » ‘ „');
export const QUOTE = wordClass('" “ ” ‘');
/** Marks the one before as the owner. */
export const OWNER = wordClass("' ’ 's ’s");
export const BEFORE_ARTICLE = wordClass('all half both such quite than');
export const AFTER_OWNER = wordClass('own other one ones');
export const OWNERS = wordClass('his her its their our your my whose this that these those some all both any each');
export const DETERMINERS = wordClass('the a an his her its their');
export const POSSESSIVES = wordClass('his her its their our my');
export const RANKS = wordClass('first last only latest second third');
export const OPENS_ANY = wordClass('what whatever whoever');
export const NONE = wordClass('no little scant');
/** Of phrases that say when: "a few hours earlier", "this spring". */
export const SPAN = wordClass('hour hours day days week weeks month months year years minute minutes decade decades');
export const WHEN = wordClass('earlier later ago before afterwards after');
export const SEASON = wordClass(
  'spring summer autumn winter fall morning evening afternoon night week month year weekend',
);
export const WHICH = wordClass('this last next that same');
/** Single words with rules of their own. */
export const PART_OF = wordClass('part');
export const THAT = wordClass('that');
export const THAN = wordClass('than');
export const ACCORDING = wordClass('according');
export const TO_OR_NOT = wordClass('to not');
export const MAY_BREAK = wordClass('worth home one');
export const MAY_CHANGE = wordClass('about that dead');
/** Words of one form in the present and the past, and others that the tagger takes for nouns behind a number. */
export const PAST = wordClass(
  'put set cut hit let shut split cast quit spread broke struck met drew shook sat stood fought rode',
);
export const COUNTED = wordClass('two three four both they he she');
/** Occasions and places that are named by what is done there. */
export const GERUND = wordClass('crossing meeting gathering hearing sitting briefing opening signing building landing');
