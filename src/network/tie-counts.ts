/** Counts of every tie over the shown acts. */
import type { Shown } from './apply-filters.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { Weight } from './filters.ts';
import { FLOW, type LevelIndex } from './level-index.ts';
import type { Tie } from './actors-and-ties.ts';

export interface TieCounts {
  /** The chosen weight of each tie of the level; 0 = no shown act. */
  readonly weight: Float64Array;
  /** The tie as a value. */
  tie(tie: number): Tie;
}

/** Ties with everything behind them shown, by level and weight: most ties are such under most filters, and a tie never changes. */
const wholes = new WeakMap<LevelIndex, Map<Weight, (Tie | undefined)[]>>();

function wholeTies(level: LevelIndex, weight: Weight): (Tie | undefined)[] {
  let byWeight = wholes.get(level);
  if (!byWeight) wholes.set(level, (byWeight = new Map()));
  let ties = byWeight.get(weight);
  if (!ties) byWeight.set(weight, (ties = Array.from({ length: level.tieA.length })));
  return ties;
}

/** Counts interactions, mentions and documents of each tie. */
export function countTies(index: DatasetIndex, level: LevelIndex, shown: Shown, weight: Weight): TieCounts {
  const { pairStart, pairTie, tieA } = level;
  const { start, act: actsOf, flow: flowsOf, pieces: allPieces } = level.acts;
  const { evidenceStart, evidenceDocument } = index;
  const { pieces, evidence } = shown;
  const whole = wholeTies(level, weight);
  const interactions = new Uint32Array(tieA.length);
  const mentions = new Uint32Array(tieA.length);
  for (const act of shown.positions) {
    const passed = pieces[act] ?? 0;
    for (let p = pairStart[act] ?? 0, end = pairStart[act + 1] ?? 0; p < end; p++) {
      const tie = pairTie[p] ?? 0;
      interactions[tie] = (interactions[tie] ?? 0) + 1;
      mentions[tie] = (mentions[tie] ?? 0) + passed;
    }
  }
  /** The turn in which a document was last counted. */
  const stamp = new Uint32Array(index.documents.length);
  let turn = 0;
  const countDocuments = (tie: number): number => {
    let count = 0;
    turn += 1;
    for (let p = start[tie] ?? 0, last = start[tie + 1] ?? 0; p < last; p++) {
      const act = actsOf[p] ?? 0;
      if (!pieces[act]) continue;
      for (let e = evidenceStart[act] ?? 0, end = evidenceStart[act + 1] ?? 0; e < end; e++) {
        const document = evidenceDocument[e] ?? 0;
        if (!evidence[e] || stamp[document] === turn) continue;
        stamp[document] = turn;
        count += 1;
      }
    }
    return count;
  };
  /** As many acts and pieces of evidence as it has in all are all of them. */
  const isWhole = (tie: number): boolean =>
    interactions[tie] === (start[tie + 1] ?? 0) - (start[tie] ?? 0) && mentions[tie] === allPieces[tie];
  const chosen =
    weight === 'documents' ? Uint32Array.from(tieA.keys(), countDocuments) : { interactions, mentions }[weight];
  const compute = (t: number): Tie => {
    const a = level.actors[tieA[t] ?? 0]?.id ?? '';
    const b = level.actors[level.tieB[t] ?? 0]?.id ?? '';
    // in the order of QUAD_CLASSES
    const quads = [0, 0, 0, 0];
    const flow = [0, 0, 0];
    const interactionIds: string[] = [];
    for (let p = start[t] ?? 0, end = start[t + 1] ?? 0; p < end; p++) {
      const act = actsOf[p] ?? 0;
      if (!pieces[act]) continue;
      quads[index.quad[act] ?? 0]! += 1;
      flow[flowsOf[p] ?? 0]! += 1;
      interactionIds.push(index.dataset.interactions[act]?.id ?? '');
    }
    const [vc = 0, mc = 0, vf = 0, mf = 0] = quads;
    const aToB = flow[FLOW.forth] ?? 0;
    const bToA = flow[FLOW.back] ?? 0;
    return {
      id: level.tieIds[t] ?? '',
      a,
      b,
      weight: chosen[t] ?? 0,
      interactions: interactions[t] ?? 0,
      mentions: mentions[t] ?? 0,
      documents: countDocuments(t),
      quads: {
        'verbal-cooperation': vc,
        'material-cooperation': mc,
        'verbal-conflict': vf,
        'material-conflict': mf,
      },
      balance: (vc + mc - vf - mf) / Math.max(1, interactionIds.length),
      hasMaterialConflict: mf > 0,
      aToB,
      bToA,
      mutual: flow[FLOW.mutual] ?? 0,
      initiative: aToB + bToA === 0 ? null : aToB / (aToB + bToA),
      interactionIds,
    };
  };
  return {
    weight: Float64Array.from(chosen),
    tie(t) {
      if (!isWhole(t)) return compute(t);
      return (whole[t] ??= compute(t));
    },
  };
}
