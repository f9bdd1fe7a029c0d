/** "the three", "the same three", "all four leaders": as many as the text named together last. */
import { wordSet } from '../../lexicon/word-set.ts';
import type { Actor } from '../../model/actor.ts';
import type { Annotated } from './annotate.ts';
import { makeDraft, type Draft } from './draft.ts';

/** Who was named side by side, and where. */
export interface NamedTogether {
  readonly actors: readonly string[];
  readonly sentence: number;
}

/** Sentences after which a group is no longer meant. */
const NEAR = 4;
const COUNTS: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5, six: 6 };
const OPENS = wordSet('the all these those');
const PERSONS = wordSet(
  'men women leaders presidents premiers ministers politicians guests visitors diplomats officials statesmen europeans',
);
const STATES = wordSet('countries states nations neighbours neighbors capitals governments republics allies');
const EITHER = wordSet('sides parties participants');

/** The mention that begins at token i, or null. */
export function findCounted(
  i: number,
  text: Annotated,
  sentence: number,
  groups: readonly NamedTogether[],
  actorOf: (id: string) => Actor | undefined,
): Draft | null {
  const word = (k: number): string => text.tokens[k]?.lower ?? '';
  if (!OPENS.has(word(i))) return null;
  let at = i + 1;
  while (word(at) === 'same' || word(at) === 'the' || word(at) === 'other') at++;
  const count = COUNTS[word(at)];
  if (count === undefined) return findRegions(i, text, sentence, groups, actorOf);
  const noun = word(at + 1);
  const named = PERSONS.has(noun) || STATES.has(noun) || EITHER.has(noun);
  // "the three Baltic states", "the three of them"
  if (!named && isNominal(text, at + 1, text.sentences[sentence]!.last)) return null;
  if (named && word(at + 2) === 'of') return null;
  const isPerson = (id: string): boolean => /^(leader|official)$/.test(actorOf(id)?.kind ?? '');
  const fits = (ids: readonly string[]): boolean =>
    ids.length === count && (PERSONS.has(noun) ? ids.every(isPerson) : !STATES.has(noun) || !ids.some(isPerson));
  const group = groups.findLast((one) => one.sentence >= sentence - NEAR && fits(one.actors));
  const last = named ? at + 2 : at + 1;
  return group ? makeDraft(i, last, 'group', group.actors, true, 'group:counted', 0.7) : null;
}

const TERRITORIES = wordSet('regions republics territories entities enclaves provinces statelets');

/** "the two breakaway regions", "the regions": those of the last group of territories. */
function findRegions(
  i: number,
  text: Annotated,
  sentence: number,
  groups: readonly NamedTogether[],
  actorOf: (id: string) => Actor | undefined,
): Draft | null {
  let at = i + 1;
  while (
    /^(two|both|same|breakaway|separatist|disputed|rebel|occupied|unrecognised|georgian|self|-|proclaimed)$/.test(
      text.tokens[at]?.lower ?? '',
    )
  )
    at++;
  if (!TERRITORIES.has(text.tokens[at]?.lower ?? '') || text.tokens[at + 1]?.lower === 'of') return null;
  const group = groups.findLast(
    (one) => one.sentence >= sentence - 2 * NEAR && one.actors.every((id) => actorOf(id)?.kind === 'region'),
  );
  return group ? makeDraft(i, at + 1, 'group', group.actors, true, 'group:regions', 0.65) : null;
}

const VERB =
  /(ed|s)$|^(have|had|has|will|would|spoke|met|held|took|were|was|are|then|also|later|again|in|on|at|to|both)$/;

/** A noun that the number counts follows. */
const isNominal = (text: Annotated, i: number, end: number): boolean =>
  i < end && /^\p{L}/u.test(text.tokens[i]!.text) && !VERB.test(text.tokens[i]!.lower);
