/** Whether two written names may be one person's: spellings of one original, initials, a single slip of the pen. */

/** Steps from the many Latin spellings of Cyrillic and Caucasian names to one; each applies to all before the next. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[\p{M}'’ʼ`´\-.]/gu, ''],
  [/ks/g, 'x'],
  [/shch|sch|tch|ch|ts|tz/g, 'c'],
  [/dzh|dj|zh/g, 'z'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/([gt])h/g, '$1'],
  [/ck|q/g, 'k'],
  [/w/g, 'v'],
  [/[yij]([aeou])/g, '$1'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** One word of a name under its transliteration key. */
export function spellingKey(word: string): string {
  let key = word.normalize('NFKD').toLowerCase();
  for (const [pattern, by] of SPELLINGS) key = key.replace(pattern, by);
  return key;
}

/** Damerau's edit distance of at most 1: one letter added, left out, replaced, or two neighbours swapped. */
export function withinOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [i, j] = [a.length, b.length];
  while (i > start && j > start && a[i - 1] === b[j - 1]) {
    i--;
    j--;
  }
  if (i - start <= 1 && j - start <= 1) return true;
  return i - start === 2 && j - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** Words shorter than this have too many neighbours for a slip to say that they are the same. */
const SLIP_FROM = 5;

const sameWord = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= SLIP_FROM && withinOneSlip(a, b));

/** A name in parts: given names (or their initials) and surname, all under their keys. */
export interface NameKey {
  readonly given: readonly string[];
  readonly surname: string;
}

export function nameKey(name: string): NameKey {
  const words = name
    .split(/[\s\u00a0]+|(?<=\p{L}\.)(?=\p{Lu})/u)
    .map(spellingKey)
    .filter((word) => word !== '');
  return { given: words.slice(0, -1), surname: words.at(-1) ?? '' };
}

/** How well two names agree: `full` (given name and surname), `surname` (one has no given name), or not at all. */
export function agreement(a: NameKey, b: NameKey): 'full' | 'surname' | undefined {
  if (a.surname === '' || !sameWord(a.surname, b.surname)) return undefined;
  const [x, y] = [a.given[0], b.given[0]];
  if (x === undefined || y === undefined) return 'surname';
  const initial = x.length === 1 || y.length === 1;
  if (initial ? x[0] === y[0] : sameWord(x, y)) return 'full';
  return undefined;
}
