import type { Tag } from './tags.ts';
import type { Mention, Token } from './types.ts';

/** What one sentence offers to the reader of units; `tags[i - first]` belongs to token i. */
export interface SentenceView {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly tags: Tag[];
  /** Outermost mentions by first token. */
  readonly mentions: ReadonlyMap<number, Mention>;
  /** Token after the time expression that starts here. */
  readonly times: ReadonlyMap<number, number>;
}

export const tagAt = (view: SentenceView, i: number): Tag => view.tags[i - view.first] ?? 'X';
export const lowerAt = (view: SentenceView, i: number): string =>
  i < view.first || i >= view.last ? '' : view.tokens[i]!.lower;
