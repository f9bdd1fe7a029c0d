/** Mentions of states, regions and organisations by name, adjective, seat or collective; do they act or only qualify? */
import { knownWord } from '../../lexicon/known-words.ts';
import { WordClass } from '../../lexicon/word-class.ts';
import type { Annotated } from './annotate.ts';
import { makeDraft, type Draft } from './draft.ts';
import type { Named } from './named.ts';
import type { Sentence, Token } from '../types.ts';
import { itemAt } from '../item-at.ts';

const LOCATIVE = new WordClass('in inside within near across throughout outside around at into over via through');
/** "US dollars": money, not the state. */
const CURRENCY = new WordClass(
  'dollar dollars ruble rubles rouble roubles hryvnia lira yuan yen pound pounds franc francs currency',
);
const PLACE_NOUNS = new WordClass(
  'region oblast krai territory border borders area peninsula coast airport city town village port province district',
);
const DEALS = new WordClass('with against recognise recognize annexed annex');

const COUNTED =
  /^(\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred|several)$/;

/** The mention of one name hit, or null where it names no actor. */
export function draftState(text: Annotated, named: Named): Draft | null {
  const { hit, sense, actors, place, rule } = named;
  if (actors.length === 0 || sense === 'person') return null;
  const { first, last } = hit;
  if (sense === 'seat') return makeDraft(text, first, last, 'metonym', actors, !place, rule, place ? 0.6 : 0.85, place);
  const { tokens, sentences, sentenceAt } = text;
  // "jailed two Chadians": some of its citizens
  if (sense === 'people')
    return COUNTED.test(itemAt(tokens, first - 1)?.lower ?? '')
      ? makeDraft(text, first, last, 'demonym', actors, false, 'people', 0.7)
      : null;
  const sentence = sentences[sentenceAt[first]!]!;
  if (sense === 'metonym') {
    const at = isIn(LOCATIVE, wordBefore(tokens, first, sentence));
    return makeDraft(text, first, last, 'metonym', actors, !at, at ? 'metonym:place' : 'metonym', 0.95);
  }
  const after = last < sentence.last ? tokens[last] : undefined;
  if (isIn(CURRENCY, after)) return null;
  if (sense === 'adjective' || (named.qualifies && isQualifier(text, named, sentence.last)))
    return makeDraft(text, first, last, 'demonym', actors, false, 'demonym', 0.9);
  const form = sense === 'collective' ? 'group' : 'name';
  if (after && (after.lower === "'s" || after.lower === "'"))
    return makeDraft(text, first, last, form, actors, true, 'name:possessive', 0.97);
  const before = wordBefore(tokens, first, sentence);
  // a region below a state acts where it clearly does something or is dealt with
  if (named.region && (isIn(PLACE_NOUNS, after) || !isIn(DEALS, before)))
    return makeDraft(text, first, last, form, actors, false, 'name:region', 0.97, true);
  if (isIn(LOCATIVE, before)) return makeDraft(text, first, last, form, actors, false, 'name:place', 0.97);
  return makeDraft(text, first, last, form, actors, true, 'name', 0.97);
}

const isIn = (words: WordClass, token: Token | undefined): boolean => token !== undefined && words.has(token.form);

/** The word before a name in its sentence, an article stepped over. */
function wordBefore(tokens: readonly Token[], first: number, sentence: Sentence): Token | undefined {
  const at = first > sentence.first && tokens[first - 1]!.lower === 'the' ? first - 2 : first - 1;
  return at >= sentence.first ? tokens[at] : undefined;
}

/** "US troops", "EU sanctions": a name that is an adjective too, before a noun of the same phrase. */
function isQualifier({ tokens, capital, nounAt, nameAt }: Annotated, { hit }: Named, end: number): boolean {
  if (hit.last >= end) return false;
  if (nounAt[hit.last] !== -1) return true;
  const next = tokens[hit.last]!;
  if (next.lower === next.lower.toUpperCase() || nameAt[hit.last] !== -1) return false;
  if (capital[hit.last] === 1) return true;
  if (FOLLOWERS.has(next.form) || isPast(next) || next.lower.endsWith('ed') || next.lower.endsWith('ly')) return false;
  if (isVerbAhead(next) && (capital[hit.last + 1] === 1 || isIn(AFTER_VERB, tokens[hit.last + 1]))) return false;
  return !next.lower.endsWith('s') || next.lower.endsWith('ss') || NOUN_ENDING.test(next.lower);
}
/** "told", "gave": an irregular past form that is no base form as well. */
const isPast = ({ lower, form }: Token): boolean => {
  const { lemma } = knownWord(form);
  return lemma !== undefined && lemma !== lower && !lower.endsWith('s') && !lower.endsWith('ing');
};

const BOTH = new WordClass('cut put set hit shut let quit beat');

/** "imposes", "cut": a form in -s of a codebook verb, or one that is past and base form alike. */
const isVerbAhead = ({ lower, form }: Token): boolean => {
  const { lemma } = knownWord(form);
  return BOTH.has(form) || (lower.endsWith('s') && lemma !== undefined && lemma !== lower);
};
const AFTER_VERB = new WordClass(
  'the a an its their his her this that these those no new more another two three four five six ten off out up down aside back all some it them him us',
);

/** Plurals of nouns, as against verbs in -s. */
const NOUN_ENDING =
  /(tions|sions|ments|ities|ances|ences|isms|ists|ings|ships|ards|ials|ures|ages|ets|ons|ers|ors|ies|es|ics|allies|members|ties|talks|goods|laws|arms|jets|bonds|rules|funds|bases|aims|plans|tanks|grants|loans|visas|norms|borders|missiles)$/;
const FOLLOWERS = new WordClass(
  'and or but as is was are were has have had will would can could should may might must did does do in on at by to for from with of that which who when while if than',
  'said says agreed met held wants urged also not over after before about against under until since during because into then now still both',
);
