/** What is left to review, in which order, and what the reviewed part says of the rest. */
import { participantsOf, type Interaction } from '../model/interaction.ts';
import type { Correction } from '../model/correction.ts';

export const REVIEW_ORDERS = ['confidence', 'document', 'type', 'tie'] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

const sureness = (act: Interaction): number => Math.max(...act.evidence.map((piece) => piece.confidence));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const KEYS: Readonly<Record<ReviewOrder, (act: Interaction) => string>> = {
  confidence: () => '',
  document: (act) => `${act.evidence[0]?.document ?? ''} ${String(act.evidence[0]?.start ?? 0).padStart(9, '0')}`,
  type: (act) => act.type,
  tie: (act) => [...participantsOf(act)].sort().join('|'),
};

/** Interactions that no person has judged, in the order wished; ties by least confidence, then id. */
export function queueOf(acts: readonly Interaction[], order: ReviewOrder): Interaction[] {
  const key = KEYS[order];
  return acts
    .filter((act) => act.status === 'coded')
    .map((act) => ({ act, key: key(act), sure: sureness(act) }))
    .sort((a, b) => compare(a.key, b.key) || a.sure - b.sure || compare(a.act.id, b.act.id))
    .map(({ act }) => act);
}

/** Judgements on what the machine coded, counted; later ones on the same act count with the earlier. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  /** Interactions that the machine had missed. */
  readonly added: number;
}

/** What a person may add to an act without calling it wrong. */
const BESIDE = new Set(['gist', 'evidence', 'place', 'placeBasis', 'dateBasis']);

/** An edit calls an act wrong where it changes who did what when, not where it only words or places it. */
const callsWrong = ({ after }: Correction): boolean =>
  Object.keys((after ?? {}) as object).some((field) => !BESIDE.has(field));

export function tallyOf(corrections: readonly Correction[]): Tally {
  const on = (act: Correction['act']): readonly Correction[] => corrections.filter((one) => one.at && one.act === act);
  const [edits, wrong] = [on('edit'), on('edit').filter(callsWrong).length];
  return {
    right: on('confirm').length + edits.length - wrong,
    wrong: on('reject').length + wrong,
    added: on('add').length,
  };
}

/** 95 % interval of a share (E. B. Wilson 1927, doi:10.1080/01621459.1927.10502953); [0, 1] for none. */
export function wilson(hits: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / all;
  const middle = share + (z * z) / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const scale = 1 + (z * z) / all;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
