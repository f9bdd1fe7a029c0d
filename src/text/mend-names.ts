/** Words right behind a name that the tagger takes for nouns or verbs against their neighbours. */
import { knownWord } from '../lexicon/known-words.ts';
import { patterns } from '../lexicon/patterns.ts';
import { lowerAt, type SentenceView } from './sentence-view.ts';

export const lemmaAt = (view: SentenceView, k: number): string | undefined =>
  view.tokens[view.first + k] && knownWord(view.tokens[view.first + k]!.form).lemma;

/** "Chad exports oil to Niger", "that Chad change its law": what follows the name is the verb. */
export function isLostVerb(view: SentenceView, k: number, word: string, verbless: boolean): boolean {
  const lemma = lemmaAt(view, k);
  if (lemma === undefined || word.endsWith('ing')) return false;
  // "Chad objects to": behind the name that opens the sentence
  if (word !== lemma && word.endsWith('s') && view.tags[k + 1] === 'ADP' && opensAsName(view, k)) return true;
  if (verbless) return word !== lemma && word.endsWith('s');
  let start = k - 1;
  while (start > 0 && !view.starts[start]) start--;
  return lowerAt(view, view.first + start - 1) === 'that' && word === lemma && view.tags[k + 1] === 'DET';
}

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
