/** A list filter with one word turned on or off; `null` = all. The last one off gives an empty list: nothing is shown, and said so. */
export function toggled<T extends string>(
  all: readonly T[],
  chosen: readonly T[] | null,
  word: T,
): readonly T[] | null {
  const set = new Set(chosen ?? all);
  if (!set.delete(word)) set.add(word);
  return set.size === all.length ? null : all.filter((one) => set.has(one));
}

/** Only this word; a second time, all again. */
export function only<T extends string>(chosen: readonly T[] | null, word: T): readonly T[] | null {
  return chosen?.length === 1 && chosen[0] === word ? null : [word];
}
