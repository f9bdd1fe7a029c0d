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
  acts: readonly number[],
  counts: TieCounts,
): NetworkActor[] {
  const size = level.actors.length;
  const strength = new Float64Array(size);
  const degree = new Uint32Array(size);
  for (const t of pruned.ties)
    for (const i of [level.tieA[t] ?? 0, level.tieB[t] ?? 0]) {
      strength[i] = (strength[i] ?? 0) + (counts.weight[t] ?? 0);
      degree[i] = (degree[i] ?? 0) + 1;
    }
  const interactions = new Uint32Array(size);
  const mentions = new Uint32Array(size);
  const documents = Array.from({ length: size }, () => new Set<number>());
  const shownStage = pruned.reasons.length - 1;
  const seenIn = new Int32Array(size).fill(-1);
  for (const act of acts) {
    const first = index.evidenceStart[act] ?? 0;
    const end = index.evidenceStart[act + 1] ?? 0;
    const count = (actor: number): void => {
      if (seenIn[actor] === act) return;
      seenIn[actor] = act;
      interactions[actor] = (interactions[actor] ?? 0) + 1;
      for (let e = first; e < end; e++) {
        if (!shown.evidence[e]) continue;
        mentions[actor] = (mentions[actor] ?? 0) + 1;
        documents[actor]?.add(index.evidenceDocument[e] ?? 0);
      }
    };
    for (let p = level.pairStart[act] ?? 0; p < (level.pairStart[act + 1] ?? 0); p++) {
      const tie = level.pairTie[p] ?? 0;
      if (pruned.stage[tie] !== shownStage) continue;
      count(level.tieA[tie] ?? 0);
      count(level.tieB[tie] ?? 0);
    }
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
            documents: documents[i]?.size ?? 0,
          },
        ]
      : [],
  );
}
