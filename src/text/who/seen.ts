/** An actor as it was mentioned, and who of them stands in a sentence. */

export interface Seen {
  readonly id: string;
  readonly sentence: number;
  readonly token: number;
  /** Stands behind a preposition: "with X". */
  readonly oblique: boolean;
}

export const NOBODY: readonly string[] = [];

/** The first of a sentence that fits; with `direct` one that stands behind no preposition. */
export function firstIn(
  list: readonly Seen[],
  sentence: number,
  fits: (id: string) => boolean,
  direct = false,
): Seen | undefined {
  for (const seen of list) if (seen.sentence === sentence && !(direct && seen.oblique) && fits(seen.id)) return seen;
  return undefined;
}

/** The different ones of a sentence, in order. */
export function idsIn(list: readonly Seen[], sentence: number): readonly string[] {
  let ids: string[] | undefined;
  for (const seen of list) if (seen.sentence === sentence && !ids?.includes(seen.id)) (ids ??= []).push(seen.id);
  return ids ?? NOBODY;
}
