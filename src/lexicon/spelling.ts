/** Keys that bring the spellings of one name together, and a bounded distance for slips of the pen. */
import { foldWord } from './chars.ts';
import { kept } from './shared-text.ts';

/** Letter groups that transliterations of Slavic, Caucasian and Turkic names use for one sound; longer ones first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|szcz|sch|sh|sz/g, 's'],
  [/dzh|dj/g, 'j'],
  [/zh/g, 'z'],
  [/tch|tsch|ch|cz|ts|tz/g, 'c'],
  [/kh/g, 'h'],
  [/ck|q/g, 'k'],
  [/ph/g, 'f'],
  [/ks/g, 'x'],
  [/dz/g, 'd'],
  [/g/g, 'h'],
  [/w/g, 'v'],
  [/(?:ov|ou|au|ev|eu|iev|off|eff)(?:a?)$/g, 'o'],
  [/[iy](?:n?)aya?$|skaia$/g, ''],
];

const keys = new Map<string, string>();
const MOST_KEYS = 50_000;

/** One spelling for each sound: lower case, no diacritics, transliterations unified. */
function unify(name: string): string {
  let sounds = foldWord(name.toLowerCase()).replace(/[^\p{L}]/gu, '');
  for (const [group, sound] of SOUNDS) sounds = sounds.replace(group, sound);
  return sounds.replace(/[yj]/g, 'i').replace(/(.)\1+/g, '$1');
}

/** Consonants of a name after unifying transliterations: "Lukashenka", "Lukashenko", "Łukaszenka" share one key. */
export function soundKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const sounds = unify(name);
  const key = (/^[aeiou]/.test(sounds) ? 'a' : '') + sounds.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** Levenshtein distance of two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** Whether two words differ by at most one insertion, deletion, substitution or swap of neighbours (Damerau 1964, doi:10.1145/363958.363994). */
export function withinOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let x = a.length;
  let y = b.length;
  while (x > i && y > i && a[x - 1] === b[y - 1]) {
    x--;
    y--;
  }
  if (x - i <= 1 && y - i <= 1) return true;
  return x - i === 2 && y - i === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}

/** Whether one of two spellings can stand for the other: same sounds but for a vowel or two, or one slip in a name of at least six letters. */
export function sameSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const x = foldWord(a.toLowerCase());
  const y = foldWord(b.toLowerCase());
  if (x === y) return true;
  const key = soundKey(x);
  if (key.length >= 3 && key === soundKey(y) && Math.abs(x.length - y.length) <= 3 && x.length < 30)
    if (distance(unify(x), unify(y)) <= (Math.max(x.length, y.length) < 8 ? 1 : 2)) return true;
  return x.length >= 6 && y.length >= 6 && x[0] === y[0] && withinOneSlip(x, y);
}

const kebabs = new Map<string, string>();

/** Id of a name: lower-case kebab without diacritics. Remembered, as names come again. */
export function kebab(name: string): string {
  const known = kebabs.get(name);
  if (known !== undefined) return known;
  const id = kept(
    foldWord(name.toLowerCase())
      .replace(/['\u2019`]/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  );
  if (kebabs.size >= MOST_KEYS) kebabs.clear();
  kebabs.set(name, id);
  return id;
}
