/** Who does with the subject what a clause tells: "Together with X, Y opened ...", "Y, along with X, asked ...". */
import { WordClass, type ClassesIn } from '../lexicon/word-class.ts';
import type { Clause } from './clause.ts';
import { phraseGroup } from './phrase-group.ts';
import { itemAt } from './item-at.ts';
import type { Token } from './types.ts';
import type { Unit } from './unit.ts';

const WITH = new WordClass('together along jointly alongside');
const NOBODY: readonly number[] = [];

interface SentenceParts {
  readonly words: ClassesIn;
  readonly units: readonly Unit[];
  readonly tokens: readonly Token[];
}

/** The phrases of those named between the subject and its verb, or before the subject at the head of the sentence. */
export function companionsOf({ words, units, tokens }: SentenceParts, clause: Clause): readonly number[] {
  const { subject, unit } = clause;
  const last = subject.at(-1);
  if (last === undefined || last > unit || !words.has(WITH)) return NOBODY;
  const behind = units[last + 1]?.kind === 'comma' ? last + 2 : last + 1;
  const found = behind < unit ? besideAt(units, tokens, behind, unit) : NOBODY;
  if (found.length || clause.link !== 'main' || subject[0]! > 8) return found;
  const before = besideAt(units, tokens, 0, unit);
  // the phrase at the head ends where the subject begins
  const end = before.length ? before.at(-1)! + 1 : -1;
  return itemAt(units, end)?.kind === 'comma' && end < subject[0]! ? before : NOBODY;
}

/** The phrases of "together with X" that begins at u, before the verb. */
function besideAt(units: readonly Unit[], tokens: readonly Token[], u: number, verb: number): readonly number[] {
  // "jointly with X"
  const at = units[u]?.kind === 'other' ? u + 1 : u;
  const prep = units[at];
  if (prep?.kind !== 'prep' || units[at + 1]?.kind !== 'np' || at + 1 >= verb) return NOBODY;
  if (prep.word !== 'with' && prep.word !== 'alongside') return NOBODY;
  return WITH.has(tokens[units[u]!.first]!.form) ? phraseGroup(units, at + 1, true) : NOBODY;
}
