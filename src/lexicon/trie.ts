/** Longest match of word sequences, in flat tables: words are numbered once, an edge is one number. */
import { foldWord } from './chars.ts';
import type { WordForm } from './word-forms.ts';
import type { Word } from './words.ts';

/** Edges are keyed by node * WIDTH + word; more words than this are refused. */
const WIDTH = 65_536;

/** Key under which a word is looked up: lower case, no diacritics, no full stops ("U.S." = "us"). */
export function wordKey(lower: string): string {
  const folded = foldWord(lower);
  const code = folded.charCodeAt(0);
  return folded.length > 1 && (code < 48 || code > 57) && folded.includes('.') ? folded.replaceAll('.', '') : folded;
}

export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }
  /** Number of a word as in Word.lower, or -1. */
  find(lower: string): number {
    return this.#numbers.get(lower) ?? this.#findFolded(lower);
  }
  /** The same of a word of a text, looked up once for each different word. */
  numberOf(form: WordForm): number {
    if (form.vocabulary !== this) {
      form.number = this.find(form.lower);
      form.vocabulary = this;
    }
    return form.number;
  }
  #findFolded(lower: string): number {
    for (let i = 0; i < lower.length; i++) {
      const code = lower.charCodeAt(i);
      if (code > 127 || code === 46) return this.#numbers.get(wordKey(lower)) ?? -1;
    }
    return -1;
  }
  add(lower: string): number {
    const key = wordKey(lower);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size;
      if (number >= WIDTH) throw new Error('lexicon/trie: more than 65,536 different words in graph-data');
      this.#numbers.set(key, number);
    }
    return number;
  }
}

export interface Match {
  /** One past its last token. */
  readonly last: number;
  readonly node: number;
}

export class Trie<T> {
  readonly #vocabulary: Vocabulary;
  readonly #edges = new Map<number, number>();
  /** Node of each word that begins a name, by word number; 0 = none. */
  #roots: Int32Array = new Int32Array(0);
  readonly #first = new Map<number, number>();
  readonly #values: (T[] | undefined)[] = [undefined];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds a value under a sequence of words; several values may share one. */
  add(words: readonly Word[], value: T): void {
    let node = 0;
    words.forEach((word, i) => {
      const number = this.#vocabulary.add(word.lower);
      const edges = i === 0 ? this.#first : this.#edges;
      const key = i === 0 ? number : node * WIDTH + number;
      let next = edges.get(key);
      if (next === undefined) {
        next = this.#values.length;
        this.#values.push(undefined);
        edges.set(key, next);
      }
      node = next;
    });
    if (node === 0) return;
    (this.#values[node] ??= []).push(value);
  }

  /** To be called once after the last add (and after the vocabulary is complete). */
  seal(): this {
    this.#roots = new Int32Array(this.#vocabulary.size);
    for (const [number, node] of this.#first) this.#roots[number] = node;
    return this;
  }

  /**
   * The longest sequence from token `at` for which `accept` names at least one value: [values, one past the last token].
   * `words` are the word numbers of the tokens (-1 = unknown word).
   */
  longest(
    words: Int32Array,
    at: number,
    accept: (value: T, at: number) => boolean,
  ): { values: T[]; last: number } | null {
    const word = words[at] as number;
    let node = word < 0 ? 0 : (this.#roots[word] as number);
    if (node === 0) return null;
    let best: T[] | null = null;
    let bestLast = at;
    for (let i = at + 1; ; i++) {
      const values = this.#values[node];
      if (values) {
        const fitting = fittingOf(values, at, accept);
        if (fitting) {
          best = fitting;
          bestLast = i;
        }
      }
      if (i >= words.length) break;
      const next = words[i] as number;
      if (next < 0) break;
      const edge = this.#edges.get(node * WIDTH + next);
      if (edge === undefined) break;
      node = edge;
    }
    return best ? { values: best, last: bestLast } : null;
  }
}

/** The list itself where all of it fits, so that equal hits share one list. */
function fittingOf<T>(values: T[], at: number, accept: (value: T, at: number) => boolean): T[] | null {
  let count = 0;
  for (const value of values) if (accept(value, at)) count++;
  if (count === 0) return null;
  return count === values.length ? values : values.filter((value) => accept(value, at));
}
