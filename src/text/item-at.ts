/** The item at a place of a list, undefined where there is none. The machine looks an index below 0 up as a name, which is very slow. */
export const itemAt = <T>(list: readonly T[], i: number | undefined): T | undefined =>
  i !== undefined && i >= 0 ? list[i] : undefined;
