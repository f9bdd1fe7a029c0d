/** Whose relations a sentence speaks of: "ties between A and B have cooled", "the dispute of A with B". */
import { nounForms } from '../lexicon/inflect.ts';
import { WordClass } from '../lexicon/word-class.ts';
import type { FrameInput } from './frame-input.ts';
import { phrasesAfter } from './noun-slots.ts';
import { sideOf } from './sides.ts';
import { actorsOf } from './types.ts';

const RELATIONS = new WordClass(
  'relation relations tie ties relationship tension tensions dispute quarrel row spat feud standoff crisis friction rift',
  'friendship alliance border rivalry conflict war',
);

/** These as texts write them. */
const ANY_FORM = new WordClass(...[...RELATIONS.words].flatMap(nounForms));

/** The two sides, the one named first in front; nothing where no noun of relations names two. */
export function topicOf(input: FrameInput): readonly string[] | undefined {
  if (!input.words.has(ANY_FORM)) return undefined;
  const { units, parties, actorOf } = input;
  for (let u = 0; u < units.length; u++) {
    const np = units[u]!.np;
    if (!np || np.mention || !RELATIONS.has(np.known.noun)) continue;
    const named = [
      ...actorsOf(np.owners),
      ...parties.of(
        [...phrasesAfter(input, u, 'between'), ...phrasesAfter(input, u, 'of'), ...phrasesAfter(input, u, 'with')],
        'own',
      ),
    ];
    const sides = [...new Set(named.map((id) => sideOf(id, actorOf)))];
    if (sides.length === 2) return sides;
  }
  return undefined;
}
