/** What wink-nlp's model knows of single words, looked up once a word. Nothing is learnt from a text, so that no text changes how another is read. */
import type { Piece, WordForm } from '../lexicon/word-forms.ts';
import model from 'wink-eng-lite-web-model';
import makeCache, { type Cache } from 'wink-nlp/src/cache.js';
import compileTRex, { type CoreModel } from 'wink-nlp/src/compile-trex.js';
import { eventOf, MOST_HINTS } from './tag-rules.ts';
import makeTokenizer, { type Sink } from 'wink-nlp/src/tokenizer.js';

const NOUN = 8;

interface ModelParts {
  core(): CoreModel;
  readonly featureFn: (config: unknown) => {
    pos(text: string, category: number, cache: Pick<Cache, 'lookup' | 'intrinsicSize' | 'posOf'>): number;
  };
}

/** Finds the pieces of a word; never none. */
export function wordReader(): { readonly read: (word: WordForm) => readonly Piece[] } {
  const { core: load, featureFn } = model as unknown as ModelParts;
  const core = load();
  const cache = makeCache(core, featureFn);
  const size = cache.intrinsicSize();
  const able = core.features.posClusters.list.map((tags) => [...tags].reduce((bits, tag) => bits | (1 << tag), 0));
  const feature = featureFn(core.packing.config);
  const ofUnknown = {
    lookup: (text: string): number[] => cache.lookup(text) ?? [size],
    intrinsicSize: () => size,
    posOf: (word: number) => cache.posOf(word),
  };
  const numbers = core.features.lexeme.hash;
  const ableOf = (normal: number): number => able[cache.property(normal, 'lexemeCID')]!;
  const pieceOf = (tag: number, hint: number, able: number, fixed: boolean, length: number): Piece => ({
    tag,
    event: eventOf(tag, hint),
    able,
    fixed,
    length,
  });
  const piece = (word: number, normal: number, tag: number, fixed: boolean): Piece => {
    const hint = Math.min(MOST_HINTS, cache.property(word, 'posHint'));
    return pieceOf(tag, hint, ableOf(normal), fixed, cache.value(word).length);
  };
  const ofModel = (word: number): Piece =>
    piece(word, cache.normal(word), cache.posOf(cache.mappedSpelling(word)) || NOUN, false);
  const unknown = (text: string, category: number): Piece => {
    const lower = numbers[text.toLowerCase()];
    const tags = lower === undefined ? able[0]! : ableOf(cache.mappedSpelling(lower));
    return pieceOf(feature.pos(text, category, ofUnknown) || NOUN, 0, tags, false, text.length);
  };

  let pieces: Piece[] = [];
  const sink: Sink = {
    _addToken(text, category) {
      const known = numbers[text];
      pieces.push(known === undefined ? unknown(text, category) : ofModel(known));
      return true;
    },
    _addTokenIfInCache(text) {
      const found = cache.lookup(text);
      if (found === null) return 0;
      if (found.length === 1) pieces.push(ofModel(found[0]!));
      else
        for (let i = 0; i < found.length; i += 4)
          pieces.push(piece(found[i]!, core.xpansions[found[i + 1]!]!, found[i + 3]!, true));
      return 1;
    },
    isLexeme: (text) => cache.lookup(text),
  };
  const tokenize = makeTokenizer(compileTRex(core.trex), core.tcat.hash, core.preserve);
  const cut = (word: string): readonly Piece[] => {
    pieces = [];
    tokenize(sink, word);
    return pieces;
  };
  return {
    read: (word) => (word.pieces ??= cut(word.text)),
  };
}
