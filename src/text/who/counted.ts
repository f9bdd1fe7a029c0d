/** "the three", "the same three", "all four leaders": as many as the text named together last. */
import { ADJECTIVE } from '../../lexicon/lexicon.ts';
import { WordClass } from '../../lexicon/word-class.ts';
import type { Actor } from '../../model/actor.ts';
import type { Annotated, NameHit } from './annotate.ts';
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
const NUMBERS = new WordClass(...Object.keys(COUNTS));
/** Words that such a phrase begins with, and that may stand before the number. */
export const OPENS_COUNT = new WordClass('the all these those');
const GOES_ON = new WordClass('same the other');
const PERSONS = new WordClass(
  'men women leaders presidents premiers ministers politicians guests visitors diplomats officials statesmen europeans',
);
const STATES = new WordClass('countries states nations neighbours neighbors capitals governments republics allies');
const EITHER = new WordClass('sides parties participants');

/** What is known by then. */
interface Known {
  readonly text: Annotated;
  readonly groups: readonly NamedTogether[];
  readonly actorOf: (id: string) => Actor | undefined;
}

const isAt = ({ tokens }: Annotated, i: number, words: WordClass): boolean =>
  i < tokens.length && words.has(tokens[i]!.form);

/** The mention that begins at token i, a word of OPENS_COUNT, or null. */
export function findCounted(i: number, sentence: number, known: Known): Draft | null {
  const { text, groups, actorOf } = known;
  const { tokens } = text;
  let at = i + 1;
  while (isAt(text, at, GOES_ON)) at++;
  if (!isAt(text, at, NUMBERS)) return findRegions(i, sentence, known);
  const count = COUNTS[tokens[at]!.lower];
  const persons = isAt(text, at + 1, PERSONS);
  const states = isAt(text, at + 1, STATES);
  const named = persons || states || isAt(text, at + 1, EITHER);
  // "the three Baltic states", "the three of them"
  if (!named && isNominal(text, at + 1, text.sentences[sentence]!.last)) return null;
  if (named && tokens[at + 2]?.lower === 'of') return null;
  const isPerson = (id: string): boolean => {
    const kind = actorOf(id)?.kind;
    return kind === 'leader' || kind === 'official';
  };
  const fits = (ids: readonly string[]): boolean =>
    ids.length === count && (persons ? ids.every(isPerson) : !states || !ids.some(isPerson));
  const group = groups.findLast((one) => one.sentence >= sentence - NEAR && fits(one.actors));
  const last = named ? at + 2 : at + 1;
  return group ? makeDraft(text, i, last, 'group', group.actors, true, 'group:counted', 0.7) : null;
}

const TERRITORIES = new WordClass('regions republics territories entities enclaves provinces statelets');
const QUALIFIES = new WordClass(
  'two both same breakaway separatist disputed rebel occupied unrecognised self - proclaimed',
);

/** "the two breakaway regions", "the two Chadian regions": those of the last group of territories, of that state where one is said. */
function findRegions(i: number, sentence: number, { text, groups, actorOf }: Known): Draft | null {
  let at = i + 1;
  let owner: NameHit | undefined;
  for (; ; at++) {
    const hit = itemAt(text.names, text.nameAt[at]);
    if (hit && hit.use & ADJECTIVE) owner = hit;
    else if (!isAt(text, at, QUALIFIES)) break;
  }
  if (!isAt(text, at, TERRITORIES) || text.tokens[at + 1]?.lower === 'of') return null;
  const owners = owner ? owner.entries.flatMap((entry) => entry.actors) : NOBODY;
  const fits = (id: string): boolean => {
    const actor = actorOf(id);
    return actor?.kind === 'region' && (!owners.length || owners.includes(actor.of ?? ''));
  };
  const group = groups.findLast((one) => one.sentence >= sentence - 2 * NEAR && one.actors.every(fits));
  return group ? makeDraft(text, i, at + 1, 'group', group.actors, true, 'group:regions', 0.65) : null;
}
const NOBODY: readonly string[] = [];

const VERB =
  /(ed|s)$|^(have|had|has|will|would|spoke|met|held|took|were|was|are|then|also|later|again|in|on|at|to|both)$/;

/** A noun that the number counts follows. */
const isNominal = (text: Annotated, i: number, end: number): boolean =>
  i < end && /^\p{L}/u.test(text.tokens[i]!.text) && !VERB.test(text.tokens[i]!.lower);
