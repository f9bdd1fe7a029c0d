/** "X warned that Y would pay a heavy price", "X said that Y would not escape the consequences": X threatens Y. */
import { WordClass } from '../lexicon/word-class.ts';
import type { Clause } from './clause.ts';
import { inClauses, type FrameInput } from './frame-input.ts';
import { withPartner } from './partner.ts';
import { directed, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';

const ESCAPES = new WordClass('escape avoid evade survive');
const STAYS = new WordClass('go remain stay');
/** What befalls the one who is threatened. */
const SUFFERS = new WordClass(
  'pay face suffer regret bear feel receive meet lose get answer be cease disappear burn expect',
);
const WOE = new WordClass(
  'price consequence consequences response answer punishment retaliation retribution destruction defeat war catastrophe',
  'isolation sanctions cost costs losses strike strikes wrath reprisal reprisals ruin ruins ashes target targets',
);

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
  const { modal } = vg;
  if ((modal !== 'will' && modal !== 'would' && modal !== 'shall') || (link !== 'said' && !quoted)) return false;
  // "the step would not go unanswered"
  if (vg.negated && STAYS.has(vg.verb)) return /^un(answered|punished|noticed)$/.test(units[unit + 1]?.word ?? '');
  const escapes = vg.negated && ESCAPES.has(vg.verb);
  if (escapes || (!vg.negated && vg.lemma === 'regret')) return true;
  if (vg.negated || !SUFFERS.has(vg.verb)) return false;
  const isWoe = (u: number): boolean => WOE.has(units[u]!.np!.known.noun);
  return object.some(isWoe) || preps.some(({ nps }) => nps.some(isWoe));
}
