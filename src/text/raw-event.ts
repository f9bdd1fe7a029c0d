import type { EventType, Mode } from '../model/codebook.ts';
import type { Clause } from './clause.ts';

/** One act as a frame read it in one sentence, before sides are cleaned, dates found and retellings merged. */
export interface RawEvent {
  readonly sentence: number;
  /** Token where the frame stands: dates and places near it are its own. */
  readonly token: number;
  readonly type: EventType;
  readonly mode?: Mode | undefined;
  readonly mutual: boolean;
  readonly from: readonly string[];
  /** Empty for a mutual act: all stand in `from`. */
  readonly to: readonly string[];
  readonly rule: string;
  readonly clause?: Clause | undefined;
  /** Actor whose claim it is. */
  readonly source?: string | undefined;
  readonly recurring?: boolean | undefined;
  /** Taken for granted by the sentence ("A's invasion of B"), not told by it. */
  readonly granted?: boolean | undefined;
  /** Named in passing ("a delegate in the X-Y talks"): the occasion told before, if there is one. */
  readonly background?: boolean | undefined;
}
