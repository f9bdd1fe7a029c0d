import { AUXILIARY, BE, HAVE, knownWord, MODAL, NOT } from '../lexicon/known-words.ts';
import { ENDS_ING, ENDS_S, type KnownWord, type WordForm } from '../lexicon/word-forms.ts';
import { TO_OR_NOT } from './function-words.ts';
import { ADJ, ADV, AUX, DET, PART, PROPN, VERB } from './parts-of-speech.ts';
import { isOf, kindsAt, lowerAt, mentionAt, tagAt, timeAt, type SentenceView } from './sentence-view.ts';

/** A verb with its auxiliaries: "has not been invited". Token range [first, last). */
export interface VerbGroup {
  readonly last: number;
  /** Token of the full verb. */
  readonly main: number;
  readonly lemma: string;
  /** The same, asked for its classes. */
  readonly verb: WordForm;
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  /** The modal auxiliary, '' where there is none. */
  readonly modal: string;
  /** Past or perfect. */
  readonly past: boolean;
  /** The bare form. */
  readonly bare: boolean;
  /** Has "have" as auxiliary. */
  readonly perfect: boolean;
  /** Has "have", "be" or "do" as auxiliary. */
  readonly helped: boolean;
}

/** Words that may stand between an auxiliary and its verb. */
const BETWEEN = new Set(
  'both all also once again itself himself herself themselves now then already since long just recently ever never'.split(
    ' ',
  ),
);
const UNKNOWN: Pick<KnownWord, 'lemma' | 'helper'> = { lemma: undefined, helper: 0 };

/** Reads the verb group that starts at token i, or nothing. */
export function readVerbGroup(view: SentenceView, i: number): VerbGroup | undefined {
  const opening = tagAt(view, i);
  const begins = isOf(view, i, TO_OR_NOT);
  if (!isVerb(opening) && !begins) return undefined;
  const first = view.tokens[i]!.lower;
  let at = i;
  let infinitive = false;
  let negated = false;
  let modal = '';
  let helpers = 0;
  let main = -1;
  if (begins && first === 'not') {
    if (lowerAt(view, at + 1) === 'to' || (tagAt(view, at + 1) === VERB && kindsAt(view, at + 1) & ENDS_ING)) {
      negated = true;
      at++;
    }
  }
  if (begins && lowerAt(view, at) === 'to' && (tagAt(view, at) === PART || isBase(view, at + 1))) {
    if ((tagAt(view, at + 1) & (VERB | AUX | ADV)) === 0 && !isBase(view, at + 1)) return undefined;
    infinitive = true;
    at++;
  } else if (!isVerb(tagAt(view, at))) return undefined;
  for (; isFree(view, at); at++) {
    const tag = tagAt(view, at);
    const { helper } = wordAt(view, at);
    if (helper & NOT && main < 0) negated = true;
    else if (tag === ADV && main < 0) {
      // "to back Chad": the tagger takes the verb for an adverb
      const ahead = isVerbAhead(view, at);
      if (infinitive && !ahead && isBase(view, at)) main = at;
      else if (!ahead) break;
    } else if (main >= 0) {
      // "was meeting", "has been invited": an auxiliary hands on to the next verb
      if (!isVerb(tag) || !(wordAt(view, main).helper & AUXILIARY)) break;
      main = at;
    } else if (isVerb(tag) || infinitive) main = at;
    else break;
    if (main === at) {
      if (helper & MODAL) modal = view.tokens[at]!.lower;
      else helpers |= helper & AUXILIARY;
      if (!(helper & AUXILIARY)) {
        at++;
        break;
      }
      // adverbs and a negation between auxiliary and verb: "has also refused"
      let next = at + 1;
      while (
        isFree(view, next) &&
        (tagAt(view, next) === ADV || wordAt(view, next).helper & NOT || BETWEEN.has(lowerAt(view, next)))
      )
        next++;
      if (!isFree(view, next) || !isVerb(tagAt(view, next))) {
        if (wordAt(view, at + 1).helper & NOT) negated = true;
        at++;
        break;
      }
      for (let k = at + 1; k < next; k++)
        if (wordAt(view, k).helper & NOT && view.tokens[k]!.lower !== 'no') negated = true;
      at = next - 1;
    }
  }
  if (main < 0) return undefined;
  if (lowerAt(view, main + 1) === 'no' && lowerAt(view, main + 2) === 'longer') negated = true;
  const { form, lower: word, kinds } = view.tokens[main]!;
  const known = knownWord(form);
  const lemma = known.verb.lower;
  const having = first === 'having' || first === 'being';
  const ing = (kinds & ENDS_ING) !== 0;
  const { participle } = known;
  const have = (helpers & HAVE) !== 0;
  const helped = helpers !== 0 || modal !== '';
  const full = !(known.helper & BE);
  return {
    last: Math.max(main + 1, Math.min(at, view.last)),
    main,
    lemma,
    verb: known.verb,
    form: infinitive
      ? 'infinitive'
      : (ing && word.length > 4 && !(helpers & (BE | HAVE))) || having
        ? 'ing'
        : participle && !helped
          ? 'participle'
          : 'finite',
    passive: (helpers & BE) !== 0 && full && participle && !ing,
    negated,
    modal,
    past: have || participle || PAST.has(first) || (word !== lemma && (kinds & ENDS_S) === 0 && !ing),
    bare: word === lemma && !helped,
    perfect: have && full,
    helped,
  };
}

const PAST = new Set(['was', 'were', 'had', 'did']);

const isVerb = (tag: number): boolean => (tag & (VERB | AUX)) !== 0;

/** Inside the sentence and part of no mention's or date's beginning. */
const isFree = (view: SentenceView, k: number): boolean =>
  k < view.last && mentionAt(view, k) === undefined && timeAt(view, k) === undefined;

const wordAt = (view: SentenceView, k: number): Pick<KnownWord, 'lemma' | 'helper'> =>
  k < view.last ? knownWord(view.tokens[k]!.form) : UNKNOWN;

const isBase = (view: SentenceView, k: number): boolean =>
  (tagAt(view, k) & (DET | PROPN | ADJ)) === 0 && k < view.last && wordAt(view, k).lemma === view.tokens[k]!.lower;

function isVerbAhead(view: SentenceView, at: number): boolean {
  let k = at;
  while (isFree(view, k) && tagAt(view, k) === ADV) k++;
  return isFree(view, k) && isVerb(tagAt(view, k));
}
