import type { Patterns } from '../lexicon/patterns.ts';
import type { Clause } from './clause.ts';
import type { Parties } from './parties.ts';
import type { Recent } from './recent.ts';
import type { ActorOf } from './sides.ts';
import type { Token } from './types.ts';
import type { Unit } from './units.ts';

/** What the frame readers see of one sentence. */
export interface FrameInput {
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  readonly clauses: readonly Clause[];
  readonly parties: Parties;
  readonly patterns: Patterns;
  readonly actorOf: ActorOf;
  readonly recent: Recent;
}
