/** The parts of persons' names by which two spellings of one name are found. */
import { foldWord } from '../../lexicon/chars.ts';
import type { Actor } from '../../model/actor.ts';

const GENERATIONS = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

interface Parts {
  readonly given: string;
  readonly surname: string;
}

/** Given name and surname of a name in words; particles belong to the surname. */
export function parts(words: readonly string[]): Parts {
  const list = words.filter((word) => !GENERATIONS.has(word.toLowerCase()));
  if (list.length < 2) return { given: '', surname: list[0] ?? words[0] ?? '' };
  return { given: list[0]!, surname: list.at(-1)! };
}

const names = new WeakMap<Actor, readonly Parts[]>();

/** The names of an actor of the lexicon that have a given name, cut once. */
export function fullNames(actor: Actor): readonly Parts[] {
  let known = names.get(actor);
  if (!known) {
    known = [actor.name, ...actor.aliases].map((form) => parts(form.split(' '))).filter(({ given }) => given !== '');
    names.set(actor, known);
  }
  return known;
}

const shorts = new Map<string, readonly string[]>();
const MOST_SHORTS = 20_000;

/** As shorten, remembered: the names of a corpus come again. */
export function shortened(surname: string): readonly string[] {
  let known = shorts.get(surname);
  if (!known) {
    if (shorts.size >= MOST_SHORTS) shorts.clear();
    shorts.set(surname, (known = shorten(surname)));
  }
  return known;
}

/** A surname of six letters or more, and all forms of it that lack one letter. */
function shorten(surname: string): string[] {
  const name = foldWord(surname.toLowerCase());
  if (name.length < 6 || name.length > 24) return [];
  return [name, ...Array.from(name, (_, i) => name.slice(0, i) + name.slice(i + 1))];
}
