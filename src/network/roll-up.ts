/** From actors to states: whom a person or a region stands for in the state view. */
import { isPerson, type Actor } from '../model/actor.ts';
import type { Level } from './filters.ts';

/**
 * The actor that stands for each at a level. At `states` a person becomes the one that they act for and an undisputed region its
 * parent, followed to the end; disputed regions, organisations and states stand for themselves, and so does whoever has no `of` (or
 * one that the dataset does not know).
 * A cycle in `of`, which reading refuses, ends where it began.
 */
export function rollUp(actors: readonly Actor[], level: Level): (id: string) => string {
  if (level === 'actors') return (id) => id;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const memo = new Map<string, string>();
  const follow = (start: string): string => {
    let id = start;
    for (const seen = new Set<string>(); !seen.has(id);) {
      seen.add(id);
      const actor = byId.get(id);
      if (actor?.of === undefined || !byId.has(actor.of)) break;
      if (!isPerson(actor) && (actor.kind !== 'region' || actor.disputed)) break;
      id = actor.of;
    }
    return id;
  };
  return (id) => {
    let end = memo.get(id);
    if (end === undefined) memo.set(id, (end = follow(id)));
    return end;
  };
}
