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
