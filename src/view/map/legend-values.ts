/** Round values for a legend: real ones, from the smallest to the largest that is drawn. */

/** 1, 2, 5, 10, 20, 50, ... up to `most`. */
function series(most: number): number[] {
  const list: number[] = [];
  for (let unit = 1; unit <= most; unit *= 10)
    for (const step of [1, 2, 5]) if (unit * step <= most) list.push(unit * step);
  return list;
}

/** The smallest, a middle (near a sixth) and the largest round value up to `most`. */
export function areaValues(most: number): readonly number[] {
  const list = series(most);
  const last = list.at(-1) ?? 1;
  const middle = [...list].reverse().find((value) => value <= Math.max(1, last / 4)) ?? 1;
  return [...new Set([1, middle, last])];
}

/** 1, two round values between and the largest itself. */
export function widthValues(most: number): readonly number[] {
  if (most <= 4) return Array.from({ length: Math.max(1, Math.floor(most)) }, (_, i) => i + 1);
  const inside = series(most - 1).filter((value) => value > 1 && value <= most * 0.62);
  const high = inside.at(-1) ?? 1;
  const low = [...inside].reverse().find((value) => value <= high / 2) ?? 1;
  return [...new Set([1, low, high, most])];
}
