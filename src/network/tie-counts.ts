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

/** Acts grouped by tie: those of tie t are acts[start[t]] to acts[start[t + 1]], with their flows. */
function groupByTie(level: LevelIndex, shown: Shown): { start: Uint32Array; acts: Uint32Array; flows: Uint8Array } {
  const { pairStart, pairTie, pairFlow, tieA } = level;
  const start = new Uint32Array(tieA.length + 1);
  const eachPair = (visit: (tie: number, act: number, flow: number) => void): void => {
    for (const act of shown.positions)
      for (let p = pairStart[act] ?? 0, end = pairStart[act + 1] ?? 0; p < end; p++)
        visit(pairTie[p] ?? 0, act, pairFlow[p] ?? 0);
  };
  eachPair((tie) => (start[tie + 1] = (start[tie + 1] ?? 0) + 1));
  for (let t = 0; t < tieA.length; t++) start[t + 1] = (start[t + 1] ?? 0) + (start[t] ?? 0);
  const acts = new Uint32Array(start[tieA.length] ?? 0);
  const flows = new Uint8Array(acts.length);
  const next = start.slice();
  eachPair((tie, act, flow) => {
    const at = next[tie] ?? 0;
    acts[at] = act;
    flows[at] = flow;
    next[tie] = at + 1;
  });
  return { start, acts, flows };
}

/** Ties with everything behind them shown, by level and weight: most ties are such under most filters, and a tie never changes. */
const wholes = new WeakMap<LevelIndex, Map<Weight, Map<number, Tie>>>();

function wholeTies(level: LevelIndex, weight: Weight): Map<number, Tie> {
  let byWeight = wholes.get(level);
  if (!byWeight) wholes.set(level, (byWeight = new Map()));
  let ties = byWeight.get(weight);
  if (!ties) byWeight.set(weight, (ties = new Map()));
  return ties;
}

/** Counts interactions, mentions and documents of each tie. */
export function countTies(index: DatasetIndex, level: LevelIndex, shown: Shown, weight: Weight): TieCounts {
  const { start, acts, flows } = groupByTie(level, shown);
  const whole = wholeTies(level, weight);
  const every = shown.hidden.total === 0 && shown.evidence.every((passes) => passes === 1);
  const count = level.tieA.length;
  const mentions = new Uint32Array(count);
  const documents = new Uint32Array(count);
  const stamp = new Int32Array(index.documents.length).fill(-1);
  const interactions = Uint32Array.from({ length: count }, (_, t) => (start[t + 1] ?? 0) - (start[t] ?? 0));
  for (let t = 0; t < count; t++)
    for (let p = start[t] ?? 0; p < (start[t + 1] ?? 0); p++) {
      const act = acts[p] ?? 0;
      for (let e = index.evidenceStart[act] ?? 0; e < (index.evidenceStart[act + 1] ?? 0); e++) {
        if (!shown.evidence[e]) continue;
        mentions[t] = (mentions[t] ?? 0) + 1;
        const document = index.evidenceDocument[e] ?? 0;
        if (stamp[document] === t) continue;
        stamp[document] = t;
        documents[t] = (documents[t] ?? 0) + 1;
      }
    }
  const chosen = { interactions, mentions, documents }[weight];
  const compute = (t: number): Tie => {
    const a = level.actors[level.tieA[t] ?? 0]?.id ?? '';
    const b = level.actors[level.tieB[t] ?? 0]?.id ?? '';
    // in the order of QUAD_CLASSES
    const quads = [0, 0, 0, 0];
    const flow = [0, 0, 0];
    const interactionIds: string[] = [];
    for (let p = start[t] ?? 0; p < (start[t + 1] ?? 0); p++) {
      const act = acts[p] ?? 0;
      quads[index.quad[act] ?? 0]! += 1;
      flow[flows[p] ?? 0]! += 1;
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
      documents: documents[t] ?? 0,
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
      const known = whole.get(t);
      // as many acts and pieces of evidence as it has in all are all of them
      if (known && known.interactions === interactions[t] && known.mentions === mentions[t]) return known;
      const tie = compute(t);
      if (every) whole.set(t, tie);
      return tie;
    },
  };
}
