/** The colours of figures (light for print, dark for slides, greyscale), as the map on screen has them. Values are `#rrggbb`. */
import type { ActorKind } from '../model/actor.ts';

export const PALETTE_NAMES = ['light', 'dark', 'greyscale'] as const;
export type PaletteName = (typeof PALETTE_NAMES)[number];

/** From mostly conflict (-1) to mostly cooperation (1), cut at -0.6, -0.2, 0.2, 0.6. */
export type ToneStep = 0 | 1 | 2 | 3 | 4;
export const TONE_NAMES = [
  'mostly conflict',
  'more conflict',
  'mixed',
  'more cooperation',
  'mostly cooperation',
] as const;

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly hairline: string;
  readonly strong: string;
  readonly mid: string;
  readonly ghostTie: string;
  readonly ghostActor: string;
  readonly ghostBand: string;
  readonly tone: readonly [string, string, string, string, string];
  /** The same for numbers, where a tone is too pale to be read. */
  readonly toneText: readonly [string, string, string, string, string];
  /** Material acts, and the edge of verbal ones. */
  readonly cooperation: string;
  readonly conflict: string;
  /** Pale fill of verbal acts. */
  readonly cooperationPale: string;
  readonly conflictPale: string;
  readonly kind: Readonly<Record<ActorKind, string>>;
}

export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  light: {
    ground: '#FFFFFF',
    ink: '#1A1C20',
    ink2: '#50545C',
    ink3: '#6A6E76',
    hairline: '#DFDCD4',
    strong: '#B9B6AE',
    mid: '#8B8984',
    ghostTie: '#E6E3DB',
    ghostActor: '#D8D4CA',
    ghostBand: '#CFCBC1',
    tone: ['#B0361B', '#CB7350', '#8B8984', '#4492A9', '#116C8A'],
    toneText: ['#B0361B', '#B0361B', '#50545C', '#116C8A', '#116C8A'],
    cooperation: '#116C8A',
    conflict: '#B0361B',
    cooperationPale: '#C4E1EA',
    conflictPale: '#F3CFC0',
    kind: { state: '#22304F', leader: '#7A3CA3', official: '#A67FC0', region: '#2B8A5C', organisation: '#946428' },
  },
  dark: {
    ground: '#181C20',
    ink: '#ECEAE3',
    ink2: '#B0B3B9',
    ink3: '#8C9098',
    hairline: '#2A2D33',
    strong: '#4A4E56',
    mid: '#74777D',
    ghostTie: '#272A30',
    ghostActor: '#34383F',
    ghostBand: '#3C4048',
    tone: ['#F37B53', '#B2664A', '#74777D', '#448398', '#5CBFDA'],
    toneText: ['#F37B53', '#F37B53', '#B0B3B9', '#5CBFDA', '#5CBFDA'],
    cooperation: '#5CBFDA',
    conflict: '#F37B53',
    cooperationPale: '#1B4150',
    conflictPale: '#4E2C20',
    kind: { state: '#E4E8F3', leader: '#C695F0', official: '#87689F', region: '#82C67F', organisation: '#BE8B4B' },
  },
  greyscale: {
    ground: '#FFFFFF',
    ink: '#111111',
    ink2: '#484848',
    ink3: '#666666',
    hairline: '#D8D8D8',
    strong: '#AAAAAA',
    mid: '#888888',
    ghostTie: '#E4E4E4',
    ghostActor: '#D6D6D6',
    ghostBand: '#C8C8C8',
    tone: ['#111111', '#111111', '#7A7A7A', '#A6A6A6', '#A6A6A6'],
    toneText: ['#111111', '#111111', '#484848', '#484848', '#484848'],
    cooperation: '#777777',
    conflict: '#111111',
    cooperationPale: '#E4E4E4',
    conflictPale: '#C4C4C4',
    kind: { state: '#1C1C1C', leader: '#484848', official: '#9A9A9A', region: '#5A5A5A', organisation: '#787878' },
  },
};

/** `share` (0 to 1) of a colour, the rest of another. */
export function mix(color: string, other: string, share: number): string {
  const channel = (at: number): string =>
    Math.round(share * parseInt(color.slice(at, at + 2), 16) + (1 - share) * parseInt(other.slice(at, at + 2), 16))
      .toString(16)
      .padStart(2, '0');
  return share >= 1 ? color : `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Least contrast of text (WCAG 2.2 AA). */
const LEGIBLE = 4.5;

/** Ink or ground, whichever is read better on a colour; on a middle tone, where neither is, black or white. */
export function readableOn(palette: Palette, color: string): string {
  const best = (inks: readonly [string, string]): string =>
    contrast(inks[0], color) >= contrast(inks[1], color) ? inks[0] : inks[1];
  const own = best([palette.ground, palette.ink]);
  return contrast(own, color) >= LEGIBLE ? own : best(['#FFFFFF', '#000000']);
}

/** The step of a balance (-1 to 1). */
export function toneStep(balance: number): ToneStep {
  return balance < -0.6 ? 0 : balance < -0.2 ? 1 : balance <= 0.2 ? 2 : balance <= 0.6 ? 3 : 4;
}

/** Ties of more conflict than cooperation are dashed, whatever the palette. */
export const isDashed = (step: ToneStep): boolean => step < 2;
