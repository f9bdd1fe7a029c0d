/** Acts named again by a noun: "dismissed the accusations" means the last accusation, whatever was told since. */
import { wordSet } from '../lexicon/word-set.ts';
import type { EventType } from '../model/codebook.ts';
import type { Recent } from './recent.ts';

/** What one calls an act of words or a penalty. */
const NAMES: readonly (readonly [EventType, ReadonlySet<string>])[] = [
  [
    'ACCUSE',
    wordSet(
      'accusation accusations allegation allegations claim claims charge charges criticism insinuation insinuations',
    ),
  ],
  ['SANCTION', wordSet('expulsion expulsions sanctions ban restrictions')],
  ['REQUEST', wordSet('demand demands request appeal ultimatum idea proposal suggestion initiative call')],
];

/** What one has said. */
const SAID = wordSet('remark remarks statement statements comment comments words');

/** What one has done: to ask or to blame is none of it. */
const DECIDED = wordSet('decision decisions move moves measure measures action actions');

/** Type of the acts that a noun names, undefined where it may be of any. */
export const typeNamed = (noun: string): EventType | undefined => NAMES.find(([, words]) => words.has(noun))?.[0];

/** Who did the last act that the noun names. */
export function agentNamed(noun: string, { acts, agent, speaker }: Recent): readonly string[] {
  if (SAID.has(noun) && speaker !== undefined) return [speaker];
  if (DECIDED.has(noun)) return acts.findLast(({ type }) => !/^(REQUEST|ACCUSE)$/.test(type))?.from ?? [];
  const type = typeNamed(noun);
  return (type && acts.findLast((act) => act.type === type)?.from) ?? agent;
}
