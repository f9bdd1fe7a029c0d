/** A map cut to some actors and those tied to them. */
import type { Network } from '../network/network.ts';
import type { FigureSpec } from './spec.ts';

/** Ids of the actors that a cut leaves out, sorted; none where the spec does not cut or none of its actors is shown. */
export function leftOut(spec: FigureSpec, network: Network): string[] {
  const chosen = new Set(spec.crop ?? []);
  if (chosen.size === 0 || !network.actors.some((actor) => chosen.has(actor.id))) return [];
  const kept = new Set(chosen);
  for (const { a, b } of network.ties) {
    if (chosen.has(a)) kept.add(b);
    if (chosen.has(b)) kept.add(a);
  }
  return network.actors
    .map((actor) => actor.id)
    .filter((id) => !kept.has(id))
    .sort();
}
