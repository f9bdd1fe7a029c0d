import type { WordClass } from '../lexicon/word-class.ts';
import { grammarOf } from './function-words.ts';
import { itemAt } from './item-at.ts';
import { OUTSIDE } from './parts-of-speech.ts';
import { tagTokens } from './tags.ts';
import type { Mention, Token } from './types.ts';

/** Tokens [first, last). */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** What one sentence offers to the reader of units; the item i - first of its lists belongs to token i. */
export interface SentenceView {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  /** Parts of speech (parts-of-speech.ts). */
  readonly tags: number[];
  /** Classes of function-words.ts, added up. */
  readonly words: readonly number[];
  /** Outermost mentions in order. */
  readonly mentions: readonly Mention[];
  /** Those by first token: `starts[i - first]` is the one that begins at token i. */
  readonly starts: readonly (Mention | undefined)[];
  /** Time expressions, in order. */
  readonly times: readonly TokenSpan[];
}

/** A sentence as the tagger sees it; of mentions inside each other the outermost. */
export function viewOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  mentions: readonly Mention[],
  times: readonly TokenSpan[],
): SentenceView {
  const ordered = inOrder(mentions);
  const starts = new Array<Mention | undefined>(last - first);
  let end = -1;
  let nested = false;
  for (const mention of ordered) {
    if (mention.first < end) nested = true;
    else {
      starts[mention.first - first] = mention;
      end = mention.last;
    }
  }
  const outer = nested ? ordered.filter((m) => starts[m.first - first] === m) : ordered;
  const words = new Array<number>(last - first);
  for (let i = first; i < last; i++) words[i - first] = grammarOf(tokens[i]!.form);
  return { tokens, first, last, tags: tagTokens(tokens, first, last), words, mentions: outer, starts, times };
}

const byPlace = (a: Mention, b: Mention): number => a.first - b.first || b.last - a.last;

/** By first token, the longer first; mostly they stand so already. */
function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  for (let i = 1; i < mentions.length; i++)
    if (byPlace(mentions[i - 1]!, mentions[i]!) > 0) return [...mentions].sort(byPlace);
  return mentions;
}

/** Part of speech of token i; OUTSIDE where it is none of the sentence. */
export const tagAt = ({ tags, first }: SentenceView, i: number): number =>
  i >= first && i - first < tags.length ? tags[i - first]! : OUTSIDE;
/** The same by its place in the sentence. */
export const tagIn = (tags: readonly number[], k: number): number => (k >= 0 && k < tags.length ? tags[k]! : OUTSIDE);
export const lowerAt = (view: SentenceView, i: number): string =>
  i < view.first || i >= view.last ? '' : view.tokens[i]!.lower;
/** Kinds (lexicon/word-forms.ts) of token i. */
export const kindsAt = (view: SentenceView, i: number): number =>
  i < view.first || i >= view.last ? 0 : view.tokens[i]!.kinds;
/** Token i stands in the sentence and is a word of the class. */
export const isAt = (view: SentenceView, i: number, words: WordClass): boolean =>
  i >= view.first && i < view.last && words.has(view.tokens[i]!.form);
/** The same of classes of function-words.ts. */
export const isOf = ({ words, first }: SentenceView, i: number, classes: number): boolean =>
  i >= first && i - first < words.length && (words[i - first]! & classes) !== 0;
/** The mention that begins at token i. */
export const mentionAt = (view: SentenceView, i: number): Mention | undefined => itemAt(view.starts, i - view.first);
/** Token after the time expression that begins at token i. */
export function timeAt({ times }: SentenceView, i: number): number | undefined {
  // a sentence has few
  for (let k = times.length - 1; k >= 0; k--) if (times[k]!.first === i) return times[k]!.last;
  return undefined;
}
