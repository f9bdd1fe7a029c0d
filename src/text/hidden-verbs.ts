/** Verbs that the tagger takes for nouns or adjectives. */
import { knownWord } from '../lexicon/known-words.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { ENDS_ED, ENDS_ING, ENDS_S } from '../lexicon/word-forms.ts';
import { isApart, isBehindName } from './behind-name.ts';
import { isOngoing, lemmaAt } from './mend-names.ts';
import { ADJ, ADP, ADV, CCONJ, DET, NOUN, NUM, PRON, PROPN, VERB } from './parts-of-speech.ts';
import { isAt, kindsAt, lowerAt, tagIn, type SentenceView } from './sentence-view.ts';

/** What an object begins with: a determiner, a pronoun, a number, a name. */
const opensObject = (view: SentenceView, k: number, inside: Uint8Array): boolean =>
  inside[k] === 1 || (tagIn(view.tags, k) & (DET | PRON | NUM)) !== 0;

const BEING = new WordClass("been is are was were 're ’re");
const WHO = new WordClass('who which that');
const HAVING = new WordClass('has have had having');
const GERUND = new WordClass(
  'for of by after before from in without when while against at upon on about despite into including',
);

/**
 * Forms of codebook verbs that the tagger takes for nouns or adjectives and whose neighbours say otherwise: "has been arming Chad", "for
 * offering Chad help", "Chad backs Niger's bid", "Chadian agents abducted an officer".
 */
export function isHiddenVerb(
  view: SentenceView,
  k: number,
  word: string,
  inside: Uint8Array,
  verbless: boolean,
): boolean {
  const lemma = lemmaAt(view, k);
  if (lemma === undefined || lemma === word) return false;
  const { tags, first } = view;
  const kinds = kindsAt(view, first + k);
  const before = tagIn(tags, k - 1);
  const after = tagIn(tags, k + 1);
  const opens = opensObject(view, k + 1, inside);
  // a noun stands right beside its name
  if (after & (NOUN | PROPN | ADP | DET | PRON | NUM | ADJ) && isApart(view, k, inside))
    return (kinds & ENDS_ING) === 0;
  if (kinds & ENDS_ING) {
    if (isOngoing(view, k, lemma)) return true;
    if (isAt(view, first + k - 1, BEING) && tags[k] === NOUN) return opens || after === ADP;
    return opens && isAt(view, first + k - 1, GERUND) && lowerAt(view, first + k + 1) !== 'one';
  }
  const named = isBehindName(view, k, inside);
  // "opened a museum and mined the waters"
  if (
    before === CCONJ &&
    opens &&
    (inside[k + 1] ? (kinds & ENDS_ED) !== 0 : k > 2 && tags.lastIndexOf(VERB, k - 2) >= 0)
  )
    return true;
  if (kinds & ENDS_ED) {
    // "was armed by Chad", "spoke and blockaded Chad"
    const by = lowerAt(view, first + k + 1) === 'by';
    if (by && (isAt(view, first + k - 1, BEING) || lowerAt(view, first + k - 1) === ',')) return true;
    // "who mediated the talks", "a move that irritated Chad"
    if (opens && isAt(view, first + k - 1, WHO)) return true;
    if (opens && (before === NOUN || named)) return lowerAt(view, first + k - 2) !== '-';
  }
  if (isAt(view, first + k - 1, HAVING))
    return (
      (opens || (lowerAt(view, first + k - 1) === 'having' && after === NOUN)) &&
      knownWord(view.tokens[first + k]!.form).participle
    );
  const third = (kinds & ENDS_S) !== 0;
  // "Chadian gunners shot at a tug", "Mahamat Déby sent a letter"
  if (!third && (named || before === NOUN))
    return verbless ? opens || after === ADP : opens && named && tags[k] === NOUN;
  // "Chad now sides with Niger"
  const apart = before === ADV && k > 1 && inside[k - 2] === 1;
  if (apart && verbless) return third && (opens || after === ADP);
  if (!named || !third || tags[k] === ADJ) return false;
  // "Chad trains and arms the rebels"
  const joined = after === CCONJ && lemmaAt(view, k + 2) !== undefined && opensObject(view, k + 3, inside);
  if (joined) tags[k + 2] = VERB;
  return opens || joined || (after === ADP && isRelativeBefore(view, k));
}

/** "the war that Chad wages on Niger": a relative pronoun stands before the name. */
function isRelativeBefore(view: SentenceView, k: number): boolean {
  let start = k - 1;
  while (start > 0 && !view.starts[start]) start--;
  return /^(that|which|whom)$/.test(lowerAt(view, view.first + start - 1));
}
