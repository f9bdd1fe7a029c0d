/** What the search for shortest paths hands to whoever sums over them. */

/** What exploring from one source leaves behind; the arrays are used again for every source. */
export interface Sweep {
  readonly distance: Float64Array;
  /** Number of shortest paths from the source. */
  readonly paths: Float64Array;
  /** Nodes reached, so that whoever is on the way to a node stands before it; the source first. */
  readonly order: Uint32Array;
  /**
   * Steps of shortest paths, each in one of two lists: `onward` of the k-th node in order runs to onwardEnd[k] from the end of the one before
   * and names the nodes that paths go on to; `back` names those that paths come from.
   */
  readonly onward: Uint32Array;
  readonly onwardEnd: Uint32Array;
  readonly back: Uint32Array;
  readonly backEnd: Uint32Array;
}

/** Fills the sweep from a source; returns how many nodes it reached. */
export type Explore = (source: number) => number;
