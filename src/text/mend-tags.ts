import { WordClass } from '../lexicon/word-class.ts';
import { CAPITALISED, ENDS_ED, ENDS_EN, ENDS_ING, ENDS_S } from '../lexicon/word-forms.ts';
import { OFFERS, isDemonymBefore, isLostVerb, lemmaAt, namesAct } from './mend-names.ts';
import { itemAt } from './item-at.ts';
import { isAt, kindsAt, lowerAt, mentionAt, tagIn, type SentenceView } from './sentence-view.ts';
import { isBehindName } from './behind-name.ts';
import { isHiddenVerb } from './hidden-verbs.ts';
import { MAY_CHANGE } from './function-words.ts';
import { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, OUTSIDE, PART, PROPN, PUNCT, VERB, X } from './parts-of-speech.ts';

const COMPASS = new WordClass('north south east west northeast northwest southeast southwest');

/** "post-Soviet", "cross-border": the first part of a compound is no verb. */
function isPrefix({ tokens, last }: SentenceView, i: number): boolean {
  const hyphen = i + 2 < last ? tokens[i + 1]! : undefined;
  return hyphen?.text === '-' && hyphen.start === tokens[i]!.end && hyphen.end === tokens[i + 2]!.start;
}

/** Places behind the end of a sentence that may be asked for. */
const BEYOND = 8;
/** 1 where a mention stands; kept from sentence to sentence. */
let kept = new Uint8Array(512);

/** Puts right what the tagger often gets wrong around known names and codebook words. */
export function mendTags(view: SentenceView): void {
  const { tags, words, first, tokens } = view;
  if (kept.length < tags.length + BEYOND) kept = new Uint8Array(2 * (tags.length + BEYOND));
  const inside = kept.fill(0, 0, tags.length + BEYOND);
  for (const mention of view.mentions) {
    for (let i = mention.first; i < mention.last && i - first < tags.length; i++) {
      inside[i - first] = 1;
      // "Dačić": a word that the tagger does not know, in capitals, is no determiner
      if (tags[i - first] === DET && i > mention.first && tokens[i]!.kinds & CAPITALISED) tags[i - first] = PROPN;
      if (mention.form !== 'pronoun' && (tags[i - first]! & (ADP | DET)) === 0) tags[i - first] = PROPN;
    }
  }
  const verbless = isVerbless(tags, inside);
  for (let k = 0; k < tags.length; k++) {
    if (inside[k]) continue;
    if (words[k]! & MAY_CHANGE) mendOwn(view, k);
    const tag = tags[k]!;
    // what follows changes only words of these kinds
    if ((tag & (VERB | NOUN | ADV | ADJ | PROPN)) === 0) continue;
    const word = tokens[first + k]!.lower;
    const named = k > 0 && inside[k - 1] === 1;
    // only forms of verbs that the codebook knows can be hidden or lost
    if ((tag & (VERB | ADV)) === 0 && lemmaAt(view, k) !== undefined)
      if (
        (tag === NOUN && named && isLostVerb(view, k, word, verbless)) ||
        isHiddenVerb(view, k, word, inside, verbless)
      )
        tags[k] = VERB;
    mendWord(view, k, word);
    if (tags[k] === VERB) mendVerb(view, k, word);
    if (
      tags[k] === ADV &&
      tagIn(tags, k - 1) === DET &&
      isAt(view, first + k, COMPASS) &&
      lowerAt(view, first + k + 1) === 'of'
    )
      tags[k] = NOUN;
    if (
      tokens[first + k]!.kinds & ENDS_ED &&
      tags[k]! & NOMINAL &&
      isBehindName(view, k, inside) &&
      ((tagIn(tags, k + 1) & (NOUN | PROPN)) === 0 || inside[k + 1] || verbless) &&
      lemmaAt(view, k) !== undefined
    )
      tags[k] = VERB;
  }
}

/** Words with rules of their own. */
function mendOwn(view: SentenceView, k: number): void {
  const { tags, first } = view;
  const word = lowerAt(view, first + k);
  const after = tagIn(tags, k + 1);
  // "About 200 protesters", "shot dead"
  if (word === 'about' && after === NUM && tagIn(tags, k - 1) & (OUTSIDE | VERB | PUNCT | CCONJ)) tags[k] = ADV;
  // "called that a lie"
  if (word === 'that' && k > 0 && after & (DET | PUNCT | OUTSIDE) && JUDGES.has(lemmaAt(view, k - 1) ?? ''))
    tags[k] = DET;
  if (word === 'dead' && k > 0 && lowerAt(view, first + k - 1) === 'shot') {
    tags[k - 1] = VERB;
    tags[k] = ADV;
  }
}

/** Verbs that judge what they call by "that". */
const JUDGES = new Set(['call', 'brand', 'label', 'describe', 'consider', 'deem', 'dismiss', 'reject', 'condemn']);

function isVerbless(tags: readonly number[], inside: Uint8Array): boolean {
  for (let k = 0; k < tags.length; k++) if (tags[k]! & (VERB | AUX) && !inside[k]) return false;
  return true;
}

const OWNERS = new WordClass("its their his her our 's ’s ' ’");

/** Verbs that their neighbours make nouns or adjectives. */
function mendVerb(view: SentenceView, k: number, word: string): void {
  const { tags, first } = view;
  const before = tagIn(tags, k - 1);
  const previous = lowerAt(view, first + k - 1);
  const kinds = kindsAt(view, first + k);
  // "in turn", "on hold": no verb stands right behind a preposition
  if ((before === ADP || previous === 'for') && previous !== 'to' && (kinds & (ENDS_ING | ENDS_ED | ENDS_EN)) === 0)
    tags[k] = NOUN;
  // "with Chadian help": a base form behind an adjective of a state; "in UN drills."
  else if (before === PROPN && (isDemonymBefore(view, k, word) || isEndOfPhrase(view, k))) tags[k] = NOUN;
  else if (isPrefix(view, first + k) || (previous === '-' && isQualifier(view, k))) tags[k] = ADJ;
  else if ((kinds & ENDS_ED) === 0 && before !== ADV && (before & (DET | ADJ) || isAt(view, first + k - 1, OWNERS)))
    tags[k] = NOUN;
  else if (before === VERB && kinds & ENDS_ED && tagIn(tags, k + 1) & NOMINAL && !isAt(view, first + k - 1, HAVING))
    tags[k] = ADJ;
}

/** A plural behind a name behind a preposition, with nothing after it. */
function isEndOfPhrase({ tags, starts, first, tokens }: SentenceView, k: number): boolean {
  if ((tagIn(tags, k + 1) & (OUTSIDE | PUNCT)) === 0 || (tokens[first + k]!.kinds & ENDS_S) === 0) return false;
  let start = k - 1;
  while (start > 0 && !starts[start]) start--;
  return tagIn(tags, start - 1) === ADP;
}

const NOMINAL = NOUN | PROPN | ADJ;
const BEFORE_NOUN = NOMINAL | DET;
const HELP = new WordClass('help support aid');
const BEFORE_ING = new WordClass(', after before upon by while');
const TALK = new WordClass('call calls talk talks');
const LINE = new WordClass('phone telephone video conference');
const DEGREE = new WordClass('high full daily weekly');

/** Words whose tag their neighbours decide. */
function mendWord(view: SentenceView, k: number, word: string): void {
  const { tags, first } = view;
  if (tags[k] === VERB) tags[k] = tagOfVerb(view, k, word);
  else if (tags[k] === NOUN) {
    // "was in Chad, meeting with"
    if (
      kindsAt(view, first + k) & ENDS_ING &&
      isAt(view, first + k - 1, BEFORE_ING) &&
      lemmaAt(view, k) !== undefined &&
      startsObject(view, k)
    )
      tags[k] = VERB;
  } else if (
    tags[k] === ADV &&
    tagIn(tags, k - 1) === ADP &&
    tagIn(tags, k + 1) === NOUN &&
    isAt(view, first + k, DEGREE)
  )
    tags[k] = ADJ;
}

/** What a verb is to its neighbours: mostly one. */
function tagOfVerb(view: SentenceView, k: number, word: string): number {
  const { tags, first } = view;
  const before = tagIn(tags, k - 1);
  const after = tagIn(tags, k + 1);
  const kinds = kindsAt(view, first + k);
  const ing = (kinds & ENDS_ING) !== 0;
  const past = (kinds & ENDS_ED) !== 0;
  // "held closed-door talks", "the detained priest"
  if (after & NOMINAL && (past ? isDetermined(view, k) : !ing && word.includes('-'))) return ADJ;
  if (ing) {
    // "fighting between A and B", "in return for promises of"
    if (lowerAt(view, first + k + 1) === 'between') return NOUN;
    // "the X crossing", "the Y meeting"; "the X crossing point"
    if (before & BEFORE_NOUN && isAt(view, first + k, DEVERBAL))
      if (after === NOUN || (tagIn(tags, k - 2) !== VERB && isClosed(view, k))) return NOUN;
  } else if (!past && (isOwnedNoun(view, k) || isSecondNoun(view, k, word))) return NOUN;
  if (kinds & ENDS_S) {
    // "held exercises near": no two verbs follow each other so
    if (before === VERB && namesAct(view, k)) return NOUN;
    if (lowerAt(view, first + k + 1) === 'of' && (before === ADP || isQualified(view, k))) return NOUN;
  }
  // "separate phone calls with"
  if (isAt(view, first + k, TALK) && isAt(view, first + k - 1, LINE)) return NOUN;
  // "took Chad to task"
  if (word === 'war' || (word === 'task' && lowerAt(view, first + k - 1) === 'to')) return NOUN;
  // "promised Chad help", "offered help to Chad"
  if (isAt(view, first + k, HELP)) {
    if (mentionAt(view, k - 1 + first) && isGiven(view, k)) return NOUN;
    if (before === VERB && OFFERS.has(lemmaAt(view, k - 1) ?? '')) return NOUN;
  }
  return VERB;
}

/** "the express wish of Chad": a base form between a determiner and "of". */
const isOwnedNoun = (view: SentenceView, k: number): boolean =>
  tagIn(view.tags, k - 2) === DET &&
  (tagIn(view.tags, k - 1) & (ADJ | NOUN)) !== 0 &&
  lowerAt(view, view.first + k + 1) === 'of';

/** "its missile launch.", "the road map for": a base form behind a singular noun, with no object. */
const isSecondNoun = (view: SentenceView, k: number, word: string): boolean =>
  tagIn(view.tags, k - 1) === NOUN &&
  (kindsAt(view, view.first + k) & ENDS_S) === 0 &&
  (tagIn(view.tags, k - 2) & (DET | ADJ | PROPN | NOUN | PART)) !== 0 &&
  (tagIn(view.tags, k + 1) & (ADP | PUNCT | AUX | CCONJ | OUTSIDE)) !== 0 &&
  (lemmaAt(view, k) ?? word) === word &&
  !/(s|ed|ing|people|police|troops|men|women)$/.test(lowerAt(view, view.first + k - 1));
/** "Joint exercises of": behind an adjective, also one in capitals that opens the sentence. */
const isQualified = ({ tags, starts }: SentenceView, k: number): boolean =>
  tagIn(tags, k - 1) === ADJ || (k === 1 && tags[0] === PROPN && !starts[0]);

/** "the Chad-led bloc", "a US-backed plan": the part behind the hyphen is no verb. */
const isQualifier = (view: SentenceView, k: number): boolean =>
  (kindsAt(view, view.first + k) & ENDS_ED) !== 0 &&
  view.tokens[view.first + k - 1]!.start === itemAt(view.tokens, view.first + k - 2)?.end;

const HAVING = new WordClass('has have had having');
const DEVERBAL = new WordClass(
  'crossing meeting shelling bombing gathering briefing hearing killing landing opening signing sitting ruling',
);

/** A determiner stands before the phrase and no object behind it. */
const isClosed = ({ tags }: SentenceView, k: number): boolean =>
  (tagIn(tags, k - 1) === DET || tagIn(tags, k - 2) === DET) &&
  (tagIn(tags, k + 1) & (ADP | PUNCT | VERB | AUX | X | OUTSIDE)) !== 0;

/** The verb right before the name gives something to it. */
function isGiven(view: SentenceView, k: number): boolean {
  const verb = k < 2 ? '' : (lemmaAt(view, k - 2) ?? '');
  return /^(promise|offer|give|pledge|grant|deny|refuse|guarantee)$/.test(verb);
}

const HOLDERS = new WordClass("' ’ 's ’s its his her their");

/** Right behind a determiner, a number or a possessive. */
const isDetermined = (view: SentenceView, k: number): boolean =>
  (tagIn(view.tags, k - 1) & (DET | NUM)) !== 0 || isAt(view, view.first + k - 1, HOLDERS);

const BESIDE = new WordClass('with beside alongside next together');

function startsObject(view: SentenceView, k: number): boolean {
  return isAt(view, view.first + k + 1, BESIDE) || mentionAt(view, view.first + k + 1) !== undefined;
}
