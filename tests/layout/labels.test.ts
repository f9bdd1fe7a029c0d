import { describe, expect, it } from 'vitest';
import type { LabelInput, LabelMark, Labelling } from '../../src/layout/labels-types.ts';
import { placeLabels } from '../../src/layout/labels.ts';
import { boxesNear, boxMarkDistance, lengthInside } from '../../src/layout/labels-geometry.ts';

const SHAPES = ['disc', 'diamond', 'triangle', 'square'] as const;

/** A map drawn by a linear congruential generator: marks that do not overlap, 1.4 ties each (most to near marks, as a laid out network has them), names of 3 to 18 letters. */
function drawn(seed: number, count: number, width: number, height: number): LabelInput {
  let state = seed;
  const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const marks: LabelMark[] = [];
  for (let tries = 0; marks.length < count && tries < 100_000; tries++) {
    const r = 2.5 + 24 * next() ** 6;
    const mark = {
      id: `m${String(marks.length)}`,
      x: 40 + next() * (width - 80),
      y: 40 + next() * (height - 80),
      r,
      shape: SHAPES[marks.length % 4] as (typeof SHAPES)[number],
    };
    if (marks.every((other) => Math.hypot(other.x - mark.x, other.y - mark.y) > 1.6 * (other.r + r) + 6))
      marks.push(mark);
  }
  const lines = Array.from({ length: Math.round(1.4 * marks.length) }, () => {
    const a = marks[Math.floor(next() * marks.length)] as LabelMark;
    const near = [...marks].sort((p, q) => Math.hypot(p.x - a.x, p.y - a.y) - Math.hypot(q.x - a.x, q.y - a.y));
    const b = near[1 + Math.floor(next() ** 6 * (marks.length - 1))] as LabelMark;
    return { x1: a.x, y1: a.y, x2: b.x, y2: b.y, width: 0.8 + 14 * next() ** 8 };
  });
  const labels = marks.map((mark) => {
    const long = (3 + Math.floor(15 * next())) * 6.4;
    return {
      id: mark.id,
      sizes: [
        { width: long, height: 13 },
        { width: 0.6 * long, height: 28 },
      ],
      importance: mark.r ** 2,
    };
  });
  return { marks, lines, labels, bounds: { x: 0, y: 0, width, height } };
}

/** Every broken hard rule, in words. */
function faults(input: LabelInput, result: Labelling): string[] {
  const found: string[] = [];
  result.placed.forEach((a, i) => {
    for (const b of result.placed.slice(i + 1))
      if (boxesNear(a, b, 3.99, 5.99)) found.push(`${a.id} stands on ${b.id}`);
    for (const b of result.placed)
      if (a.leader && a.id !== b.id && lengthInside(a.leader, b) > 0)
        found.push(`leader of ${a.id} runs through ${b.id}`);
    for (const mark of input.marks) if (boxMarkDistance(a, mark) < 2.99) found.push(`${a.id} covers mark ${mark.id}`);
    if (a.x < 16 || a.y < 16 || a.x + a.width > input.bounds.width - 16 || a.y + a.height > input.bounds.height - 16)
      found.push(`${a.id} leaves the drawing`);
  });
  return found;
}

describe('placeLabels', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    it(`keeps the hard rules for 50 marks and names nine in ten of them (seed ${String(seed)})`, () => {
      const input = drawn(seed, 50, 860, 560);
      const result = placeLabels(input);
      expect(faults(input, result)).toEqual([]);
      expect(result.placed.length).toBeGreaterThanOrEqual(45);
      expect(result.placed.length + result.unplaced.length).toBe(50);
    });
  }

  for (const seed of [11, 12, 13]) {
    it(`keeps the hard rules for 300 marks and names most of the strongest 100 (seed ${String(seed)})`, () => {
      const input = drawn(seed, 300, 1400, 1000);
      const result = placeLabels(input);
      expect(faults(input, result)).toEqual([]);
      const strongest = [...input.labels].sort((a, b) => b.importance - a.importance).slice(0, 100);
      const named = new Set(result.placed.map((label) => label.id));
      expect(strongest.filter((label) => named.has(label.id)).length).toBeGreaterThanOrEqual(90);
    });
  }

  it('gives the same places for the same input', () => {
    expect(placeLabels(drawn(7, 60, 860, 560))).toEqual(placeLabels(drawn(7, 60, 860, 560)));
  });

  it('puts a lone label to the right of its mark, the distance of the mark gap away', () => {
    const one: LabelInput = {
      marks: [{ id: 'a', x: 100, y: 100, r: 10, shape: 'disc' }],
      lines: [],
      labels: [{ id: 'a', sizes: [{ width: 40, height: 12 }], importance: 1 }],
      bounds: { x: 0, y: 0, width: 300, height: 200 },
    };
    const [label] = placeLabels(one).placed;
    expect(label).toMatchObject({ x: 113, y: 94, align: 'start', variant: 0 });
    expect(label?.leader).toBeUndefined();
  });

  it('leaves a thick tie free where there is another place', () => {
    const input: LabelInput = {
      marks: [
        { id: 'a', x: 60, y: 100, r: 10, shape: 'disc' },
        { id: 'b', x: 260, y: 100, r: 10, shape: 'disc' },
      ],
      lines: [{ x1: 60, y1: 100, x2: 260, y2: 100, width: 12 }],
      labels: [{ id: 'a', sizes: [{ width: 40, height: 12 }], importance: 1 }],
      bounds: { x: 0, y: 0, width: 320, height: 200 },
    };
    const [label] = placeLabels(input).placed;
    expect(
      label &&
        lengthInside(input.lines[0] as LabelInput['lines'][number], {
          ...label,
          y: label.y - 6,
          height: label.height + 12,
        }),
    ).toBe(0);
  });

  it('gives the only place to the more important name and says which was left out', () => {
    const mark = { r: 5, shape: 'disc' as const };
    const input: LabelInput = {
      marks: [
        { ...mark, id: 'minor', x: 60, y: 30 },
        { ...mark, id: 'major', x: 72, y: 30 },
      ],
      lines: [],
      labels: [
        { id: 'minor', sizes: [{ width: 80, height: 14 }], importance: 1 },
        { id: 'major', sizes: [{ width: 80, height: 14 }], importance: 9 },
      ],
      bounds: { x: 0, y: 0, width: 130, height: 48 },
    };
    const result = placeLabels(input, { inset: 2 });
    expect(result.placed.map((label) => label.id)).toEqual(['major']);
    expect(result.unplaced).toEqual(['minor']);
  });

  it('puts a selected label farther off, by a leader, where all that is near is taken', () => {
    const marks: LabelMark[] = [{ id: 'inner', x: 200, y: 200, r: 5, shape: 'disc' }];
    const label = { id: 'inner', importance: 1, sizes: [{ width: 60, height: 13 }] };
    const taken = { x: 160, y: 160, width: 80, height: 80 };
    const input = { marks, lines: [], bounds: { x: 0, y: 0, width: 400, height: 400 }, obstacles: [taken] };
    expect(placeLabels({ ...input, labels: [label] }).placed).toEqual([]);
    const shown = placeLabels({ ...input, labels: [{ ...label, selected: true }] });
    expect(shown.placed.map(({ id, leader }) => [id, leader !== undefined])).toEqual([['inner', true]]);
    expect(shown.placed.filter((box) => boxesNear(box, taken, 0, 0))).toEqual([]);
  });

  it('always shows the selected label, however small and full the drawing', () => {
    const crowd = drawn(3, 80, 300, 240);
    const labels = crowd.labels.map((label) => ({ ...label, selected: label.id === 'm40' }));
    const result = placeLabels({ ...crowd, labels });
    expect(result.placed.map((label) => label.id)).toContain('m40');
  });

  it('keeps off obstacles', () => {
    const obstacle = { x: 111, y: 80, width: 100, height: 40 };
    const result = placeLabels({
      marks: [{ id: 'a', x: 100, y: 100, r: 10, shape: 'disc' }],
      lines: [],
      labels: [{ id: 'a', sizes: [{ width: 40, height: 12 }], importance: 1 }],
      bounds: { x: 0, y: 0, width: 300, height: 200 },
      obstacles: [obstacle],
    });
    expect(result.placed.every((label) => !boxesNear(label, obstacle, 0, 0))).toBe(true);
    expect(result.placed).toHaveLength(1);
  });

  it('copes with nothing to place, marks on one spot and an empty drawing', () => {
    const bounds = { x: 0, y: 0, width: 200, height: 100 };
    expect(placeLabels({ marks: [], lines: [], labels: [], bounds })).toEqual({ placed: [], unplaced: [], cost: 0 });
    const same = ['a', 'b'].map((id) => ({ id, x: 100, y: 50, r: 4, shape: 'disc' as const }));
    const labels = same.map(({ id }) => ({ id, sizes: [{ width: 30, height: 12 }], importance: 0 }));
    expect(placeLabels({ marks: same, lines: [], labels, bounds }).placed).toHaveLength(2);
    const none = placeLabels({ marks: same, lines: [], labels, bounds: { x: 0, y: 0, width: 0, height: 0 } });
    expect(none.unplaced).toEqual(['a', 'b']);
  });

  it('refuses a label without a mark', () => {
    const label = { id: 'ghost', sizes: [{ width: 1, height: 1 }], importance: 1 };
    expect(() =>
      placeLabels({ marks: [], lines: [], labels: [label], bounds: { x: 0, y: 0, width: 9, height: 9 } }),
    ).toThrow('layout/labels: label "ghost" names no mark');
  });
});

describe('the distance of a box from a mark', () => {
  for (const shape of ['disc', 'diamond', 'triangle', 'square'] as const)
    it(`is 0 for a small box anywhere inside a large ${shape}`, () => {
      const mark = { x: 100, y: 100, r: 60, shape };
      for (const [x, y] of [
        [100, 100],
        [118, 112],
        [82, 118],
      ] as const)
        expect(boxMarkDistance({ x: x - 2, y: y - 2, width: 4, height: 4 }, mark)).toBe(0);
      expect(boxMarkDistance({ x: 190, y: 100, width: 4, height: 4 }, mark)).toBeGreaterThan(5);
    });
});
