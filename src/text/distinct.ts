/** Lists of a few names, as they come many times a sentence: told apart without a set, which costs more than the comparing. */

const FEW = 12;

/** Each item once, in order; always a list of its own. */
export function distinct<T>(list: readonly T[]): T[] {
  if (list.length > FEW) return [...new Set(list)];
  for (let i = 1; i < list.length; i++) if (list.indexOf(list[i]!) < i) return [...new Set(list)];
  return list.slice();
}

/** Each item once, in order; the list itself where none is double. */
export function once<T>(list: readonly T[]): readonly T[] {
  if (list.length > FEW) return [...new Set(list)];
  for (let i = 1; i < list.length; i++) if (list.indexOf(list[i]!) < i) return [...new Set(list)];
  return list;
}

/** Each item of two lists once. */
export const joined = <T>(some: readonly T[], more: readonly T[]): readonly T[] =>
  !more.length ? once(some) : once(some.length ? [...some, ...more] : more);

/** Some items less others. */
export const without = <T>(list: readonly T[], others: readonly T[]): readonly T[] =>
  list.length ? list.filter((item) => !others.includes(item)) : list;

/** The same items, each once, in whatever order. */
export function isSameGroup(ids: readonly string[], others: readonly string[]): boolean {
  if (ids.length !== others.length) return false;
  for (const id of ids) if (!others.includes(id)) return false;
  return true;
}

/** A name for the items whatever their order. */
export const inAnyOrder = (ids: readonly string[]): string =>
  ids.length < 2
    ? (ids[0] ?? '')
    : ids.length === 2
      ? ids[0]! < ids[1]!
        ? `${ids[0]!},${ids[1]!}`
        : `${ids[1]!},${ids[0]!}`
      : [...ids].sort().join();
