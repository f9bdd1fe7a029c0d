/** Actors found in one document against gold's; the kind must match (codebook section 5). */
import type { ActorKind } from '../model/actor.ts';
import type { Counts } from './counts.ts';
import type { Gold } from './gold.ts';

export interface ActorScore extends Counts {
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
  /** The same counts by kind: gold's kind for what gold has, the system's for what it has not. */
  readonly byKind: ReadonlyMap<ActorKind, Counts>;
}

/** `found`: the dataset's actor ids in the document; each counts once under gold's id. */
export function scoreActors(
  found: readonly string[],
  kindOf: (id: string) => ActorKind | undefined,
  gold: Gold,
  rename: (id: string) => string,
): ActorScore {
  const byId = new Map(gold.actors.map((actor) => [actor.id, actor]));
  const kinds = new Map<ActorKind, { tp: number; sys: number; gold: number }>();
  const at = (kind: ActorKind): { tp: number; sys: number; gold: number } => {
    const counts = kinds.get(kind) ?? { tp: 0, sys: 0, gold: 0 };
    kinds.set(kind, counts);
    return counts;
  };
  const core = gold.actors.filter(({ optional }) => !optional);
  for (const actor of core) at(actor.kind).gold++;
  const seen = new Set<string>();
  let [tp, sys] = [0, 0];
  for (const id of found) {
    const actor = byId.get(rename(id));
    const again = actor !== undefined && seen.has(actor.id);
    if (actor) seen.add(actor.id);
    if (actor?.optional && !again) continue;
    const kind = kindOf(id);
    const counts = kind ? at(kind) : undefined;
    sys++;
    if (counts) counts.sys++;
    if (!actor || again || actor.kind !== kind) continue;
    tp++;
    if (counts) counts.tp++;
  }
  return {
    tp,
    sys,
    gold: core.length,
    missed: core.filter(({ id }) => !seen.has(id)).map(({ id }) => id),
    spurious: found.filter((id) => !byId.has(rename(id))),
    byKind: kinds,
  };
}
