/** Whom an act is directed at where the sentence leaves it unsaid: the other side of the act told before. */
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { EventType } from '../model/codebook.ts';
import { factuality } from './factuality.ts';
import { complementsOf, type Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { actFor, sideOf, sidesOf, strangersTo } from './sides.ts';
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
  const own = sidesOf(sides.from, input.actorOf);
  const provoked = type === 'SANCTION' && clause.link === 'main' ? provoker(input, clause, own) : NOBODY;
  if (provoked.length) return towards(sides, provoked);
  const { parties, recent, actorOf, sentence } = input;
  const pair = parties.last ?? recent.pair;
  if (!pair || (!parties.last && sentence - recent.pair!.sentence > NEAR)) return sides;
  if (own.some((side) => side !== own[0])) return sides;
  const acts = actFor(own, pair.from, actorOf);
  if (acts === actFor(own, pair.to, actorOf)) return sides;
  if (namesOther(input, clause, parties.last !== undefined, own)) return sides;
  return towards(sides, acts ? pair.to : pair.from);
}
const NOBODY: readonly string[] = [];

const PROVOKES = wordSet('when after because once');

/** "When Niger let the rebels open an office, Chad recalled its ambassador": whose act it answers. */
function provoker(input: FrameInput, clause: Clause, own: readonly string[]): readonly string[] {
  const cause = input.clauses.find(
    (c) => c !== clause && c.opener !== '' && PROVOKES.has(c.opener) && factuality(c, input.patterns) === 'fact',
  );
  if (!cause || namesOther(input, clause, false, own)) return NOBODY;
  const to = input.parties.of(cause.subject, 'party');
  return to.length === 1 && !own.includes(sideOf(to[0]!, input.actorOf)) ? to : NOBODY;
}

/** "Chad asked Niger for tents. Niger sent a lorry": to whoever asked for it. */
function askers(input: FrameInput, clause: Clause, from: readonly string[]): readonly string[] {
  const { actorOf, parties, recent } = input;
  const { asked, sentence } = recent;
  if (!asked || input.sentence - sentence > NEAR || clause.passive) return NOBODY;
  const own = sidesOf(from, actorOf);
  if (!actFor(own, asked.to, actorOf) || actFor(own, asked.from, actorOf)) return NOBODY;
  const named = parties.mentions([...clause.object, ...complementsOf(clause)]);
  return named.some(({ actors }) => strangersTo(own, actors, actorOf).length)
    ? NOBODY
    : distinct(sidesOf(asked.from, actorOf));
}

const DIES = new WordClass('die died kill wound injure hurt perish perished');

/** "Four soldiers of Chad died when Niger's army shelled a post": who was hit, by another clause of the sentence. */
function victims(input: FrameInput, clause: Clause, from: readonly string[]): readonly string[] {
  const own = sidesOf(from, input.actorOf);
  for (const other of input.clauses) {
    if (other === clause || !DIES.has(other.vg.verb)) continue;
    const hit = other.passive || other.vg.lemma.startsWith('die') ? other.subject : other.object;
    const found = strangersTo(own, input.parties.of(hit, 'own'), input.actorOf);
    if (found.length) return found;
  }
  return NOBODY;
}

/** What the other side did or said, and whom it has in the country. */
export const ANSWERED = new WordClass(
  'decision decisions move moves step steps measure measures action actions proposal proposals offer offers demand demands request requests appeal invitation ultimatum',
  'warning warnings threat threats accusation accusations allegation allegations claim claims charge charges criticism remark remarks statement statements comment comments',
  'raid raids shelling bombing invasion incursion assault offensive killing arrest detention drill drills exercise exercises test launch law bill vote ruling',
  'words sanctions expulsion ban restrictions visit initiative plan idea protest apology suggestion incident provocation attack attacks strike strikes',
  'ambassador envoy diplomat diplomats embassy consulate consul charge chargé',
);

const ASCRIBES = new WordClass('attribute trace ascribe');
const SENDS = new WordClass('call recall order summon withdraw pull bring');
/** Verbs that answer without an object. */
const REPLIES = new WordClass(
  'refuse decline retaliate object protest apologise apologize respond react reciprocate accept comply deny budge',
);
const ANSWERING = new WordClass('respond retaliate react answer reply reciprocate');
/** What one wants from whoever did something. */
const OWED = new WordClass('explanation explanations apology clarification release freedom');
/** What one lodges against whoever did something. */
const LODGED = new WordClass('protest protests complaint complaints objection objections');
/** What one promises to whoever did something. */
const REPAID = new WordClass('countermeasure countermeasures retaliation reprisals revenge');
/** Verbs that judge what they call by "this" or "that". */
const JUDGES = new WordClass(
  'call brand label describe term consider regard see view deem denounce condemn reject dismiss',
);

/** The object is somebody's or something else's: nothing is left unsaid. */
function namesOther(input: FrameInput, clause: Clause, here: boolean, own: readonly string[]): boolean {
  const { parties, units, tokens, clauses, actorOf } = input;
  const { lemma, verb } = clause.vg;
  const passive = clause.passive || (clause.vg.negated && lemma === 'go');
  const first = clause.object[0] ?? (passive ? clause.subject[0] : undefined);
  // "X asked Y for missiles. Y refused."
  if (!clause.object.length && !clause.passive && REPLIES.has(verb))
    return (
      clauses.some((c) => c.governor === clause && (lemma !== 'deny' || names(input, c))) || names(input, clause, true)
    );
  const word = first === undefined ? '' : units[first]!.word;
  const points = word === 'this' || word === 'that';
  // "rejected the remarks of X, calling them biased"
  if (here && (points || word === 'it' || word === 'them')) return false;
  // "attributed the ban to pests"
  if (ASCRIBES.has(verb)) return true;
  // "retaliated by stopping the deliveries": what is told is the answer
  if (clause.link === 'ing' && clause.opener === 'by' && clause.governor && ANSWERING.has(clause.governor.vg.verb))
    return names(input, clause);
  if (first === undefined) return true;
  // "demanded an explanation"
  const { mention: envoy, known } = units[first]!.np!;
  if (OWED.has(known.noun) || REPAID.has(known.noun)) return names(input, clause);
  if (LODGED.has(known.noun) && /^(lodge|file|raise|submit)$/.test(lemma)) return names(input, clause);
  if (points && JUDGES.has(verb)) return names(input, clause);
  // "called Diallo home": one's own envoy is nobody else
  if (envoy?.form === 'surname' || envoy?.form === 'name')
    return passive || !SENDS.has(verb) || strangersTo(own, envoy.actors, actorOf).length > 0;
  if (!ANSWERED.has(known.noun) || /^(a|an|any|no)$/.test(tokens[units[first]!.first]!.lower)) return true;
  // "recalled its ambassador": what is one's own is nobody else
  return [...clause.object, ...complementsOf(clause)].some(
    (u) =>
      parties.mentions([u]).some((m) => m.form !== 'pronoun' && strangersTo(own, m.actors, actorOf).length > 0) ||
      /^\p{Lu}/u.test(units[u]!.word),
  );
}

/** Somebody stands in what the verb takes. */
const names = ({ parties }: FrameInput, clause: Clause, pronouns = false): boolean =>
  parties.mentions([...clause.object, ...complementsOf(clause)]).some((m) => pronouns || m.form !== 'pronoun');
