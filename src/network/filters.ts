/** What of a dataset is shown: one immutable value, the same for every view, the link and the command line. */
import type { ActorKind } from '../model/actor.ts';
import type { EventType, Mode, QuadClass } from '../model/codebook.ts';
import type { ActRank } from './rank.ts';

export const LEVELS = ['actors', 'states'] as const;
/** `states`: persons and undisputed regions stand for whom they act for (roll-up.ts). */
export type Level = (typeof LEVELS)[number];

export const WEIGHTS = ['interactions', 'mentions', 'documents'] as const;
/** What a tie weighs (codebook.md, section 4). */
export type Weight = (typeof WEIGHTS)[number];

/** In every list, `null` means all; an empty list means none. */
export interface Filters {
  readonly level: Level;
  readonly weight: Weight;
  /** Ties that weigh less are hidden; 1 hides none. */
  readonly minWeight: number;
  /**
   * ISO 8601 dates, both ends included, each absent = open. A day, month or year is inside when all of it is; an interval `A/B` when
   * any day of it is, since it says that the act went on through all of them.
   */
  readonly period: { readonly from?: string; readonly to?: string };
  /** Whether interactions without a date are shown. */
  readonly undated: boolean;
  readonly documents: readonly string[] | null;
  readonly kinds: readonly ActorKind[] | null;
  readonly quads: readonly QuadClass[] | null;
  readonly types: readonly EventType[] | null;
  /** `none` = acts that have no mode. */
  readonly modes: readonly (Mode | 'none')[] | null;
  readonly ranks: readonly ActRank[] | null;
  /** Evidence that the author asserts. */
  readonly author: boolean;
  /** Evidence that is one party's claim: all (`null`), or only that of these actors. */
  readonly claims: readonly string[] | null;
  /** Evidence below is left out; 0 to 1. */
  readonly confidence: number;
  /** Only this actor, those within so many steps of it, and the ties among them. */
  readonly ego: { readonly actor: string; readonly steps: 1 | 2 } | null;
  /** Only the largest connected component. */
  readonly giant: boolean;
  /** Actors, as shown at the level, that are left out. */
  readonly hiddenActors: readonly string[];
}

export const DEFAULT_FILTERS: Filters = {
  level: 'actors',
  weight: 'interactions',
  minWeight: 1,
  period: {},
  undated: true,
  documents: null,
  kinds: null,
  quads: null,
  types: null,
  modes: null,
  ranks: null,
  author: true,
  claims: null,
  confidence: 0,
  ego: null,
  giant: false,
  hiddenActors: [],
};

/** Why something is not shown: the first filter, in this order, that it does not pass. */
export const HIDDEN_BY = [
  'documents',
  'source',
  'confidence',
  'undated',
  'period',
  'quads',
  'types',
  'modes',
  'ranks',
  'level',
  'hiddenActors',
  'kinds',
  'minWeight',
  'ego',
  'giant',
] as const;
export type HiddenBy = (typeof HIDDEN_BY)[number];
