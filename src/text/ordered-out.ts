/** "Two Chadian consuls were told to leave Niamey": who told them is the state that they had to leave. */
import { complementsOf, type Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { sideOf } from './sides.ts';

const LEAVES = /^(leave|quit|depart|vacate|exit)$/;

export function orderedOutOf({ clauses, parties, actorOf }: FrameInput, clause: Clause): string[] {
  const leaves = clauses.find((c) => c.governor === clause && c.link === 'infinitive' && LEAVES.test(c.vg.lemma));
  if (!leaves) return [];
  return parties.of([...leaves.object, ...complementsOf(leaves)], 'place').map((id) => sideOf(id, actorOf));
}
