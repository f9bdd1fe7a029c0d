/** Which verb carries an event noun ("held talks", "talks were held", "came under attack"), and in which clause it stands. */
import type { NounPattern } from '../lexicon/patterns.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { wordClasses } from '../lexicon/word-classes.ts';
import type { WordForm } from '../lexicon/word-forms.ts';
import type { Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { MEASURE } from './party-words.ts';
import { itemAt } from './item-at.ts';

const LIGHT = new WordClass(...wordClasses.light);
const RECEIVES = new WordClass(...wordClasses.receive);
const AGREES = new WordClass('agree decide settle');
const ENTERS = new WordClass('enter');
const ENGAGES = new WordClass('engage join');
const STAYS = new WordClass('be remain stay');
const COMES = new WordClass('come');
const MEETS = new WordClass('meet');
const HAS = new WordClass('have');

/** "two rounds of talks were held": the phrase on top is what the verb takes. */
function topOf({ units }: FrameInput, noun: number): number {
  let u = noun;
  for (;;) {
    const above = itemAt(units, u - 1)?.word === 'of' ? itemAt(units, u - 2)?.np : undefined;
    if (!above || !MEASURE.has(above.known.noun)) return u;
    u -= 2;
  }
}

type Prep = Clause['preps'][number];

/** The preposition of the clause behind which the phrase at u stands. */
function prepOf({ preps }: Clause, u: number): Prep | undefined {
  for (const prep of preps) if (prep.nps.includes(u)) return prep;
  return undefined;
}

/** The clause in which the phrase is object, complement or subject. */
export function clauseOf({ clauses }: FrameInput, top: number): Clause | undefined {
  for (const clause of clauses) if (clause.object.includes(top) || prepOf(clause, top)) return clause;
  return clauses.find((c) => c.subject.includes(top));
}

export interface Place {
  /** The verb that only carries the noun. */
  readonly carrier: Clause | undefined;
  /** That verb, or the one around the noun. */
  readonly clause: Clause | undefined;
}

/** Where an event noun stands. */
export function placeOf(input: FrameInput, noun: number, pattern: NounPattern): Place {
  const top = topOf(input, noun);
  for (const clause of input.clauses)
    if (carries(input, clause, noun, top, pattern)) return { carrier: clause, clause };
  return { carrier: undefined, clause: clauseOf(input, top) };
}

/** "held talks", "took part in a meeting", "talks were held", "is on a visit": the verb only carries the noun. */
function carries(input: FrameInput, clause: Clause, noun: number, top: number, pattern: NounPattern): boolean {
  const within = prepOf(clause, top);
  const isObject = clause.object.includes(top);
  if (!within && !isObject && !clause.subject.includes(top)) return false;
  const { verb, lemma } = clause.vg;
  const bound = pattern.carriers.size > 0;
  // "is involved in X's aggression" leaves the aggression X's
  const owned = pattern.shape !== 'mutual' && input.units[noun]!.np!.owners.length > 0;
  if (within && !bound && !(owned && within.prep === 'in') && isState(verb, within.prep)) return true;
  // "agreed on a package of sanctions"
  if (within?.prep === 'on' && AGREES.has(verb)) return pattern.type === 'SANCTION' || pattern.type === 'AID';
  if (bound ? !pattern.carriers.has(lemma) : !LIGHT.has(verb)) return false;
  if (clause.passive || (bound && !clause.object.length)) return clause.subject.includes(top);
  if (isObject) return true;
  if (!within) return false;
  if (within.prep === 'as') return true;
  if (within.prep === 'into') return ENTERS.has(verb);
  return (
    within.prep === 'in' &&
    // "took part in X's war on Y" leaves the war X's
    !owned &&
    (input.units[clause.unit + 1]?.word === 'part' || ENGAGES.has(verb) || takesPart(input, clause))
  );
}

const takesPart = (input: FrameInput, clause: Clause): boolean =>
  clause.object.length > 0 && input.units[clause.object[0]!]!.word === 'part';

/** "is on a visit", "remains in talks", "is under attack". */
function isState(verb: WordForm, prep: string): boolean {
  if (STAYS.has(verb)) return prep === 'on' || prep === 'in' || prep === 'under';
  return (prep === 'under' && COMES.has(verb)) || (prep === 'with' && MEETS.has(verb));
}

/** "received support from", "came under attack by": the subject is at the other end. */
export function isReceived(input: FrameInput, carrier: Clause, noun: number): boolean {
  const { verb } = carrier.vg;
  const within = prepOf(carrier, topOf(input, noun));
  if (within) return within.prep === 'under' || (within.prep === 'with' && MEETS.has(verb));
  if (carrier.passive) return false;
  // "X has the backing of Y"
  if (HAS.has(verb)) return carrier.object.includes(noun) && /^(of|from)$/.test(input.units[noun + 1]?.word ?? '');
  return RECEIVES.has(verb);
}

const HITS = new WordClass('reach hit strike target kill injure wound destroy damage');
const FLOWS = new WordClass('arrive go come flow');
const ARRIVES = new WordClass('come arrive pour flow go');

/** "aid from A reached B", "A's missile hit B": where the noun goes when the verb says it. */
export function reached(input: FrameInput, clause: Clause | undefined, noun: number): readonly string[] {
  if (!clause || clause.passive || !clause.subject.includes(topOf(input, noun))) return [];
  const { parties } = input;
  if (HITS.has(clause.vg.verb)) return parties.of(clause.object, 'ground');
  if (!FLOWS.has(clause.vg.verb)) return [];
  return parties.of(
    clause.preps.filter((p) => /^(in|to|at)$/.test(p.prep)).flatMap((p) => p.nps),
    'place',
  );
}

/** "Congratulations came to X from Y": where the noun goes stands behind the verb. */
export const arriving = (clause: Clause | undefined, u: number): Clause | undefined =>
  clause && ARRIVES.has(clause.vg.verb) && clause.subject.includes(u) ? clause : undefined;
