/** Strings that are kept once. */

/**
 * The same text as a string of its own, the one that the machine keeps for all names of properties: a piece cut from a document holds the
 * whole document in memory, and two strings of this sort are compared by their place alone.
 */
export function shared(text: string): string {
  const names = Object.create(null) as Record<string, true>;
  names[text] = true;
  return Object.keys(names)[0]!;
}

/** Words up to this length are remembered. */
export const LONGEST = 40;

/** A text longer than what is remembered stays as it is. */
export const kept = (text: string): string => (text.length > LONGEST ? text : shared(text));
