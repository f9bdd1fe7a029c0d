/**
 * Asides that only say who somebody is, folded into the phrase that they stand by, so that all who read the clauses see one phrase:
 * "X (pictured) and Y", "a delegation led by X", "Deputy Prime Minister and Foreign Minister X".
 */
import { ClassesIn, WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { isOwn, type ActorOf } from './sides.ts';
import type { Token } from './types.ts';
import { unitOf, type Unit } from './unit.ts';

const NAMES = new Set(['name', 'surname']);
/** Units of one aside. */
const LONGEST = 9;
const GROUPS = new WordClass('delegation mission team group party deputation');
const OFFICES = wordSet('minister premier president chairman speaker secretary commander chancellor head chief');
/** Prepositions of the other side of what a noun before the name tells: "talks of X, the minister, with Y". */
const WITH = wordSet('with to from against on between');
const LED = new WordClass('led headed chaired');

export function foldAsides(units: Unit[], tokens: readonly Token[], words: ClassesIn, actorOf: ActorOf): void {
  const led = words.has(LED);
  for (let u = 0; u < units.length; u++) {
    if (!units[u]!.np) continue;
    if (led) foldLed(units, u, tokens, actorOf);
    while (foldBracket(units, u, tokens));
    foldOffices(units, u);
    dropClosing(units, u, tokens);
  }
}

/** The person whom a phrase names, alone. */
function nameIn(unit: Unit | undefined): string | undefined {
  const mention = unit?.np?.mention;
  return mention && mention.acting && NAMES.has(mention.form) && mention.actors.length === 1
    ? mention.actors[0]
    : undefined;
}

/** One unit over [u, end), whose noun phrase is that of unit `kept`. */
function merge(units: Unit[], u: number, end: number, kept: Unit): void {
  units.splice(u, end - u, unitOf('np', units[u]!.first, units[end - 1]!.last, kept.word, kept.np));
}

/** "X (pictured)", "X (the minister of Chad)": brackets without a clause of their own. */
function foldBracket(units: Unit[], u: number, tokens: readonly Token[]): boolean {
  // a name that the bracket is read into already
  if (units[u + 1]?.word === ')' && has(units[u]!, tokens, '(')) {
    merge(units, u, u + 2, units[u]!);
    return true;
  }
  if (units[u + 1]?.word !== '(') return false;
  for (let k = u + 2; k < units.length && k < u + LONGEST; k++) {
    const { kind, word, vg } = units[k]!;
    if (kind === 'stop' && word === ')') {
      merge(units, u, k + 1, units[u]!);
      return true;
    }
    if (kind === 'sub' || kind === 'rel' || (kind === 'vg' && vg!.form !== 'participle')) return false;
  }
  return false;
}

/** "a delegation (,) headed by X": X acts, where X is of the same side. */
function foldLed(units: Unit[], u: number, tokens: readonly Token[], actorOf: ActorOf): void {
  const { np, first, last } = units[u]!;
  let group = first;
  while (group < last && !GROUPS.has(tokens[group]!.form)) group++;
  if (group === last) return;
  let k = u + 1;
  // "a delegation of the parliament of Chad"
  while (units[k]?.word === 'of' && units[k + 1]?.np) k += 2;
  const comma = units[k]?.kind === 'comma';
  if (comma) k++;
  const vg = units[k]?.vg;
  if (!vg || vg.form !== 'participle' || !LED.has(tokens[vg.main]!.form) || units[k + 1]?.word !== 'by') return;
  let end = k + 2;
  while (units[end]?.np && end < k + 6 && nameIn(units[end]) === undefined && units[end + 1]?.word === 'of') end += 2;
  const leader = nameIn(units[end]);
  if (leader === undefined || (comma && units[end + 1]?.kind !== 'comma')) return;
  const whose = [np!.mention, ...np!.owners].flatMap((mention) => mention?.actors ?? []);
  if (whose.length && !whose.every((id) => isOwn(leader, id, actorOf))) return;
  merge(units, u, comma ? end + 2 : end + 1, units[end]!);
}

/** "X, the minister of Chad, with Y": the comma that closes the description inside a name parts nothing. */
function dropClosing(units: Unit[], u: number, tokens: readonly Token[]): void {
  if (units[u + 1]?.kind !== 'comma' || nameIn(units[u]) === undefined) return;
  const next = units[u + 2];
  const goesOn = next?.kind === 'prep' && WITH.has(next.word);
  if (!goesOn && next?.kind !== 'and' && (next?.kind !== 'vg' || next.vg!.form === 'ing')) return;
  if (has(units[u]!, tokens, ',')) units.splice(u, 2, { ...units[u]!, last: units[u + 1]!.last });
}

function has({ first, last }: Unit, tokens: readonly Token[], mark: string): boolean {
  for (let t = first; t < last; t++) if (tokens[t]!.text === mark) return true;
  return false;
}

/** "Deputy Prime Minister and Foreign Minister X": two offices of one person. */
function foldOffices(units: Unit[], u: number): void {
  const { np, word } = units[u]!;
  if (np!.mention || np!.owners.length || !OFFICES.has(word) || units[u + 1]?.word !== 'and') return;
  const both = units[u + 2];
  const mention = both?.np?.mention;
  if (nameIn(both) === undefined || mention!.first === mention!.last - 1) return;
  merge(units, u, u + 3, both!);
}
