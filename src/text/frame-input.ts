import type { Patterns } from '../lexicon/patterns.ts';
import { ClassesIn } from '../lexicon/word-class.ts';
import type { Clause } from './clause.ts';
import { companionsOf } from './companions.ts';
import { distinct } from './distinct.ts';
import type { Parties } from './parties.ts';
import type { RawEvent } from './raw-event.ts';
import type { Recent } from './recent.ts';
import type { ActorOf } from './sides.ts';
import type { Token } from './types.ts';
import type { Unit } from './unit.ts';

const SPEAKERS = new Set(['it', 'they', 'he', 'she']);

/** What the frame readers see of one sentence. */
export interface FrameInput {
  readonly sentence: number;
  readonly tokens: readonly Token[];
  /** Of which classes its words are. */
  readonly words: ClassesIn;
  /** Of which classes the full verbs of its clauses are, by their base forms. */
  readonly verbs: ClassesIn;
  readonly units: readonly Unit[];
  readonly clauses: readonly Clause[];
  readonly parties: Parties;
  readonly patterns: Patterns;
  readonly actorOf: ActorOf;
  readonly recent: Recent;
  /** Year of the text, 0 where nothing tells it. */
  readonly year: number;
}

/** Of which classes the full verbs of clauses are. */
export function verbsIn(clauses: readonly Clause[]): ClassesIn {
  const verbs = new ClassesIn([], 0, 0);
  for (const { vg } of clauses) verbs.add(vg.verb);
  return verbs;
}

/** The acts that a reader finds in the clauses of a sentence, in order; a loop, as this is done many times a sentence. */
export function inClauses(input: FrameInput, read: (clause: Clause) => RawEvent | undefined): RawEvent[] {
  const found: RawEvent[] = [];
  for (const clause of input.clauses) {
    const event = read(clause);
    if (event) found.push(event);
  }
  return found;
}

/** Who acts: the subject, or in a list under a lead with a colon the lead's subject. */
export function subjectOf(input: FrameInput, clause: Clause): readonly string[] {
  const { units, recent, parties } = input;
  if (!clause.subject.length && recent.lead.length && units[0]?.kind === 'vg' && !clause.passive) return recent.lead;
  const found = parties.of(clause.subject, 'party');
  if (found.length && !clause.passive) {
    const beside = companionsOf(input, clause);
    return beside.length ? distinct([...found, ...parties.of(beside, 'party')]) : found;
  }
  // "Chad said that it would": an unresolved pronoun under a verb of speech is the speaker
  const only = clause.subject.length === 1 ? units[clause.subject[0]!]! : undefined;
  // "expressed readiness to help": whoever expressed it
  const deed = clause.noun !== undefined && !found.length ? clause.governor : undefined;
  if (deed && clause.subject.some((u) => deed.object.includes(u))) return parties.of(deed.subject, 'party');
  // "Chad said that it was ready to help"
  const told = clause.link === 'infinitive' ? clause.governor : clause;
  const speaks = told?.link === 'said' && told.governor && only && SPEAKERS.has(only.word);
  return found.length || !speaks ? found : parties.of(told.governor.subject, 'party');
}
