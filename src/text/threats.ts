/** "X warned that Y would pay a heavy price", "X said that Y would not escape the consequences": X threatens Y. */
import type { Clause } from './clause.ts';
import { inClauses, type FrameInput } from './frame-input.ts';
import { withPartner } from './partner.ts';
import { directed, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';

/** What befalls the one who is threatened. */
const SUFFERS = /^(pay|face|suffer|regret|bear|feel|receive|meet|lose|get|answer|be|cease|disappear|burn|expect)$/;
const WOE =
  /^(price|consequence|consequences|response|answer|punishment|retaliation|retribution|destruction|defeat|war|catastrophe|isolation|sanctions|costs?|losses|strikes?|wrath|reprisals?|ruins?|ashes|target|targets)$/;

export function threats(input: FrameInput, said: ReadonlyMap<Clause, string>): RawEvent[] {
  if (!said.size) return [];
  return inClauses(input, (clause) => {
    const who = clause.vg.modal !== '' && isDoom(input, clause) ? said.get(clause) : undefined;
    if (who === undefined) return undefined;
    const side = sideOf(who, input.actorOf);
    const named = input.parties.of(clause.subject, 'own').filter((id) => sideOf(id, input.actorOf) !== side);
    const to = named.length
      ? named
      : withPartner(input, clause, { from: [who], to: [], reciprocal: false }, 'THREATEN').to;
    return to.length ? directed(input, clause, 'THREATEN', [who], to, 'say that one will suffer') : undefined;
  });
}

function isDoom({ units }: FrameInput, { unit, vg, object, preps, link, quoted }: Clause): boolean {
  if (!/^(will|would|shall)$/.test(vg.modal) || (link !== 'said' && !quoted)) return false;
  // "the step would not go unanswered"
  if (vg.negated && /^(go|remain|stay)$/.test(vg.lemma))
    return /^un(answered|punished|noticed)$/.test(units[unit + 1]?.word ?? '');
  const escapes = vg.negated && /^(escape|avoid|evade|survive)$/.test(vg.lemma);
  if (escapes || (!vg.negated && vg.lemma === 'regret')) return true;
  if (vg.negated || !SUFFERS.test(vg.lemma)) return false;
  return [...object, ...preps.flatMap((p) => p.nps)].some((u) => WOE.test(units[u]!.word));
}
