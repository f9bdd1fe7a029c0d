import { describe, expect, it } from 'vitest';
import type { Network } from '../../src/network/network.ts';
import { foundPaths } from '../../src/view/map/paths.ts';

function network(ties: readonly (readonly [string, string, number])[]): Network {
  const ids = [...new Set(ties.flatMap(([a, b]) => [a, b]))];
  return {
    actors: ids.map((id) => ({ id })),
    ties: ties.map(([a, b, weight]) => ({ id: `${a}|${b}`, a, b, weight })),
  } as unknown as Network;
}
const net = network([
  ['a', 'b', 1],
  ['b', 'd', 1],
  ['a', 'c', 10],
  ['c', 'e', 10],
  ['d', 'e', 10],
  ['x', 'y', 3],
]);

describe('foundPaths', () => {
  it('finds the fewest steps, and of several the one of heavier ties', () =>
    expect(foundPaths(net, 'a', 'd').shortest?.actors).toEqual(['a', 'b', 'd']));
  it('finds the way through strong ties even if it takes more of them (sum of 1/weight)', () =>
    expect(foundPaths(net, 'a', 'd').strongest?.actors).toEqual(['a', 'c', 'e', 'd']));
  it('names those tied to both', () => expect(foundPaths(net, 'a', 'e').shared).toEqual([{ id: 'c', weight: 10 }]));
  it('finds nothing between components, to oneself or to a stranger', () => {
    expect(foundPaths(net, 'a', 'x').shortest).toBeUndefined();
    expect(foundPaths(net, 'a', 'a').shortest).toBeUndefined();
    expect(foundPaths(net, 'a', 'nobody').strongest).toBeUndefined();
  });
});
