import type { QuadClass } from '../../model/codebook.ts';

export const GROUPS = ['Ties', 'Actors', 'Documents', 'Types', 'Commands'] as const;
export type Group = (typeof GROUPS)[number];

export interface Found {
  readonly key: string;
  readonly group: Group;
  readonly text: string;
  /** Quiet words behind it: the spelling that matched, the number of interactions, the key. */
  readonly detail: string;
  readonly actor?: string;
  readonly quad?: QuadClass;
  readonly run: () => void;
}
