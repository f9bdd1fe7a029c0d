/** The plain sentence under a pair, on the screen and in figures: templates over counts that stand in the same column, nothing else. */
import type { Actor } from '../../model/actor.ts';
import type { QuadCounts } from '../timeline.ts';

/** Below, numbers say nothing. */
export const FEW = 5;

/** The counts of a pair that the sentence draws on. */
export interface ReadingCounts {
  readonly with: string;
  readonly name: string;
  readonly interactions: number;
  readonly quads: QuadCounts;
  readonly fromBase: number;
  readonly fromOther: number;
  readonly mutual: number;
  readonly persons: readonly { readonly actor: string; readonly interactions: number }[];
}

/** "5 of 7 are conflict, all of it in words. Armenia starts 4, Belarus 2; 1 mutual. Lukashenko takes part in 5." */
export function readingOf(
  counts: ReadingCounts,
  base: { readonly id: string; readonly name: string },
  actors: ReadonlyMap<string, Actor>,
): string {
  const { interactions } = counts;
  if (interactions === 0) return 'No interaction is shown.';
  const parts = [balanceOf(counts), initiativeOf(counts, base.name)];
  // a person who is one of the two takes part in all
  const first = counts.persons.find(({ actor }) => actor !== base.id && actor !== counts.with);
  const person = first && actors.get(first.actor);
  if (first && person && interactions > 1)
    parts.push(`${person.short ?? person.name} takes part in ${first.interactions}.`);
  if (interactions < FEW) parts.push('Too few to judge.');
  return parts.join(' ');
}

function balanceOf({ interactions, quads }: ReadingCounts): string {
  const cooperation = quads['verbal-cooperation'] + quads['material-cooperation'];
  const conflict = interactions - cooperation;
  const how = (material: number, all: number): string => {
    if (material === 0) return all === 1 ? 'in words' : 'all of it in words';
    return material === all ? (all === 1 ? 'material' : 'all of it material') : `${material} of them material`;
  };
  const sum = interactions === 1 ? 'The only one is' : interactions === 2 ? 'Both are' : `All ${interactions} are`;
  if (conflict === 0) return `${sum} cooperation, ${how(quads['material-cooperation'], cooperation)}.`;
  if (cooperation === 0) return `${sum} conflict, ${how(quads['material-conflict'], conflict)}.`;
  if (conflict === cooperation)
    return `${conflict === 1 ? 'One is cooperation, the other' : `${cooperation} are cooperation, ${conflict}`} conflict${conflictPart(quads['material-conflict'], conflict)}.`;
  if (conflict > cooperation)
    return `${conflict} of ${interactions} are conflict, ${how(quads['material-conflict'], conflict)}.`;
  return `${cooperation} of ${interactions} are cooperation${conflictPart(quads['material-conflict'], conflict)}.`;
}

const conflictPart = (material: number, conflict: number): string =>
  material === 0 ? '' : `; ${material} of ${conflict} in conflict ${material === 1 ? 'is' : 'are'} material`;

function initiativeOf({ name, fromBase, fromOther, mutual, interactions }: ReadingCounts, baseName: string): string {
  if (mutual === interactions)
    return interactions === 1 ? 'It is mutual.' : interactions === 2 ? 'Both are mutual.' : 'All are mutual.';
  const sides = [
    [baseName, fromBase],
    [name, fromOther],
  ] as const;
  const [most, least] = fromOther > fromBase ? [sides[1], sides[0]] : sides;
  const tail = mutual === 0 ? '' : `; ${mutual} mutual`;
  return `${most[0]} starts ${most[1]}, ${least[0]} ${least[1]}${tail}.`;
}
