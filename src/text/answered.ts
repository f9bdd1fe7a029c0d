/** Whom an act answers that names no other side: "condemned the raid", "recalled its ambassador", "welcomed the decision". */
import { wordSet } from '../lexicon/word-set.ts';
import { QUAD_OF, type EventType } from '../model/codebook.ts';
import type { Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { typeNamed } from './named-acts.ts';
import { actFor, sidesOf } from './sides.ts';

/** Sentences within which an answer follows what it answers. */
const NEAR = 3;
const DEFINITE = wordSet('the this that these those such');
/** Nouns of doing: by their endings, besides those that the codebook knows. */
const DOING =
  /(tion|sion|ment|ing|al|ure)s?$|^(raid|attack|operation|strike|move|step|decision|plan|proposal|bill|law|verdict|vote|poll|arrest|visit|trip|offer|initiative|ban|offensive|shelling|killing|incident|crackdown|exercise|drill|launch|test|coup|seizure|deal|agreement|protocol|document|result|report|remark|comment|charge|claim)s?$/;

/** The other side that is understood, or none. `from` is who acts, `type` what it does. */
export function answered(
  input: FrameInput,
  clause: Clause,
  type: EventType,
  from: readonly string[],
): readonly string[] {
  const { recent, actorOf, sentence } = input;
  if (!from.length || !recent.acts.length) return NOBODY;
  if (type !== 'SANCTION' && !clause.object.some((u) => isDoing(input, u))) return NOBODY;
  const own = sidesOf(from, actorOf);
  const wanted = type === 'SUPPORT' ? 'cooperation' : 'conflict';
  const word = clause.object.length ? input.units[clause.object[0]!]!.np!.noun : '';
  const named = typeNamed(word);
  // "condemned the raid": an act of force
  const force = input.patterns.nouns.get(word)?.every((p) => QUAD_OF[p.type] === 'material-conflict') === true;
  for (let i = recent.acts.length - 1; i >= 0; i--) {
    const act = recent.acts[i]!;
    if (sentence - act.sentence > (named ? 2 * NEAR : NEAR)) return NOBODY;
    if (force && !named && QUAD_OF[act.type] !== 'material-conflict') continue;
    // "deplored the decision": to ask is to decide nothing
    if (!named && act.type === 'REQUEST' && /^(decision|move|step|measure|action|deed|act)s?$/.test(word)) continue;
    if (named ? act.type !== named : !QUAD_OF[act.type].endsWith(wanted)) continue;
    // a penalty answers what was done to oneself
    if (type === 'SANCTION' && !actFor(own, act.to, actorOf)) continue;
    if (act.from.length && !actFor(own, act.from, actorOf)) return act.from;
  }
  return NOBODY;
}
const NOBODY: readonly string[] = [];

/** "the raid", "that decision": a definite thing that was done, without an owner of its own. */
function isDoing({ units, tokens, parties, patterns }: FrameInput, u: number): boolean {
  const np = units[u]!.np!;
  if (np.mention || np.owners.length || !DEFINITE.has(tokens[units[u]!.first]!.lower)) return false;
  if (parties.of([u], 'own').length) return false;
  return patterns.nouns.has(np.noun) || DOING.test(np.noun);
}
