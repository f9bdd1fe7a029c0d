/** Which verb carries an event noun ("held talks", "talks were held", "came under attack"), and in which clause it stands. */
import type { NounPattern } from '../lexicon/patterns.ts';
import type { Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { MEASURE } from './party-words.ts';
import { itemAt } from './item-at.ts';

/** "two rounds of talks were held": the phrase on top is what the verb takes. */
function topOf(input: FrameInput, noun: number): number {
  let u = noun;
  while (itemAt(input.units, u - 1)?.word === 'of' && MEASURE.has(itemAt(input.units, u - 2)?.np?.noun ?? '')) u -= 2;
  return u;
}

/** The clause in which the phrase is object, complement or subject. */
export function clauseOf(input: FrameInput, noun: number): Clause | undefined {
  const u = topOf(input, noun);
  const inside = (c: Clause): boolean => c.object.includes(u) || c.preps.some((p) => p.nps.includes(u));
  return input.clauses.find(inside) ?? input.clauses.find((c) => c.subject.includes(u));
}

/** "held talks", "took part in a meeting", "talks were held", "is on a visit": the verb only carries the noun. */
export function carries(input: FrameInput, clause: Clause, noun: number, pattern: NounPattern): boolean {
  const u = topOf(input, noun);
  const lemma = clause.vg.lemma;
  const happens = pattern.carriers.size > 0 && !clause.passive && !clause.object.length;
  const within = clause.preps.find((p) => p.nps.includes(u));
  // "is involved in X's aggression" leaves the aggression X's
  const owned = pattern.shape !== 'mutual' && input.units[noun]!.np!.owners.length > 0;
  if (!pattern.carriers.size && within && !(owned && within.prep === 'in') && isState(lemma, within.prep)) return true;
  // "agreed on a package of sanctions"
  if (within?.prep === 'on' && /^(agree|decide|settle)$/.test(lemma)) return /^(SANCTION|AID)$/.test(pattern.type);
  if (pattern.carriers.size ? !pattern.carriers.has(lemma) : !input.patterns.classes.light.has(lemma)) return false;
  if (clause.passive || happens) return clause.subject.includes(u);
  if (clause.object.includes(u)) return true;
  if (!within) return false;
  if (within.prep === 'as') return true;
  if (within.prep === 'into') return lemma === 'enter';
  return (
    within.prep === 'in' &&
    // "took part in X's war on Y" leaves the war X's
    !owned &&
    (input.units[clause.unit + 1]?.word === 'part' || /^(engage|join)$/.test(lemma) || takesPart(input, clause))
  );
}

const takesPart = (input: FrameInput, clause: Clause): boolean =>
  clause.object.length > 0 && input.units[clause.object[0]!]!.word === 'part';

/** "is on a visit", "remains in talks", "is under attack". */
function isState(lemma: string, prep: string): boolean {
  if (/^(be|remain|stay)$/.test(lemma)) return /^(on|in|under)$/.test(prep);
  return (lemma === 'come' && prep === 'under') || (lemma === 'meet' && prep === 'with');
}

/** "received support from", "came under attack by": the subject is at the other end. */
export function isReceived(input: FrameInput, carrier: Clause, noun: number): boolean {
  const within = carrier.preps.find((p) => p.nps.includes(topOf(input, noun)));
  if (within) return within.prep === 'under' || (carrier.vg.lemma === 'meet' && within.prep === 'with');
  // "X has the backing of Y"
  if (carrier.vg.lemma === 'have' && !carrier.passive)
    return carrier.object.includes(noun) && /^(of|from)$/.test(input.units[noun + 1]?.word ?? '');
  return !carrier.passive && input.patterns.classes.receive.has(carrier.vg.lemma);
}

/** "aid from A reached B", "A's missile hit B": where the noun goes when the verb says it. */
export function reached(input: FrameInput, clause: Clause | undefined, noun: number): string[] {
  if (!clause || clause.passive || !clause.subject.includes(topOf(input, noun))) return [];
  const { parties } = input;
  if (/^(reach|hit|strike|target|kill|injure|wound|destroy|damage)$/.test(clause.vg.lemma))
    return parties.of(clause.object, 'ground');
  if (!/^(arrive|go|come|flow)$/.test(clause.vg.lemma)) return [];
  return parties.of(
    clause.preps.filter((p) => /^(in|to|at)$/.test(p.prep)).flatMap((p) => p.nps),
    'place',
  );
}

/** "Congratulations came to X from Y": where the noun goes stands behind the verb. */
export const arriving = (clause: Clause | undefined, u: number): Clause | undefined =>
  clause && /^(come|arrive|pour|flow|go)$/.test(clause.vg.lemma) && clause.subject.includes(u) ? clause : undefined;
