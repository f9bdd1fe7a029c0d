/** The first `count` of a list in an order, without sorting the rest: lists of ties are long, what is shown of them is short. */
export function topOf<T>(list: readonly T[], count: number, order: (x: T, y: T) => number): T[] {
  const best: T[] = [];
  for (const item of list) {
    const last = best[count - 1];
    if (last !== undefined && order(item, last) >= 0) continue;
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(item, best[middle] as T) < 0) high = middle;
      else low = middle + 1;
    }
    best.splice(low, 0, item);
    if (best.length > count) best.pop();
  }
  return best;
}
