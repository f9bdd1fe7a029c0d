/** Interactions of one occasion: on the same day or days, not at different places, between some of the same. */
import { participantsOf, type Interaction } from '../../model/interaction.ts';

export interface Occasion {
  readonly key: string;
  /** In the order that they came in. */
  readonly acts: readonly Interaction[];
  /** Where it was, when any of them says so. */
  readonly place: string | undefined;
}

/** A month or a year is no occasion: many things happen in it. */
const isDay = (date: string | undefined): boolean => date !== undefined && /^\d{4}-\d{2}-\d{2}/.test(date);

function meets(act: Interaction, occasion: Occasion): boolean {
  if (act.place !== undefined && occasion.place !== undefined && act.place !== occasion.place) return false;
  const here = new Set(participantsOf(act));
  return occasion.acts.some((other) => participantsOf(other).filter((id) => here.has(id)).length >= 2);
}

/** Each act in one occasion; the order is that of the first act of each. */
export function occasionsOf(acts: readonly Interaction[]): readonly Occasion[] {
  const occasions: Occasion[] = [];
  const onDay = new Map<string, number[]>();
  for (const act of acts) {
    const known = isDay(act.date) ? (onDay.get(act.date ?? '') ?? []) : [];
    const at = known.find((i) => meets(act, occasions[i] as Occasion));
    if (at !== undefined) {
      const { key, acts: before, place } = occasions[at] as Occasion;
      occasions[at] = { key, acts: [...before, act], place: place ?? act.place };
      continue;
    }
    if (isDay(act.date)) onDay.set(act.date ?? '', [...known, occasions.length]);
    occasions.push({ key: act.id, acts: [act], place: act.place });
  }
  return occasions;
}
