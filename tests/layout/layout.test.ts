import { describe, expect, it } from 'vitest';
import { fromSegment, segmentsCross } from '../../src/layout/geometry.ts';
import { DEFAULT_LAYOUT, type LayoutInput, type LayoutSettings, type Positions } from '../../src/layout/input.ts';
import { layoutNetwork, layoutWork } from '../../src/layout/layout.ts';
import { sampleNetwork } from './sample-network.ts';

const lay = (input: LayoutInput, settings: Partial<LayoutSettings> = {}, options = {}) =>
  layoutNetwork(input, { ...DEFAULT_LAYOUT, ...settings }, options);
const at = (positions: Positions, id: string) => positions.get(id) ?? { x: NaN, y: NaN };

function overlaps({ nodes }: LayoutInput, positions: Positions): string[] {
  return nodes.flatMap((a, i) =>
    nodes.slice(i + 1).flatMap((b) => {
      const [p, q] = [at(positions, a.id), at(positions, b.id)];
      return Math.hypot(p.x - q.x, p.y - q.y) > a.radius + b.radius ? [] : [`${a.id}-${b.id}`];
    }),
  );
}

function underLines({ nodes, links }: LayoutInput, positions: Positions): string[] {
  return links.flatMap((link) => {
    const [a, b] = [at(positions, link.a), at(positions, link.b)];
    return nodes
      .filter(({ id }) => id !== link.a && id !== link.b)
      .filter((node) => {
        const p = at(positions, node.id);
        return fromSegment(p.x, p.y, a.x, a.y, b.x, b.y).distance < node.radius + link.width / 2;
      })
      .map(({ id }) => `${id} on ${link.a}-${link.b}`);
  });
}

function crossings({ links }: LayoutInput, positions: Positions): number {
  let count = 0;
  links.forEach((l, i) => {
    for (const m of links.slice(i + 1)) {
      if (new Set([l.a, l.b, m.a, m.b]).size < 4) continue;
      const [a, b, c, d] = [l.a, l.b, m.a, m.b].map((id) => at(positions, id)) as [
        { x: number; y: number },
        { x: number; y: number },
        { x: number; y: number },
        { x: number; y: number },
      ];
      if (segmentsCross(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y)) count += 1;
    }
  });
  return count;
}

describe('layoutNetwork', { timeout: 30_000 }, () => {
  const fifty = sampleNetwork(50, 3, 2);

  it('gives the same numbers for the same input, in whatever order nodes and links come', () => {
    const once = lay(fifty);
    expect(lay(fifty)).toEqual(once);
    const shuffled = {
      nodes: [...fifty.nodes].reverse(),
      links: fifty.links.map(({ a, b, ...rest }) => ({ a: b, b: a, ...rest })).reverse(),
    };
    expect(new Map([...lay(shuffled)].sort())).toEqual(new Map([...once].sort()));
  });

  it('gives another picture for another seed', () => {
    expect(lay(fifty, { seed: 100 })).not.toEqual(lay(fifty));
  });

  it.each([1, 2, 3, 4])('lets no mark overlap and no tie run under a third mark, sample %i', (seed) => {
    const input = sampleNetwork(50, seed, 2);
    const positions = lay(input);
    expect(overlaps(input, positions)).toEqual([]);
    expect(underLines(input, positions)).toEqual([]);
  });

  it('crosses few ties, and no more with several tries than with one', () => {
    const input = sampleNetwork(50, 5);
    const [careful, plain] = [lay(input), lay(input, { tries: 1 })];
    expect(crossings(input, careful)).toBeLessThanOrEqual(crossings(input, plain));
    expect(crossings(input, careful)).toBeLessThan(input.links.length / 4);
  });

  it('stays inside the frame and fills it', () => {
    const positions = [...lay(fifty).values()];
    const width = Math.max(...positions.map(({ x }) => x)) - Math.min(...positions.map(({ x }) => x));
    const height = Math.max(...positions.map(({ y }) => y)) - Math.min(...positions.map(({ y }) => y));
    for (const { x, y } of positions) {
      expect(Math.abs(x)).toBeLessThanOrEqual(436);
      expect(Math.abs(y)).toBeLessThanOrEqual(278);
    }
    expect(width).toBeGreaterThan(0.7 * 872);
    expect(height).toBeGreaterThan(0.7 * 556);
  });

  it('has no two of 300 marks overlap', () => {
    const input = sampleNetwork(300, 7, 5);
    expect(overlaps(input, lay(input, { tries: 4 }))).toEqual([]);
  });

  it('moves nothing when nothing is new, and only the new when something is', () => {
    const before = lay(fifty);
    expect(lay(fifty, { seed: 9 }, { previous: before })).toEqual(before);
    const more = {
      nodes: [...fifty.nodes, { id: 'new', radius: 4, labelWidth: 30 }],
      links: [...fifty.links, { a: 'n00000', b: 'new', weight: 1, width: 1 }],
    };
    const after = lay(more, {}, { previous: before });
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    expect(overlaps(more, after)).toEqual([]);
    const [hub, fresh] = [at(after, 'n00000'), at(after, 'new')];
    expect(Math.hypot(hub.x - fresh.x, hub.y - fresh.y)).toBeLessThan(300);
  });

  it('keeps pinned nodes exactly where they were put', () => {
    const pinned = new Map([['n00003', { x: 200, y: -100 }]]);
    const positions = lay(fifty, {}, { pinned });
    expect(positions.get('n00003')).toEqual({ x: 200, y: -100 });
    expect(overlaps(fifty, positions)).toEqual([]);
  });

  it('turns and mirrors by the compass where nodes have places', () => {
    const place = (longitude: number, latitude: number) => ({ longitude, latitude });
    const input: LayoutInput = {
      nodes: [
        { id: 'middle', radius: 8, labelWidth: 0 },
        { id: 'north', radius: 8, labelWidth: 0, at: place(28, 65) },
        { id: 'east', radius: 8, labelWidth: 0, at: place(60, 50) },
        { id: 'west', radius: 8, labelWidth: 0, at: place(0, 50) },
      ],
      links: ['north', 'east', 'west'].map((b) => ({ a: 'middle', b, weight: 1, width: 1 })),
    };
    for (const seed of [1, 20, 40, 60]) {
      const positions = lay(input, { seed, tries: 1 });
      expect(at(positions, 'east').x).toBeGreaterThan(at(positions, 'north').x);
      expect(at(positions, 'north').x).toBeGreaterThan(at(positions, 'west').x);
      expect(at(positions, 'north').y).toBeGreaterThan(at(positions, 'east').y);
      expect(at(positions, 'north').y).toBeGreaterThan(at(positions, 'west').y);
    }
  });

  it('is not moved by drawn widths but for room: data weight alone pulls', () => {
    const thin = sampleNetwork(60, 4);
    const wide = { ...thin, links: thin.links.map((link) => ({ ...link, width: link.width + 0.001 })) };
    const [p, q] = [lay(thin), lay(wide)];
    for (const [id, { x, y }] of p) expect(Math.hypot(at(q, id).x - x, at(q, id).y - y)).toBeLessThan(60);
  });

  it('takes an empty network, a single node, two nodes, and links that lead nowhere', () => {
    expect(lay({ nodes: [], links: [] }).size).toBe(0);
    const one = { id: 'a', radius: 5, labelWidth: 0 };
    expect(lay({ nodes: [one], links: [] }).get('a')).toEqual({ x: 0, y: 0 });
    const two: LayoutInput = {
      nodes: [one, { ...one, id: 'b' }],
      links: [
        { a: 'a', b: 'b', weight: 1, width: 1 },
        { a: 'a', b: 'a', weight: 1, width: 1 },
        { a: 'a', b: 'ghost', weight: 1, width: 1 },
      ],
    };
    expect(overlaps(two, lay(two))).toEqual([]);
  });

  it('can be run in steps that tell how far it is, with the same result', () => {
    const told: number[] = [];
    const work = layoutWork(fifty);
    let step = work.next();
    for (; !step.done; step = work.next()) told.push(step.value);
    expect(step.value).toEqual(lay(fifty));
    expect(told.length).toBeGreaterThan(50);
    expect(told.every((done, i) => done >= (told[i - 1] ?? 0) && done <= 1)).toBe(true);
  });
});
