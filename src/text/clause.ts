import type { VerbGroup } from './verb-group.ts';

/** How far a clause is asserted as having happened. */
export type Factuality =
  'fact' | 'denied' | 'refused' | 'promised' | 'threatened' | 'agreed' | 'asked' | 'duty' | 'announced' | 'unreal';

/** A verb with its subject, objects and prepositional phrases. Numbers are indexes of units. */
export interface Clause {
  readonly unit: number;
  readonly vg: VerbGroup;
  readonly passive: boolean;
  subject: readonly number[];
  object: readonly number[];
  preps: readonly { readonly prep: string; readonly at: number; readonly nps: readonly number[] }[];
  /** The verb that this one hangs on: "refused to sign". */
  readonly governor: Clause | undefined;
  readonly link: 'main' | 'infinitive' | 'ing' | 'said' | 'relative' | 'reduced';
  /** A "that" clause under a verb of asking or wishing: "demanded that X leave". */
  readonly wanted: boolean;
  /** Denied from outside: "neither A nor B has", "never", "it is not true that". */
  denied: boolean;
  /** Time clause of a plan: "when he meets X, he will". */
  pending: boolean;
  /** A bare form after one name: "that Chad withdraw". */
  readonly subjunctive: boolean;
  /** Stands in words that somebody is quoted with: '"We will help," X said'. */
  quoted: boolean;
  /** Noun of deciding or promising that an infinitive hangs on: "its decision to leave". */
  readonly noun: string | undefined;
  /** "was the first to congratulate X": the infinitive tells a fact. */
  readonly told: boolean;
  /** A participle behind a comma: "told reporters, thanking X". */
  readonly aside: boolean;
  /** How far it is asserted, once that was worked out. */
  truth: Factuality | undefined;
  /** Subordinator or preposition that opens it: "if", "after", "without"; '' = none. */
  readonly opener: string;
}

/** Shared by all clauses, as most have no object or nothing behind a preposition. */
export const NO_PHRASES: readonly number[] = [];
export const NO_PREPS: Clause['preps'] = [];

/** The phrases behind a preposition of the clause. */
export function phrasesOf({ preps }: Clause, prep: string): readonly number[] {
  let found: readonly number[] | undefined;
  for (const one of preps) if (one.prep === prep) found = found ? [...found, ...one.nps] : one.nps;
  return found ?? NO_PHRASES;
}

/** The phrases behind all its prepositions. */
export function complementsOf({ preps }: Clause): number[] {
  const found: number[] = [];
  for (const { nps } of preps) found.push(...nps);
  return found;
}

/** A verb of speech of which only the subject is known yet; the same fields in the same order as all clauses have. */
export const speaking = (unit: number, vg: VerbGroup, subject: readonly number[], opener = ''): Clause => ({
  unit,
  vg,
  passive: false,
  subject,
  object: NO_PHRASES,
  preps: NO_PREPS,
  link: 'main',
  opener,
  governor: undefined,
  noun: undefined,
  aside: false,
  told: false,
  wanted: false,
  subjunctive: false,
  denied: false,
  pending: false,
  quoted: false,
  truth: undefined,
});

/** What was open before an aside in dashes or brackets. */
export interface Aside {
  readonly candidate: readonly number[];
  readonly borrowed: boolean;
  readonly outer: readonly number[];
  readonly antecedent: readonly number[];
  readonly opener: string;
  readonly last: Clause | undefined;
}
