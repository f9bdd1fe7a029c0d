/** What a verb pattern asks of the words around its verb. */
import type { VerbPattern } from '../lexicon/patterns.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { itemAt } from './item-at.ts';

/** Unit after the verb and its particle; -1 where something that the pattern asks for is missing. */
export function startOf(input: FrameInput, clause: Clause, pattern: VerbPattern): number {
  const after = particleAt(input, clause, pattern);
  if (after < 0 || (pattern.mode === 'call' && clause.vg.lemma === 'call' && isNaming(input, clause))) return -1;
  const holds =
    (!pattern.needs.size || meetsNeed(input, clause, pattern)) &&
    (!pattern.by.size || clause.subject.some((u) => hasWord(input, u, pattern.by))) &&
    (!pattern.goal.size || hasGoal(input, clause, pattern)) &&
    (!pattern.then.size || input.clauses.some((c) => c.governor === clause && isThen(c, pattern.then)));
  return holds ? after : -1;
}

const isThen = ({ link, vg }: Clause, then: ReadonlySet<string>): boolean =>
  link === 'infinitive' && (then.has('infinitive') || then.has(vg.lemma));

/** "called Chad an accomplice": what one calls another stands behind it. */
function isNaming({ units }: FrameInput, clause: Clause): boolean {
  const next = units[(clause.object.at(-1) ?? clause.unit) + 1];
  return next?.kind === 'np' || next?.kind === 'quote' || next?.word === 'as';
}

/** Unit after the particle; -1 where the pattern's particle is missing. */
function particleAt(input: FrameInput, clause: Clause, pattern: VerbPattern): number {
  if (pattern.particle === undefined) return clause.unit + 1;
  // "was given a welcome in Chad": a passive that keeps its object has no such particle
  if (clause.passive && clause.object.length && /^(in|on|to|over|at)$/.test(pattern.particle)) return -1;
  const { units } = input;
  const limit = Math.min(units.length, clause.unit + 4);
  for (let k = clause.unit + 1; k < limit; k++) {
    if (units[k]!.word === pattern.particle && units[k]!.kind !== 'np') return k + 1;
    // "walked out of"
    if (units[k]!.kind === 'prep' && input.tokens[units[k]!.first]!.lower === pattern.particle) return k + 1;
    if (units[k]!.kind === 'np' && input.tokens[units[k]!.first]!.lower === pattern.particle) return k + 1;
    if (units[k]!.kind === 'vg') return -1;
  }
  return behindObject(input, clause, pattern.particle);
}

/** Particles that may stand behind an object. */
const MOVES = wordSet('home back out up off down away');

/** "called its envoy in Chad, Ali Diallo, back": the particle stands behind the object, its place and its name. */
function behindObject({ units }: FrameInput, { unit, object }: Clause, particle: string): number {
  if (!object.length || !MOVES.has(particle)) return -1;
  let k = object.at(-1)! + 1;
  for (let steps = 0; steps < 3; steps++) {
    const next = units[k];
    if (next?.word === particle && k > unit + 3) return k + 1;
    if (next?.kind === 'prep' && /^(in|to|at)$/.test(next.word) && units[k + 1]?.kind === 'np') k += 2;
    else if (next?.kind === 'comma' && units[k + 1]?.np && units[k + 2]?.kind === 'comma') k += 3;
    else return -1;
  }
  return -1;
}

function meetsNeed(input: FrameInput, clause: Clause, pattern: VerbPattern): boolean {
  const { units } = input;
  // "was given shelter": the thing given stays behind the verb
  const heads = clause.passive ? [...clause.subject, ...clause.object] : [...clause.object];
  for (const { prep, nps } of clause.preps)
    if (prep === pattern.particle || pattern.slots.some((s) => s.name === prep)) heads.push(...nps);
  let second = clause.object.length ? clause.object.at(-1)! + 1 : -1;
  if (itemAt(units, second)?.kind === 'quote') second++;
  if (itemAt(units, second)?.kind === 'np') heads.push(second);
  // "called the decision of X unfriendly", "called the landing of the jet in X an act of terror"
  for (
    let k = second, steps = 0;
    k > 0 && steps < 3 && units[k]?.kind === 'prep' && units[k + 1]?.kind === 'np';
    steps++
  ) {
    if (steps === 0 && units[k]!.word === 'of') heads.push(k + 1);
    k += 2;
    if (units[k]?.kind === 'np') heads.push(k);
  }
  return heads.some((u) => {
    const np = units[u]!.np!;
    for (let t = np.head + 1; t < units[u]!.last; t++) if (pattern.needs.has(input.tokens[t]!.lower)) return true;
    if (pattern.needs.has(np.noun) || pattern.needs.has(units[input.parties.core(u)]!.np!.noun)) return true;
    // "a joint project"
    if (pattern.needs.has('joint') && hasWord(input, u, pattern.needs)) return true;
    // a mention may hold the word: "the Belarusian ambassador", "tanks from Chad"
    const named = itemAt(units, u - 1)?.word === 'as' || (u === second && pattern.rule === 'brand');
    const judged = named && np.mention === undefined && !np.owners.length;
    return (judged || np.mention !== undefined) && hasWord(input, u, pattern.needs);
  });
}

function hasWord(input: FrameInput, u: number, wanted: ReadonlySet<string>): boolean {
  const { tokens, patterns } = input;
  const unit = input.units[input.parties.core(u)]!;
  for (let t = unit.first; t < unit.last; t++) {
    const word = tokens[t]!.lower;
    if (wanted.has(patterns.singular.get(word) ?? word)) return true;
  }
  return false;
}

const hasGoal = (input: FrameInput, clause: Clause, pattern: VerbPattern): boolean =>
  clause.preps.some((p) =>
    p.nps.some(
      (u) => pattern.goal.has(input.units[u]!.word) || (input.units[u]!.np!.mention && hasWord(input, u, pattern.goal)),
    ),
  );
