/** What the search for cheapest paths hands to whoever sums over them. */

/** What exploring from one source leaves behind; the arrays are used again for every source. */
export interface Sweep {
  readonly distance: Float64Array;
  /** Number of shortest paths from the source. */
  readonly paths: Float64Array;
  /** Nodes reached, so that whoever is on the way to a node stands before it; the source first. */
  readonly order: Int32Array;
  /** Last steps of shortest paths: those of the k-th node in order run to backEnd[k] from the end of the one before and name where paths come from. */
  readonly back: Int32Array;
  readonly backEnd: Int32Array;
}

/** Fills the sweep from a source; returns how many nodes it reached. */
export type Explore = (source: number) => number;

export const emptySweep = (nodes: number, ties: number): Sweep => ({
  distance: new Float64Array(nodes),
  paths: new Float64Array(nodes),
  order: new Int32Array(nodes),
  back: new Int32Array(ties),
  backEnd: new Int32Array(nodes),
});
