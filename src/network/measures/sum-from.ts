/** What one source adds: `between` gets the dependency of every node on its shortest paths; returns the sum of 1 / distance to all others. */
export type SumFrom = (source: number) => number;
