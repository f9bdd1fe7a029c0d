import { describe, expect, it } from 'vitest';
import { isDashed, PALETTES, toneStep } from '../../src/figure/palette.ts';
import { SHAPE_OF } from '../../src/figure/marks.ts';
import { ACTOR_KINDS } from '../../src/model/actor.ts';

type Triple = readonly [number, number, number];

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const rgb = (hex: string): Triple => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [linear(((value >> 16) & 255) / 255), linear(((value >> 8) & 255) / 255), linear((value & 255) / 255)];
};

/** Dichromat vision at full severity, on linear RGB (Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113). */
const VISION: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function lab(hex: string, vision: string): Triple {
  const c = rgb(hex);
  const [r, g, b] = (VISION[vision] ?? []).map((row) =>
    Math.max(0, row[0] * c[0] + row[1] * c[1] + row[2] * c[2]),
  ) as unknown as Triple;
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: string, b: string, vision: string): number => {
  const [p, q] = [lab(a, vision), lab(b, vision)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
};
const luminance = (hex: string): number => 0.2126 * rgb(hex)[0] + 0.7152 * rgb(hex)[1] + 0.0722 * rgb(hex)[2];
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

function least(colors: readonly string[], vision: string): number {
  return Math.min(...colors.flatMap((a, i) => colors.slice(i + 1).map((b) => distance(a, b, vision))));
}

describe('palettes', () => {
  for (const name of ['light', 'dark'] as const) {
    const palette = PALETTES[name];
    for (const vision of Object.keys(VISION))
      it(`keeps kinds of actors apart: ${name}, ${vision}, at least 15 in CIELAB`, () => {
        expect(least(Object.values(palette.kind), vision)).toBeGreaterThan(15);
      });
    for (const vision of Object.keys(VISION))
      it(`keeps conflict apart from cooperation and mixed: ${name}, ${vision}, at least 18, and dashes say it too`, () => {
        for (const conflict of [0, 1] as const)
          for (const other of [2, 3, 4] as const)
            expect(distance(palette.tone[conflict], palette.tone[other], vision)).toBeGreaterThan(18);
      });
  }

  it('tells the five steps apart by tone or dash, in greyscale too', () => {
    const { tone } = PALETTES.greyscale;
    expect([0, 1, 2, 3, 4].map((step) => isDashed(step as 0))).toEqual([true, true, false, false, false]);
    expect(distance(tone[2], tone[3], 'normal')).toBeGreaterThan(15);
    expect(distance(tone[0], tone[2], 'normal')).toBeGreaterThan(25);
  });

  it('tells kinds apart without any colour: by shape, or within a shape by a ring against a disc', () => {
    const shapes = ACTOR_KINDS.filter((kind) => kind !== 'region').map((kind) => SHAPE_OF[kind]);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(least([PALETTES.greyscale.kind.leader, PALETTES.greyscale.kind.official], 'normal')).toBeGreaterThan(25);
  });

  for (const [name, palette] of Object.entries(PALETTES))
    it(`keeps text readable on the ground: ${name}, 4.5 : 1, ties of full tone 3 : 1`, () => {
      for (const ink of [palette.ink, palette.ink2, palette.ink3, ...palette.toneText])
        expect(contrast(ink, palette.ground)).toBeGreaterThanOrEqual(4.5);
      for (const tone of [palette.tone[0], palette.tone[4]])
        expect(contrast(tone, palette.ground)).toBeGreaterThanOrEqual(name === 'greyscale' ? 2.3 : 3);
    });

  it('cuts balance at -0.6, -0.2, 0.2 and 0.6', () => {
    expect([-1, -0.6, -0.2, 0.2, 0.6, 1].map(toneStep)).toEqual([0, 1, 2, 2, 3, 4]);
  });
});
