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
  /** What the lexicon says of words by themselves, exactly as they are written in lower case. */
  readonly #traits = new Map<string, number>();
  /** Traits of words by their numbers: what begins with them. */
  readonly #begins: number[] = [];

  get size(): number {
    return this.#numbers.size;
  }
  /** Number of a word as in Word.lower, or -1. */
  find(lower: string): number {
    return this.#numbers.get(lower) ?? this.#findFolded(lower);
  }
  /** Looks a word of a text up, once for each different word: its number and traits stand in the form from then on. */
  know(form: WordForm): void {
    if (form.vocabulary !== this) this.#lookUp(form);
  }
  /** Whether a word of a text is said to be of a trait. */
  is(form: WordForm, trait: number): boolean {
    if (form.vocabulary !== this) this.#lookUp(form);
    return (form.traits & trait) !== 0;
  }
  mark(lower: string, trait: number): void {
    this.#traits.set(lower, (this.#traits.get(lower) ?? 0) | trait);
  }
  #lookUp(form: WordForm): void {
    form.number = this.find(form.lower);
    form.traits = (this.#traits.get(form.lower) ?? 0) | (form.number < 0 ? 0 : this.#begins[form.number]!);
    form.vocabulary = this;
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
      this.#begins.push(0);
    }
    return number;
  }
  begins(number: number, trait: number): void {
    this.#begins[number] = this.#begins[number]! | trait;
  }
}

export interface Match {
  /** One past its last token. */
  readonly last: number;
  readonly node: number;
}

/** Whether a value may stand for the words from token `at` on. */
export type Accept<T> = (value: T, at: number) => boolean;

export class Trie<T> {
  readonly #vocabulary: Vocabulary;
  /** Nodes by first word, and by node before and word, until all is added. */
  readonly #first = new Map<number, number>();
  readonly #edges = new Map<number, number>();
  readonly #values: (T[] | undefined)[] = [undefined];
  /** Node of each word that begins a name, by word number; 0 = none. */
  #roots = new Int32Array(0);
  /** The other nodes, each at the place that the node before and the word lead to, or at the next free one. */
  #places = new Int32Array(0);
  /** By node: the one before it, the word that leads to it, 1 where a longer name goes on. */
  #before = new Int32Array(0);
  #words = new Int32Array(0);
  #goesOn = new Uint8Array(0);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds a value under a sequence of words, of which the first gets a trait; several values may share one. */
  add(words: readonly Word[], value: T, trait: number): void {
    let node = 0;
    words.forEach((word, i) => {
      const number = this.#vocabulary.add(word.lower);
      if (i === 0) this.#vocabulary.begins(number, trait);
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
    const nodes = this.#values.length;
    this.#before = new Int32Array(nodes);
    this.#words = new Int32Array(nodes);
    this.#goesOn = new Uint8Array(nodes);
    // a power of two of which at most half is taken
    this.#places = new Int32Array(2 << Math.ceil(Math.log2(this.#edges.size + 1)));
    for (const [key, node] of this.#edges) {
      const word = key % WIDTH;
      const before = (key - word) / WIDTH;
      this.#before[node] = before;
      this.#words[node] = word;
      this.#goesOn[before] = 1;
      this.#places[this.#placeOf(before, word)] = node;
    }
    this.#first.clear();
    this.#edges.clear();
    return this;
  }

  /** Where the node behind another by a word stands, or the free place where it would. */
  #placeOf(node: number, word: number): number {
    const places = this.#places;
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    let place = (hash ^ (hash >>> 15)) & (places.length - 1);
    for (;;) {
      const there = places[place]!;
      if (there === 0 || (this.#before[there] === node && this.#words[there] === word)) return place;
      place = (place + 1) & (places.length - 1);
    }
  }

  /**
   * The longest sequence from token `at` for which `accept` names at least one value: [values, one past the last token].
   * `words` are the word numbers of the tokens (-1 = unknown word), `count` how many there are. Without `accept` all fits.
   */
  longest(
    words: Int32Array,
    count: number,
    at: number,
    accept: Accept<T> | null,
  ): { readonly values: readonly T[]; readonly last: number } | null {
    const word = words[at]!;
    let node = word < 0 ? 0 : this.#roots[word]!;
    if (node === 0) return null;
    let best: T[] | null = null;
    let bestLast = at;
    for (let i = at + 1; ; i++) {
      const values = this.#values[node];
      const fitting = values && accept ? fittingOf(values, at, accept) : values;
      if (fitting) {
        best = fitting;
        bestLast = i;
      }
      if (i >= count || this.#goesOn[node] === 0) break;
      const next = words[i]!;
      node = next < 0 ? 0 : this.#places[this.#placeOf(node, next)]!;
      if (node === 0) break;
    }
    return best && { values: best, last: bestLast };
  }
}

/** The list itself where all of it fits, so that equal hits share one list. */
function fittingOf<T>(values: T[], at: number, accept: Accept<T>): T[] | null {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (accept(values[i]!, at)) count++;
  if (count === 0) return null;
  return count === values.length ? values : values.filter((value) => accept(value, at));
}
