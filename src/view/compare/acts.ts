/** Counts by name, most first, then by name; what does not occur is left out. */
export const byCount = (counts: Readonly<Record<string, number | undefined>>): [name: string, count: number][] =>
  Object.entries(counts)
    .filter((entry): entry is [string, number] => (entry[1] ?? 0) > 0)
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));

/** "28 meetings", "1 call". */
export const many = (name: string, count: number): string => `${count} ${name}${count === 1 ? '' : 's'}`;
