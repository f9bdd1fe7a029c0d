/** Acts that are done by saying so: refusals, promises, threats, agreements. */
import { QUAD_OF } from '../model/codebook.ts';
import { phrasesOf, type Clause, type Factuality } from './clause.ts';
import { directed, mutual, type RawEvent } from './raw-event.ts';
import { withPartner } from './partner.ts';
import { sideOf } from './sides.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';

/** "refused to support X", "threatened to cut ties with Y": whoever is named first after the verb is the other side. */
export function speechAct(input: FrameInput, clause: Clause, act: Pick<RawEvent, 'type' | 'rule'>): RawEvent[] {
  const from = subjectOf(input, clause);
  const groups = [clause.object, ...clause.preps.map((p) => p.nps)];
  if (!from.length || (act.type === 'REJECT' && isOfConflict(input, clause))) return [];
  const condition = input.clauses.find((c) => c.unit > clause.unit && /^(if|unless)$/.test(c.opener));
  if (act.type === 'THREATEN' && condition) groups.push(condition.subject);
  // "refused to let the president of X enter"
  const next = input.clauses[input.clauses.indexOf(clause) + 1];
  if (/^(let|make|help|allow)$/.test(clause.vg.lemma) && next) groups.push(next.subject);
  for (const group of groups) {
    const takes = act.type === 'REJECT' && GOES.test(clause.vg.lemma) ? 'place' : 'own';
    const to = input.parties.of(group, takes).filter((id) => !from.includes(id));
    if (to.length && act.type === 'AGREE') return [mutual(input, clause, act.type, [...from, ...to], act.rule)];
    if (to.length) return [directed(input, clause, act.type, from, to, act.rule)];
  }
  const inviter = act.type === 'REJECT' && TURNS_UP.test(clause.vg.lemma) ? inviters(input, clause, from) : [];
  if (inviter.length) return [directed(input, clause, act.type, from, inviter, act.rule)];
  // "vowed to retaliate", "refused to apologise": towards whoever the act before was done by
  const { to } = act.type === 'AGREE' ? NOBODY : withPartner(input, clause, { from, ...NOBODY }, act.type);
  return to.length ? [directed(input, clause, act.type, from, to, act.rule)] : [];
}
/** "refused to join the sanctions on X": nothing is refused to X. */
const isOfConflict = ({ units, patterns }: FrameInput, { object }: Clause): boolean =>
  object.length > 0 &&
  object.every(
    (u) => patterns.nouns.get(units[u]!.np!.noun)?.every((p) => QUAD_OF[p.type] === 'material-conflict') === true,
  );
/** "refused to come to the summit proposed by X", "X has invited them to talks; Y declined to come": whoever called the meeting. */
function inviters({ clauses, parties, actorOf }: FrameInput, clause: Clause, from: readonly string[]): string[] {
  const own = from.map((id) => sideOf(id, actorOf));
  const calls = clauses.find((c) => c !== clause && CALLS.test(c.vg.lemma));
  if (!calls) return [];
  const by = parties.of(calls.passive ? phrasesOf(calls, 'by') : calls.subject, 'party');
  return by.filter((id) => !own.includes(sideOf(id, actorOf)));
}
const CALLS = /^(propose|suggest|convene|host|organise|organize|invite|call|initiate|plan|arrange|announce|offer)$/;

/** "would not set foot in X", "refused to travel to X". */
const GOES = /^(visit|travel|go|come|set|fly|return)$/;
const TURNS_UP = /^(travel|go|come|fly|attend|participate|join|appear|sit|show|take|turn)$/;
const NOBODY = { to: [], reciprocal: false };

/** "X and Y agreed (to, that, on)", "X and Y signed a treaty": both are named in the subject. */
export function bareAgreement(input: FrameInput, clause: Clause, truth: Factuality): RawEvent[] {
  // "A and B failed to agree"
  const failed = truth === 'denied' && clause.vg.lemma === 'agree';
  if ((truth !== 'fact' && !failed) || clause.passive || (clause.vg.lemma !== 'agree' && clause.vg.lemma !== 'sign'))
    return [];
  const subject = subjectOf(input, clause);
  if (failed) return subject.length < 2 ? [] : [mutual(input, clause, 'REJECT', subject, 'fail to agree')];
  const both = subject.length === 1 ? [...subject, ...proposer(input, subject[0]!)] : subject;
  return both.length < 2 ? [] : [mutual(input, clause, 'AGREE', both, clause.vg.lemma)];
}

/** "X asked Y to stay. Y agreed": with whoever asked, or whose words these are. */
function proposer({ recent, parties, actorOf }: FrameInput, one: string): string[] {
  const side = sideOf(one, actorOf);
  if (recent.asked?.to.some((id) => sideOf(id, actorOf) === side)) return [...recent.asked.from];
  return parties.voice !== undefined && sideOf(parties.voice, actorOf) !== side ? [parties.voice] : [];
}
