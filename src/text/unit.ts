import type { KnownWord } from '../lexicon/word-forms.ts';
import type { Mention } from './types.ts';
import type { VerbGroup } from './verb-group.ts';

/** A noun phrase: its head is its last word. */
export interface NounPhrase {
  readonly head: number;
  /** Singular of the head noun where the codebook knows it, else the word in lower case. */
  readonly noun: string;
  /** What is known of the head. */
  readonly known: KnownWord;
  /** The mention that covers the head. */
  readonly mention: Mention | undefined;
  /** "the first leader", "the only state": one of a rank, of whom an infinitive tells a fact. */
  readonly ranked: boolean;
  /** "no evidence": there is none. */
  readonly none: boolean;
  /** Mentions before the head: "Russia's invasion", "the Belarusian army". */
  readonly owners: readonly Mention[];
}

/** A preposition behind a noun, and its phrases. */
export interface Complement {
  readonly prep: string;
  readonly nps: readonly number[];
}

/** One piece of a sentence: what the clause reader sees. Token ranges [first, last). */
export interface Unit {
  readonly kind: 'np' | 'vg' | 'prep' | 'and' | 'comma' | 'sub' | 'rel' | 'time' | 'quote' | 'stop' | 'other';
  readonly first: number;
  readonly last: number;
  readonly word: string;
  readonly np: NounPhrase | undefined;
  readonly vg: VerbGroup | undefined;
  /** The phrases that are joined with it, once they were asked for: as a subject, as an object. */
  joined: readonly number[] | undefined;
  joinedAsObject: readonly number[] | undefined;
  /** What stands behind it with a preposition, once it was asked for. */
  complements: readonly Complement[] | undefined;
}

/** All units are made here, in one shape. */
export const unitOf = (
  kind: Unit['kind'],
  first: number,
  last: number,
  word: string,
  np?: NounPhrase,
  vg?: VerbGroup,
): Unit => ({ kind, first, last, word, np, vg, joined: undefined, joinedAsObject: undefined, complements: undefined });
