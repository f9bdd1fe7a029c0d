/** Acts that are done by saying so: refusals, promises, threats, agreements. */
import { WordClass } from '../lexicon/word-class.ts';
import { QUAD_OF, type EventType } from '../model/codebook.ts';
import { without } from './distinct.ts';
import { phrasesOf, type Clause, type Factuality } from './clause.ts';
import { directed, mutual, type RawEvent } from './raw-event.ts';
import { withPartner } from './partner.ts';
import { sideOf } from './sides.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';

/** "refused to support X", "threatened to cut ties with Y": whoever is named first after the verb is the other side. */
export function speechAct(input: FrameInput, clause: Clause, act: Pick<RawEvent, 'type' | 'rule'>): RawEvent[] {
  const from = subjectOf(input, clause);
  if (!from.length || (act.type === 'REJECT' && isOfConflict(input, clause))) return [];
  const { verb } = clause.vg;
  const takes = act.type === 'REJECT' && GOES.has(verb) ? 'place' : 'own';
  for (const group of named(input, clause, act.type)) {
    const to = without(input.parties.of(group, takes), from);
    if (to.length && act.type === 'AGREE') return [mutual(input, clause, act.type, [...from, ...to], act.rule)];
    if (to.length) return [directed(input, clause, act.type, from, to, act.rule)];
  }
  const inviter = act.type === 'REJECT' && TURNS_UP.has(verb) ? inviters(input, clause, from) : NOBODY;
  if (inviter.length) return [directed(input, clause, act.type, from, inviter, act.rule)];
  // "vowed to retaliate", "refused to apologise": towards whoever the act before was done by
  const { to } =
    act.type === 'AGREE'
      ? { to: NOBODY }
      : withPartner(input, clause, { from, to: NOBODY, reciprocal: false }, act.type);
  return to.length ? [directed(input, clause, act.type, from, to, act.rule)] : [];
}
/** The phrases behind the verb, in which the other side may be named. */
function named({ clauses }: FrameInput, clause: Clause, type: EventType): readonly (readonly number[])[] {
  const groups = [clause.object];
  for (const { nps } of clause.preps) groups.push(nps);
  const condition =
    type === 'THREATEN'
      ? clauses.find((c) => c.unit > clause.unit && (c.opener === 'if' || c.opener === 'unless'))
      : undefined;
  if (condition) groups.push(condition.subject);
  // "refused to let the president of X enter"
  const next = LETS.has(clause.vg.verb) ? clauses[clauses.indexOf(clause) + 1] : undefined;
  if (next) groups.push(next.subject);
  return groups;
}

/** "refused to join the sanctions on X": nothing is refused to X. */
const isOfConflict = ({ units }: FrameInput, { object }: Clause): boolean =>
  object.length > 0 &&
  object.every((u) => units[u]!.np!.known.nouns?.every((p) => QUAD_OF[p.type] === 'material-conflict') === true);
/** "refused to come to the summit proposed by X", "X has invited them to talks; Y declined to come": whoever called the meeting. */
function inviters(
  { clauses, parties, actorOf }: FrameInput,
  clause: Clause,
  from: readonly string[],
): readonly string[] {
  const own = from.map((id) => sideOf(id, actorOf));
  const calls = clauses.find((c) => c !== clause && CALLS.has(c.vg.verb));
  if (!calls) return [];
  const by = parties.of(calls.passive ? phrasesOf(calls, 'by') : calls.subject, 'party');
  return by.filter((id) => !own.includes(sideOf(id, actorOf)));
}
const CALLS = new WordClass(
  'propose suggest convene host organise organize invite call initiate plan arrange announce offer',
);
const LETS = new WordClass('let make help allow');

/** "would not set foot in X", "refused to travel to X". */
const GOES = new WordClass('visit travel go come set fly return');
const TURNS_UP = new WordClass('travel go come fly attend participate join appear sit show take turn');
const NOBODY: readonly string[] = [];

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
