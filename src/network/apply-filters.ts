/** Filters on acts and evidence: which interactions pass, with which of their evidence, and why the others do not. */
import { EVENT_TYPES, MODES, QUAD_CLASSES } from '../model/codebook.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Evidence } from '../model/interaction.ts';
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
  /** Positions in `dataset.interactions` of those that pass, ascending. */
  readonly positions: Uint32Array;
  /** By position in `dataset.interactions`: how much of its evidence passes, 0 where the act does not. */
  readonly pieces: Uint32Array;
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

/** By how far the last of an act's evidence got; '' = it passes. */
const EVIDENCE_REASONS = ['documents', 'source', 'confidence', ''] as const satisfies readonly (HiddenBy | '')[];

/** Marks the evidence of every act that passes, counts it, and gives for each act the filter at which the last of it fell out, or ''. */
function filterEvidence(
  index: DatasetIndex,
  filters: Filters,
  kept: Uint8Array,
  pieces: Uint32Array,
): (act: number) => HiddenBy | '' {
  const documents = mask(index.documents, filters.documents);
  const sources = mask(index.sources, filters.claims);
  const { evidenceStart, evidenceDocument, evidenceSource, confidence } = index;
  const { author, confidence: least } = filters;
  return (act) => {
    let stage = 0;
    let passed = 0;
    for (let e = evidenceStart[act] ?? 0, end = evidenceStart[act + 1] ?? 0; e < end; e++) {
      if (!documents[evidenceDocument[e] ?? 0]) continue;
      if (stage < 1) stage = 1;
      const source = evidenceSource[e] ?? -1;
      if (source < 0 ? !author : !sources[source]) continue;
      if (stage < 2) stage = 2;
      if ((confidence[e] ?? 0) < least) continue;
      kept[e] = 1;
      passed += 1;
    }
    pieces[act] = passed;
    return EVIDENCE_REASONS[passed > 0 ? 3 : stage] ?? '';
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
  const count = dataset.interactions.length;
  const pieces = new Uint32Array(count);
  const ofEvidence = filterEvidence(index, filters, evidence, pieces);
  const ofAct = filterAct(index, filters);
  const by = noneHidden();
  const positions = new Uint32Array(count);
  let shown = 0;
  for (let act = 0; act < count; act++) {
    const reason = ofEvidence(act) || ofAct(act);
    if (reason) {
      by[reason] += 1;
      pieces[act] = 0;
    } else positions[shown++] = act;
  }
  return { positions: positions.subarray(0, shown), pieces, evidence, hidden: { total: count - shown, by } };
}
