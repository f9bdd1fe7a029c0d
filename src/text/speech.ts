import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { phrasesOf, type Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { directed, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';
import { patternsFor, startOf } from './verb-conditions.ts';
import { inClauses, type FrameInput } from './frame-input.ts';
import { itemAt } from './item-at.ts';

/** Openers of clauses that are the author's: "While A had asked B, X replied". */
const ASIDE = wordSet('while whereas although though when after before since because as');

/** Who says what in a sentence: clause -> the actor whose words it is. */
export function speakers(input: FrameInput, voice: string | undefined): Map<Clause, string> {
  const { clauses, patterns, parties, units } = input;
  const say = patterns.classes.say;
  const promise = patterns.classes.promise;
  const found = new Map<Clause, string>();
  const otherwise = general(input) ?? voice;
  clauses.forEach((clause, i) => {
    if (otherwise) found.set(clause, otherwise);
    let at: Clause | undefined = clause;
    for (let depth = 0; at && depth < 12; depth++) {
      const above: Clause | undefined = at.governor;
      if (at.link === 'said' && above && (say.has(above.vg.lemma) || promise.has(above.vg.lemma))) {
        const who = above.passive ? teller(input, above) : parties.of(above.subject, 'party');
        if (who.length === 1) found.set(clause, who[0]!);
        break;
      }
      at = above;
    }
    // '"...", X said.': the words stand before
    const tail =
      i > 0 &&
      say.has(clause.vg.lemma) &&
      clause.link === 'main' &&
      !clauses.some((c) => c.governor === clause && c.link === 'said');
    const first = clause.subject.length ? Math.min(...clause.subject) : 0;
    const before = first > 0 ? itemAt(units, first > clause.unit ? clause.unit - 1 : first - 1) : undefined;
    if (tail && (before?.kind === 'comma' || before?.kind === 'quote') && !parties.of(clause.object, 'party').length) {
      const who = parties.of(clause.subject, 'party');
      if (who.length === 1)
        for (const earlier of clauses.slice(0, i))
          if (!found.has(earlier) && !ASIDE.has(earlier.opener)) {
            found.set(earlier, who[0]!);
            if (earlier.link === 'main') earlier.quoted = true;
          }
    }
  });
  return found;
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

/** "According to X": all of the sentence is X's. */
export function general(input: FrameInput): string | undefined {
  if (!input.words.has(ACCORDING)) return undefined;
  const at = input.units.findIndex((unit) => unit.kind === 'prep' && unit.word === 'according');
  if (at < 0 || input.units[at + 1]?.kind !== 'np') return undefined;
  const who = input.parties.of([at + 1], 'party');
  return who.length === 1 ? who[0] : undefined;
}

/** "X said that Y must ...": a demand of the speaker on whoever must. */
export function demands(input: FrameInput, said: ReadonlyMap<Clause, string>): RawEvent[] {
  if (!said.size) return [];
  return inClauses(input, (clause) => {
    const who = said.get(clause);
    if (!who || factuality(clause, input.patterns) !== 'duty') return undefined;
    const to = input.parties.of(clause.subject, 'party').filter((id) => id !== who);
    // "we, the members of X, should"
    const own = input.units.slice(0, clause.unit).some((unit) => unit.np && /^(i|we)$/.test(unit.np.noun));
    if (!to.length || own) return undefined;
    return directed(input, clause, 'REQUEST', [who], to, 'say that one must');
  });
}

const ASKS = new Set(['ask', 'request', 'urge', 'invite', 'tell', 'order', 'warn']);

/** "According to X, Y had been requested to leave": X's side asked. */
export function reportedRequests(input: FrameInput, said: ReadonlyMap<Clause, string>): RawEvent[] {
  if (!said.size) return [];
  return inClauses(input, (clause) => {
    const who = said.get(clause);
    const asks = ASKS.has(clause.vg.lemma);
    if (!who || !asks || !clause.passive || clause.preps.some((p) => p.prep === 'by')) return undefined;
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
  const done = new Set(others.filter((e) => e.type === 'ACCUSE').flatMap((e) => e.to));
  const told = new Set(others.map((e) => e.clause));
  return inClauses(input, (clause) => {
    const who = said.get(clause);
    if (!who || clause.vg.negated || clause.denied) return undefined;
    if (!isHostile(input, clause) && (told.has(clause) || !isForce(input, clause))) return undefined;
    const side = sideOf(who, input.actorOf);
    const subject = input.parties.of(clause.subject, 'own');
    const to = (subject.length ? subject : withWhom(input, clause)).filter(
      (id) => sideOf(id, input.actorOf) !== side && !done.has(id),
    );
    if (!to.length) return undefined;
    for (const id of to) done.add(id);
    return directed(input, clause, 'ACCUSE', [who], to, 'say that one harms');
  });
}

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
  const { classes, singular } = patterns;
  if (classes.hostile.has(clause.vg.lemma) && !clause.passive) return true;
  const nouns = classes.hostileNoun;
  const over = classes.pursues;
  if (!over.has(clause.vg.lemma)) return false;
  return clause.object.some((u) => {
    const of = units[u + 1]?.word === 'of' ? units[u + 2]?.word : undefined;
    return [units[u]!.word, of].some((word) => word !== undefined && nouns.has(singular.get(word) ?? word));
  });
}
