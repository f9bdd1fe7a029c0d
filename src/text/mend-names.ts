/** Words right behind a name that the tagger takes for nouns or verbs against their neighbours. */
import { knownWord } from '../lexicon/known-words.ts';
import { itemAt } from './item-at.ts';
import { patterns } from '../lexicon/patterns.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { ENDS_ING, ENDS_S } from '../lexicon/word-forms.ts';
import { ADJ, ADP, AUX, DET, NOUN, NUM, PROPN, VERB } from './parts-of-speech.ts';
import { isAt, kindsAt, lowerAt, mentionAt, tagAt, tagIn, type SentenceView } from './sentence-view.ts';

export function lemmaAt({ tokens, first }: SentenceView, k: number): string | undefined {
  const token = itemAt(tokens, first + k);
  return token && knownWord(token.form).lemma;
}

/** "Chad exports oil to Niger", "that Chad change its law": what follows the name is the verb. */
export function isLostVerb(view: SentenceView, k: number, word: string, verbless: boolean): boolean {
  const lemma = lemmaAt(view, k);
  if (lemma === undefined) return false;
  const kinds = kindsAt(view, view.first + k);
  if (kinds & ENDS_ING) return false;
  const third = word !== lemma && (kinds & ENDS_S) !== 0;
  // "Chad objects to": behind the name that opens the sentence
  if (third && view.tags[k + 1] === ADP && opensAsName(view, k)) return true;
  // "Chad exports oil to Niger, but": two nouns of which the first is a plural do not stand together
  if (third && view.tags[k + 1] === NOUN && view.tags[k + 2] === ADP && opensAsName(view, k))
    return !isAt(view, view.first + k + 2, OF);
  if (verbless) return third;
  let start = k - 1;
  while (start > 0 && !view.starts[start]) start--;
  if (lowerAt(view, view.first + start - 1) !== 'that') return false;
  // "that Chad risks great damage"
  const after = tagIn(view.tags, k + 1);
  if (third) return (after & (ADJ | DET)) !== 0 && (tagIn(view.tags, k + 2) & (VERB | AUX)) === 0;
  return word === lemma && after === DET;
}

const OF = new WordClass('of');

/** One name and no adjective stands between the head of the sentence and k, and the word at k names no act. */
const opensAsName = (view: SentenceView, k: number): boolean => {
  const mention = view.mentions[0];
  return (
    mention?.first === view.first && mention.last === view.first + k && mention.form !== 'demonym' && !namesAct(view, k)
  );
};

/** Not "the French help": an adjective that also names the people needs another sign. */
export function isDemonymBefore(view: SentenceView, k: number, word: string): boolean {
  const at = view.first + k - 1;
  const mention = view.mentions.find((m) => m.first <= at && m.last === at + 1);
  if (mention?.form !== 'demonym' || mention.rule === 'people' || lemmaAt(view, k) !== word) return false;
  return !/(ese|ss|sh|ch|s)$/.test(lowerAt(view, at)) || lowerAt(view, mention.first - 1) !== 'the';
}

/** The word at k is a noun of the codebook in one of its forms. */
export const namesAct = (view: SentenceView, k: number): boolean =>
  patterns().nouns.has(knownWord(view.tokens[view.first + k]!.form).singular);

const GOES_ON = new Set('begin start continue stop keep resume finish cease'.split(' '));
const WHILE = new WordClass(', by after before while without when');

/** "began lending money to", "reacted, lifting sanctions on": what goes on, with its object. */
export function isOngoing(view: SentenceView, k: number, lemma: string): boolean {
  const at = view.first + k;
  if (!patterns().verbs.has(lemma) || at + 1 >= view.last) return false;
  if ((tagAt(view, at + 1) & (DET | NOUN | PROPN | NUM)) === 0 && !mentionAt(view, at + 1)) return false;
  if (GOES_ON.has(lemmaAt(view, k - 1) ?? '')) return true;
  const several = tagAt(view, at + 1) === DET || (kindsAt(view, at + 1) & ENDS_S) !== 0;
  return isAt(view, at - 1, WHILE) && (several || lowerAt(view, at - 1) !== ',');
}

/** Verbs that have help as their object, never as what is done. */
export const OFFERS = new Set(
  'offer promise pledge give send provide seek request receive get deny refuse accept need want bring demand lend extend grant withdraw cut supply render ask'.split(
    ' ',
  ),
);
