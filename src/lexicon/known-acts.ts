import { WordClass } from './word-class.ts';
import type { WordForm } from './word-forms.ts';
import rows from '../../graph-data/codebook/known-acts.json';

/** Lasting acts of violence that texts name by one side only: "the annexation of Crimea". */
interface KnownAct {
  readonly on: string;
  readonly by: string;
  readonly nouns: ReadonlySet<string>;
  /** Year from which the noun means this act. */
  readonly since: number;
}

let built: readonly KnownAct[] | undefined;

const acts = (): readonly KnownAct[] =>
  (built ??= rows.map(({ on, by, nouns, since }) => ({ on, by, since, nouns: new Set(nouns.split(' ')) })));

const NAMED = new WordClass(...rows.map(({ nouns }) => nouns));

/** The noun names such an act of somebody. */
export const hasKnownAgent = (noun: WordForm): boolean => NAMED.has(noun);

/** Who did it where only the victim is named ("the occupation of X"); undefined where the codebook knows no such act. */
export const knownAgent = (noun: string, on: readonly string[]): string | undefined =>
  acts().find((act) => act.nouns.has(noun) && on.includes(act.on))?.by;

/** Against whom where only the agent is named ("X's invasion"), in a text of that year; undefined where that is not certain. */
export function knownTarget(noun: string, by: readonly string[], year: number): string | undefined {
  const found = acts().filter((act) => act.nouns.has(noun) && by.includes(act.by) && act.since <= year);
  const latest = Math.max(...found.map((act) => act.since));
  const last = found.filter((act) => act.since === latest);
  return last.length === 1 ? last[0]!.on : undefined;
}
