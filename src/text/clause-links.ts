import type { Clause } from './clause.ts';
import type { Unit } from './units.ts';
import type { VerbGroup } from './verb-group.ts';

/** "X has condemned what Y does but has refused": a joined verb goes with the last verb of the same make. */
export function coordinated(
  clauses: readonly Clause[],
  units: readonly Unit[],
  u: number,
  last: Clause | undefined,
): Clause | undefined {
  const sign = (vg: VerbGroup): string => `${vg.helped}|${vg.past}|${vg.modal !== ''}`;
  const wanted = sign(units[u]!.vg!);
  if (!last || sign(last.vg) === wanted || units[u - 1]?.kind !== 'and') return last;
  const alike = (c: Clause): boolean =>
    c.vg.form !== 'infinitive' && c.link === 'main' && c.opener === '' && sign(c.vg) === wanted;
  return clauses.findLast(alike) ?? last;
}

/** A bare verb after one name: "that Chad withdraw". */
export function isSubjunctive(units: readonly Unit[], subject: readonly number[], vg: VerbGroup): boolean {
  const mention = subject.length === 1 ? units[subject[0]!]!.np?.mention : undefined;
  return mention?.form === 'name' && mention.actors.length === 1 && !vg.helped && !vg.past && vg.lemma !== 'be';
}

/** A phrase of the group is itself a mention. */
export const isName = (units: readonly Unit[], group: readonly number[]): boolean =>
  group.some((g) => units[g]!.np?.mention !== undefined);

/** A phrase of the group is a mention or belongs to one. */
export const isNamed = (units: readonly Unit[], group: readonly number[]): boolean =>
  isName(units, group) || group.some((g) => (units[g]!.np?.owners.length ?? 0) > 0);
