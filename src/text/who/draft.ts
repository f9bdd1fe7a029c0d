import type { MentionForm } from '../types.ts';

/** A mention before offsets and sentence are filled in. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly form: MentionForm;
  readonly actors: readonly string[];
  readonly acting: boolean;
  readonly rule: string;
  readonly certainty: number;
  /** True for a place that names no actor of the document ("met in Lima"). */
  readonly place: boolean;
  /** Where an envoy is posted. */
  readonly posted: readonly string[] | undefined;
}

/** All drafts are made here, in one shape. */
export const makeDraft = (
  first: number,
  last: number,
  form: MentionForm,
  actors: readonly string[],
  acting: boolean,
  rule: string,
  certainty: number,
  place = false,
  posted?: readonly string[],
): Draft => ({ first, last, form, actors, acting, rule, certainty, place, posted });

/** Those of two lists by first token, the longer first; at a tie those of the first list. */
export function inOneOrder(some: Draft[], others: Draft[]): readonly Draft[] {
  sortByPlace(some);
  sortByPlace(others);
  const all: Draft[] = [];
  let i = 0;
  for (const other of others) {
    while (i < some.length && byPlace(some[i]!, other) <= 0) all.push(some[i++]!);
    all.push(other);
  }
  while (i < some.length) all.push(some[i++]!);
  return all;
}

const byPlace = (a: Draft, b: Draft): number => a.first - b.first || b.last - a.last;

/** Mostly they stand so already. */
function sortByPlace(drafts: Draft[]): void {
  for (let i = 1; i < drafts.length; i++)
    if (byPlace(drafts[i - 1]!, drafts[i]!) > 0) {
      drafts.sort(byPlace);
      return;
    }
}
