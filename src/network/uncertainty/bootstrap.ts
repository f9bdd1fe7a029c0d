/**
 * How sure ranks are: seeded bootstrap over the sources (Efron 1979, doi:10.1214/aos/1176344552); from the resamples to intervals: rank-bounds.ts.
 */
import { seededRandom } from '../../model/random.ts';
import type { Work } from '../../model/work.ts';
import { compactGraph, type CompactGraph } from '../measures/compact-graph.ts';
import { computeMeasures, MEASURES } from '../measures/list.ts';
import type { MeasureId } from '../measures/measure.ts';
import { ranks } from '../ranking.ts';
import { rankBounds } from './rank-bounds.ts';
import { weigh, type Records } from './records.ts';

export interface BootstrapSettings {
  /** 1,000 in the app. */
  readonly resamples: number;
  readonly seed: number;
  /** Share that the interval covers, 0 to 1; 0.9 in the app. */
  readonly level: number;
  readonly measures: readonly MeasureId[];
}

export const DEFAULT_BOOTSTRAP: BootstrapSettings = {
  resamples: 1000,
  seed: 1,
  level: 0.9,
  measures: ['strength', 'pagerank', 'betweenness', 'closeness'],
};

/** Measures along paths are resampled up to so many actors; beyond, a thousand networks would take too long. */
export const MOST_FOR_PATHS = 500;
/** Fewer documents than this say too little as units; then interactions are drawn. */
export const LEAST_DOCUMENTS = 10;

export interface RankIntervals {
  readonly measure: MeasureId;
  /** Best and worst rank that the resamples leave open, one an actor; an actor that a resample leaves out shares its last rank. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Share of resamples in which the actor is first, alone or with others. */
  readonly first: Float64Array;
}

export interface Bootstrap {
  /** What was drawn. */
  readonly unit: 'documents' | 'interactions' | 'publishers';
  readonly units: number;
  readonly resamples: number;
  readonly level: number;
  readonly intervals: readonly RankIntervals[];
  /** Measures that were asked for and are not done, as the network is too large for them. */
  readonly left: readonly MeasureId[];
}

/** What to draw: documents where there are at least ten, else interactions. */
export const unitFor = (documents: number): 'documents' | 'interactions' =>
  documents >= LEAST_DOCUMENTS ? 'documents' : 'interactions';

/** The graph under some weights; ties that weigh nothing are not there. */
function graphUnder({ actors, tieA, tieB }: Records, weights: Float64Array): CompactGraph {
  const ties: [number, number, number][] = [];
  for (let t = 0; t < weights.length; t++) if (weights[t]! > 0) ties.push([tieA[t]!, tieB[t]!, weights[t]!]);
  return compactGraph(actors, ties);
}

/** Draws as many units as there are, with replacement, `resamples` times, and ranks the actors each time. Same seed, same intervals. */
export function* bootstrapRanks(records: Records, settings: BootstrapSettings = DEFAULT_BOOTSTRAP): Work<Bootstrap> {
  const { resamples, level } = settings;
  const size = records.actors.length;
  const asked = MEASURES.filter(({ id, best }) => settings.measures.includes(id) && best !== 'none');
  const done = asked.filter(({ paths }) => !paths || size <= MOST_FOR_PATHS);
  const random = seededRandom(settings.seed);
  const counts = new Uint32Array(records.units.length);
  const weights = new Float64Array(records.tieA.length);
  // rank of actor i in resample r at r + i * resamples
  const seen = done.map(() => new Float64Array(size * resamples));
  for (let r = 0; r < resamples; r++) {
    counts.fill(0);
    for (let k = 0; k < counts.length; k++) counts[Math.floor(random() * counts.length)]! += 1;
    weigh(records, counts, weights);
    const graph = graphUnder(records, weights);
    yield r / resamples;
    const ids = done.map(({ id }) => id);
    const columns = yield* quiet(computeMeasures(graph, ids), r / resamples);
    done.forEach((measure, m) => {
      const column = columns.find(({ id }) => id === measure.id);
      const ranking = ranks(column?.values ?? [], measure.best === 'low' ? 'low' : 'high');
      for (let i = 0; i < size; i++) seen[m]![r + i * resamples] = Number.isNaN(ranking[i]) ? size : ranking[i]!;
    });
  }
  const intervals: RankIntervals[] = [];
  for (const [m, { id }] of done.entries()) {
    const bounds = yield* quiet(rankBounds(seen[m]!, size, resamples, (1 - level) / 2), 1);
    const first = Float64Array.from({ length: size }, (_, i) => firstShare(seen[m]!, i, resamples));
    intervals.push({ measure: id, ...bounds, first });
  }
  return {
    unit: records.unit,
    units: counts.length,
    resamples,
    level,
    intervals,
    left: asked.filter((measure) => !done.includes(measure)).map(({ id }) => id),
  };
}

/** A part whose own progress is too small to tell. */
function* quiet<T>(work: Work<T>, at: number): Work<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield at;
  }
}

function firstShare(seen: Float64Array, actor: number, resamples: number): number {
  let count = 0;
  for (let r = actor * resamples, end = r + resamples; r < end; r++) if (seen[r] === 1) count += 1;
  return count / Math.max(1, resamples);
}
