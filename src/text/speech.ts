import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import type { RawEvent } from './raw-event.ts';
import type { FrameInput } from './frame-input.ts';

/** Who says what in a sentence: clause -> the actor whose words it is. */
export function speakers(input: FrameInput): Map<Clause, string> {
  const { clauses, patterns, parties, units } = input;
  const say = patterns.classes.get('say')!;
  const found = new Map<Clause, string>();
  const general = accordingTo(input);
  clauses.forEach((clause, i) => {
    if (general) found.set(clause, general);
    let at: Clause | undefined = clause;
    for (let depth = 0; at && depth < 12; depth++) {
      const above: Clause | undefined = at.governor;
      if (at.link === 'said' && above && say.has(above.vg.lemma)) {
        const who = parties.of(above.subject, 'party');
        if (who.length === 1) found.set(clause, who[0]!);
        break;
      }
      at = above;
    }
    // '"...", X said.': the words stand before
    const tail =
      i > 0 &&
      say.has(clause.vg.lemma) &&
      clause.link === 'main' &&
      !clauses.some((c) => c.governor === clause && c.link === 'said');
    const first = clause.subject.length ? Math.min(...clause.subject) : 0;
    const before = first > 0 ? units[first > clause.unit ? clause.unit - 1 : first - 1] : undefined;
    if (tail && (before?.kind === 'comma' || before?.kind === 'quote') && clause.object.length === 0) {
      const who = parties.of(clause.subject, 'party');
      if (who.length === 1)
        for (const earlier of clauses.slice(0, i)) if (!found.has(earlier)) found.set(earlier, who[0]!);
    }
  });
  return found;
}

function accordingTo(input: FrameInput): string | undefined {
  const at = input.units.findIndex((unit) => unit.kind === 'prep' && unit.word === 'according');
  if (at < 0 || input.units[at + 1]?.kind !== 'np') return undefined;
  const who = input.parties.of([at + 1], 'party');
  return who.length === 1 ? who[0] : undefined;
}

/** "X said that Y must ...": a demand of the speaker on whoever must. */
export function demands(input: FrameInput, said: ReadonlyMap<Clause, string>): RawEvent[] {
  return input.clauses.flatMap((clause) => {
    const who = said.get(clause);
    if (!who || factuality(clause, input.patterns) !== 'duty') return [];
    const to = input.parties.of(clause.subject, 'party').filter((id) => id !== who);
    if (!to.length) return [];
    return [
      {
        sentence: input.sentence,
        token: clause.vg.main,
        type: 'REQUEST' as const,
        mutual: false,
        from: [who],
        to,
        rule: 'say that one must',
        clause,
      },
    ];
  });
}
