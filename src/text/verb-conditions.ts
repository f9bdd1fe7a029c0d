/** What a verb pattern asks of the words around its verb. */
import { knownWord } from '../lexicon/known-words.ts';
import type { NounList } from '../lexicon/noun-lists.ts';
import type { VerbPattern, VerbPatterns } from '../lexicon/patterns.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { itemAt } from './item-at.ts';

export const NO_PATTERNS: readonly VerbPattern[] = [];

/** All that the codebook says of the clause's verb. */
export const readingsOf = ({ tokens }: FrameInput, { vg }: Clause): VerbPatterns | undefined =>
  knownWord(tokens[vg.main]!.form).verbs;

/** Its readings less those of which the particle does not stand behind the verb: most ask for one. */
export function patternsFor(input: FrameInput, clause: Clause): readonly VerbPattern[] {
  const readings = readingsOf(input, clause);
  if (!readings) return NO_PATTERNS;
  const { particles, byParticle, bare, all } = readings;
  let found = bare;
  for (let i = 0; i < particles.length; i++) {
    if (particleAt(input, clause, particles[i]!) < 0) continue;
    if (found !== bare) return all;
    found = byParticle[i]!;
  }
  return found;
}

/** Unit after the verb and its particle; -1 where something that the pattern asks for is missing. */
export function startOf(input: FrameInput, clause: Clause, pattern: VerbPattern): number {
  const { particle, needs, by, goal, then } = pattern;
  const after = particle === undefined ? clause.unit + 1 : particleAt(input, clause, particle);
  if (after < 0 || (needs && !meetsNeed(input, clause, pattern, needs))) return -1;
  if (by && !hasDoer(input, clause, by)) return -1;
  if (goal && !hasGoal(input, clause, goal)) return -1;
  if (then && !isFollowed(input, clause, then)) return -1;
  return pattern.mode === 'call' && clause.vg.lemma === 'call' && isNaming(input, clause) ? -1 : after;
}

/** An infinitive of one of the verbs hangs on the clause. */
function isFollowed({ clauses }: FrameInput, clause: Clause, then: ReadonlySet<string>): boolean {
  for (const { governor, link, vg } of clauses)
    if (governor === clause && link === 'infinitive' && (then.has('infinitive') || then.has(vg.lemma))) return true;
  return false;
}

/** "called Chad an accomplice": what one calls another stands behind it. */
function isNaming({ units }: FrameInput, clause: Clause): boolean {
  const next = units[(clause.object.at(-1) ?? clause.unit) + 1];
  return next?.kind === 'np' || next?.kind === 'quote' || next?.word === 'as';
}

/** Unit after the particle; -1 where the pattern's particle is missing. */
function particleAt(input: FrameInput, clause: Clause, particle: string): number {
  // "was given a welcome in Chad": a passive that keeps its object has no such particle
  if (clause.passive && clause.object.length && /^(in|on|to|over|at)$/.test(particle)) return -1;
  const { units, tokens } = input;
  // "called that a lie on Tuesday": nobody is called on
  const near = clause.vg.lemma === 'call' && clause.object.length > 0 && /^(on|upon|for)$/.test(particle);
  const limit = Math.min(units.length, clause.unit + (near ? 2 : 4));
  for (let k = clause.unit + 1; k < limit; k++) {
    const { kind, word, first } = units[k]!;
    if (word === particle && kind !== 'np') return k + 1;
    // "walked out of"
    if ((kind === 'prep' || kind === 'np') && tokens[first]!.lower === particle) return k + 1;
    if (kind === 'vg') return -1;
  }
  return behindObject(input, clause, particle);
}

/** Particles that may stand behind an object. */
const MOVES = wordSet('home back out up off down away');

const isPlaced = (prep: string): boolean => prep === 'in' || prep === 'to' || prep === 'at';

/** "called its envoy in Chad, Ali Diallo, back": the particle stands behind the object, its place and its name. */
function behindObject({ units }: FrameInput, { unit, object }: Clause, particle: string): number {
  if (!object.length || !MOVES.has(particle)) return -1;
  let k = object.at(-1)! + 1;
  for (let steps = 0; steps < 3; steps++) {
    const next = units[k];
    if (next?.word === particle && k > unit + 3) return k + 1;
    if (next?.kind === 'prep' && isPlaced(next.word) && units[k + 1]?.kind === 'np') k += 2;
    else if (next?.kind === 'comma' && units[k + 1]?.np && units[k + 2]?.kind === 'comma') k += 3;
    else return -1;
  }
  return -1;
}

/** The object is one of the things that the pattern asks for, or what stands with it is. */
function meetsNeed(input: FrameInput, clause: Clause, pattern: VerbPattern, needs: NounList): boolean {
  const { units } = input;
  let second = clause.object.length ? clause.object.at(-1)! + 1 : -1;
  if (itemAt(units, second)?.kind === 'quote') second++;
  // "was given shelter": the thing given stays behind the verb
  if (clause.passive && isAnyNeeded(input, clause.subject, pattern, needs, second)) return true;
  if (isAnyNeeded(input, clause.object, pattern, needs, second)) return true;
  for (const { prep, nps } of clause.preps)
    if ((prep === pattern.particle || hasSlot(pattern, prep)) && isAnyNeeded(input, nps, pattern, needs, second))
      return true;
  if (second < 0) return false;
  if (units[second]?.kind === 'np' && isNeeded(input, second, pattern, needs, second)) return true;
  // "called the decision of X unfriendly", "called the landing of the jet in X an act of terror"
  let k = second;
  for (let steps = 0; steps < 3 && units[k]?.kind === 'prep' && units[k + 1]?.kind === 'np'; steps++) {
    if (steps === 0 && units[k]!.word === 'of' && isNeeded(input, k + 1, pattern, needs, second)) return true;
    k += 2;
    if (units[k]?.kind === 'np' && isNeeded(input, k, pattern, needs, second)) return true;
  }
  return false;
}

function hasSlot({ slots }: VerbPattern, name: string): boolean {
  for (const slot of slots) if (slot.name === name) return true;
  return false;
}

function isAnyNeeded(
  input: FrameInput,
  group: readonly number[],
  pattern: VerbPattern,
  needs: NounList,
  second: number,
): boolean {
  for (const u of group) if (isNeeded(input, u, pattern, needs, second)) return true;
  return false;
}

/** The phrase at u is one of the things; `second` is what stands right behind the object. */
function isNeeded(
  input: FrameInput,
  u: number,
  { joint, rule }: VerbPattern,
  needs: NounList,
  second: number,
): boolean {
  const { units, tokens, parties } = input;
  const np = units[u]!.np!;
  const { last } = units[u]!;
  for (let t = np.head + 1; t < last; t++) if (needs.words.has(tokens[t]!.lower)) return true;
  if (needs.has(np.known.lists)) return true;
  const core = parties.core(u);
  if (core !== u && needs.has(units[core]!.np!.known.lists)) return true;
  // a mention may hold the word: "the Belarusian ambassador", "tanks from Chad"
  if (np.mention !== undefined) return hasWord(input, u, needs);
  const named = !np.owners.length && (itemAt(units, u - 1)?.word === 'as' || (u === second && rule === 'brand'));
  // "a joint project"
  return (named || joint) && hasWord(input, u, needs);
}

/** A word of the phrase is wanted. */
function hasWord({ tokens, units, parties }: FrameInput, u: number, wanted: NounList): boolean {
  const { first, last } = units[parties.core(u)]!;
  for (let t = first; t < last; t++) if (wanted.has(knownWord(tokens[t]!.form).lists)) return true;
  return false;
}

/** A phrase behind the verb is where the pattern says that it goes to. */
function hasGoal(input: FrameInput, { preps }: Clause, goal: NounList): boolean {
  const { units } = input;
  for (const { nps } of preps)
    for (const u of nps)
      if (goal.has(units[u]!.np!.known.lists) || (units[u]!.np!.mention && hasWord(input, u, goal))) return true;
  return false;
}

function hasDoer(input: FrameInput, { subject }: Clause, by: NounList): boolean {
  for (const u of subject) if (hasWord(input, u, by)) return true;
  return false;
}
