/** Whom an act is directed at where the sentence leaves it unsaid: the other side of the act told before. */
import { wordSet } from '../lexicon/word-set.ts';
import type { EventType } from '../model/codebook.ts';
import { factuality } from './factuality.ts';
import { complementsOf, type Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { sideOf } from './sides.ts';
import { distinct } from './distinct.ts';
import { towards, type Sides } from './verb-sides.ts';

/** Sentences after which the other side is no longer meant. */
const NEAR = 2;
/** Acts that answer another. */
const ANSWERS = new Set<EventType>(['ACCUSE', 'REJECT', 'SANCTION', 'THREATEN', 'REQUEST', 'SUPPORT']);

/** "Chad expelled two envoys of Niger. Niger condemned the step and recalled its ambassador." */
export function withPartner(input: FrameInput, clause: Clause, sides: Sides, type: EventType): Sides {
  if (!sides.from.length || sides.to.length || sides.reciprocal) return sides;
  if (type === 'ASSAULT') return towards(sides, victims(input, clause, sides.from));
  if (type === 'AID') return towards(sides, askers(input, clause, sides.from));
  if (!ANSWERS.has(type)) return sides;
  const provoked = provoker(input, clause, sides.from, type);
  if (provoked.length) return towards(sides, provoked);
  const { last } = input.parties;
  const pair = last ? { from: last.from, to: last.to, sentence: input.sentence } : input.recent.pair;
  if (
    !pair ||
    input.sentence - pair.sentence > NEAR ||
    namesOther(input, clause, last !== undefined, new Set(sides.from.map((id) => sideOf(id, input.actorOf))))
  )
    return sides;
  const side = (id: string): string => sideOf(id, input.actorOf);
  const own = new Set(sides.from.map(side));
  if (own.size !== 1) return sides;
  const isOwn = (ids: readonly string[]): boolean => ids.some((id) => own.has(side(id)));
  if (isOwn(pair.from) === isOwn(pair.to)) return sides;
  return towards(sides, isOwn(pair.from) ? pair.to : pair.from);
}

const PROVOKES = wordSet('when after because once');

/** "When Niger let the rebels open an office, Chad recalled its ambassador": whose act it answers. */
function provoker(input: FrameInput, clause: Clause, from: readonly string[], type: EventType): readonly string[] {
  if (type !== 'SANCTION' || clause.link !== 'main') return [];
  const own = new Set(from.map((id) => sideOf(id, input.actorOf)));
  if (namesOther(input, clause, false, own)) return [];
  const cause = input.clauses.find(
    (c) => c !== clause && PROVOKES.has(c.opener) && factuality(c, input.patterns) === 'fact',
  );
  if (!cause) return [];
  const to = input.parties.of(cause.subject, 'party');
  return to.length === 1 && !own.has(sideOf(to[0]!, input.actorOf)) ? to : [];
}

/** "Chad asked Niger for tents. Niger sent a lorry": to whoever asked for it. */
function askers(input: FrameInput, clause: Clause, from: readonly string[]): readonly string[] {
  const { asked, sentence } = input.recent;
  const side = (id: string): string => sideOf(id, input.actorOf);
  const own = new Set(from.map(side));
  if (!asked || input.sentence - sentence > NEAR || clause.passive) return [];
  if (!asked.to.some((id) => own.has(side(id))) || asked.from.some((id) => own.has(side(id)))) return [];
  const named = input.parties.mentions([...clause.object, ...complementsOf(clause)]).flatMap((m) => m.actors);
  return named.every((id) => own.has(side(id))) ? distinct(asked.from.map(side)) : [];
}

const DIES = new Set(['die', 'died', 'kill', 'wound', 'injure', 'hurt', 'perish', 'perished']);

/** "Four soldiers of Chad died when Niger's army shelled a post": who was hit, by another clause of the sentence. */
function victims(input: FrameInput, clause: Clause, from: readonly string[]): string[] {
  const side = (id: string): string => sideOf(id, input.actorOf);
  const own = new Set(from.map(side));
  for (const other of input.clauses) {
    if (other === clause || !DIES.has(other.vg.lemma)) continue;
    const hit = other.passive || other.vg.lemma.startsWith('die') ? other.subject : other.object;
    const found = input.parties.of(hit, 'own').filter((id) => !own.has(side(id)));
    if (found.length) return found;
  }
  return [];
}

/** What the other side did or said, and whom it has in the country. */
export const ANSWERED: ReadonlySet<string> = new Set(
  (
    'decision decisions move moves step steps measure measures action actions proposal proposals offer offers demand demands request requests appeal invitation ultimatum ' +
    'warning warnings threat threats accusation accusations allegation allegations claim claims charge charges criticism remark remarks statement statements comment comments ' +
    'raid raids shelling bombing invasion incursion assault offensive killing arrest detention drill drills exercise exercises test launch law bill vote ruling ' +
    'words sanctions expulsion ban restrictions visit initiative plan idea protest apology suggestion incident provocation attack attacks strike strikes ' +
    'ambassador envoy diplomat diplomats embassy consulate consul charge chargé'
  ).split(' '),
);

const ASCRIBES = wordSet('attribute trace ascribe');
const SENDS = /^(call|recall|order|summon|withdraw|pull|bring)$/;
/** Verbs that answer without an object. */
const REPLIES = wordSet(
  'refuse decline retaliate object protest apologise apologize respond react reciprocate accept comply deny budge',
);
const ANSWERING = wordSet('respond retaliate react answer reply reciprocate');
/** What one wants from whoever did something. */
const OWED = wordSet('explanation explanations apology clarification release freedom');
/** What one lodges against whoever did something. */
const LODGED = wordSet('protest protests complaint complaints objection objections');
/** What one promises to whoever did something. */
const REPAID = wordSet('countermeasure countermeasures retaliation reprisals revenge');
/** Verbs that judge what they call by "this" or "that". */
const JUDGES = wordSet('call brand label describe term consider regard see view deem denounce condemn reject dismiss');

/** The object is somebody's or something else's: nothing is left unsaid. */
function namesOther(
  { parties, units, tokens, clauses, actorOf }: FrameInput,
  clause: Clause,
  here: boolean,
  own: ReadonlySet<string>,
): boolean {
  const passive = clause.passive || (clause.vg.negated && clause.vg.lemma === 'go');
  const first = clause.object[0] ?? clause.subject.find(() => passive);
  const names = (c: Clause, pronouns = false): boolean =>
    parties.mentions([...c.object, ...complementsOf(c)]).some((m) => pronouns || m.form !== 'pronoun');
  // "X asked Y for missiles. Y refused."
  if (!clause.object.length && REPLIES.has(clause.vg.lemma) && !clause.passive)
    return (
      clauses.some((c) => c.governor === clause && (clause.vg.lemma !== 'deny' || names(c))) || names(clause, true)
    );
  // "rejected the remarks of X, calling them biased"
  if (here && first !== undefined && /^(it|them|this|that)$/.test(units[first]!.word)) return false;
  // "attributed the ban to pests"
  if (ASCRIBES.has(clause.vg.lemma)) return true;
  // "retaliated by stopping the deliveries": what is told is the answer
  if (clause.link === 'ing' && clause.opener === 'by' && ANSWERING.has(clause.governor?.vg.lemma ?? ''))
    return names(clause);
  // "demanded an explanation"
  if (first !== undefined && OWED.has(units[first]!.word)) return names(clause);
  if (
    first !== undefined &&
    (REPAID.has(units[first]!.word) ||
      (LODGED.has(units[first]!.word) && /^(lodge|file|raise|submit)$/.test(clause.vg.lemma)))
  )
    return names(clause);
  if (first !== undefined && JUDGES.has(clause.vg.lemma) && /^(this|that)$/.test(units[first]!.word))
    return names(clause);
  // "called Diallo home": one's own envoy is nobody else
  const envoy = first === undefined ? undefined : units[first]!.np!.mention;
  if (envoy?.form === 'surname' || envoy?.form === 'name')
    return !passive && SENDS.test(clause.vg.lemma) ? !envoy.actors.every((id) => own.has(sideOf(id, actorOf))) : true;
  if (
    first === undefined ||
    !ANSWERED.has(units[first]!.word) ||
    /^(a|an|any|no)$/.test(tokens[units[first]!.first]!.lower)
  )
    return true;
  const phrases = [...clause.object, ...complementsOf(clause)];
  // "recalled its ambassador": what is one's own is nobody else
  const strange = (id: string): boolean => !own.has(sideOf(id, actorOf));
  return phrases.some(
    (u) =>
      parties.mentions([u]).some((m) => m.form !== 'pronoun' && m.actors.some(strange)) ||
      /^\p{Lu}/u.test(units[u]!.word),
  );
}
