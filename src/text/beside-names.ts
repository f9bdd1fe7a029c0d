/** Names that stand beside a phrase and say whom it means. */
import { CAPITALISED } from '../lexicon/word-forms.ts';
import type { Token } from './types.ts';
import type { Unit } from './unit.ts';

/** "his Azerbaijani colleague, X Y, at the residence": the name that follows says who is meant. */
export function apposed(units: readonly Unit[], u: number): readonly string[] | undefined {
  const name = units[u + 1]?.kind === 'comma' ? units[u + 2]?.np?.mention : undefined;
  const after = units[u + 3]?.kind;
  if (!name || name.form !== 'name' || name.actors.length !== 1 || after === 'and' || after === 'vg') return undefined;
  return name.actors;
}

/** "Chad's Mahamat": a capital right behind the one owner of the phrase. */
export function isUnknownName(units: readonly Unit[], tokens: readonly Token[], u: number): boolean {
  const { head, owners } = units[u]!.np!;
  const owner = owners[0]!;
  return (
    (owner.form === 'name' || owner.form === 'metonym') &&
    owner.last === head - 1 &&
    (tokens[head]!.kinds & CAPITALISED) > 0
  );
}
