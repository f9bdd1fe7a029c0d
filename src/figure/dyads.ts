/** The ties between one actor and some others, with their interactions, and what can be said of them in a sentence. */
import { isPerson } from '../model/actor.ts';
import { isCooperation, isMaterial, QUAD_OF } from '../model/codebook.ts';
import { participantsOf, type Interaction } from '../model/interaction.ts';
import type { Tie } from '../network/actors-and-ties.ts';
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

/** Below, numbers say nothing. */
const FEW = 5;

/**
 * The dyads of a spec: its base (or the strongest actor) with those it names, or with its four strongest partners.
 * @throws FigureError for an id that the dataset does not have
 */
export function dyadsOf(context: ViewContext): Dyad[] {
  const { dataset, network, spec } = context;
  const strongest = [...network.actors].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))[0];
  const base = spec.base ?? strongest?.id;
  if (base === undefined) return [];
  const known = new Map(dataset.actors.map((actor) => [actor.id, actor.name]));
  for (const id of [base, ...spec.with])
    if (!known.has(id)) throw new FigureError(`there is no actor "${id}" in this dataset`);
  const ties = new Map(
    network.ties.flatMap((tie) =>
      tie.a === base ? [[tie.b, tie] as const] : tie.b === base ? [[tie.a, tie] as const] : [],
    ),
  );
  const others =
    spec.with.length > 0
      ? spec.with.filter((id) => id !== base)
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

/** Tallies of a dyad and the person who takes part in most of its interactions. */
export function tally(context: ViewContext, dyad: Dyad) {
  const kinds = new Map(context.dataset.actors.map((actor) => [actor.id, actor]));
  const people = new Map<string, number>();
  let [cooperation, materialCooperation, materialConflict] = [0, 0, 0];
  for (const act of dyad.interactions) {
    const quad = QUAD_OF[act.type];
    if (isCooperation(quad)) cooperation++;
    if (isMaterial(quad)) {
      if (isCooperation(quad)) materialCooperation++;
      else materialConflict++;
    }
    for (const id of participantsOf(act)) {
      const actor = kinds.get(id);
      if (actor && isPerson(actor) && id !== dyad.base && id !== dyad.other) people.set(id, (people.get(id) ?? 0) + 1);
    }
  }
  const [carrier] = [...people].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const person = carrier && kinds.get(carrier[0]);
  return {
    total: dyad.interactions.length,
    cooperation,
    conflict: dyad.interactions.length - cooperation,
    materialCooperation,
    materialConflict,
    carrier: person && carrier ? { name: person.short ?? person.name, count: carrier[1] } : undefined,
  };
}

/** "5 of 7 are conflict, all of it in words. Armenia starts 4, Belarus 2. Lukashenko takes part in 5." */
export function sentence(context: ViewContext, dyad: Dyad): string {
  const count = tally(context, dyad);
  const { total } = count;
  if (total === 0) return 'No interaction is shown.';
  const parts: string[] = [];
  if (count.conflict === 0)
    parts.push(
      count.materialCooperation > 0
        ? `No conflict. ${String(count.materialCooperation)} of ${String(total)} material.`
        : 'No conflict, all of it in words.',
    );
  else if (count.conflict >= count.cooperation)
    parts.push(
      `${String(count.conflict)} of ${String(total)} are conflict, ${count.materialConflict === 0 ? 'all of it in words' : `${String(count.materialConflict)} of them material`}.`,
    );
  else
    parts.push(
      `${String(count.cooperation)} of ${String(total)} are cooperation${count.materialConflict > 0 ? `; of the conflict ${String(count.materialConflict)} is material` : ''}.`,
    );
  const { tie } = dyad;
  if (tie && tie.aToB + tie.bToA > 0) {
    const forth = tie.a === dyad.base ? tie.aToB : tie.bToA;
    const back = tie.aToB + tie.bToA - forth;
    const [first, second] =
      back > forth
        ? ([
            [dyad.otherName, back],
            [dyad.baseName, forth],
          ] as const)
        : ([
            [dyad.baseName, forth],
            [dyad.otherName, back],
          ] as const);
    parts.push(`${first[0]} starts ${String(first[1])}, ${second[0]} ${String(second[1])}.`);
  } else parts.push('All are mutual.');
  if (count.carrier && count.carrier.count > 1)
    parts.push(`${count.carrier.name} takes part in ${String(count.carrier.count)}.`);
  if (total < FEW) parts.push('Too few to judge.');
  return parts.join(' ');
}

/** The dyads in one reading, strongest first. */
export function dyadReading(context: ViewContext, dyads: readonly Dyad[]): string {
  const ranked = [...dyads].sort(
    (a, b) => b.interactions.length - a.interactions.length || (a.other < b.other ? -1 : 1),
  );
  const told = ranked.map((dyad) => {
    const { cooperation, total } = tally(context, dyad);
    return `${dyad.otherName} ${counted(total, 'interaction')}${total > 0 ? `, ${String(cooperation)} of cooperation` : ''}`;
  });
  return told.length > 0 ? `${dyads[0]?.baseName ?? ''} with ${told.join('; ')}.` : 'No interaction is shown.';
}
