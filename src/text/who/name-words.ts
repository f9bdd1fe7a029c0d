/** The words of persons' names, as spellings are compared: worked out once for each different word. */
import { foldWord } from '../../lexicon/chars.ts';
import type { KnownRole, Lexicon } from '../../lexicon/lexicon.ts';
import { sameSpelling, soundKey } from '../../lexicon/spelling.ts';

export interface NameWord {
  readonly text: string;
  /** In lower case without diacritics. */
  readonly folded: string;
  readonly sound: string;
  /** The given name of which it is a variant. */
  readonly head: string;
  /** A given name, or too short to be one person's alone. */
  readonly common: boolean;
  /** In a surname of six letters or more: itself and all forms of it that lack one letter. Two that are one slip apart share one. */
  readonly slips: readonly string[];
  /** Persons of the lexicon with that surname, and those with a full name of which the surname is spelled alike; once they were asked for. */
  bearers: readonly string[] | undefined;
  namesakes: readonly Namesake[] | undefined;
}

/** A person of the lexicon, with the given names of the full names that count. */
export interface Namesake {
  readonly id: string;
  readonly roles: readonly KnownRole[];
  readonly givens: readonly (NameWord | null)[];
}

interface Parts {
  /** Null where there is none. */
  readonly given: NameWord | null;
  readonly surname: NameWord;
}

const GENERATIONS = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);
const isGeneration = (word: string): boolean => word.length <= 3 && GENERATIONS.has(word.toLowerCase());

const MOST = 20_000;

export class NameWords {
  readonly #lexicon: Lexicon;
  readonly #words = new Map<string, NameWord>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  of(text: string): NameWord {
    let word = this.#words.get(text);
    if (!word) {
      if (this.#words.size >= MOST) this.#words.clear();
      this.#words.set(text, (word = this.#read(text)));
    }
    return word;
  }

  #read(text: string): NameWord {
    const { givenNames } = this.#lexicon;
    const lower = text.toLowerCase();
    const folded = foldWord(lower);
    return {
      text,
      folded,
      sound: soundKey(text),
      head: givenNames.get(folded) ?? folded,
      common: givenNames.has(lower) || text.length < 5,
      slips: shorten(folded),
      bearers: undefined,
      namesakes: undefined,
    };
  }

  /** Given name and surname of a name in words; particles belong to the surname. */
  parts(words: readonly string[]): Parts {
    let last = words.length - 1;
    while (last >= 0 && isGeneration(words[last]!)) last--;
    let first = 0;
    while (first < last && isGeneration(words[first]!)) first++;
    if (first >= last) return { given: null, surname: this.of(words[Math.max(0, last)] ?? '') };
    return { given: this.of(words[first]!), surname: this.of(words[last]!) };
  }

  bearersOf(surname: NameWord): readonly string[] {
    return (surname.bearers ??= this.#alike(surname).filter((id) => {
      const actor = this.#lexicon.actors.get(id)!;
      return [actor.short ?? '', actor.name, ...actor.aliases].some(
        (form) => foldWord(form.toLowerCase()).split(' ').at(-1) === surname.folded,
      );
    }));
  }

  namesakesOf(surname: NameWord): readonly Namesake[] {
    return (surname.namesakes ??= this.#alike(surname)
      .map((id) => {
        const actor = this.#lexicon.actors.get(id)!;
        const full = [actor.name, ...actor.aliases]
          .map((form) => this.parts(form.split(' ')))
          .filter(({ given, surname: own }) => given !== null && isSpelledAlike(own, surname));
        return { id, roles: this.#lexicon.roles.get(id) ?? [], givens: full.map(({ given }) => given) };
      })
      .filter(({ givens }) => givens.length > 0));
  }

  /** Persons of the lexicon with a surname that sounds alike. */
  #alike({ sound }: NameWord): readonly string[] {
    return this.#lexicon.bySurname.get(sound) ?? [];
  }
}

const words = new WeakMap<Lexicon, NameWords>();

/** Those of a lexicon. */
export function nameWords(lexicon: Lexicon): NameWords {
  let known = words.get(lexicon);
  if (!known) words.set(lexicon, (known = new NameWords(lexicon)));
  return known;
}

/** A folded surname of six letters or more, and all forms of it that lack one letter. */
function shorten(name: string): readonly string[] {
  if (name.length < 6 || name.length > 24) return [];
  return [name, ...Array.from(name, (_, i) => name.slice(0, i) + name.slice(i + 1))];
}

/** One of two spellings can stand for the other. */
export function isSpelledAlike(a: NameWord, b: NameWord): boolean {
  if (a === b || a.folded === b.folded) return true;
  // nothing else can be alike: see sameSpelling
  const near = a.sound === b.sound || (a.folded.length >= 6 && b.folded.length >= 6 && sameStart(a, b));
  return near && sameSpelling(a.text, b.text);
}

export const sameStart = (a: NameWord, b: NameWord): boolean => a.folded.charCodeAt(0) === b.folded.charCodeAt(0);

/** Same given name: equal, an initial of the other, spelling variants, or unknown. */
export function isSameGiven(a: NameWord | null, b: NameWord | null): boolean {
  if (!a || !b || a === b || a.folded === b.folded) return true;
  if (a.folded.length <= 2 || b.folded.length <= 2) return sameStart(a, b);
  return a.head === b.head || (a.sound === b.sound && sameStart(a, b));
}
