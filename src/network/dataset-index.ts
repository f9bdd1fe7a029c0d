/** A dataset as flat arrays, made once: what lets a filter become a network within a frame (apply-filters.ts, network.ts). */
import type { Actor } from '../model/actor.ts';
import { EVENT_TYPES, MODES, QUAD_CLASSES, QUAD_OF } from '../model/codebook.ts';
import type { Dataset } from '../model/dataset.ts';
import { finish, type Work } from '../model/work.ts';
import { indexLevel, type LevelIndex } from './level-index.ts';
import type { Level } from './filters.ts';
import { actorRanks, rankOf } from './rank.ts';
import { daySpan, type DaySpan } from './when.ts';

/** Numbers in place of ids; position i of every act array is `dataset.interactions[i]`. */
export interface DatasetIndex {
  readonly dataset: Dataset;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Days since 1970-01-01, both included; where `dated` is 0 they mean nothing. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly dated: Uint8Array;
  /** 1 for an interval `A/B`. */
  readonly interval: Uint8Array;
  /** Indices into QUAD_CLASSES, EVENT_TYPES, MODES (none = MODES.length) and ACT_RANKS. */
  readonly quad: Uint8Array;
  readonly type: Uint8Array;
  readonly mode: Uint8Array;
  readonly rank: Uint8Array;
  /** Evidence of act i: positions evidenceStart[i] to evidenceStart[i + 1] of the three that follow. */
  readonly evidenceStart: Uint32Array;
  readonly evidenceDocument: Uint32Array;
  /** -1 = the author, else a position in `sources`. */
  readonly evidenceSource: Int32Array;
  readonly confidence: Float64Array;
  /** Ids that evidenceDocument and evidenceSource point into. */
  readonly documents: readonly string[];
  readonly sources: readonly string[];
  level(level: Level): LevelIndex;
}

const indexes = new WeakMap<Dataset, DatasetIndex>();
const levels = new WeakMap<DatasetIndex, Map<Level, LevelIndex>>();
/** Acts between two pauses: about a millisecond. */
const STRETCH = 500;

/** The index of a dataset; a dataset is a value that never changes, so it is made at the first call and kept as long as the dataset. */
export function indexOf(dataset: Dataset): DatasetIndex {
  return indexes.get(dataset) ?? finish(indexing(dataset));
}

/** Makes the index with pauses, where a page must answer meanwhile; afterwards `indexOf` has it. */
export function* indexing(dataset: Dataset): Work<DatasetIndex> {
  let index = indexes.get(dataset);
  if (!index) indexes.set(dataset, (index = yield* buildIndex(dataset)));
  return index;
}

/** Makes the index of one level with pauses; afterwards `level` has it. */
export function* levelling(index: DatasetIndex, level: Level): Work<LevelIndex> {
  const made = levels.get(index) ?? new Map<Level, LevelIndex>();
  levels.set(index, made);
  let found = made.get(level);
  if (!found) made.set(level, (found = yield* indexLevel(index.dataset, level)));
  return found;
}

/** Gives each id a number in order of arrival. */
function numberer(): { ids: string[]; number: (id: string) => number } {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const number = (id: string): number => {
    let n = numbers.get(id);
    if (n === undefined) {
      numbers.set(id, (n = ids.length));
      ids.push(id);
    }
    return n;
  };
  return { ids, number };
}

function* buildIndex(dataset: Dataset): Work<DatasetIndex> {
  const acts = dataset.interactions;
  const count = acts.length;
  const pieces = acts.reduce((sum, act) => sum + act.evidence.length, 0);
  const ranks = actorRanks(dataset.actors, dataset.roles);
  const documents = numberer();
  const sources = numberer();
  /** Dates recur: most documents tell of the same days. */
  const spans = new Map<string, DaySpan | undefined>();
  const spanOf = (date: string | undefined): DaySpan | undefined => {
    if (date === undefined || spans.has(date)) return spans.get(date ?? '');
    const span = daySpan(date);
    spans.set(date, span);
    return span;
  };
  const index: DatasetIndex = {
    dataset,
    actors: new Map(dataset.actors.map((actor) => [actor.id, actor])),
    first: new Int32Array(count),
    last: new Int32Array(count),
    dated: new Uint8Array(count),
    interval: new Uint8Array(count),
    quad: new Uint8Array(count),
    type: new Uint8Array(count),
    mode: new Uint8Array(count),
    rank: new Uint8Array(count),
    evidenceStart: new Uint32Array(count + 1),
    evidenceDocument: new Uint32Array(pieces),
    evidenceSource: new Int32Array(pieces),
    confidence: new Float64Array(pieces),
    documents: documents.ids,
    sources: sources.ids,
    level: (level) => finish(levelling(index, level)),
  };
  let piece = 0;
  for (const [i, act] of acts.entries()) {
    if (i % STRETCH === 0) yield i / count;
    const span = spanOf(act.date);
    if (span) {
      index.dated[i] = 1;
      index.first[i] = span.first;
      index.last[i] = span.last;
      index.interval[i] = span.precision === 'interval' ? 1 : 0;
    }
    index.quad[i] = QUAD_CLASSES.indexOf(QUAD_OF[act.type]);
    index.type[i] = EVENT_TYPES.indexOf(act.type);
    index.mode[i] = act.mode === undefined ? MODES.length : MODES.indexOf(act.mode);
    index.rank[i] = rankOf(act, ranks);
    for (const evidence of act.evidence) {
      index.evidenceDocument[piece] = documents.number(evidence.document);
      index.evidenceSource[piece] = evidence.source === undefined ? -1 : sources.number(evidence.source);
      index.confidence[piece] = evidence.confidence;
      piece += 1;
    }
    index.evidenceStart[i + 1] = piece;
  }
  return index;
}
