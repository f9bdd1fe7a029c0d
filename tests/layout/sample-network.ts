/** Generated networks for tests of the layout: a few hubs, many leaves, some closed triangles, islands; the same for the same seed. */
import type { LayoutInput } from '../../src/layout/input.ts';
import { seededRandom } from '../../src/model/random.ts';

/** Every new node ties itself to earlier ones, the well tied more likely; the last `islands` pairs stand alone. */
export function sampleNetwork(nodes: number, seed = 1, islands = 0): LayoutInput {
  const random = seededRandom(seed);
  const ends: number[] = [0];
  const links: { a: string; b: string; weight: number; width: number }[] = [];
  const tied = new Set<string>();
  const id = (i: number): string => `n${String(i).padStart(5, '0')}`;
  const tie = (i: number, j: number): void => {
    if (i === j || tied.has(`${i}|${j}`)) return;
    tied.add(`${i}|${j}`).add(`${j}|${i}`);
    const weight = 1 + Math.floor(8 * random() ** 4);
    links.push({ a: id(i), b: id(j), weight, width: Math.max(0.9, 0.48 * weight) });
    ends.push(i, j);
  };
  const main = nodes - 2 * islands;
  for (let i = 1; i < main; i++) {
    tie(i, ends[Math.floor(random() * ends.length)] ?? 0);
    if (random() < 0.3) tie(i, ends[Math.floor(random() * ends.length)] ?? 0);
  }
  for (let i = main; i < nodes; i += 2) tie(i, i + 1);
  const strength = new Map<string, number>();
  for (const { a, b, weight } of links) for (const end of [a, b]) strength.set(end, (strength.get(end) ?? 0) + weight);
  const area = Math.min(28, (872 * 556 * 0.1) / [...strength.values()].reduce((x, y) => x + y, 1));
  return {
    nodes: Array.from({ length: nodes }, (_, i) => ({
      id: id(i),
      radius: Math.sqrt((area * (strength.get(id(i)) ?? 1)) / Math.PI),
      labelWidth: 30 + Math.floor(random() * 50),
    })),
    links,
  };
}
