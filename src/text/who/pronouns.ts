/** Pronouns and "his country", "the alliance": the mention that begins at a token, or null. */
import type { Actor } from '../../model/actor.ts';
import type { Annotated } from './annotate.ts';
import { makeDraft, type Draft } from './draft.ts';
import type { Salience } from './salience.ts';
import { itemAt } from '../item-at.ts';

export interface PronounContext {
  readonly text: Annotated;
  readonly salience: Salience;
  readonly sentence: number;
  /** Who says "I" in this document, if the text is one person's speech. */
  readonly speaker: Actor | null;
  readonly actorOf: (id: string) => Actor | undefined;
  /** Bears a name of women. */
  readonly isWoman: (id: string) => boolean;
}

const PERSONAL = new Set(['he', 'she', 'him']);
const POSSESSIVE = new Set(['his', 'her']);
const PLURAL = new Set(['they', 'them', 'their', 'both']);
/** What may stand behind "both" where it is no "both A and B". */
const CLOSES = new Set('for to in with at on over about . , ; )'.split(' '));
const LATTER = new Set(['latter', 'former']);
const FIRST = new Set(['i', 'me', 'my']);
const COUNTRY = new Set(['country', 'countries', 'nation', 'homeland', 'republic']);
const BODY = new Set(['alliance', 'organisation', 'organization', 'bloc', 'union', 'grouping', 'club']);
/** Parts by which a body is called, in capitals. */
const CALLED = new Set([
  'Commission',
  'Assembly',
  'Union',
  'Alliance',
  'Community',
  'Organisation',
  'Organization',
  'League',
]);
export function findPronoun(i: number, context: PronounContext): Draft | null {
  const { text, salience, sentence } = context;
  const { lower } = text.tokens[i]!;
  const end = text.sentences[sentence]!.last;
  if (lower === 'the' && LATTER.has(text.tokens[i + 1]?.lower ?? '') && !isNounLike(text, i + 2, end)) {
    const one = salience.inOrder(sentence, text.tokens[i + 1]!.lower === 'latter');
    return one ? makeDraft(i, i + 2, 'pronoun', [one], true, 'pronoun:latter', 0.6) : null;
  }
  const next = text.tokens[i + 2]?.lower ?? '';
  if (
    lower === 'the' &&
    text.tokens[i + 1]?.lower === 'two' &&
    i + 2 < end &&
    (isVerbLike(next) || !/^\p{L}/u.test(next))
  ) {
    const both = salience.plural(sentence);
    return both.length === 2 ? makeDraft(i, i + 2, 'group', both, true, 'pronoun:the two', 0.6) : null;
  }
  const noun = nounAfter(text, i, end);
  if (noun > 0) return describeNoun(i, noun, context);
  const one = (
    actors: readonly string[],
    form: Draft['form'],
    rule: string,
    certainty: number,
    acting = true,
  ): Draft | null => (actors.length ? makeDraft(i, i + 1, form, actors, acting, rule, certainty) : null);
  if (PERSONAL.has(lower) || POSSESSIVE.has(lower)) {
    const person = personOf(lower, i, context);
    return person ? one([person], 'pronoun', `pronoun:${lower}`, 0.8, PERSONAL.has(lower)) : null;
  }
  if (PLURAL.has(lower)) {
    const group = salience.plural(sentence);
    if (
      lower === 'both' &&
      // "had both raised it": it only counts off the subject
      /^(have|had|has|were|are)$/.test(itemAt(text.tokens, i - 1)?.lower ?? '') &&
      isVerbLike(text.tokens[i + 1]?.lower ?? '')
    )
      return null;
    if (
      lower === 'both' &&
      text.tokens[i + 1]?.lower !== 'of' &&
      !isVerbLike(text.tokens[i + 1]?.lower ?? '') &&
      !CLOSES.has(text.tokens[i + 1]?.lower ?? '')
    )
      return null;
    return one(group, 'pronoun', `pronoun:${lower}`, 0.6, lower !== 'their');
  }
  if ((lower === 'it' && isAction(text.tokens[i + 1]?.lower ?? '')) || lower === 'its') {
    const main = mainFrom(i, text, sentence);
    const state = lower === 'it' ? salience.actingState(sentence, main) : salience.subjectState(sentence, main);
    return state ? one([state], 'pronoun', `pronoun:${lower}`, 0.5, lower === 'it') : null;
  }
  if ((FIRST.has(lower) || lower === 'we') && context.speaker)
    return one([context.speaker.id], 'pronoun', 'pronoun:speaker', 0.7, lower !== 'my');
  return null;
}

const OPENS = new Set('when after before as while although though since because once if until whereas'.split(' '));

/** Where the main clause of a sentence begins that opens with another: "When X left, Y recalled its envoy"; else 0. */
export function mainFrom(i: number, { tokens, sentences }: Annotated, sentence: number): number {
  const { first } = sentences[sentence]!;
  if (!OPENS.has(tokens[first]!.lower)) return 0;
  for (let t = first; t < i; t++) if (tokens[t]!.text === ',') return t;
  return 0;
}

/** Whom "he", "him", "his", "she" and "her" mean: a woman or a man, where the names say it. */
function personOf(lower: string, i: number, { text, salience, sentence, isWoman }: PronounContext): string | null {
  const she = lower === 'she' || lower === 'her';
  const fits = (id: string): boolean => isWoman(id) === she;
  if (lower === 'him' && i > 1 && text.tokens[i - 2]!.lower === 'according') return salience.lastSubject(sentence);
  // "asked her to wait": no noun of hers follows
  const object =
    lower === 'her' && /^(to|for|on|in|at|about|and|but|that|why|how|[.,;:])$/.test(text.tokens[i + 1]?.lower ?? '');
  // "where Y received him"
  const next = text.capital[i - 2] === 1 && /^\p{Ll}+(ed|met|saw|told)$/u.test(text.tokens[i - 1]!.text);
  if (lower === 'him' || object)
    return salience.objectPerson(sentence, next, fits) ?? salience.objectPerson(sentence, next);
  const acts = lower === 'he' || lower === 'she';
  const one = acts ? salience.actingPerson(sentence, fits) : salience.subjectPerson(sentence, fits);
  return one ?? salience.subjectPerson(sentence);
}

/** "the former president": a noun follows. */
const isNounLike = (text: Annotated, i: number, end: number): boolean =>
  i < end && !isVerbLike(text.tokens[i]!.lower) && /^\p{L}/u.test(text.tokens[i]!.text);

/** Not "it is necessary", "it seems". */
const isAction = (word: string): boolean =>
  isVerbLike(word) &&
  !/^(is|was|were|has|had|seems|seemed|appears|appeared|remains|remained|takes|happens|happened|turned|follows|would|will|became|becomes)$/.test(
    word,
  );
const isState = (actor: Actor | undefined): boolean => actor?.kind === 'state' || actor?.kind === 'region';
const isVerbLike = (word: string): boolean =>
  /(ed|es|s)$/.test(word) ||
  /^(have|had|has|will|would|spoke|met|held|took|were|was|said|put|set|went|came|sat|stood|shook|began|got|made|gave|left|did|could|then|also|both|rode|drew|struck|broke|spent|sought|told|swore|flew|hung|fell)$/.test(
    word,
  );

/** One past "country", "alliance" and the like after a determiner, or 0. */
function nounAfter(text: Annotated, i: number, end: number): number {
  const at = text.tokens[i + 1]?.lower === 'own' || text.tokens[i + 1]?.lower === 'two' ? i + 2 : i + 1;
  if (at >= end || text.nameAt[at] !== -1) return 0;
  const { lower } = text.tokens[at]!;
  return COUNTRY.has(lower) || BODY.has(lower) || CALLED.has(text.tokens[at]!.text) ? at + 1 : 0;
}

function describeNoun(i: number, last: number, { text, salience, sentence, actorOf }: PronounContext): Draft | null {
  const { lower } = text.tokens[i]!;
  const noun = text.tokens[last - 1]!.lower;
  const after = text.tokens[last]?.lower;
  const make = (actors: readonly string[], rule: string, certainty: number): Draft | null =>
    actors.length
      ? makeDraft(
          i,
          last,
          actors.length > 1 ? 'group' : 'role',
          actors,
          !/^(in|within|inside)$/.test(itemAt(text.tokens, i - 1)?.lower ?? ''),
          rule,
          certainty,
        )
      : null;
  if (after === 'of' && lower !== 'their') return null;
  const word = text.tokens[last - 1]!.text;
  if (CALLED.has(word) && lower === 'the') {
    // "the Commission": the last body of which a name ends so
    const ends = (name: string): boolean => name.endsWith(` ${word}`);
    const named = (one: Actor | undefined): boolean => one !== undefined && (ends(one.name) || one.aliases.some(ends));
    const body = salience.lastOrganisation(sentence, 20, (id) => named(actorOf(id)));
    if (body) return make([body], `body:${noun}`, 0.7);
  }
  if (BODY.has(noun)) {
    if (lower !== 'the' && lower !== 'this' && lower !== 'that') return null;
    const body = salience.lastOrganisation(sentence, 3);
    return body ? make([body], `body:${noun}`, 0.7) : null;
  }
  if (lower === 'their' || noun === 'countries') {
    const states = [
      ...new Set(salience.plural(sentence).map((id) => (isState(actorOf(id)) ? id : (actorOf(id)?.of ?? id)))),
    ];
    return states.length > 1 ? make(states, 'countries', 0.6) : null;
  }
  if (POSSESSIVE.has(lower)) {
    const person = salience.subjectPerson(sentence);
    const of = person ? actorOf(person)?.of : undefined;
    return of ? make([of], 'country:his', 0.8) : null;
  }
  if (lower !== 'the' && lower !== 'this' && lower !== 'that') return null;
  const state = salience.homeOfSubject(sentence, (id) => actorOf(id)?.of) ?? salience.lastStates(sentence, 1, 1)[0];
  return state ? make([state], 'country:the', 0.6) : null;
}
