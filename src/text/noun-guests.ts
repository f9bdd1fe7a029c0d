/** Who was at a meeting or on a visit by the clause around its noun. */
import type { Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { itemAt } from './item-at.ts';

/** Prepositions that set an occasion: who acts in the clause was there. */
const OCCASION = new Set(['after', 'during', 'at', 'following', 'in', 'as']);

/** "X said after talks with Y", "After talks with Y, X said": who acts in the clause was at the talks. */
export function present(
  input: FrameInput,
  clause: Clause | undefined,
  u: number,
  alone: boolean,
  visit: boolean,
): readonly string[] {
  const { units, clauses, parties } = input;
  const start = units.findIndex((unit) => unit.kind !== 'other' && unit.kind !== 'comma');
  const opening =
    units.slice(0, u).every((unit) => unit.kind !== 'vg' || unit.word === 'following') &&
    (OCCASION.has(units[start]!.word) || (visit && units[start]!.word === 'on'));
  if (opening) {
    const main = clauses.find((c) => c.unit > u && c.vg.form !== 'infinitive' && c.vg.form !== 'ing');
    // "it appeared that": nobody acts, but "after talks with Y it appeared that X's view had changed" says who was there
    const nobody = main?.subject.some((n) => input.tokens[units[n]!.first]!.lower === 'it');
    if (main && nobody && !alone) {
      const told = clauses[clauses.indexOf(main) + 1];
      return told?.opener === 'that' ? parties.of(told.subject, 'own').slice(0, 1) : [];
    }
    if (!main || main.passive || nobody) return [];
    const there = parties.of(main.subject, 'party').slice(0, 3);
    if (!alone) return there;
    // "At the meeting X thanked Y": both were there
    const told = /^(told|tell|thank|congratulate|assure|inform|informed|ask|urge|greet|promise|reassure|praise)$/.test(
      main.vg.lemma,
    )
      ? parties.of(main.object, 'party')
      : [];
    return there.length && told.length ? [...there, ...told] : [];
  }
  // "X, on a visit to Y, signed"
  const aside = /^(on|during|after)$/.test(itemAt(units, u - 1)?.word ?? '') && itemAt(units, u - 2)?.kind === 'comma';
  const above = aside && !clause ? clauses.find((c) => c.unit > u && c.subject.at(-1) === u - 3) : undefined;
  if (above) return alone ? [] : parties.of(above.subject, 'party');
  const head = clause?.preps.find((p) => p.nps.includes(u));
  const gathers =
    head?.prep === 'for' &&
    /^(gather|meet|convene|assemble|come|be|send|travel|fly|arrive|go|sit|receive|host|drop|stop|visit|tour|head|return|jet|invite|welcome|greet|pass|call)$/.test(
      clause?.vg.lemma ?? '',
    );
  if (!clause || !head || (!OCCASION.has(head.prep) && !gathers)) return [];
  const sent = gathers && clause.vg.lemma === 'send';
  return (clause.passive && !sent) || alone ? [] : parties.of(clause.subject, 'party');
}
