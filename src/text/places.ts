import { WordClass } from '../lexicon/word-class.ts';
import { CAPITALISED } from '../lexicon/word-forms.ts';
import type { Clause } from './clause.ts';
import type { Token } from './types.ts';
import type { Unit } from './unit.ts';

const ARTICLE = new WordClass('the a an');
const JOINS = new WordClass('of -');
const MONTH = new WordClass('january february march april may june july august september october november december');
/** Words of a place's name at most. */
const LONGEST = 4;

/** Place said in the clause, as written ("Minsk", "the Kremlin" -> "Kremlin"); nothing where none is named. */
export function placeOf(
  units: readonly Unit[],
  tokens: readonly Token[],
  clause: Clause | undefined,
): string | undefined {
  const start = clause ? clause.unit : 0;
  for (let k = start; k + 1 < units.length; k++) {
    const { kind } = units[k]!;
    if (k > start && clause && (kind === 'vg' || kind === 'sub' || kind === 'rel')) break;
    const name = kind === 'prep' ? placeAt(units, tokens, k) : undefined;
    if (name) return name;
  }
  // "In Minsk, X met Y"
  return units[0]?.kind === 'prep' ? placeAt(units, tokens, 0) : undefined;
}

/** The name behind a preposition of place. */
function placeAt(units: readonly Unit[], tokens: readonly Token[], k: number): string | undefined {
  const { word } = units[k]!;
  const unit = units[k + 1];
  if ((word !== 'in' && word !== 'at' && word !== 'near' && word !== 'outside') || unit?.kind !== 'np')
    return undefined;
  const mention = unit.np!.mention;
  if (mention?.acting && mention.form !== 'name' && mention.form !== 'metonym') return undefined;
  const first = ARTICLE.has(tokens[unit.first]!.form) ? unit.first + 1 : unit.first;
  if (first === unit.last || unit.last - first > LONGEST) return undefined;
  // common nouns are no place by name: "at the meeting", "in the war"
  for (let t = first; t < unit.last; t++)
    if ((tokens[t]!.kinds & CAPITALISED) === 0 && !JOINS.has(tokens[t]!.form)) return undefined;
  return MONTH.has(tokens[first]!.form) ? undefined : written(tokens, first, unit.last);
}

function written(tokens: readonly Token[], first: number, last: number): string {
  let name = tokens[first]!.text;
  for (let t = first + 1; t < last; t++) name += ` ${tokens[t]!.text}`;
  return last - first > 2 ? name.replaceAll(' - ', '-') : name;
}
