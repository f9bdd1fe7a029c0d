/** "the three", "the same three", "all four leaders": as many as the text named together last. */
import { ADJECTIVE } from '../../lexicon/lexicon.ts';
import { WordClass } from '../../lexicon/word-class.ts';
import { wordSet } from '../../lexicon/word-set.ts';
import type { Actor } from '../../model/actor.ts';
import type { Annotated } from './annotate.ts';
import { makeDraft, type Draft } from './draft.ts';
import { itemAt } from '../item-at.ts';

/** Who was named side by side, and where. */
export interface NamedTogether {
  readonly actors: readonly string[];
  readonly sentence: number;
}

/** Sentences after which a group is no longer meant. */
const NEAR = 4;
const COUNTS: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5, six: 6 };
/** Words that such a phrase begins with. */
export const OPENS_COUNT = new WordClass('the all these those');
const PERSONS = wordSet(
  'men women leaders presidents premiers ministers politicians guests visitors diplomats officials statesmen europeans',
);
const STATES = wordSet('countries states nations neighbours neighbors capitals governments republics allies');
const EITHER = wordSet('sides parties participants');

/** Where it is read: the sentence, and what is known by then. */
interface Place {
  readonly text: Annotated;
  readonly sentence: number;
  readonly groups: readonly NamedTogether[];
  readonly actorOf: (id: string) => Actor | undefined;
}

/** The mention that begins at token i, a word of OPENS_COUNT, or null. */
export function findCounted(i: number, place: Place): Draft | null {
  const { text, sentence, groups, actorOf } = place;
  const word = (k: number): string => text.tokens[k]?.lower ?? '';
  let at = i + 1;
  while (word(at) === 'same' || word(at) === 'the' || word(at) === 'other') at++;
  const count = COUNTS[word(at)];
  if (count === undefined) return findRegions(i, place);
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

const QUALIFIES = wordSet('two both same breakaway separatist disputed rebel occupied unrecognised self - proclaimed');

/** "the two breakaway regions", "the two Chadian regions": those of the last group of territories, of that state where one is said. */
function findRegions(i: number, { text, sentence, groups, actorOf }: Place): Draft | null {
  let at = i + 1;
  let owners: readonly string[] = NOBODY;
  for (;;) {
    const hit = itemAt(text.names, text.nameAt[at]);
    if (hit && hit.use & ADJECTIVE) owners = hit.entries.flatMap((entry) => entry.actors);
    else if (!QUALIFIES.has(text.tokens[at]?.lower ?? '')) break;
    at++;
  }
  if (!TERRITORIES.has(text.tokens[at]?.lower ?? '') || text.tokens[at + 1]?.lower === 'of') return null;
  const fits = (id: string): boolean => {
    const actor = actorOf(id);
    return actor?.kind === 'region' && (!owners.length || owners.includes(actor.of ?? ''));
  };
  const group = groups.findLast((one) => one.sentence >= sentence - 2 * NEAR && one.actors.every(fits));
  return group ? makeDraft(i, at + 1, 'group', group.actors, true, 'group:regions', 0.65) : null;
}
const NOBODY: readonly string[] = [];

const VERB =
  /(ed|s)$|^(have|had|has|will|would|spoke|met|held|took|were|was|are|then|also|later|again|in|on|at|to|both)$/;

/** A noun that the number counts follows. */
const isNominal = (text: Annotated, i: number, end: number): boolean =>
  i < end && /^\p{L}/u.test(text.tokens[i]!.text) && !VERB.test(text.tokens[i]!.lower);
