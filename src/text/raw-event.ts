import type { EventType, Mode } from '../model/codebook.ts';
import type { Clause } from './clause.ts';

/** One act as a frame read it in one sentence, before sides are cleaned, dates found and retellings merged. */
export interface RawEvent {
  readonly sentence: number;
  /** Token where the frame stands: dates and places near it are its own. */
  readonly token: number;
  readonly type: EventType;
  readonly mode: Mode | undefined;
  readonly mutual: boolean;
  readonly from: readonly string[];
  /** Empty for a mutual act: all stand in `from`. */
  readonly to: readonly string[];
  readonly rule: string;
  readonly clause: Clause | undefined;
  /** Actor whose claim it is. */
  readonly source: string | undefined;
  recurring: boolean;
  /** Taken for granted by the sentence ("A's invasion of B"), not told by it. */
  readonly granted: boolean;
  /** Named in passing ("a delegate in the X-Y talks"): the occasion told before, if there is one. */
  readonly background: boolean;
}

/** What a reader gives that finds nothing, as most do. */
export const NO_EVENTS: readonly RawEvent[] = [];

/** All acts are made here, in one shape: the machine reads objects of one make fastest. */
export const rawEvent = (
  sentence: number,
  token: number,
  type: EventType,
  mode: Mode | undefined,
  mutual: boolean,
  from: readonly string[],
  to: readonly string[],
  rule: string,
  clause: Clause | undefined,
  source?: string,
  granted = false,
  background = false,
): RawEvent => ({
  sentence,
  token,
  type,
  mode,
  mutual,
  from,
  to,
  rule,
  clause,
  source,
  recurring: false,
  granted,
  background,
});

/** What one side does to the other by the verb of a clause. */
export const directed = (
  { sentence }: Pick<RawEvent, 'sentence'>,
  clause: Clause,
  type: EventType,
  from: readonly string[],
  to: readonly string[],
  rule: string,
): RawEvent => rawEvent(sentence, clause.vg.main, type, undefined, false, from, to, rule, clause);

/** What all do together by the verb of a clause. */
export const mutual = (
  { sentence }: Pick<RawEvent, 'sentence'>,
  clause: Clause,
  type: EventType,
  between: readonly string[],
  rule: string,
  mode?: Mode,
): RawEvent => rawEvent(sentence, clause.vg.main, type, mode, true, between, [], rule, clause);
