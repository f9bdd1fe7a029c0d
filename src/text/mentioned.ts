import type { Actor, Role } from '../model/actor.ts';
import type { Mention } from './types.ts';

/** What the first half of the engine hands on. */
export interface Mentioned {
  /** In order, none overlaps another. Places ("met in Lima") are among them with `acting: false` and a rule that begins with `seat:` or is `name:region`. */
  readonly mentions: readonly Mention[];
  /** Mentions inside those ("Peruvian" in "the Peruvian minister X"); never acting. */
  readonly nested: readonly Mention[];
  /** Every actor of the document, by id; those that are mere places are left out. */
  readonly actors: readonly Actor[];
  /** What the text says of persons that the lexicon does not know. */
  readonly roles: readonly Role[];
}
