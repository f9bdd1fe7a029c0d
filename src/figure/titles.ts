/** One line on an actor or a tie: what a pointer shows and a screen reader says. */
import type { NetworkActor, Tie } from '../network/actors-and-ties.ts';
import { TONE_NAMES, toneStep } from './palette.ts';
import { counted } from './wording.ts';

export const actorTitle = (actor: NetworkActor): string =>
  `${actor.name}, ${actor.kind}: ${counted(actor.interactions, 'interaction')} over ${counted(actor.degree, 'tie')}`;

export function tieTitle(tie: Tie, actors: readonly NetworkActor[], index: ReadonlyMap<string, number>): string {
  const name = (id: string): string => actors[index.get(id) ?? -1]?.name ?? id;
  return `${name(tie.a)} and ${name(tie.b)}: ${counted(tie.interactions, 'interaction')}, ${TONE_NAMES[toneStep(tie.balance)]}`;
}
