/** Pronouns and "his country", "the alliance": the mention that begins at a token, or null. */
import type { Actor } from '../../model/actor.ts';
import { WordClass } from '../../lexicon/word-class.ts';
import type { Token } from '../types.ts';
import type { Annotated } from './annotate.ts';
import { makeDraft, type Draft } from './draft.ts';
import type { Salience } from './salience.ts';
import { whoseBody } from './whose.ts';
import { itemAt } from '../item-at.ts';

export interface PronounContext {
  readonly text: Annotated;
  readonly salience: Salience;
  /** Who says "I" in this document, if the text is one person's speech. */
  readonly speaker: Actor | null;
  readonly actorOf: (id: string) => Actor | undefined;
  /** Sides that the sentence names as others than the noun that begins at a token. */
  readonly others: (token: number, sentence: number) => ReadonlySet<string>;
  /** Bears a name of women. */
  readonly isWoman: (id: string) => boolean;
}

/** Words that may refer back to somebody: pronouns and what stands before "country", "two", "latter". */
export const REFERS = new WordClass('he she him his her they them their both i me my it its the these this that we');
const PERSONAL = new Set(['he', 'she', 'him']);
const POSSESSIVE = new Set(['his', 'her']);
const SINGULAR = new WordClass('he she him his her');
const PLURAL = new WordClass('they them their both');
/** They mean nobody without a noun. */
const DETERMINERS = new WordClass('the these this that');
/** What may stand behind "both" where it is no "both A and B". */
const CLOSES = new WordClass('of for to in with at on over about . , ; )');
const FIRST = new WordClass('i me my we');
const COUNTRY = new WordClass('country countries nation homeland republic');
const BODY = new WordClass('alliance organisation organization bloc union grouping club');
/** Parts by which a body is called, in capitals. */
const CALLED = new WordClass('commission assembly union alliance community organisation organization league');
const isCalled = ({ form, text }: Token): boolean =>
  CALLED.has(form) && text.charCodeAt(0) < 97 && text.slice(1) === form.lower.slice(1);
const COUNTS_OFF = new WordClass('have had has were are');

/** The mention that begins at token i, a word of REFERS, or null. */
export function findPronoun(i: number, sentence: number, context: PronounContext): Draft | null {
  const { text, salience } = context;
  const { tokens } = text;
  const { lower, form } = tokens[i]!;
  const end = text.sentences[sentence]!.last;
  const next = tokens[i + 1];
  const after = next?.lower ?? '';
  if (lower === 'the' && (after === 'latter' || after === 'former') && !isNounLike(text, i + 2, end)) {
    const one = salience.inOrder(sentence, after === 'latter');
    return one ? makeDraft(text, i, i + 2, 'pronoun', [one], true, 'pronoun:latter', 0.6) : null;
  }
  if (lower === 'the' && after === 'two' && i + 2 < end) {
    const behind = tokens[i + 2]!;
    if (isVerbLike(behind) || !/^\p{L}/u.test(behind.lower)) {
      const both = salience.plural(sentence);
      return both.length === 2 ? makeDraft(text, i, i + 2, 'group', both, true, 'pronoun:the two', 0.6) : null;
    }
  }
  const noun = nounAfter(text, i, end);
  if (noun > 0) return describeNoun(i, noun, sentence, context);
  if (DETERMINERS.has(form)) return null;
  const rule = `pronoun:${lower}`;
  if (SINGULAR.has(form)) {
    const person = personOf(lower, i, sentence, context);
    return person ? makeDraft(text, i, i + 1, 'pronoun', [person], PERSONAL.has(lower), rule, 0.8) : null;
  }
  if (PLURAL.has(form)) {
    if (lower === 'both' && !isAlone(text, i)) return null;
    const group = salience.plural(sentence);
    return group.length ? makeDraft(text, i, i + 1, 'pronoun', group, lower !== 'their', rule, 0.6) : null;
  }
  if (lower === 'its' || (lower === 'it' && isAction(next))) {
    const main = mainFrom(i, text, sentence);
    const state = lower === 'it' ? salience.actingState(sentence, main) : salience.subjectState(sentence, main);
    return state ? makeDraft(text, i, i + 1, 'pronoun', [state], lower === 'it', rule, 0.5) : null;
  }
  if (context.speaker && FIRST.has(form))
    return makeDraft(text, i, i + 1, 'pronoun', [context.speaker.id], lower !== 'my', 'pronoun:speaker', 0.7);
  return null;
}

/** "both", "both of them": no "both A and B", and not "had both raised it", where it only counts off the subject. */
function isAlone({ tokens }: Annotated, i: number): boolean {
  const before = itemAt(tokens, i - 1);
  const after = tokens[i + 1];
  if (isVerbLike(after)) return before === undefined || !COUNTS_OFF.has(before.form);
  return after !== undefined && CLOSES.has(after.form);
}

const OPENS = new WordClass('when after before as while although though since because once if until whereas');

/** Where the main clause of a sentence begins that opens with another: "When X left, Y recalled its envoy"; else 0. */
export function mainFrom(i: number, { tokens, sentences }: Annotated, sentence: number): number {
  const { first } = sentences[sentence]!;
  if (!OPENS.has(tokens[first]!.form)) return 0;
  for (let t = first; t < i; t++) if (tokens[t]!.text === ',') return t;
  return 0;
}

/** Whom "he", "him", "his", "she" and "her" mean: a woman or a man, where the names say it. */
function personOf(
  lower: string,
  i: number,
  sentence: number,
  { text, salience, isWoman }: PronounContext,
): string | null {
  if (!salience.persons.length) return null;
  const she = lower === 'she' || lower === 'her';
  const fits = (id: string): boolean => isWoman(id) === she;
  if (lower === 'him' && i > 1 && text.tokens[i - 2]!.lower === 'according') return salience.lastSubject(sentence);
  // "asked her to wait": no noun of hers follows
  const object =
    lower === 'her' && /^(to|for|on|in|at|about|and|but|that|why|how|[.,;:])$/.test(text.tokens[i + 1]?.lower ?? '');
  if (lower === 'him' || object) {
    // "where Y received him"
    const next = i > 1 && text.capital[i - 2] === 1 && /^\p{Ll}+(ed|met|saw|told)$/u.test(text.tokens[i - 1]!.text);
    return salience.objectPerson(sentence, next, fits) ?? salience.objectPerson(sentence, next);
  }
  const acts = lower === 'he' || lower === 'she';
  const one = acts ? salience.actingPerson(sentence, fits) : salience.subjectPerson(sentence, fits);
  return one ?? salience.subjectPerson(sentence);
}

/** "the former president": a noun follows. */
const isNounLike = ({ tokens }: Annotated, i: number, end: number): boolean =>
  i < end && !isVerbLike(tokens[i]) && /^\p{L}/u.test(tokens[i]!.text);

const NO_ACTS = new WordClass(
  'is was were has had seems seemed appears appeared remains remained takes happens happened turned follows would will became becomes',
);
const VERBS = new WordClass(
  'have had has will would spoke met held took were was said put set went came sat stood shook began got made gave left did could then also both rode drew struck broke spent sought told swore flew hung fell',
);

/** Not "it is necessary", "it seems". */
const isAction = (token: Token | undefined): boolean => isVerbLike(token) && !NO_ACTS.has(token!.form);
const isState = (actor: Actor | undefined): boolean => actor?.kind === 'state' || actor?.kind === 'region';
const isVerbLike = (token: Token | undefined): boolean =>
  token !== undefined && (token.lower.endsWith('s') || token.lower.endsWith('ed') || VERBS.has(token.form));

/** One past "country", "alliance" and the like after a determiner, or 0. */
function nounAfter(text: Annotated, i: number, end: number): number {
  const after = text.tokens[i + 1]?.lower;
  const at = after === 'own' || after === 'two' ? i + 2 : i + 1;
  if (at >= end || text.nameAt[at] !== -1) return 0;
  const token = text.tokens[at]!;
  return COUNTRY.has(token.form) || BODY.has(token.form) || isCalled(token) ? at + 1 : 0;
}

function describeNoun(
  i: number,
  last: number,
  sentence: number,
  { text, salience, actorOf, others }: PronounContext,
): Draft | null {
  const { lower } = text.tokens[i]!;
  const noun = text.tokens[last - 1]!.lower;
  const after = text.tokens[last]?.lower;
  const make = (actors: readonly string[], rule: string, certainty: number): Draft | null =>
    actors.length
      ? makeDraft(
          text,
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
  const head = text.tokens[last - 1]!;
  if (lower === 'the' && isCalled(head)) {
    // "the Commission": the last body of which a name ends so
    const word = head.text;
    const ends = (name: string): boolean => name.endsWith(` ${word}`);
    const named = (one: Actor | undefined): boolean => one !== undefined && (ends(one.name) || one.aliases.some(ends));
    const body = salience.lastOrganisation(sentence, 20, (id) => named(actorOf(id)));
    if (body) return make([body], `body:${noun}`, 0.7);
  }
  if (BODY.has(head.form)) {
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
  const sideOf = (id: string): string | undefined => (isState(actorOf(id)) ? id : actorOf(id)?.of);
  const state =
    salience.homeOfSubject(sentence, (id) => actorOf(id)?.of) ??
    whoseBody({ salience, sentence, sideOf, others: others(i, sentence) }, (side) => isState(actorOf(side)));
  return state ? make([state], 'country:the', 0.6) : null;
}
