/** What a person decided (dataset.md): anchored to the text and to what was seen there, never to an id. */
export const CORRECTION_ACTS = [
  'confirm',
  'reject',
  'edit',
  'add',
  'merge',
  'split',
  'rename',
  'rekind',
  'role',
  'alias',
  'hide',
  'mention',
] as const;
export type CorrectionAct = (typeof CORRECTION_ACTS)[number];

export interface Correction {
  /** ISO 8601 instant. */
  readonly time: string;
  readonly act: CorrectionAct;
  /** Acts on an interaction or mention: document hash and evidence span. */
  readonly at?: { readonly document: string; readonly start: number; readonly end: number };
  /** What was seen (fields of an interaction, or names of actors). */
  readonly before?: Readonly<Record<string, unknown>>;
  /** What it becomes. */
  readonly after?: Readonly<Record<string, unknown>>;
}
