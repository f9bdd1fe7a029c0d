/** What came of a request: "X asked Y for gas and was turned down", "X asked Y and got a refusal": Y refuses X. */
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { inClauses, subjectOf, type FrameInput } from './frame-input.ts';
import { directed, NO_EVENTS, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';

const PARTICLED = new WordClass('turn wave brush send put fob');
const REFUSES = new WordClass('refuse rebuff reject deny decline snub dismiss rebuke');
const GETS = new WordClass('get receive meet encounter hear earn have reap met got heard');
const MEETS = new WordClass('meet met');
const NO = wordSet('refusal rebuff rejection no snub denial');

/** `told` are the acts of the sentence that are read already. */
export function turnedDown(input: FrameInput, told: readonly RawEvent[]): readonly RawEvent[] {
  const { verbs } = input;
  const mayRefuse = verbs.has(REFUSES) || verbs.has(PARTICLED) || verbs.has(GETS);
  const passive = mayRefuse ? passively(input, told) : NO_EVENTS;
  if (!verbs.has(ANSWER) || !verbs.has(ASKS)) return passive;
  const answered = askedAndAnswered(input, told);
  return answered.length ? [...passive, ...answered] : passive;
}

const ASKS = new WordClass('ask demand request seek propose suggest want urge claim solicit invite call press');
const ANSWERS: Readonly<Record<string, RawEvent['type']>> = {
  refuse: 'REJECT',
  decline: 'REJECT',
  demur: 'REJECT',
  agree: 'SUPPORT',
  consent: 'SUPPORT',
  comply: 'SUPPORT',
  oblige: 'SUPPORT',
};
const ANSWER = new WordClass(...Object.keys(ANSWERS));

/** "X demanded his extradition, and Y has refused": asked was Y, though the demand names nobody. */
function askedAndAnswered(input: FrameInput, told: readonly RawEvent[]): RawEvent[] {
  const { clauses, units, actorOf } = input;
  for (let i = 1; i < clauses.length; i++) {
    const answer = clauses[i]!;
    if (!ANSWER.has(answer.vg.verb)) continue;
    const ask = clauses[i - 1]!;
    const type = ANSWERS[answer.vg.lemma]!;
    if (!ASKS.has(ask.vg.verb) || ask.passive || answer.passive || answer.object.length) continue;
    if (told.some((event) => event.clause === ask || event.clause === answer)) continue;
    const start = answer.subject[0] ?? answer.unit;
    if (!/^(and|but|which|comma|stop)$/.test(units[start - 1]?.kind === 'and' ? 'and' : (units[start - 1]?.word ?? '')))
      continue;
    if ([ask, answer].some((clause) => factuality(clause, input.patterns) !== 'fact')) continue;
    const [from, to] = [subjectOf(input, ask), subjectOf(input, answer)];
    const own = new Set(from.map((id) => sideOf(id, actorOf)));
    if (!from.length || to.length !== 1 || own.has(sideOf(to[0]!, actorOf))) continue;
    return [
      directed(input, ask, 'REQUEST', from, to, 'ask'),
      directed(input, answer, type, to, from, type === 'REJECT' ? 'refuse' : 'accept'),
    ];
  }
  return [];
}

function passively(input: FrameInput, told: readonly RawEvent[]): RawEvent[] {
  return inClauses(input, (clause) => {
    if (!isRefused(input, clause) || factuality(clause, input.patterns) !== 'fact') return undefined;
    const side = (id: string): string => sideOf(id, input.actorOf);
    const asker = subjectOf(input, clause);
    const own = new Set(asker.map(side));
    const asked =
      told.findLast((event) => event.type === 'REQUEST' && event.token < clause.vg.main) ??
      (input.sentence - input.recent.sentence <= 2 ? input.recent.asked : undefined);
    if (!asked?.from.some((id) => own.has(side(id))) || asked.to.some((id) => own.has(side(id)))) return undefined;
    if (
      input.parties.of(
        clause.preps.flatMap((p) => (p.prep === 'by' ? p.nps : [])),
        'own',
      ).length
    )
      return undefined;
    return directed(input, clause, 'REJECT', asked.to, asker, 'turn down');
  });
}

function isRefused({ units }: FrameInput, { vg, passive, object, preps, unit }: Clause): boolean {
  if (passive && REFUSES.has(vg.verb)) return !object.length;
  if (passive && PARTICLED.has(vg.verb)) return /^(down|away|aside|off)$/.test(units[unit + 1]?.word ?? '');
  if (!GETS.has(vg.verb)) return false;
  const isNo = (u: number): boolean =>
    NO.has(units[u]!.word) && !units[u]!.np!.owners.length && units[u + 1]?.kind !== 'prep';
  if (!passive && !MEETS.has(vg.verb)) return object.some(isNo);
  return preps.some((p) => p.prep === 'with' && p.nps.some(isNo));
}
