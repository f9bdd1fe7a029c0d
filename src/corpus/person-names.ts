/** Whether two written names may be one person's: spellings of one original, initials, a single slip of the pen. */
import { sameSpelling, soundKey } from '../lexicon/spelling.ts';

/** A name in parts, in lower case: given names (or their initials) and surname. */
export interface NameParts {
  readonly given: readonly string[];
  readonly surname: string;
}

export function nameParts(name: string): NameParts {
  const words = name
    .split(/[\s\u00a0]+|(?<=\p{L}\.)(?=\p{Lu})/u)
    .map((word) => word.toLowerCase().replace(/[^\p{L}\p{M}'’-]/gu, ''))
    .filter((word) => word !== '');
  return { given: words.slice(0, -1), surname: words.at(-1) ?? '' };
}

/** How well two names agree: `full` (given name and surname), `surname` (one has no given name), or not at all. */
export function agreement(a: NameParts, b: NameParts): 'full' | 'surname' | undefined {
  if (a.surname === '' || !sameSpelling(a.surname, b.surname)) return undefined;
  const [x, y] = [a.given[0], b.given[0]];
  if (x === undefined || y === undefined) return 'surname';
  const initial = x.length === 1 || y.length === 1;
  if (initial ? x[0] === y[0] : sameSpelling(x, y)) return 'full';
  return undefined;
}

/** Keys of which two surnames share one where `agreement` can find them the same: their sound, or the half that a slip leaves whole. */
export const surnameKeys = ({ surname }: NameParts): string[] => [
  `=${soundKey(surname)}`,
  `${surname.slice(0, 3)}-`,
  `-${surname.slice(-3)}`,
];
