/** Who was at a meeting or on a visit by the clause around its noun. */
import { WordClass } from '../lexicon/word-class.ts';
import type { Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { itemAt } from './item-at.ts';

/** Prepositions that set an occasion: who acts in the clause was there. */
const OCCASION = new Set(['after', 'during', 'at', 'following', 'in', 'as']);

/** Verbs of what one does to another at a meeting. */
const ADDRESSES = new WordClass(
  'told tell thank congratulate assure inform informed ask urge greet promise reassure praise',
);
/** Verbs of coming together "for talks". */
const GATHERS = new WordClass(
  'gather meet convene assemble come be send travel fly arrive go sit receive host drop stop visit tour head return',
  'jet invite welcome greet pass call',
);
const NOBODY: readonly string[] = [];

/** The words before the noun at u open the sentence. */
function isOpening(units: FrameInput['units'], u: number, visit: boolean): boolean {
  let start = 0;
  while (units[start]!.kind === 'other' || units[start]!.kind === 'comma') start++;
  const { word } = units[start]!;
  if (!OCCASION.has(word) && !(visit && word === 'on')) return false;
  for (let k = 0; k < u; k++) if (units[k]!.kind === 'vg' && units[k]!.word !== 'following') return false;
  return true;
}

/** "X said after talks with Y", "After talks with Y, X said": who acts in the clause was at the talks. */
export function present(
  input: FrameInput,
  clause: Clause | undefined,
  u: number,
  alone: boolean,
  visit: boolean,
): readonly string[] {
  const { units, clauses, parties } = input;
  if (isOpening(units, u, visit)) {
    const main = clauses.find((c) => c.unit > u && c.vg.form !== 'infinitive' && c.vg.form !== 'ing');
    // "it appeared that": nobody acts, but "after talks with Y it appeared that X's view had changed" says who was there
    const nobody = main?.subject.some((n) => input.tokens[units[n]!.first]!.lower === 'it');
    if (main && nobody && !alone) {
      const told = clauses[clauses.indexOf(main) + 1];
      return told?.opener === 'that' ? parties.of(told.subject, 'own').slice(0, 1) : NOBODY;
    }
    if (!main || main.passive || nobody) return NOBODY;
    const there = parties.of(main.subject, 'party').slice(0, 3);
    if (!alone) return there;
    // "At the meeting X thanked Y": both were there
    const told = ADDRESSES.has(main.vg.verb) ? parties.of(main.object, 'party') : NOBODY;
    return there.length && told.length ? [...there, ...told] : NOBODY;
  }
  // "X, on a visit to Y, signed"
  const aside =
    !clause && itemAt(units, u - 2)?.kind === 'comma' && /^(on|during|after)$/.test(itemAt(units, u - 1)?.word ?? '');
  const above = aside ? clauses.find((c) => c.unit > u && c.subject.at(-1) === u - 3) : undefined;
  if (above) return alone ? NOBODY : parties.of(above.subject, 'party');
  const head = clause?.preps.find((p) => p.nps.includes(u));
  const gathers = head?.prep === 'for' && clause !== undefined && GATHERS.has(clause.vg.verb);
  if (!clause || !head || (!gathers && !OCCASION.has(head.prep))) return NOBODY;
  const sent = gathers && clause.vg.lemma === 'send';
  return (clause.passive && !sent) || alone ? NOBODY : parties.of(clause.subject, 'party');
}
