import type { EventType, Mode } from './codebook.ts';

/** Whether a value is said in the text or follows from heading, period, document date or the last event. */
export type Basis = 'known' | 'implied';
export type Status = 'coded' | 'confirmed' | 'corrected' | 'added';

/** One sentence that shows an interaction. Offsets: UTF-16 code units in the text as read, end exclusive. */
export interface Evidence {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  /** Id of the actor whose claim this is; absent = the author asserts it. */
  readonly source?: string;
  /** The codebook rule that fired. */
  readonly rule: string;
  /** 0 to 1, calibrated. */
  readonly confidence: number;
}

/** Mutual acts have `between`; directed acts have `from` and `to`. Values are actor ids. */
export type Participants =
  | { readonly between: readonly string[]; readonly from?: undefined; readonly to?: undefined }
  | { readonly from: readonly string[]; readonly to: readonly string[]; readonly between?: undefined };

interface InteractionFacts {
  readonly id: string;
  readonly type: EventType;
  readonly mode?: Mode;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an interval `A/B`; absent = no date. */
  readonly date?: string;
  readonly dateBasis?: Basis;
  readonly place?: string;
  readonly placeBasis?: Basis;
  readonly recurring?: boolean;
  readonly status: Status;
  /** One line in the project's own words, never a copied sentence. */
  readonly gist: string;
  /** At least one, ordered by document, start, end. */
  readonly evidence: readonly Evidence[];
}
export type Interaction = InteractionFacts & Participants;

/** Every actor of an interaction once, in order of appearance. */
export function participantsOf(interaction: Participants): readonly string[] {
  return interaction.between ?? [...new Set([...interaction.from, ...interaction.to])];
}

/**
 * The unordered pairs of an interaction (codebook section 2): every pair of `between`, every from x to;
 * `rename` maps actors first (roll-up). Pairs of an actor with itself are dropped, each pair is given once, as [a, b] with a < b.
 */
export function pairsOf(interaction: Participants, rename: (id: string) => string = (id) => id): [string, string][] {
  const seen = new Map<string, [string, string]>();
  const add = (x: string, y: string): void => {
    if (x === y) return;
    const pair: [string, string] = x < y ? [x, y] : [y, x];
    seen.set(`${pair[0]}|${pair[1]}`, pair);
  };
  if (interaction.between) {
    const ids = interaction.between.map(rename);
    ids.forEach((x, i) => ids.slice(i + 1).forEach((y) => add(x, y)));
  } else {
    for (const f of interaction.from) for (const t of interaction.to) add(rename(f), rename(t));
  }
  return [...seen.values()];
}
