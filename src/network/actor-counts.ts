/** Counts of every shown actor over the shown ties and acts. */
import type { Shown } from './apply-filters.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { LevelIndex } from './level-index.ts';
import type { NetworkActor } from './actors-and-ties.ts';
import type { Pruned } from './prune.ts';
import type { TieCounts } from './tie-counts.ts';

/** Strength and degree from ties; interactions, mentions and documents from acts, each act once an actor. Sorted by id. */
export function countActors(
  index: DatasetIndex,
  level: LevelIndex,
  shown: Shown,
  pruned: Pruned,
  acts: Uint32Array,
  counts: TieCounts,
): NetworkActor[] {
  const size = level.actors.length;
  const { tieA, tieB, pairStart, pairTie } = level;
  const { evidenceStart, evidenceDocument } = index;
  const { evidence, pieces } = shown;
  const strength = new Float64Array(size);
  const degree = new Uint32Array(size);
  const add = (actor: number, weight: number): void => {
    strength[actor] = (strength[actor] ?? 0) + weight;
    degree[actor] = (degree[actor] ?? 0) + 1;
  };
  for (const t of pruned.ties) {
    const weight = counts.weight[t] ?? 0;
    add(tieA[t] ?? 0, weight);
    add(tieB[t] ?? 0, weight);
  }
  const interactions = new Uint32Array(size);
  const mentions = new Uint32Array(size);
  // a row of bits an actor, a bit a document
  const words = Math.ceil(index.documents.length / 32);
  const seen = new Uint32Array(size * words);
  const documents = new Uint32Array(size);
  const shownStage = pruned.reasons.length - 1;
  const seenIn = new Int32Array(size).fill(-1);
  const count = (actor: number, act: number): void => {
    if (seenIn[actor] === act) return;
    seenIn[actor] = act;
    interactions[actor] = (interactions[actor] ?? 0) + 1;
    mentions[actor] = (mentions[actor] ?? 0) + (pieces[act] ?? 0);
    for (let e = evidenceStart[act] ?? 0, end = evidenceStart[act + 1] ?? 0; e < end; e++) {
      if (!evidence[e]) continue;
      const document = evidenceDocument[e] ?? 0;
      const at = actor * words + (document >>> 5);
      const bit = 1 << (document & 31);
      if ((seen[at] ?? 0) & bit) continue;
      seen[at] = (seen[at] ?? 0) | bit;
      documents[actor] = (documents[actor] ?? 0) + 1;
    }
  };
  for (const act of acts)
    for (let p = pairStart[act] ?? 0, end = pairStart[act + 1] ?? 0; p < end; p++) {
      const tie = pairTie[p] ?? 0;
      if (pruned.stage[tie] !== shownStage) continue;
      count(tieA[tie] ?? 0, act);
      count(tieB[tie] ?? 0, act);
    }
  return level.actors.flatMap((actor, i): NetworkActor[] =>
    degree[i]
      ? [
          {
            id: actor.id,
            name: actor.name,
            short: actor.short ?? actor.name,
            kind: actor.kind,
            ...(actor.of === undefined ? {} : { of: actor.of }),
            disputed: actor.disputed ?? false,
            strength: strength[i] ?? 0,
            degree: degree[i] ?? 0,
            interactions: interactions[i] ?? 0,
            mentions: mentions[i] ?? 0,
            documents: documents[i] ?? 0,
          },
        ]
      : [],
  );
}
