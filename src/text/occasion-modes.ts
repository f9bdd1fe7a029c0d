/** What a text calls its one gathering elsewhere: "the negotiations", "the summit". */
import type { Mode } from '../model/codebook.ts';
import type { MergedAct } from './act.ts';
import type { Token } from './types.ts';
import { itemAt } from './item-at.ts';

const NAMES: ReadonlyMap<string, Mode> = new Map([
  ['negotiations', 'negotiation'],
  ['negotiation', 'negotiation'],
  ['summit', 'summit'],
]);

/** From how many participants on a meeting is a gathering. */
const SEVERAL = 3;

/**
 * A text with exactly one gathering that it calls a meeting, and a definite noun for how it was held ("a place for the negotiations"),
 * means that gathering. Names with parties of their own ("the negotiations between A and B") are acts already and do not count.
 */
export function nameOccasion(acts: readonly MergedAct[], tokens: readonly Token[]): MergedAct[] {
  const gatherings = acts.filter((act) => act.type === 'CONSULT' && act.from.length + act.to.length >= SEVERAL);
  const [only] = gatherings;
  if (gatherings.length !== 1 || only?.mode !== 'meeting') return [...acts];
  const at = tokens.findIndex(
    (token, i) => NAMES.has(token.lower) && itemAt(tokens, i - 1)?.lower === 'the' && isBare(tokens, i),
  );
  if (at < 0) return [...acts];
  return acts.map((act) => (act === only ? { ...act, mode: NAMES.get(tokens[at]!.lower)! } : act));
}

const isBare = (tokens: readonly Token[], i: number): boolean =>
  !/^(between|with|of|on)$/.test(tokens[i + 1]?.lower ?? '');
