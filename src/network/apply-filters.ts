/** Filters on acts and evidence: which interactions pass, with which of their evidence, and why the others do not. */
import { EVENT_TYPES, MODES, QUAD_CLASSES } from '../model/codebook.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Evidence, Interaction } from '../model/interaction.ts';
import { indexOf, type DatasetIndex } from './dataset-index.ts';
import { HIDDEN_BY, type Filters, type HiddenBy } from './filters.ts';
import { ACT_RANKS } from './rank.ts';
import { daySpan } from './when.ts';

/** How many interactions are not shown, each counted under the first filter that it does not pass. */
export interface Hidden {
  readonly total: number;
  readonly by: Readonly<Record<HiddenBy, number>>;
}

export interface Shown {
  /** Those that pass, in the order of the dataset. */
  readonly interactions: readonly Interaction[];
  /** Their positions in `dataset.interactions`. */
  readonly positions: Uint32Array;
  /** By position of evidence in the index: 1 where it passes. */
  readonly evidence: Uint8Array;
  readonly hidden: Hidden;
}

/** A mask over a vocabulary; `null` chooses all. */
function mask<T>(words: readonly T[], chosen: readonly T[] | null): Uint8Array {
  const set = chosen && new Set(chosen);
  return Uint8Array.from(words, (word) => (set === null || set.has(word) ? 1 : 0));
}

/** Whether a piece of evidence passes the filters on documents, source of claim and confidence. */
export function showsEvidence(evidence: Evidence, filters: Filters): boolean {
  return (
    (filters.documents === null || filters.documents.includes(evidence.document)) &&
    (evidence.source === undefined
      ? filters.author
      : filters.claims === null || filters.claims.includes(evidence.source)) &&
    evidence.confidence >= filters.confidence
  );
}

/** Marks the evidence of every act that passes; returns for each act the stage at which the last of it fell out, or ''. */
function filterEvidence(index: DatasetIndex, filters: Filters, kept: Uint8Array): (act: number) => HiddenBy | '' {
  const documents = mask(index.documents, filters.documents);
  const sources = mask(index.sources, filters.claims);
  const { evidenceStart, evidenceDocument, evidenceSource, confidence } = index;
  return (act) => {
    let stage = 0;
    for (let e = evidenceStart[act] ?? 0, end = evidenceStart[act + 1] ?? 0; e < end; e++) {
      if (!documents[evidenceDocument[e] ?? 0]) continue;
      stage = Math.max(stage, 1);
      const source = evidenceSource[e] ?? -1;
      if (source < 0 ? !filters.author : !sources[source]) continue;
      stage = Math.max(stage, 2);
      if ((confidence[e] ?? 0) < filters.confidence) continue;
      kept[e] = 1;
      stage = 3;
    }
    return (['documents', 'source', 'confidence', ''] as const)[stage] ?? '';
  };
}

/** The filters on the act itself. */
function filterAct(index: DatasetIndex, filters: Filters): (act: number) => HiddenBy | '' {
  const from = daySpan(filters.period.from)?.first ?? -Infinity;
  const to = daySpan(filters.period.to)?.last ?? Infinity;
  const quads = mask(QUAD_CLASSES, filters.quads);
  const types = mask(EVENT_TYPES, filters.types);
  const modes = mask([...MODES, 'none' as const], filters.modes);
  const ranks = mask(ACT_RANKS, filters.ranks);
  const { first, last, dated, interval, quad, type, mode, rank } = index;
  return (act) => {
    if (dated[act]) {
      const a = first[act] ?? 0;
      const b = last[act] ?? 0;
      if (interval[act] ? b < from || a > to : a < from || b > to) return 'period';
    } else if (!filters.undated) return 'undated';
    if (!quads[quad[act] ?? 0]) return 'quads';
    if (!types[type[act] ?? 0]) return 'types';
    if (!modes[mode[act] ?? 0]) return 'modes';
    return ranks[rank[act] ?? 0] ? '' : 'ranks';
  };
}

/** A count for each reason, all 0. */
export function noneHidden(): Record<HiddenBy, number> {
  return Object.fromEntries(HIDDEN_BY.map((by) => [by, 0])) as Record<HiddenBy, number>;
}

/**
 * The interactions that pass every filter on acts and evidence. Those on actors and ties (kinds, level, hidden actors, minimum weight,
 * ego, giant component) ask for the network and are applied by `buildNetwork`.
 */
export function applyFilters(dataset: Dataset, filters: Filters): Shown {
  const index = indexOf(dataset);
  const evidence = new Uint8Array(index.confidence.length);
  const ofEvidence = filterEvidence(index, filters, evidence);
  const ofAct = filterAct(index, filters);
  const by = noneHidden();
  const positions: number[] = [];
  const interactions: Interaction[] = [];
  dataset.interactions.forEach((act, i) => {
    const reason = ofEvidence(i) || ofAct(i);
    if (reason) by[reason] += 1;
    else {
      positions.push(i);
      interactions.push(act);
    }
  });
  return {
    interactions,
    positions: Uint32Array.from(positions),
    evidence,
    hidden: { total: dataset.interactions.length - positions.length, by },
  };
}
