import { WordClass } from '../lexicon/word-class.ts';
import { wordClasses } from '../lexicon/word-classes.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { phrasesOf, type Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { directed, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';
import { patternsFor, startOf } from './verb-conditions.ts';
import { inClauses, type FrameInput } from './frame-input.ts';
import { actorsOf } from './types.ts';
import type { Unit } from './unit.ts';
import { itemAt } from './item-at.ts';

/** Openers of clauses that are the author's: "While A had asked B, X replied". */
const ASIDE = wordSet('while whereas although though when after before since because as');

const SAYS = new WordClass(...wordClasses.say);
const TELLS = new WordClass(...wordClasses.say, ...wordClasses.promise);
const HARMS = new WordClass(...wordClasses.hostile);
const PURSUES = new WordClass(...wordClasses.pursues);

/** Who says what in a sentence: clause -> the actor whose words it is. */
export function speakers(input: FrameInput, voice: string | undefined): ReadonlyMap<Clause, string> {
  const { clauses } = input;
  const otherwise = general(input) ?? voice;
  let found: Map<Clause, string> | undefined;
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i]!;
    const who = reporter(input, clause) ?? otherwise;
    if (who) (found ??= new Map<Clause, string>()).set(clause, who);
    const one = i > 0 && clause.link === 'main' ? closes(input, clause) : undefined;
    if (one === undefined) continue;
    found ??= new Map<Clause, string>();
    for (let k = 0; k < i; k++) {
      const earlier = clauses[k]!;
      if (found.has(earlier) || ASIDE.has(earlier.opener)) continue;
      found.set(earlier, one);
      if (earlier.link === 'main') earlier.quoted = true;
    }
  }
  return found ?? NOBODY_SAYS;
}
const NOBODY_SAYS: ReadonlyMap<Clause, string> = new Map<Clause, string>();

/** Who says it by a verb of speech above the clause. */
function reporter(input: FrameInput, clause: Clause): string | undefined {
  let at: Clause | undefined = clause;
  for (let depth = 0; at && depth < 12; depth++) {
    const above: Clause | undefined = at.governor;
    if (at.link === 'said' && above && TELLS.has(above.vg.verb)) {
      const who = above.passive ? teller(input, above) : input.parties.of(above.subject, 'party');
      return who.length === 1 ? who[0] : undefined;
    }
    at = above;
  }
  return undefined;
}

/** '"...", X said.': the words stand before. */
function closes({ clauses, parties, units }: FrameInput, clause: Clause): string | undefined {
  let first = clause.subject[0] ?? 0;
  for (const u of clause.subject) if (u < first) first = u;
  const before = first > 0 ? itemAt(units, first > clause.unit ? clause.unit - 1 : first - 1)?.kind : undefined;
  if ((before !== 'comma' && before !== 'quote') || !SAYS.has(clause.vg.verb)) return undefined;
  if (clauses.some((c) => c.governor === clause && c.link === 'said')) return undefined;
  if (parties.of(clause.object, 'party').length) return undefined;
  const who = parties.of(clause.subject, 'party');
  return who.length === 1 ? who[0] : undefined;
}

const ACCORDING = new WordClass('according');
/** "asked X for gas and was told by him that ...", "and was told that ...": by X. */
function teller({ parties, clauses }: FrameInput, told: Clause): readonly string[] {
  const by = parties.of(phrasesOf(told, 'by'), 'party');
  if (by.length) return by;
  const before = clauses.findLast(
    (c) => c.unit < told.unit && c.link === 'main' && c.subject.join() === told.subject.join(),
  );
  return before && !before.passive ? parties.of(before.object, 'party') : [];
}

const OPINION = new WordClass('view opinion words assessment judgement judgment eyes telling');

/** "According to X", "in X's view", "in the words of X": all of the sentence is X's. */
export function general(input: FrameInput): string | undefined {
  const { units, parties, words } = input;
  if (words.has(ACCORDING)) {
    const at = units.findIndex((unit) => unit.kind === 'prep' && unit.word === 'according');
    return at >= 0 && units[at + 1]?.kind === 'np' ? one(parties.of([at + 1], 'party')) : undefined;
  }
  if (!words.has(OPINION)) return undefined;
  const at = units.findIndex(
    ({ np }, u) => np !== undefined && OPINION.has(input.tokens[np.head]!.form) && isOfAll(units, u - 1),
  );
  if (at < 0) return undefined;
  if (units[at + 1]?.word === 'of' && units[at + 2]?.np) return one(parties.of([at + 2], 'party'));
  return one(actorsOf(units[at]!.np!.owners));
}

/** The "in" at u opens the sentence or stands between commas, not in a relative clause: "which, in his view, is wrong". */
const isOfAll = (units: readonly Unit[], u: number): boolean =>
  itemAt(units, u)?.word === 'in' &&
  (u === 0 || (itemAt(units, u - 1)?.kind === 'comma' && itemAt(units, u - 2)?.kind !== 'rel'));

const one = (ids: readonly string[]): string | undefined => (ids.length === 1 ? ids[0] : undefined);

/** "X said that Y must ...": a demand of the speaker on whoever must. */
export function demands(input: FrameInput, said: ReadonlyMap<Clause, string>): RawEvent[] {
  if (!said.size) return [];
  return inClauses(input, (clause) => {
    const who = factuality(clause, input.patterns) === 'duty' ? said.get(clause) : undefined;
    if (!who) return undefined;
    const to = input.parties.of(clause.subject, 'party').filter((id) => id !== who);
    // "we, the members of X, should"
    const own = input.units.slice(0, clause.unit).some((unit) => unit.np && /^(i|we)$/.test(unit.np.noun));
    if (!to.length || own) return undefined;
    return directed(input, clause, 'REQUEST', [who], to, 'say that one must');
  });
}

const ASKS = new WordClass('ask request urge invite tell order warn');

/** "According to X, Y had been requested to leave": X's side asked. */
export function reportedRequests(input: FrameInput, said: ReadonlyMap<Clause, string>): RawEvent[] {
  if (!said.size) return [];
  return inClauses(input, (clause) => {
    if (!clause.passive || !ASKS.has(clause.vg.verb)) return undefined;
    const who = said.get(clause);
    if (!who || clause.preps.some((p) => p.prep === 'by')) return undefined;
    if (factuality(clause, input.patterns) !== 'fact') return undefined;
    const side = sideOf(who, input.actorOf);
    const to = input.parties.of(clause.subject, 'party').filter((id) => sideOf(id, input.actorOf) !== side);
    return to.length ? directed(input, clause, 'REQUEST', [side], to, 'say that one was asked') : undefined;
  });
}

/** "X said that Y conducts a policy of confrontation", "that Y wants to drag us into war": X accuses Y, whatever of it is fact or plan. */
export function accusations(
  input: FrameInput,
  said: ReadonlyMap<Clause, string>,
  others: readonly RawEvent[],
): RawEvent[] {
  if (!said.size) return [];
  const found: RawEvent[] = [];
  for (const clause of input.clauses) {
    const who = said.get(clause);
    if (!who || clause.vg.negated || clause.denied) continue;
    if (!isHostile(input, clause) && (others.some((e) => e.clause === clause) || !isForce(input, clause))) continue;
    const side = sideOf(who, input.actorOf);
    const subject = input.parties.of(clause.subject, 'own');
    const accused = (id: string): boolean => isAccused(others, id) || isAccused(found, id);
    const to = (subject.length ? subject : withWhom(input, clause)).filter(
      (id) => sideOf(id, input.actorOf) !== side && !accused(id),
    );
    if (to.length) found.push(directed(input, clause, 'ACCUSE', [who], to, 'say that one harms'));
  }
  return found;
}

const isAccused = (events: readonly RawEvent[], id: string): boolean =>
  events.some(({ type, to }) => type === 'ACCUSE' && to.includes(id));

/** "said that Y was building up its forces": an act of force whose other side is left unsaid. */
function isForce(input: FrameInput, clause: Clause): boolean {
  if (clause.passive || factuality(clause, input.patterns) !== 'fact') return false;
  const found = patternsFor(input, clause).find((pattern) => startOf(input, clause, pattern) >= 0);
  return found !== undefined && /^(ASSAULT|COERCE|MOBILIZE|THREATEN)$/.test(found.type);
}

/** "deeper integration with Y would threaten us". */
function withWhom({ units, parties }: FrameInput, clause: Clause): readonly string[] {
  const last = clause.subject.at(-1);
  return last !== undefined && units[last + 1]?.word === 'with' ? parties.of([last + 2], 'party') : [];
}

function isHostile({ units, patterns }: FrameInput, clause: Clause): boolean {
  if (!clause.passive && HARMS.has(clause.vg.verb)) return true;
  if (!PURSUES.has(clause.vg.verb)) return false;
  const { classes, singular } = patterns;
  const nouns = classes.hostileNoun;
  return clause.object.some((u) => {
    const of = units[u + 1]?.word === 'of' ? units[u + 2]?.word : undefined;
    return [units[u]!.word, of].some((word) => word !== undefined && nouns.has(singular.get(word) ?? word));
  });
}
