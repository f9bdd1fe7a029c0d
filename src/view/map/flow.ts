/** Share of the directed acts from which a tie has an arrow. */
const ONE_WAY = 0.8;

/** 1 = from the first end to the second, -1 = back, 0 = neither. */
export function flowOf(initiative: number | null): -1 | 0 | 1 {
  if (initiative === null) return 0;
  return initiative >= ONE_WAY ? 1 : 1 - initiative >= ONE_WAY ? -1 : 0;
}
