/** The values that pass from stop to stop while one document is read. All offsets: UTF-16 code units in the text as read, end exclusive. */
import type { WordForm } from '../lexicon/word-forms.ts';
import type { Actor, Role } from '../model/actor.ts';
import type { TextDocument } from '../model/document.ts';
import type { Evidence, Interaction } from '../model/interaction.ts';
import type { MentionSpan } from '../model/document.ts';

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Index of the line (paragraph) it stands in. */
  readonly paragraph: number;
  /** `heading`: a short line without a full stop; `caption`: a picture's line or a credit. */
  readonly kind: 'body' | 'heading' | 'caption';
  /** Range of tokens [first, last). */
  readonly first: number;
  readonly last: number;
  /** Classes of lexicon/word-forms.ts of all its words together. */
  readonly kinds: number;
}

export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word after repair of homoglyphs, soft hyphens and odd apostrophes. */
  readonly text: string;
  readonly lower: string;
  /** Classes of lexicon/word-forms.ts, added up. */
  readonly kinds: number;
  /** What is known of the word wherever it stands. */
  readonly form: WordForm;
}

/** How a mention refers. */
export type MentionForm =
  | 'name' // full or gazetteer name
  | 'surname'
  | 'metonym' // capital or palace for its state
  | 'demonym' // adjective: "Belarusian troops" -> belarus
  | 'institution' // "the Armenian MFA"
  | 'role' // "the Belarusian president", "his Russian counterpart"
  | 'group' // "the presidents", "both sides", "the Baltic states"
  | 'pronoun';

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Range of tokens [first, last). */
  readonly first: number;
  readonly last: number;
  readonly form: MentionForm;
  /** Actor ids; several for a group. Never empty. */
  readonly actors: readonly string[];
  /** False where the words only qualify another noun or name a place ("met in Minsk"): no participant by itself. */
  readonly acting: boolean;
  /** Name of the finder or refiner that decided. */
  readonly rule: string;
  /** 0 to 1: how sure the resolution is. */
  readonly certainty: number;
  /** Where an envoy is posted: "the ambassador to Peru". */
  readonly posted?: readonly string[] | undefined;
}

/** Actors of several mentions, in order. */
export function actorsOf(mentions: readonly Mention[]): readonly string[] {
  if (mentions.length < 2) return mentions[0]?.actors ?? NOBODY;
  const found: string[] = [];
  for (const { actors } of mentions) found.push(...actors);
  return found;
}
const NOBODY: readonly string[] = [];

/** What one document yields; plain data, crosses the worker border once. Actor ids are final for gazetteer actors and provisional for found ones. */
export interface Extraction {
  readonly document: TextDocument;
  /** Every actor mentioned: gazetteer actors and those found in the text, as seen in this document's period. */
  readonly actors: readonly Actor[];
  readonly roles: readonly Role[];
  readonly interactions: readonly Interaction[];
  readonly mentions: readonly MentionSpan[];
  /** The dataset that it was taken out of: acts of one dataset are told apart by their ids. */
  readonly base?: string;
}

export type { Evidence };
