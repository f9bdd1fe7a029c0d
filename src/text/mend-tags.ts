import type { Patterns } from '../lexicon/patterns.ts';
import { lowerAt, type SentenceView } from './sentence-view.ts';

const COMPASS = new Set(['north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest']);

/** "post-Soviet", "cross-border": the first part of a compound is no verb. */
function isPrefix({ tokens, last }: SentenceView, i: number): boolean {
  const hyphen = i + 2 < last ? tokens[i + 1]! : undefined;
  return hyphen?.text === '-' && hyphen.start === tokens[i]!.end && hyphen.end === tokens[i + 2]!.start;
}

/** Puts right what the tagger often gets wrong around known names and codebook words. */
export function mendTags(view: SentenceView, patterns: Patterns): void {
  const { tags, first } = view;
  const inside = new Uint8Array(tags.length);
  for (const [start, mention] of view.mentions) {
    for (let i = start; i < mention.last && i - first < tags.length; i++) {
      inside[i - first] = 1;
      if (mention.form !== 'pronoun' && tags[i - first] !== 'ADP' && tags[i - first] !== 'DET')
        tags[i - first] = 'PROPN';
    }
  }
  const verbless = !tags.some((tag, k) => (tag === 'VERB' || tag === 'AUX') && !inside[k]);
  for (let k = 0; k < tags.length; k++) {
    if (inside[k]) continue;
    const word = lowerAt(view, first + k);
    if (tags[k] === 'NOUN' && inside[k - 1] && isLostVerb(view, k, word, patterns, verbless)) tags[k] = 'VERB';
    mendWord(view, k, word, patterns);
    const before = tags[k - 1];
    const previous = lowerAt(view, first + k - 1);
    const after = tags[k + 1];
    // "in turn", "on hold": no verb stands right behind a preposition
    if (tags[k] === 'VERB' && before === 'ADP' && previous !== 'to' && !/(ing|ed|en)$/.test(word)) tags[k] = 'NOUN';
    if (tags[k] === 'VERB' && isPrefix(view, first + k)) tags[k] = 'ADJ';
    if (tags[k] === 'ADV' && before === 'DET' && COMPASS.has(word) && lowerAt(view, first + k + 1) === 'of')
      tags[k] = 'NOUN';
    if (
      tags[k] === 'VERB' &&
      (before === 'DET' || before === 'ADJ' || /^(its|their|his|her|our|'s|’s|'|’)$/.test(previous)) &&
      !word.endsWith('ed') &&
      before !== 'ADV'
    )
      tags[k] = 'NOUN';
    if (
      tags[k] === 'VERB' &&
      before === 'VERB' &&
      word.endsWith('ed') &&
      (after === 'NOUN' || after === 'ADJ' || after === 'PROPN')
    )
      tags[k] = 'ADJ';
    const nominal = after === 'NOUN' || after === 'PROPN';
    if (
      inside[k - 1] &&
      (tags[k] === 'ADJ' || tags[k] === 'NOUN' || tags[k] === 'PROPN') &&
      (!nominal || inside[k + 1]) &&
      word.endsWith('ed') &&
      patterns.lemmas.has(word)
    )
      tags[k] = 'VERB';
  }
}

/** Words whose tag their neighbours decide. */
function mendWord(view: SentenceView, k: number, word: string, patterns: Patterns): void {
  const { tags, first } = view;
  const before = tags[k - 1];
  const after = tags[k + 1];
  const nominal = after === 'NOUN' || after === 'PROPN' || after === 'ADJ';
  if (tags[k] === 'VERB') {
    // "held closed-door talks"
    if (word.includes('-') && nominal && !/(ed|ing)$/.test(word)) tags[k] = 'ADJ';
    // "the detained priest"
    else if (isDetermined(view, k) && word.endsWith('ed') && nominal) tags[k] = 'ADJ';
    // "fighting between A and B", "in return for promises of"
    else if (word.endsWith('ing') && lowerAt(view, first + k + 1) === 'between') tags[k] = 'NOUN';
    else if (isOwnedNoun(view, k, word)) tags[k] = 'NOUN';
    // "the X crossing", "the Y meeting"
    else if (
      DEVERBAL.test(word) &&
      /^(PROPN|NOUN|ADJ|DET)$/.test(before ?? '') &&
      tags[k - 2] !== 'VERB' &&
      isClosed(view, k)
    )
      tags[k] = 'NOUN';
    else if (word.endsWith('s') && before === 'ADP' && lowerAt(view, first + k + 1) === 'of') tags[k] = 'NOUN';
    // "promised Chad help"
    else if (view.mentions.has(k - 1 + first) && /^(help|support|aid)$/.test(word) && isGiven(view, k, patterns))
      tags[k] = 'NOUN';
  } else if (tags[k] === 'NOUN') {
    // "was in Chad, meeting with"
    if (
      word.endsWith('ing') &&
      /^(,|after|before|upon|by|while)$/.test(lowerAt(view, first + k - 1)) &&
      patterns.lemmas.has(word) &&
      startsObject(view, k)
    )
      tags[k] = 'VERB';
  } else if (tags[k] === 'ADV' && before === 'ADP' && after === 'NOUN' && /^(high|full|daily|weekly)$/.test(word))
    tags[k] = 'ADJ';
}

/** "Chad exports oil to Niger", "that Chad change its law": what follows the name is the verb. */
function isLostVerb(view: SentenceView, k: number, word: string, patterns: Patterns, verbless: boolean): boolean {
  const lemma = patterns.lemmas.get(word);
  if (lemma === undefined || /ing$/.test(word)) return false;
  if (verbless) return word !== lemma && word.endsWith('s');
  let start = k - 1;
  while (start > 0 && !view.mentions.has(view.first + start)) start--;
  return lowerAt(view, view.first + start - 1) === 'that' && word === lemma && view.tags[k + 1] === 'DET';
}

/** "the express wish of Chad": a base form between a determiner and "of". */
const isOwnedNoun = (view: SentenceView, k: number, word: string): boolean =>
  !/(ed|ing)$/.test(word) &&
  lowerAt(view, view.first + k + 1) === 'of' &&
  view.tags[k - 2] === 'DET' &&
  (view.tags[k - 1] === 'ADJ' || view.tags[k - 1] === 'NOUN');

const DEVERBAL =
  /^(crossing|meeting|shelling|bombing|gathering|briefing|hearing|killing|landing|opening|signing|sitting|ruling)$/;

/** A determiner stands before the phrase and no object behind it. */
const isClosed = (view: SentenceView, k: number): boolean =>
  (view.tags[k - 1] === 'DET' || view.tags[k - 2] === 'DET') &&
  /^(ADP|PUNCT|VERB|AUX|X)$/.test(view.tags[k + 1] ?? 'X');

/** The verb right before the name gives something to it. */
function isGiven(view: SentenceView, k: number, patterns: Patterns): boolean {
  const verb = patterns.lemmas.get(lowerAt(view, view.first + k - 2)) ?? '';
  return /^(promise|offer|give|pledge|grant|deny|refuse|guarantee)$/.test(verb);
}

/** Right behind a determiner, a number or a possessive. */
const isDetermined = (view: SentenceView, k: number): boolean =>
  /^(DET|NUM)$/.test(view.tags[k - 1] ?? '') || /^(['’]s?|its|his|her|their)$/.test(lowerAt(view, view.first + k - 1));

function startsObject(view: SentenceView, k: number): boolean {
  const next = lowerAt(view, view.first + k + 1);
  return next === 'with' || view.mentions.has(view.first + k + 1);
}
