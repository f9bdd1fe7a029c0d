/** Mentions of states, regions and organisations by name, adjective, seat or collective; do they act or only qualify? */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { patterns } from '../../lexicon/patterns.ts';
import type { Annotated } from './annotate.ts';
import { makeDraft, type Draft } from './draft.ts';
import type { Named } from './named.ts';
import { itemAt } from '../item-at.ts';

const LOCATIVE = new Set('in inside within near across throughout outside around at into over via through'.split(' '));
/** "US dollars": money, not the state. */
const CURRENCY = new Set(
  'dollar dollars ruble rubles rouble roubles hryvnia lira yuan yen pound pounds franc francs currency'.split(' '),
);
const PLACE_NOUNS = new Set(
  'region oblast krai territory border borders area peninsula coast airport city town village port province district'.split(
    ' ',
  ),
);

const COUNTED =
  /^(\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred|several)$/;

/** The mention of one name hit, or null where it names no actor. */
export function draftState(text: Annotated, named: Named, lexicon: Lexicon): Draft | null {
  const { hit, sense, actors, place, rule } = named;
  if (actors.length === 0 || sense === 'person') return null;
  const { tokens, sentences, sentenceAt } = text;
  // "jailed two Chadians": some of its citizens
  if (sense === 'people')
    return COUNTED.test(itemAt(tokens, hit.first - 1)?.lower ?? '')
      ? makeDraft(hit.first, hit.last, 'demonym', actors, false, 'people', 0.7)
      : null;
  const sentence = sentences[sentenceAt[hit.first] as number]!;
  const word = (i: number): string => (i >= sentence.first && i < sentence.last ? tokens[i]!.lower : '');
  const { first, last } = hit;
  if (sense === 'seat') return makeDraft(first, last, 'metonym', actors, !place, rule, place ? 0.6 : 0.85, place);
  const article = word(first - 1) === 'the' ? 1 : 0;
  const before = word(first - 1 - article);
  if (sense === 'metonym') {
    const at = LOCATIVE.has(before);
    return makeDraft(first, last, 'metonym', actors, !at, at ? 'metonym:place' : 'metonym', 0.95);
  }
  if (CURRENCY.has(word(last))) return null;
  if (sense === 'adjective' || (named.qualifies && isQualifier(text, named, sentence.last)))
    return makeDraft(first, last, 'demonym', actors, false, 'demonym', 0.9);
  const form = sense === 'collective' ? 'group' : 'name';
  const after = word(last);
  if (after === "'s" || after === "'") return makeDraft(first, last, form, actors, true, 'name:possessive', 0.97);
  const actor = lexicon.actors.get(actors[0]!);
  if (actor?.kind === 'region' && actor.disputed !== true && !regionActs(after, before))
    return makeDraft(first, last, form, actors, false, 'name:region', 0.97, true);
  if (LOCATIVE.has(before)) return makeDraft(first, last, form, actors, false, 'name:place', 0.97);
  return makeDraft(first, last, form, actors, true, 'name', 0.97);
}

/** "US troops", "EU sanctions": a name that is an adjective too, before a noun of the same phrase. */
function isQualifier({ tokens, capital, nounAt, nameAt }: Annotated, { hit }: Named, end: number): boolean {
  if (hit.last >= end) return false;
  if (nounAt[hit.last] !== -1) return true;
  const next = tokens[hit.last]!;
  if (next.lower === next.lower.toUpperCase() || nameAt[hit.last] !== -1) return false;
  if (capital[hit.last] === 1) return true;
  if (FOLLOWERS.has(next.lower) || isPast(next.lower) || next.lower.endsWith('ed') || next.lower.endsWith('ly'))
    return false;
  if (isVerbAhead(next.lower) && (capital[hit.last + 1] === 1 || AFTER_VERB.has(tokens[hit.last + 1]?.lower ?? '')))
    return false;
  return !next.lower.endsWith('s') || next.lower.endsWith('ss') || NOUN_ENDING.test(next.lower);
}
/** "told", "gave": an irregular past form that is no base form as well. */
const isPast = (word: string): boolean => {
  const lemma = patterns().lemmas.get(word);
  return lemma !== undefined && lemma !== word && !/(s|ing)$/.test(word);
};

/** "imposes", "cut": a form in -s of a codebook verb, or one that is past and base form alike. */
const isVerbAhead = (word: string): boolean =>
  /^(cut|put|set|hit|shut|let|quit|beat)$/.test(word) ||
  (word.endsWith('s') && patterns().lemmas.has(word) && patterns().lemmas.get(word) !== word);
const AFTER_VERB = new Set(
  'the a an its their his her this that these those no new more another two three four five six ten off out up down aside back all some it them him us'.split(
    ' ',
  ),
);

/** Plurals of nouns, as against verbs in -s. */
const NOUN_ENDING =
  /(tions|sions|ments|ities|ances|ences|isms|ists|ings|ships|ards|ials|ures|ages|ets|ons|ers|ors|ies|es|ics|allies|members|ties|talks|goods|laws|arms|jets|bonds|rules|funds|bases|aims|plans|tanks|grants|loans|visas|norms|borders|missiles)$/;
const FOLLOWERS = new Set(
  (
    'and or but as is was are were has have had will would can could should may might must did does do in on at by to for from with of that which who when while if than ' +
    'said says agreed met held wants urged also not over after before about against under until since during because into then now still both'
  ).split(' '),
);

/** A region below a state acts where it clearly does something or is dealt with. */
function regionActs(after: string, before: string): boolean {
  if (PLACE_NOUNS.has(after)) return false;
  return (
    before === 'with' ||
    before === 'against' ||
    before === 'recognise' ||
    before === 'recognize' ||
    before === 'annexed' ||
    before === 'annex'
  );
}
