import type { WordClass } from '../lexicon/word-class.ts';
import { itemAt } from './item-at.ts';
import type { Tag } from './tags.ts';
import type { Mention, Token } from './types.ts';

/** Tokens [first, last). */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** What one sentence offers to the reader of units; `tags[i - first]` belongs to token i. */
export interface SentenceView {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly tags: Tag[];
  /** Outermost mentions in order. */
  readonly mentions: readonly Mention[];
  /** Those by first token: `starts[i - first]` is the one that begins at token i. */
  readonly starts: readonly (Mention | undefined)[];
  /** Time expressions, in order. */
  readonly times: readonly TokenSpan[];
}

/** The outermost of the mentions of a sentence, in the two forms of a view. */
export function outermost(
  mentions: readonly Mention[],
  first: number,
  last: number,
): Pick<SentenceView, 'mentions' | 'starts'> {
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
  return { mentions: nested ? ordered.filter((m) => starts[m.first - first] === m) : ordered, starts };
}

const byPlace = (a: Mention, b: Mention): number => a.first - b.first || b.last - a.last;

/** By first token, the longer first; mostly they stand so already. */
function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  for (let i = 1; i < mentions.length; i++)
    if (byPlace(mentions[i - 1]!, mentions[i]!) > 0) return [...mentions].sort(byPlace);
  return mentions;
}

export const tagAt = (view: SentenceView, i: number): Tag => itemAt(view.tags, i - view.first) ?? 'X';
export const lowerAt = (view: SentenceView, i: number): string =>
  i < view.first || i >= view.last ? '' : view.tokens[i]!.lower;
/** Token i stands in the sentence and is a word of the class. */
export const isAt = (view: SentenceView, i: number, words: WordClass): boolean =>
  i >= view.first && i < view.last && words.has(view.tokens[i]!.form);
/** The mention that begins at token i. */
export const mentionAt = (view: SentenceView, i: number): Mention | undefined => itemAt(view.starts, i - view.first);
/** Token after the time expression that begins at token i. */
export function timeAt({ times }: SentenceView, i: number): number | undefined {
  // a sentence has few
  for (let k = times.length - 1; k >= 0; k--) if (times[k]!.first === i) return times[k]!.last;
  return undefined;
}
