/** The nodes and edges of a network as values. */
import type { ActorKind } from '../model/actor.ts';
import type { QuadClass } from '../model/codebook.ts';

export interface NetworkActor {
  readonly id: string;
  readonly name: string;
  /** Name where room is short; `name` where the data has none. */
  readonly short: string;
  readonly kind: ActorKind;
  readonly of?: string;
  readonly disputed: boolean;
  /** Sum of the weights of its shown ties (codebook.md, section 4): an act among three counts twice for each. */
  readonly strength: number;
  /** Number of shown ties. */
  readonly degree: number;
  /** Distinct shown interactions, each once. */
  readonly interactions: number;
  /** Pieces of shown evidence of those interactions. */
  readonly mentions: number;
  /** Documents with such evidence. */
  readonly documents: number;
}

export interface Tie {
  /** `a|b`. */
  readonly id: string;
  /** Ends, a before b in code order of ids. */
  readonly a: string;
  readonly b: string;
  /** The chosen weight: one of the three counts that follow. */
  readonly weight: number;
  readonly interactions: number;
  readonly mentions: number;
  readonly documents: number;
  /** Interactions by quad class. */
  readonly quads: Readonly<Record<QuadClass, number>>;
  /** (cooperation - conflict) / interactions, -1 to 1; REQUEST counts as verbal conflict, as in PLOVER. */
  readonly balance: number;
  readonly hasMaterialConflict: boolean;
  /** Directed acts from a to b, from b to a, and acts without one direction. */
  readonly aToB: number;
  readonly bToA: number;
  readonly mutual: number;
  /** Initiative of a towards b: aToB / (aToB + bToA), 0 to 1; null where no act is directed. */
  readonly initiative: number | null;
  /** In the order of the dataset. */
  readonly interactionIds: readonly string[];
}
