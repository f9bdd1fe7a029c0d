import type { Mention } from '../types.ts';
import type { Annotated } from './annotate.ts';

/** A mention until all are found: one may turn out to stand inside another. */
export interface Draft extends Mention {
  /** True for a place that names no actor of the document ("met in Lima"). */
  readonly place: boolean;
}

/** All mentions are made here, in one shape. */
export const makeDraft = (
  { tokens, sentenceAt }: Annotated,
  first: number,
  last: number,
  form: Mention['form'],
  actors: readonly string[],
  acting: boolean,
  rule: string,
  certainty: number,
  place = false,
  posted?: readonly string[],
): Draft => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
  sentence: sentenceAt[first]!,
  first,
  last,
  form,
  actors,
  acting,
  rule,
  certainty,
  place,
  posted,
});

/** The mention that stands inside another: it does not act. */
export const nestedDraft = (
  text: Annotated,
  { first, last, form, actors, rule, certainty, place, posted }: Draft,
): Draft => makeDraft(text, first, last, form, actors, false, `inside:${rule}`, certainty, place, posted);

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
