/** Regions under spellings that the lexicon does not list. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { sameSpelling } from '../../lexicon/spelling.ts';

const WORDS = /\b(region|oblast|krai|district|province|territory|republic|governorate|prefecture|the|of)\b/giu;
const bare = (name: string): string => name.replace(WORDS, ' ').trim();

/** Bare names of the regions of a lexicon, made once for each. */
const stems = new WeakMap<Lexicon, readonly (readonly [string, string])[]>();

function stemsOf(lexicon: Lexicon): readonly (readonly [string, string])[] {
  const known = stems.get(lexicon);
  if (known) return known;
  const made = [...lexicon.actors.values()]
    .filter((actor) => actor.kind === 'region')
    .map((actor) => [bare(actor.name), actor.id] as const);
  stems.set(lexicon, made);
  return made;
}

/** Id of the one region whose name without "region" is spelled alike ("Samar region" = Samara Oblast), or ''. */
export function knownRegion(name: string, lexicon: Lexicon): string {
  const wanted = bare(name);
  if (!wanted || wanted.length > 40) return '';
  const found = new Set<string>();
  for (const [own, id] of stemsOf(lexicon))
    if (own === wanted || sameSpelling(own, wanted) || closeStem(own, wanted)) found.add(id);
  return found.size === 1 ? [...found][0]! : '';
}

/** Equal but for one letter at the end, in names of at least five letters. */
const closeStem = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 5 && Math.abs(a.length - b.length) === 1 && (a.startsWith(b) || b.startsWith(a));
