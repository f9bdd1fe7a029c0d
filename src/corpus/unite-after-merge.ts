/** After two actors became one: acts that several documents told of either are one act now, as they would be had the names agreed. */
import { participantsOf, type Interaction } from '../model/interaction.ts';
import { isDay } from './date.ts';
import type { Draft } from './draft.ts';
import { likeness, sameMembers, unite } from './same-act.ts';

/**
 * Unites the acts of one actor that different documents report with the same participants on the same occasion. Two acts of one
 * document stay two, as in `mergeInteractions`; of two judgements that of the earlier act stays.
 */
export function uniteActsOf(draft: Draft, actor: string): void {
  const kept: Interaction[] = [];
  const byParties = new Map<string, number[]>();
  const actorOf = (id: string) => draft.actors.get(id);
  for (const act of draft.interactions) {
    if (!participantsOf(act).includes(actor)) {
      kept.push(act);
      continue;
    }
    const key = `${act.type}|${[...participantsOf(act)].sort().join('|')}`;
    const places = byParties.get(key) ?? [];
    byParties.set(key, places);
    const at = places.find((i) => isOne(kept[i] as Interaction, act, actorOf));
    if (at === undefined) places.push(kept.push(act) - 1);
    else {
      const first = kept[at] as Interaction;
      const next = unite(first, act, actorOf);
      kept[at] = first.status === 'coded' ? { ...next, status: act.status } : next;
    }
  }
  draft.interactions = kept;
}

function isOne(a: Interaction, b: Interaction, actorOf: Parameters<typeof likeness>[2]): boolean {
  const documents = new Set(a.evidence.map(({ document }) => document));
  if (b.evidence.some(({ document }) => documents.has(document))) return false;
  // without a day, or with two judgements that differ, nobody can tell that it was one occasion
  if (!isDay(a.date) && !(a.recurring && b.recurring)) return false;
  if (a.status !== 'coded' && b.status !== 'coded') return false;
  return sameMembers(a, b) && likeness(a, b, actorOf) > 0;
}
