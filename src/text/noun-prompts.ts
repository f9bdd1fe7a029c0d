/** To whom a charge, demand, threat or pressure was put that only what follows it tells: "despite warnings from Y, X went ahead". */
import type { EventType } from '../model/codebook.ts';
import { phrasesOf } from './clause.ts';
import { factuality } from './factuality.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';
import { sideOf } from './sides.ts';
import { itemAt } from './item-at.ts';

/** Prepositions behind which an act of words stands that the subject of the clause was the other side of. */
const PROMPTS: Readonly<Record<string, RegExp>> = {
  after: /^(REQUEST|ACCUSE|THREATEN|COERCE)$/,
  following: /^(REQUEST|ACCUSE|THREATEN|COERCE)$/,
  despite: /^(REQUEST|ACCUSE|THREATEN|COERCE)$/,
  under: /^(COERCE|THREATEN)$/,
  amid: /^(ACCUSE|THREATEN|COERCE)$/,
  'because-of': /^(COERCE|THREATEN)$/,
};

/** The other side of what `from` said by the noun at u: whoever does what the clause around it tells. */
export function prompted(input: FrameInput, u: number, type: EventType, from: readonly string[]): string[] {
  const { units, clauses, actorOf, parties, patterns } = input;
  const prep = itemAt(units, u - 1);
  if (prep?.kind !== 'prep' || PROMPTS[prep.word]?.test(type) !== true) return [];
  const within = clauses.find((c) => c.preps.some((p) => p.nps.includes(u)));
  const main = within ?? (u < 4 ? clauses.find((c) => c.unit > u && c.link === 'main') : undefined);
  if (!main || factuality(main, patterns) !== 'fact') return [];
  const own = new Set(from.map((id) => sideOf(id, actorOf)));
  const doers = main.passive ? parties.of(phrasesOf(main, 'by'), 'party') : subjectOf(input, main);
  return doers.filter((id) => !own.has(sideOf(id, actorOf)));
}
