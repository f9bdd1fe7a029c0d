/** The ties between one actor and some others, with their interactions, and what can be said of them in a sentence. */
import { isCooperation, QUAD_OF } from '../model/codebook.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Tie } from '../network/actors-and-ties.ts';
import { personsOf } from '../network/compare/carriers.ts';
import { readingOf } from '../network/compare/reading.ts';
import { rollUp } from '../network/roll-up.ts';
import { countQuads } from '../network/timeline.ts';
import { FigureError, type ViewContext } from './view.ts';
import { counted } from './wording.ts';

export interface Dyad {
  readonly base: string;
  readonly other: string;
  readonly baseName: string;
  readonly otherName: string;
  /** Absent where the two have no shown tie. */
  readonly tie?: Tie;
  readonly interactions: readonly Interaction[];
}

/**
 * The dyads of a spec: its base (or the strongest actor) with those it names, or with its four strongest partners.
 * @throws FigureError for an id that the dataset does not have
 */
export function dyadsOf(context: Omit<ViewContext, 'drawn'>): Dyad[] {
  const { dataset, network, spec } = context;
  const strongest = [...network.actors].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))[0];
  const known = new Map(dataset.actors.map((actor) => [actor.id, actor.name]));
  for (const id of [...(spec.base === undefined ? [] : [spec.base]), ...spec.with])
    if (!known.has(id)) throw new FigureError(`there is no actor "${id}" in this dataset`);
  // A person who counts for a state stands for it here too.
  const rename = rollUp(dataset.actors, network.level);
  const base = spec.base === undefined ? strongest?.id : rename(spec.base);
  if (base === undefined) return [];
  const chosen = [...new Set(spec.with.map(rename))].filter((id) => id !== base);
  const ties = new Map(
    network.ties.flatMap((tie) =>
      tie.a === base ? [[tie.b, tie] as const] : tie.b === base ? [[tie.a, tie] as const] : [],
    ),
  );
  const others =
    chosen.length > 0
      ? chosen
      : [...ties]
          .sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1))
          .slice(0, 4)
          .map(([id]) => id);
  const byId = new Map(network.interactions.map((act) => [act.id, act]));
  return others.map((other) => {
    const tie = ties.get(other);
    return {
      base,
      other,
      baseName: known.get(base) ?? base,
      otherName: known.get(other) ?? other,
      ...(tie ? { tie } : {}),
      interactions: tie?.interactionIds.flatMap((id) => byId.get(id) ?? []) ?? [],
    };
  });
}

/** The interactions of the pairs, each once. */
export const actsOfDyads = (context: Omit<ViewContext, 'drawn'>): Interaction[] => [
  ...new Set(dyadsOf(context).flatMap((dyad) => dyad.interactions)),
];

/** The plain sentence under a pair, as the Compare view has it. */
export function sentence(
  { dataset, network }: ViewContext,
  { base, other, baseName, otherName, ...dyad }: Dyad,
): string {
  const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const rename = rollUp(dataset.actors, network.level);
  const { tie, interactions: acts } = dyad;
  const [aToB, bToA] = [tie?.aToB ?? 0, tie?.bToA ?? 0];
  const counts = {
    with: other,
    name: otherName,
    interactions: acts.length,
    quads: countQuads(acts),
    fromBase: tie?.a === base ? aToB : bToA,
    fromOther: tie?.a === base ? bToA : aToB,
    mutual: tie?.mutual ?? 0,
    persons: personsOf(acts, [base, other], actors, rename),
  };
  // A number at the end of a clause never stands alone on a line.
  return readingOf(counts, { id: base, name: baseName }, actors).replace(/ (\d+)(?=[.,;])/g, '\u00a0$1');
}

/** The dyads in one reading, strongest first. */
export function dyadReading(dyads: readonly Dyad[]): string {
  const ranked = [...dyads].sort(
    (a, b) => b.interactions.length - a.interactions.length || (a.other < b.other ? -1 : 1),
  );
  const told = ranked.map((dyad) => {
    const total = dyad.interactions.length;
    const cooperation = dyad.interactions.filter((act) => isCooperation(QUAD_OF[act.type])).length;
    return `${dyad.otherName} ${counted(total, 'interaction')}${total > 0 ? `, ${String(cooperation)} of cooperation` : ''}`;
  });
  return told.length > 0 ? `${dyads[0]?.baseName ?? ''} with ${told.join('; ')}.` : 'No interaction is shown.';
}
