/** Who acts: states, leaders, officials, regions and organisations, and the dated roles of persons. */

export const ACTOR_KINDS = ['state', 'leader', 'official', 'region', 'organisation'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export interface Actor {
  /** Lower-case kebab of the standard English name: `alexander-lukashenko`. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Id of the actor that a person acts for, or of a region's parent state; absent for states and organisations. */
  readonly of?: string;
  /** True for a region whose parent is contested; such a region stands for itself in the state view. */
  readonly disputed?: boolean;
  /** Name where room is short ("Lukashenko", "Chen"); absent = `name`. */
  readonly short?: string;
  /** Every proper-name form seen or known. */
  readonly aliases: readonly string[];
  readonly note?: string;
}

/** What a person was, and when. */
export interface Role {
  readonly actor: string;
  readonly kind: ActorKind;
  readonly of: string;
  readonly title: string;
  /** ISO 8601 date of day, month or year precision; absent = unknown or still held. */
  readonly from?: string;
  readonly to?: string;
}

export const isPerson = (actor: { readonly kind: ActorKind }): boolean =>
  actor.kind === 'leader' || actor.kind === 'official';
