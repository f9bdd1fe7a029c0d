import type { EventType, Mode } from '../model/codebook.ts';
import type { Basis } from '../model/interaction.ts';

/** One act as one sentence tells it, dated and placed; retellings are merged afterwards. */
export interface Act {
  readonly sentence: number;
  readonly paragraph: number;
  readonly type: EventType;
  readonly mode?: Mode | undefined;
  readonly mutual: boolean;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly date?: string | undefined;
  readonly dateBasis?: Basis | undefined;
  /** The date is only carried on from the sentences before. */
  readonly carried?: boolean | undefined;
  readonly place?: string | undefined;
  readonly placeBasis?: Basis | undefined;
  readonly recurring?: boolean | undefined;
  readonly source?: string | undefined;
  /** Named in passing: any earlier act of the same sides is meant. */
  readonly background?: boolean | undefined;
  readonly rule: string;
  readonly confidence: number;
}

/** An act with every sentence that tells it. */
export interface MergedAct extends Act {
  readonly tellings: readonly Act[];
}
