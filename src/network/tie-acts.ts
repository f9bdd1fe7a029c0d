/** The acts behind each tie of a level, whatever is filtered: what lets one tie be counted without all others. Part of the dataset's index. */

export interface TieActs {
  /** Acts of tie t: positions start[t] to start[t + 1] of the two that follow, in the order of the dataset. */
  readonly start: Uint32Array;
  readonly act: Uint32Array;
  /** FLOW of each (level-index.ts). */
  readonly flow: Uint8Array;
  /** Pieces of evidence behind each tie. */
  readonly pieces: Uint32Array;
}

interface Pairs {
  readonly pairStart: Uint32Array;
  readonly pairTie: Uint32Array;
  readonly pairFlow: Uint8Array;
}

/** @param pairs as in LevelIndex; @param piecesOf how much evidence an act has; `ties` = how many there are. O(pairs). */
export function tieActs(
  { pairStart, pairTie, pairFlow }: Pairs,
  ties: number,
  piecesOf: (act: number) => number,
): TieActs {
  const start = new Uint32Array(ties + 1);
  for (const tie of pairTie) start[tie + 1] = (start[tie + 1] ?? 0) + 1;
  for (let t = 0; t < ties; t++) start[t + 1] = (start[t + 1] ?? 0) + (start[t] ?? 0);
  const act = new Uint32Array(pairTie.length);
  const flow = new Uint8Array(pairTie.length);
  const pieces = new Uint32Array(ties);
  const next = start.slice();
  for (let i = 0; i + 1 < pairStart.length; i++)
    for (let p = pairStart[i] ?? 0, end = pairStart[i + 1] ?? 0; p < end; p++) {
      const tie = pairTie[p] ?? 0;
      const at = next[tie] ?? 0;
      act[at] = i;
      flow[at] = pairFlow[p] ?? 0;
      next[tie] = at + 1;
      pieces[tie] = (pieces[tie] ?? 0) + piecesOf(i);
    }
  return { start, act, flow, pieces };
}
