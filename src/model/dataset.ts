import type { Actor, Role } from './actor.ts';
import type { Correction } from './correction.ts';
import type { DocumentMeta, MentionSpan } from './document.ts';
import type { Interaction } from './interaction.ts';

/** One dataset in memory; the same shape as an `*.entente.json` file (dataset.md, "One file"). Every list is sorted, see corpus. */
export interface Dataset {
  readonly name?: string;
  readonly title?: string;
  readonly description?: string;
  readonly licence?: string;
  readonly created?: string;
  /** Version of the extractor that coded it. */
  readonly extractor?: string;
  readonly documents: readonly DocumentMeta[];
  readonly actors: readonly Actor[];
  readonly roles: readonly Role[];
  readonly interactions: readonly Interaction[];
  /** Actors found in each document, interacting or not: document id -> actor ids. */
  readonly mentions: Readonly<Record<string, readonly string[]>>;
  readonly mentionSpans: readonly MentionSpan[];
  readonly corrections: readonly Correction[];
  /** Texts by document id, only where the person chose to keep them in the file. */
  readonly texts?: Readonly<Record<string, string>>;
}
