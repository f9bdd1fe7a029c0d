import type { Clause } from './clause.ts';
import type { Token } from './types.ts';
import type { Unit } from './unit.ts';

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside']);
/** Common nouns of places that are no place by name: "at the meeting", "in the war". */
const NAME = /^\p{Lu}/u;

/** Place said in the clause, as written ("Minsk", "the Kremlin" -> "Kremlin"); nothing where none is named. */
export function placeOf(
  units: readonly Unit[],
  tokens: readonly Token[],
  clause: Clause | undefined,
  from: number,
): string | undefined {
  const start = clause ? clause.unit : from;
  for (let k = start; k + 1 < units.length; k++) {
    const unit = units[k]!;
    if (k > start && clause && (unit.kind === 'vg' || unit.kind === 'sub' || unit.kind === 'rel')) break;
    const name = placeAt(units, tokens, k);
    if (name) return name;
  }
  // "In Minsk, X met Y"
  return units[0]?.kind === 'prep' ? placeAt(units, tokens, 0) : undefined;
}

function placeAt(units: readonly Unit[], tokens: readonly Token[], k: number): string | undefined {
  if (units[k]!.kind !== 'prep' || !PLACE_PREPOSITIONS.has(units[k]!.word) || units[k + 1]?.kind !== 'np')
    return undefined;
  const unit = units[k + 1]!;
  const mention = unit.np!.mention;
  if (mention?.acting && mention.form !== 'name' && mention.form !== 'metonym') return undefined;
  const words = tokens.slice(unit.first, unit.last).map((t) => t.text);
  if (/^(the|a|an)$/i.test(words[0] ?? '')) words.shift();
  if (!words.length || words.length > 4 || !words.every((word) => NAME.test(word) || word === 'of' || word === '-'))
    return undefined;
  if (
    unit.last - unit.first > 0 &&
    /^(January|February|March|April|May|June|July|August|September|October|November|December)$/.test(words[0]!)
  )
    return undefined;
  return words.join(' ').replace(/ - /g, '-');
}
