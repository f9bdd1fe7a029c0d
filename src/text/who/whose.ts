/** Whose a body or an office is that is named by its noun alone: "the government", "the minister". */
import type { Salience } from './salience.ts';

/** Sentences looked back over. */
const BACK = 3;

export interface Whose {
  readonly salience: Salience;
  readonly sentence: number;
  /** Whom a person acts for, another actor itself. */
  readonly sideOf: (id: string) => string | undefined;
  /** Sides that the sentence names as others: "the government criticised Peru" is not Peru's. */
  readonly others: ReadonlySet<string>;
}

/**
 * The side that is meant: the last one in the same sentence, else the likely subject of the nearest sentence before, else whoever else is named there.
 * Null where none is near that `fits`.
 */
export function whoseBody(
  { salience, sentence, sideOf, others }: Whose,
  fits: (side: string) => boolean,
): string | null {
  for (let back = 0; back <= BACK; back++) {
    const here = salience.seenIn(sentence - back);
    const sides = (back > 0 ? [...here.filter((seen) => !seen.oblique), ...here] : here.toReversed())
      .map((seen) => sideOf(seen.id))
      .filter((side) => side !== undefined);
    const one = sides.find((side) => !others.has(side) && fits(side));
    if (one !== undefined) return one;
  }
  return null;
}
