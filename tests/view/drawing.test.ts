import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/view/map/arrows.ts';
import { bendsOf } from '../../src/view/map/bends.ts';
import { piecesOf, pointOn, wayOn } from '../../src/view/map/curve.ts';
import { flowOf } from '../../src/view/map/flow.ts';
import { markAt, REACH, tieAt } from '../../src/view/map/hit.ts';
import { hullOf } from '../../src/view/map/hulls.ts';
import { topOf } from '../../src/view/parts/top.ts';
import type { SceneMark, SceneTie } from '../../src/view/map/scene.ts';

const mark = (id: string, x: number, y: number, shape: SceneMark['shape'] = 'disc', r = 8): SceneMark => ({
  id,
  x,
  y,
  r,
  shape,
  kind: 'state',
  disputed: false,
  name: id,
  strength: 1,
});
const tie = (a: string, b: string, more: Partial<SceneTie> = {}): SceneTie => ({
  id: `${a}|${b}`,
  a,
  b,
  width: 1,
  weight: 1,
  step: 3,
  dashed: false,
  cross: false,
  flow: 0,
  bend: 0,
  ...more,
});
const between = (p: SceneMark, q: SceneMark, bend: number, at: SceneMark): number =>
  Math.min(
    ...piecesOf(p, q, bend).flatMap(({ x1, y1, x2, y2 }) =>
      [0, 0.25, 0.5, 0.75, 1].map((t) => Math.hypot(x1 + (x2 - x1) * t - at.x, y1 + (y2 - y1) * t - at.y)),
    ),
  );

describe('bent ties', () => {
  const [a, b, c] = [mark('a', 0, 0), mark('b', 400, 0), mark('c', 200, 2)];

  it('a tie that would run over a mark goes round it', () => {
    const bend = bendsOf([a, b, c], [tie('a', 'b')]).get('a|b') ?? 0;
    expect(bend).not.toBe(0);
    expect(between(a, b, bend, c)).toBeGreaterThan(c.r);
  });

  it('a tie with nothing in its way stays straight, and so does one to its own ends', () => {
    expect(bendsOf([a, b, mark('c', 200, 90)], [tie('a', 'b')]).size).toBe(0);
    expect(bendsOf([a, b], [tie('a', 'b')]).size).toBe(0);
  });

  it('of two ties of one mark that lie on each other the longer one is bent', () => {
    const near = mark('d', 200, 12, 'disc', 3);
    const bends = bendsOf([a, b, near], [tie('a', 'b'), tie('a', 'd')]);
    expect([...bends.keys()]).toEqual([]); // 3.4 degrees apart and clear of the mark: told apart as they are
    const close = bendsOf([a, b, mark('d', 200, 8, 'disc', 3)], [tie('a', 'b'), tie('a', 'd')]);
    expect([...close.keys()]).toEqual(['a|b']);
  });

  it('a crowd of ties is left straight', () => {
    const many = Array.from({ length: 401 }, (_, i) => tie('a', 'b', { id: `t${i}` }));
    expect(bendsOf([a, b, c], many).size).toBe(0);
  });

  it('a curve begins and ends in its marks, and its way is that of its points', () => {
    expect(pointOn(a, b, 0.1, 0)).toEqual({ x: 0, y: 0 });
    expect(pointOn(a, b, 0.1, 1)).toEqual({ x: 400, y: 0 });
    expect(pointOn(a, b, 0.1, 0.5).y).toBeCloseTo(40, 9);
    const [p, q, way] = [pointOn(a, b, 0.1, 0.3), pointOn(a, b, 0.1, 0.3001), wayOn(a, b, 0.1, 0.3)];
    expect(Math.atan2(q.y - p.y, q.x - p.x)).toBeCloseTo(Math.atan2(way.y, way.x), 3);
  });
});

describe('arrow heads', () => {
  it('need four in five directed acts one way', () => {
    expect([null, 0.5, 0.79, 0.8, 1, 0.2, 0].map(flowOf)).toEqual([0, 0, 0, 1, 1, -1, -1]);
  });

  it.each(['disc', 'diamond', 'triangle', 'square'] as const)('stand before a %s, at the one acted on', (shape) => {
    const [from, to] = [mark('a', 0, 0), mark('b', 200, 60, shape, 12)];
    const forth = headOf(tie('a', 'b', { flow: 1 }), from, to, { a: from, b: to }, 1);
    const [tip] = forth;
    const distance = Math.hypot(tip!.x - to.x, tip!.y - to.y);
    expect(distance).toBeGreaterThan(10);
    expect(distance).toBeLessThan(30);
    for (const corner of forth)
      expect(Math.hypot(corner.x - to.x, corner.y - to.y)).toBeGreaterThanOrEqual(distance - 1e-6);
    const back = headOf(tie('a', 'b', { flow: -1 }), from, to, { a: from, b: to }, 1);
    expect(Math.hypot(back[0]!.x, back[0]!.y)).toBeCloseTo(from.r + 2.5, 6);
  });

  it('are left out where there is no room or no direction', () => {
    const [from, to] = [mark('a', 0, 0), mark('b', 24, 0)];
    expect(headOf(tie('a', 'b', { flow: 1 }), from, to, { a: from, b: to }, 1)).toEqual([]);
    const far = mark('b', 240, 0);
    expect(headOf(tie('a', 'b'), from, far, { a: from, b: far }, 1)).toEqual([]);
  });
});

describe('outlines of groups', () => {
  it('hold every mark with air round it', () => {
    const marks = [mark('a', 10, 10), mark('b', 120, 40), mark('c', 60, 130), mark('d', 60, 50)];
    const corners = hullOf(marks, 10);
    const inside = (x: number, y: number): boolean =>
      corners.every((p, i) => {
        const q = corners[(i + 1) % corners.length]!;
        return (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x) >= -1e-9;
      });
    for (const { x, y, r } of marks)
      for (let turn = 0; turn < 6.28; turn += 0.1)
        expect(inside(x + (r + 7) * Math.cos(turn), y + (r + 7) * Math.sin(turn))).toBe(true);
    expect(inside(160, 130)).toBe(false);
  });

  it('need two marks', () => expect(hullOf([mark('a', 1, 1)], 4)).toEqual([]));
});

describe('the first of a list', () => {
  it('are those that sorting gives', () => {
    const list = Array.from({ length: 500 }, (_, i) => (i * 7919) % 499);
    const order = (x: number, y: number): number => y - x;
    for (const count of [1, 10, 499, 600])
      expect(topOf(list, count, order)).toEqual([...list].sort(order).slice(0, count));
  });
});

describe('the tie under the pointer', () => {
  const marks = new Map([mark('a', 0, 0), mark('b', 400, 0), mark('c', 400, 60)].map((one) => [one.id, one]));
  const at = (id: string) => marks.get(id);
  const ties = [tie('a', 'b'), tie('a', 'c')];

  it('is the one within reach, however thin, and none beside it or beyond its ends', () => {
    expect(tieAt({ x: 200, y: 4 }, ties, at)?.id).toBe('a|b');
    expect(tieAt({ x: 200, y: 28 }, ties, at)?.id).toBe('a|c');
    expect(tieAt({ x: 200, y: -8 }, ties, at)).toBeUndefined();
    expect(tieAt({ x: 420, y: 0 }, ties, at)).toBeUndefined();
  });

  it('is hit where a bent one is drawn, not on the straight line', () => {
    const bent = [tie('a', 'b', { bend: 0.1 })];
    const middle = pointOn({ x: 0, y: 0 }, { x: 400, y: 0 }, 0.1, 0.5);
    expect(tieAt(middle, bent, at)?.id).toBe('a|b');
    expect(tieAt({ x: 200, y: 0 }, bent, at)).toBeUndefined();
  });

  it('is the nearer of two, and of two that lie on each other the upper one', () => {
    const near = [tie('a', 'b'), tie('a', 'c', { b: 'b', id: 'upper' })];
    expect(tieAt({ x: 200, y: 0 }, near, at)?.id).toBe('upper');
    expect(tieAt({ x: 40, y: 1 }, ties, at)?.id).toBe('a|b');
  });

  it('is found from farther by a finger', () => {
    expect(tieAt({ x: 200, y: -12 }, ties, at, REACH.mouse)).toBeUndefined();
    expect(tieAt({ x: 200, y: -12 }, ties, at, REACH.finger)?.id).toBe('a|b');
  });
});

describe('the mark under the pointer', () => {
  const marks = [mark('disc', 0, 0), mark('square', 100, 0, 'square', 20), mark('triangle', 200, 0, 'triangle', 20)];
  const at = (id: string) => marks.find((one) => one.id === id);
  const hit = (x: number, y: number, reach: number = REACH.mouse, shrink = 1): string | undefined =>
    markAt({ x, y }, marks, at, { reach, shrink })?.id;

  it('is told by its drawn shape and a little beside it', () => {
    expect(hit(0, 0)).toBe('disc');
    expect(hit(0, 12)).toBe('disc');
    expect(hit(0, 14)).toBeUndefined();
    // the corner of a square, where a disc of its area has none
    expect(hit(100 + 17, 17)).toBe('square');
    // beside the top of a triangle, where a square of its area would be
    expect(hit(200, -30)).toBe('triangle');
    expect(hit(200 + 17, -24)).toBeUndefined();
  });

  it('is found from farther by a finger, and is smaller where all is drawn smaller', () => {
    expect(hit(0, 20)).toBeUndefined();
    expect(hit(0, 20, REACH.finger)).toBe('disc');
    expect(hit(0, 12, REACH.mouse, 2)).toBeUndefined();
  });

  it('is the nearest of several within reach, and of two at one place the upper one', () => {
    const close = [mark('a', 0, 0), mark('b', 24, 0), mark('c', 24, 0)];
    const find = (x: number): string | undefined =>
      markAt({ x, y: 0 }, close, (id) => close.find((one) => one.id === id), { reach: 14, shrink: 1 })?.id;
    expect(find(10)).toBe('a');
    expect(find(14)).toBe('c');
  });
});
