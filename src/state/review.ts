/** What is left to review, in which order, and what the reviewed part says of the rest. */
import { participantsOf, type Interaction } from '../model/interaction.ts';
import type { Correction } from '../model/correction.ts';
import type { Dataset } from '../model/dataset.ts';
import { once } from './once.ts';

export const REVIEW_ORDERS = ['confidence', 'document', 'type', 'actor', 'tie'] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

const sureness = ({ evidence }: Interaction): number =>
  evidence.reduce((most, { confidence }) => Math.max(most, confidence), 0);
/** What acts are grouped by, groups in the order of their keys; in the order of the documents acts stand already. */
const KEYS: Readonly<Record<ReviewOrder, ((act: Interaction) => string) | undefined>> = {
  confidence: undefined,
  document: undefined,
  type: (act) => act.type,
  actor: (act) => (act.between ?? act.from)[0] ?? '',
  tie: (act) => [...participantsOf(act)].sort().join('|'),
};

/**
 * Interactions that no person has judged, in the order wished; within it the least certain first, then as they stand in the texts.
 * `acts` are in the order of a dataset. Filed by hundredths of certainty, not compared: there may be a hundred thousand.
 */
export function queueOf(acts: readonly Interaction[], order: ReviewOrder): Interaction[] {
  const left = acts.filter((act) => act.status === 'coded');
  if (order === 'document') return left;
  const key = KEYS[order];
  if (!key) return leastCertainFirst(left);
  const groups = new Map<string, Interaction[]>();
  for (const act of left) {
    const name = key(act);
    const group = groups.get(name);
    if (group) group.push(act);
    else groups.set(name, [act]);
  }
  return [...groups.keys()].sort().flatMap((name) => leastCertainFirst(groups.get(name) ?? []));
}

const queues = once((_: Dataset) => new Map<ReviewOrder, readonly Interaction[]>());

/** The queue of a whole dataset, put in order at the first call. */
export function queueOfDataset(dataset: Dataset, order: ReviewOrder): readonly Interaction[] {
  const known = queues(dataset);
  let queue = known.get(order);
  if (!queue) known.set(order, (queue = queueOf(dataset.interactions, order)));
  return queue;
}

function leastCertainFirst(acts: readonly Interaction[]): Interaction[] {
  const filed: Interaction[][] = [];
  for (const act of acts) (filed[Math.round(sureness(act) * 100)] ??= []).push(act);
  return filed.flat();
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
