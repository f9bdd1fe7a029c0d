import type { NameHit } from './annotate.ts';

export type Sense =
  'name' | 'adjective' | 'people' | 'seat' | 'metonym' | 'person' | 'collective' | 'historical' | 'none';

export interface Named {
  readonly hit: NameHit;
  readonly sense: Sense;
  readonly actors: readonly string[];
  /** True for a seat that is only a place here. */
  readonly place: boolean;
  /** The first of them is a region that nobody disputes, below a state. */
  readonly region: boolean;
  /** True where the form can also qualify a noun ("US", "EU"). */
  readonly qualifies: boolean;
  readonly rule: string;
}
