/** The parts of wink-nlp and its language model that are used below their public types: word cutting, the table of words, the tagging rules. */
declare module 'wink-nlp/src/cache.js' {
  import type { CoreModel } from 'wink-nlp/src/compile-trex.js';
  /** The table of words. Numbers below intrinsicSize are words of the model. */
  export interface Cache {
    /** One number, or four for each word that a contraction stands for (word, place of its normal form, lemma, part of speech); null where unknown. */
    lookup(text: string): number[] | null;
    value(word: number): string;
    property(word: number, name: string): number;
    normal(word: number): number;
    mappedSpelling(word: number): number;
    posOf(word: number): number;
    intrinsicSize(): number;
  }
  export default function cache(model: CoreModel, featureFn: unknown): Cache;
}
declare module 'wink-nlp/src/compile-trex.js' {
  export interface CoreModel {
    readonly trex: unknown;
    readonly tcat: { readonly hash: Readonly<Record<string, number>> };
    readonly preserve: unknown;
    readonly xpansions: Uint32Array;
    readonly packing: { readonly config: unknown };
    readonly pos: { readonly list: readonly string[] };
    readonly features: {
      readonly lexeme: { readonly hash: Readonly<Record<string, number>> };
      readonly posClusters: { readonly list: readonly ReadonlySet<number>[] };
    };
  }
  export default function compileTRex(trex: unknown): unknown;
}
declare module 'wink-nlp/src/tokenizer.js' {
  /** What the word cutter writes to. */
  export interface Sink {
    _addToken(text: string, category: number): boolean;
    /** False where the text is no known word. */
    _addTokenIfInCache(text: string): number;
    isLexeme(text: string): unknown;
  }
  export default function tokenizer(
    trex: unknown,
    categories: unknown,
    preserve: unknown,
  ): (sink: Sink, text: string) => void;
}
