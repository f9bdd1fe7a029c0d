/** "In Niamey the foreign ministry": a body without an owner is of the place before it. */
import { wordSet } from '../lexicon/word-set.ts';
import type { Token } from './types.ts';
import type { Unit } from './unit.ts';
import { itemAt } from './item-at.ts';

/** Bodies and offices that every capital has. */
const BODY = wordSet(
  'ministry government parliament cabinet presidency authority leadership regime president premier minister',
);

/** The actors of the place right before the phrase at u, nothing where it is no such body. */
export function seatBefore(units: readonly Unit[], tokens: readonly Token[], u: number): readonly string[] | undefined {
  const { np, first } = units[u]!;
  if (!BODY.has(np!.noun) || np!.owners.length || tokens[first]!.lower !== 'the') return undefined;
  if (np!.mention && np!.mention.rule !== 'institution:the') return undefined;
  const at = itemAt(units, u - 1)?.kind === 'comma' ? u - 2 : u - 1;
  const place = itemAt(units, at)?.np?.mention;
  if (units[u + 1]?.word === 'of' || itemAt(units, at - 1)?.word !== 'in') return undefined;
  return place?.form === 'metonym' ? place.actors : undefined;
}
