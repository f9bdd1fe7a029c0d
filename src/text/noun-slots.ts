import type { Slot } from '../lexicon/patterns.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { complementsOf, phrasesOf, type Clause } from './clause.ts';
import { isOfTwo } from './clause-links.ts';
import type { Complement } from './unit.ts';
import { phraseGroup } from './phrase-group.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';
import { actorsOf, type Mention } from './types.ts';

const NOBODY: readonly string[] = [];
const NO_PHRASES: readonly number[] = [];

/** Actors in one slot of the event noun at unit u; `carrier` is the light verb that carries it. */
export function nounSlot(
  input: FrameInput,
  u: number,
  slot: Slot,
  carrier: Clause | undefined,
  mutual: boolean,
): readonly string[] {
  const { units, parties } = input;
  if (slot.name === 'light') {
    if (!carrier) return NOBODY;
    const by = phrasesOf(carrier, 'by');
    return carrier.passive ? parties.of(by, 'party') : subjectOf(input, carrier);
  }
  if (slot.name === 'inf') {
    // "its refusal to protect X"
    if (units[u + 1]?.vg?.form !== 'infinitive') return NOBODY;
    const inner = input.clauses.find((c) => c.unit === u + 1);
    if (!inner) return NOBODY;
    return parties.of(inner.object.length ? inner.object : complementsOf(inner), slot.takes);
  }
  if (slot.name === 'poss' || slot.name === 'dem' || slot.name === 'mod') {
    const { owners } = units[u]!.np!;
    // mostly there is one at most
    if (owners.length < 2) return owners[0] && isOwner(input, owners[0], slot.name, mutual) ? owners[0].actors : NOBODY;
    return actorsOf(owners.filter((m) => isOwner(input, m, slot.name, mutual)));
  }
  if (slot.name === 'that') {
    let next = u + 1;
    while (next < units.length && !OPENS.has(units[next]!.kind)) next++;
    if (units[next]?.word !== 'that') return NOBODY;
    const inner = input.clauses.find((c) => c.opener === 'that' && c.unit > u);
    return inner ? parties.of(inner.subject, 'own') : NOBODY;
  }
  const own = phrasesAfter(input, u, slot.name);
  // "the backing that A gives to B": the phrase stands behind the verb that carries the noun
  const carried = own.length || !carrier ? own : phrasesOf(carrier, slot.name);
  return !carried.length || isOfLine(input, carried) ? NOBODY : parties.of(carried, slot.takes);
}

/** What ends the words around a noun. */
const OPENS: ReadonlySet<string> = new Set(['vg', 'sub', 'rel']);

/** "their assessments of the war": several do not own one act of force. */
const isOwner = (input: FrameInput, owner: Mention, name: string, mutual: boolean): boolean =>
  (mutual || owner.form !== 'pronoun' || owner.actors.length === 1) &&
  ((mutual && name === 'poss') || ownership(input, owner) === name);

/** "drills along the border with Chad": the phrase belongs to the border. */
const isOfLine = ({ units }: FrameInput, phrases: readonly number[]): boolean =>
  phrases[0]! > 2 &&
  units[phrases[0]! - 1]!.word === 'with' &&
  /^(border|frontier|boundary)$/.test(units[phrases[0]! - 2]!.word) &&
  units[phrases[0]! - 3]!.kind === 'prep';

const GENITIVE = new WordClass("' ’ 's ’s");
const POSSESSIVE = new WordClass('his her its their our my whose');

/** Possessive ("Chad's"), adjective ("Chadian") or a bare name before the noun ("the Chad mission"). */
function ownership(input: FrameInput, owner: Mention): 'poss' | 'dem' | 'mod' {
  const { tokens } = input;
  const last = tokens[owner.last - 1]!;
  const next = tokens[owner.last];
  if ((next && GENITIVE.has(next.form)) || POSSESSIVE.has(last.form) || /['’]s?$/.test(last.lower)) return 'poss';
  return owner.form === 'demonym' || owner.form === 'institution' || owner.form === 'group' ? 'dem' : 'mod';
}

const LEADS = wordSet('chair chaired host hosted led lead head headed organise organised convene convened');
const HAPPENS = new WordClass('be take took start begin continue end occur occurred happened');

/** Phrases of the preposition among those that follow the noun: "sanctions imposed by A on B", "talks took place between A and B". */
export function phrasesAfter(input: FrameInput, u: number, prep: string): readonly number[] {
  const unit = input.units[u]!;
  const complements = (unit.complements ??= readComplements(input, u));
  for (const one of complements) {
    if (one.prep === prep) return one.nps;
    // only what stands next to the noun is "of" it: "talks between A and B on the territory of C"
    if (prep === 'of') return NO_PHRASES;
  }
  return NO_PHRASES;
}

const NO_COMPLEMENTS: readonly Complement[] = [];

function readComplements(input: FrameInput, u: number): readonly Complement[] {
  const { units } = input;
  let found = NO_COMPLEMENTS;
  let k = u + 1;
  for (let steps = 0; k < units.length && steps < 8; steps++) {
    const unit = units[k]!;
    const next = units[k + 1];
    if (unit.kind === 'prep' && next?.kind === 'np') {
      const all = unit.word === 'between' || (unit.word === 'of' && k === u + 1 && isOfTwo(units, u, input.patterns));
      const nps = phraseGroup(units, k + 1, !all);
      const complement = { prep: unit.word, nps };
      // mostly one
      found = found.length ? [...found, complement] : [complement];
      k = nps.at(-1)! + 1;
    } else if (unit.kind === 'time' || unit.kind === 'other' || unit.kind === 'prep') k++;
    else if (unit.kind === 'vg' && (unit.vg!.form === 'participle' || unit.vg!.passive || isVerbOf(input, k, u))) k++;
    else if (unit.kind === 'np' && (unit.word === 'place' || unit.word === 'one')) k++;
    else if (unit.kind === 'comma' && next && (LEADS.has(next.word) || next.kind === 'time')) k++;
    else if (unit.kind === 'and' && next?.kind === 'prep') k++;
    else if (unit.kind === 'comma' && units[k - 1]!.kind === 'time') k++;
    else break;
  }
  return found;
}

/** The verb at k is one of happening of which the noun is the subject. */
const isVerbOf = ({ units, clauses }: FrameInput, k: number, u: number): boolean =>
  HAPPENS.has(units[k]!.vg!.verb) && clauses.some((c) => c.unit === k && c.subject.includes(u));
