/** Whom a sentence names beside a description: the description means none of them. */
import type { Annotated } from './annotate.ts';
import type { Draft } from './draft.ts';
import type { PersonReading } from './persons.ts';
import type { RolePhrase } from './role-phrases.ts';
import { itemAt } from '../item-at.ts';

/** How far the walk over a document has come. */
export interface Reached {
  /** Drafts of names and role phrases without a name, in order; the next ones of each. */
  readonly names: readonly Draft[];
  readonly phrases: readonly RolePhrase[];
  nextName: number;
  nextPhrase: number;
  /** What was found. */
  readonly found: readonly Draft[];
}

/**
 * Sides that a sentence names as others than a description there means: those said first behind it, and with `object` all before it. What
 * comes later may be its own again: "the minister urged Peru to leave the borders of Chile".
 */
export function othersNamed(
  { sentenceAt }: Annotated,
  { byId }: PersonReading,
  { names, phrases, nextName, found }: Reached,
  nextPhrase: number,
  sentence: number,
  object: boolean,
): ReadonlySet<string> {
  const sides = new Set<string>();
  const add = (id: string): void => {
    const cast = byId.get(id);
    const side = cast ? cast.actor.of : id;
    if (side !== undefined) sides.add(side);
  };
  const isIn = (first: number): boolean => sentenceAt[first] === sentence;
  let n = nextName;
  while (n < names.length && isIn(names[n]!.first) && !names[n]!.acting) n++;
  let p = nextPhrase;
  while (p < phrases.length && isIn(phrases[p]!.first) && !phrases[p]!.of.length) p++;
  const name = itemAt(names, n);
  const phrase = itemAt(phrases, p);
  if (name && isIn(name.first) && (!phrase || name.first < phrase.first)) name.actors.forEach(add);
  else if (phrase && isIn(phrase.first)) phrase.of.forEach(add);
  if (object)
    for (let k = found.length - 1; k >= 0 && isIn(found[k]!.first); k--)
      if (found[k]!.acting) found[k]!.actors.forEach(add);
  return sides;
}
