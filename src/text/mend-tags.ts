import { knownWord } from '../lexicon/known-words.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { CAPITALISED } from '../lexicon/word-forms.ts';
import { OFFERS, isDemonymBefore, isLostVerb, isOngoing, lemmaAt, namesAct } from './mend-names.ts';
import { isAt, lowerAt, mentionAt, type SentenceView } from './sentence-view.ts';
import type { Tag } from './tags.ts';
import { itemAt } from './item-at.ts';

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
  const { tags, first, tokens } = view;
  if (kept.length < tags.length + BEYOND) kept = new Uint8Array(2 * (tags.length + BEYOND));
  const inside = kept.fill(0, 0, tags.length + BEYOND);
  for (const mention of view.mentions) {
    for (let i = mention.first; i < mention.last && i - first < tags.length; i++) {
      inside[i - first] = 1;
      // "Dačić": a word that the tagger does not know, in capitals, is no determiner
      if (tags[i - first] === 'DET' && i > mention.first && tokens[i]!.kinds & CAPITALISED) tags[i - first] = 'PROPN';
      if (mention.form !== 'pronoun' && tags[i - first] !== 'ADP' && tags[i - first] !== 'DET')
        tags[i - first] = 'PROPN';
    }
  }
  const verbless = isVerbless(tags, inside);
  for (let k = 0; k < tags.length; k++) {
    if (inside[k]) continue;
    const word = tokens[first + k]!.lower;
    // "About 200 protesters", "shot dead"
    if (word === 'about' && tags[k + 1] === 'NUM' && OPENS_COUNT.has(itemAt(tags, k - 1))) tags[k] = 'ADV';
    // "called that a lie"
    if (word === 'that' && k > 0 && JUDGES.has(lemmaAt(view, k - 1) ?? '') && AFTER_THAT.has(tags[k + 1]))
      tags[k] = 'DET';
    if (word === 'dead' && k > 0 && lowerAt(view, first + k - 1) === 'shot') {
      tags[k - 1] = 'VERB';
      tags[k] = 'ADV';
    }
    const tag = tags[k];
    // what follows changes only words of these kinds
    if (tag !== 'VERB' && tag !== 'NOUN' && tag !== 'ADV' && tag !== 'ADJ' && tag !== 'PROPN') continue;
    if (tag === 'NOUN' && k > 0 && inside[k - 1] && isLostVerb(view, k, word, verbless)) tags[k] = 'VERB';
    else if (tag !== 'VERB' && tag !== 'ADV' && isHiddenVerb(view, k, word, inside, verbless)) tags[k] = 'VERB';
    mendWord(view, k, word);
    const before = itemAt(tags, k - 1);
    const after = tags[k + 1];
    if (tags[k] === 'VERB') mendVerb(view, k, word);
    if (
      tags[k] === 'ADV' &&
      before === 'DET' &&
      isAt(view, first + k, COMPASS) &&
      lowerAt(view, first + k + 1) === 'of'
    )
      tags[k] = 'NOUN';
    const nominal = after === 'NOUN' || after === 'PROPN';
    if (
      k > 0 &&
      inside[k - 1] &&
      (tags[k] === 'ADJ' || tags[k] === 'NOUN' || tags[k] === 'PROPN') &&
      (!nominal || inside[k + 1] || verbless) &&
      word.endsWith('ed') &&
      lemmaAt(view, k) !== undefined
    )
      tags[k] = 'VERB';
  }
}

const OPENS_COUNT: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([undefined, 'VERB', 'PUNCT', 'CCONJ']);

/** Verbs that judge what they call by "that". */
const JUDGES = new Set(['call', 'brand', 'label', 'describe', 'consider', 'deem', 'dismiss', 'reject', 'condemn']);
const AFTER_THAT: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>(['DET', 'PUNCT', undefined]);

function isVerbless(tags: readonly Tag[], inside: Uint8Array): boolean {
  for (let k = 0; k < tags.length; k++) if ((tags[k] === 'VERB' || tags[k] === 'AUX') && !inside[k]) return false;
  return true;
}

const OWNERS = new WordClass("its their his her our 's ’s ' ’");

/** Verbs that their neighbours make nouns or adjectives. */
function mendVerb(view: SentenceView, k: number, word: string): void {
  const { tags, first } = view;
  const before = itemAt(tags, k - 1);
  const previous = lowerAt(view, first + k - 1);
  // "in turn", "on hold": no verb stands right behind a preposition
  if ((before === 'ADP' || previous === 'for') && previous !== 'to' && !isForm(word)) tags[k] = 'NOUN';
  // "with Chadian help": a base form behind an adjective of a state
  else if (before === 'PROPN' && isDemonymBefore(view, k, word)) tags[k] = 'NOUN';
  // "in UN drills."
  else if (before === 'PROPN' && isEndOfPhrase(view, k)) tags[k] = 'NOUN';
  else if (isPrefix(view, first + k) || (previous === '-' && isQualifier(view, k, word))) tags[k] = 'ADJ';
  else if (
    (before === 'DET' || before === 'ADJ' || isAt(view, first + k - 1, OWNERS)) &&
    !word.endsWith('ed') &&
    before !== 'ADV'
  )
    tags[k] = 'NOUN';
  else if (before === 'VERB' && word.endsWith('ed') && NOMINAL.has(tags[k + 1]) && !isAt(view, first + k - 1, HAVING))
    tags[k] = 'ADJ';
}

/** A plural behind a name behind a preposition, with nothing after it. */
function isEndOfPhrase({ tags, starts, first, tokens }: SentenceView, k: number): boolean {
  const after = tags[k + 1];
  if ((after !== undefined && after !== 'PUNCT') || !tokens[first + k]!.lower.endsWith('s')) return false;
  let start = k - 1;
  while (start > 0 && !starts[start]) start--;
  return itemAt(tags, start - 1) === 'ADP';
}

/** Ends as forms of verbs do. */
const isForm = (word: string): boolean => word.endsWith('ing') || word.endsWith('ed') || word.endsWith('en');

const NOMINAL: ReadonlySet<Tag | undefined> = new Set<Tag>(['NOUN', 'PROPN', 'ADJ']);
const BEFORE_NOUN: ReadonlySet<Tag | undefined> = new Set<Tag>(['PROPN', 'NOUN', 'ADJ', 'DET']);
const HELP = new WordClass('help support aid');
const BEFORE_ING = new WordClass(', after before upon by while');
const TALK = new WordClass('call calls talk talks');
const LINE = new WordClass('phone telephone video conference');
const DEGREE = new WordClass('high full daily weekly');

/** Words whose tag their neighbours decide. */
function mendWord(view: SentenceView, k: number, word: string): void {
  const { tags, first } = view;
  const before = itemAt(tags, k - 1);
  const after = tags[k + 1];
  if (tags[k] === 'VERB') {
    const nominal = NOMINAL.has(after);
    const ing = word.endsWith('ing');
    const past = word.endsWith('ed');
    // "held closed-door talks"
    if (nominal && !past && !ing && word.includes('-')) tags[k] = 'ADJ';
    // "the detained priest"
    else if (nominal && past && isDetermined(view, k)) tags[k] = 'ADJ';
    // "fighting between A and B", "in return for promises of"
    else if (ing && lowerAt(view, first + k + 1) === 'between') tags[k] = 'NOUN';
    else if (!past && !ing && (isOwnedNoun(view, k) || isSecondNoun(view, k, word))) tags[k] = 'NOUN';
    // "separate phone calls with"
    else if (isAt(view, first + k - 1, LINE) && isAt(view, first + k, TALK)) tags[k] = 'NOUN';
    // "held exercises near": no two verbs follow each other so
    else if (before === 'VERB' && word.endsWith('s') && namesAct(view, k)) tags[k] = 'NOUN';
    else if (word === 'war') tags[k] = 'NOUN';
    // "took Chad to task"
    else if (word === 'task' && lowerAt(view, first + k - 1) === 'to') tags[k] = 'NOUN';
    // "the X crossing", "the Y meeting"
    else if (
      ing &&
      isAt(view, first + k, DEVERBAL) &&
      BEFORE_NOUN.has(before) &&
      itemAt(tags, k - 2) !== 'VERB' &&
      isClosed(view, k)
    )
      tags[k] = 'NOUN';
    // "the X crossing point"
    else if (ing && isAt(view, first + k, DEVERBAL) && after === 'NOUN' && BEFORE_NOUN.has(before)) tags[k] = 'NOUN';
    else if (word.endsWith('s') && lowerAt(view, first + k + 1) === 'of' && (before === 'ADP' || isQualified(view, k)))
      tags[k] = 'NOUN';
    // "promised Chad help"
    else if (isAt(view, first + k, HELP) && mentionAt(view, k - 1 + first) && isGiven(view, k)) tags[k] = 'NOUN';
    // "offered help to Chad"
    else if (isAt(view, first + k, HELP) && before === 'VERB' && OFFERS.has(lemmaAt(view, k - 1) ?? ''))
      tags[k] = 'NOUN';
  } else if (tags[k] === 'NOUN') {
    // "was in Chad, meeting with"
    if (
      word.endsWith('ing') &&
      isAt(view, first + k - 1, BEFORE_ING) &&
      lemmaAt(view, k) !== undefined &&
      startsObject(view, k)
    )
      tags[k] = 'VERB';
  } else if (tags[k] === 'ADV' && before === 'ADP' && after === 'NOUN' && isAt(view, first + k, DEGREE))
    tags[k] = 'ADJ';
}

/** "the express wish of Chad": a base form between a determiner and "of". */
const isOwnedNoun = (view: SentenceView, k: number): boolean =>
  lowerAt(view, view.first + k + 1) === 'of' &&
  itemAt(view.tags, k - 2) === 'DET' &&
  (itemAt(view.tags, k - 1) === 'ADJ' || itemAt(view.tags, k - 1) === 'NOUN');

/** "its missile launch.", "the road map for": a base form behind a singular noun, with no object. */
const isSecondNoun = (view: SentenceView, k: number, word: string): boolean =>
  itemAt(view.tags, k - 1) === 'NOUN' &&
  !word.endsWith('s') &&
  BEFORE_SECOND.has(itemAt(view.tags, k - 2)) &&
  AFTER_SECOND.has(view.tags[k + 1] ?? 'PUNCT') &&
  (lemmaAt(view, k) ?? word) === word &&
  !/(s|ed|ing|people|police|troops|men|women)$/.test(lowerAt(view, view.first + k - 1));
/** "Joint exercises of": behind an adjective, also one in capitals that opens the sentence. */
const isQualified = ({ tags, starts }: SentenceView, k: number): boolean =>
  tags[k - 1] === 'ADJ' || (k === 1 && tags[0] === 'PROPN' && !starts[0]);
const BEFORE_SECOND: ReadonlySet<Tag | undefined> = new Set<Tag>(['DET', 'ADJ', 'PROPN', 'NOUN', 'PART']);
const AFTER_SECOND: ReadonlySet<Tag> = new Set<Tag>(['ADP', 'PUNCT', 'AUX', 'CCONJ']);

/** "the Chad-led bloc", "a US-backed plan": the part behind the hyphen is no verb. */
const isQualifier = (view: SentenceView, k: number, word: string): boolean =>
  word.endsWith('ed') && view.tokens[view.first + k - 1]!.start === itemAt(view.tokens, view.first + k - 2)?.end;

/** What an object begins with: a determiner, a pronoun, a number, a name. */
const opensObject = (view: SentenceView, k: number, inside: Uint8Array): boolean =>
  inside[k] === 1 || view.tags[k] === 'DET' || view.tags[k] === 'PRON' || view.tags[k] === 'NUM';

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
function isHiddenVerb(view: SentenceView, k: number, word: string, inside: Uint8Array, verbless: boolean): boolean {
  const lemma = lemmaAt(view, k);
  if (lemma === undefined || lemma === word) return false;
  const { tags, first } = view;
  const opens = opensObject(view, k + 1, inside);
  if (word.endsWith('ing')) {
    if (isOngoing(view, k, lemma)) return true;
    if (isAt(view, first + k - 1, BEING) && tags[k] === 'NOUN') return opens || tags[k + 1] === 'ADP';
    return opens && isAt(view, first + k - 1, GERUND) && lowerAt(view, first + k + 1) !== 'one';
  }
  const named = k > 0 && inside[k - 1] === 1;
  // "was armed by Chad", "spoke and blockaded Chad"
  const by = word.endsWith('ed') && lowerAt(view, first + k + 1) === 'by';
  if (by && (isAt(view, first + k - 1, BEING) || lowerAt(view, first + k - 1) === ',')) return true;
  if (word.endsWith('ed') && inside[k + 1] && itemAt(tags, k - 1) === 'CCONJ') return true;
  // "who mediated the talks", "a move that irritated Chad"
  if (word.endsWith('ed') && opens && isAt(view, first + k - 1, WHO)) return true;
  if (word.endsWith('ed') && opens && (itemAt(tags, k - 1) === 'NOUN' || named))
    return lowerAt(view, first + k - 2) !== '-';
  if (isAt(view, first + k - 1, HAVING))
    return (
      (opens || (lowerAt(view, first + k - 1) === 'having' && tags[k + 1] === 'NOUN')) &&
      knownWord(view.tokens[first + k]!.form).participle
    );
  // "Chadian gunners shot at a tug", "Mahamat Déby sent a letter"
  if (!word.endsWith('s') && (named || itemAt(tags, k - 1) === 'NOUN'))
    return verbless ? opens || tags[k + 1] === 'ADP' : opens && named && tags[k] === 'NOUN';
  // "Chad now sides with Niger"
  const apart = itemAt(tags, k - 1) === 'ADV' && k > 1 && inside[k - 2] === 1;
  if (apart && verbless) return word.endsWith('s') && (opens || tags[k + 1] === 'ADP');
  if (!named || !word.endsWith('s') || tags[k] === 'ADJ') return false;
  // "Chad trains and arms the rebels"
  const joined = tags[k + 1] === 'CCONJ' && lemmaAt(view, k + 2) !== undefined && opensObject(view, k + 3, inside);
  if (joined) tags[k + 2] = 'VERB';
  return opens || joined || (tags[k + 1] === 'ADP' && isRelativeBefore(view, k));
}

/** "the war that Chad wages on Niger": a relative pronoun stands before the name. */
function isRelativeBefore(view: SentenceView, k: number): boolean {
  let start = k - 1;
  while (start > 0 && !view.starts[start]) start--;
  return /^(that|which|whom)$/.test(lowerAt(view, view.first + start - 1));
}

const DEVERBAL = new WordClass(
  'crossing meeting shelling bombing gathering briefing hearing killing landing opening signing sitting ruling',
);
const AFTER_NOUN: ReadonlySet<Tag> = new Set<Tag>(['ADP', 'PUNCT', 'VERB', 'AUX', 'X']);

/** A determiner stands before the phrase and no object behind it. */
const isClosed = (view: SentenceView, k: number): boolean =>
  (itemAt(view.tags, k - 1) === 'DET' || itemAt(view.tags, k - 2) === 'DET') && AFTER_NOUN.has(view.tags[k + 1] ?? 'X');

/** The verb right before the name gives something to it. */
function isGiven(view: SentenceView, k: number): boolean {
  const verb = k < 2 ? '' : (lemmaAt(view, k - 2) ?? '');
  return /^(promise|offer|give|pledge|grant|deny|refuse|guarantee)$/.test(verb);
}

const HOLDERS = new WordClass("' ’ 's ’s its his her their");

/** Right behind a determiner, a number or a possessive. */
const isDetermined = (view: SentenceView, k: number): boolean =>
  itemAt(view.tags, k - 1) === 'DET' || itemAt(view.tags, k - 1) === 'NUM' || isAt(view, view.first + k - 1, HOLDERS);

const BESIDE = new WordClass('with beside alongside next together');

function startsObject(view: SentenceView, k: number): boolean {
  return isAt(view, view.first + k + 1, BESIDE) || mentionAt(view, view.first + k + 1) !== undefined;
}
