/** The theme's colours as the map's canvas and WebGL need them, read from the tokens so that there is one source. */
import { ACTOR_KINDS, type ActorKind } from '../../model/actor.ts';
import type { Step } from '../balance.ts';

export interface MapPalette {
  readonly ground: string;
  readonly ink: string;
  readonly ink2: string;
  readonly marker: string;
  readonly conflict: string;
  /** Ground and edge of a community's outline. */
  readonly hull: { readonly fill: string; readonly edge: string };
  readonly kind: Readonly<Record<ActorKind, string>>;
  readonly step: Readonly<Record<Step, string>>;
  /** A tie's colour where another one is selected: mixed towards the ground, so that crossings do not add up. */
  readonly receded: Readonly<Record<Step, string>>;
}

/** The tokens as they are on the root element now. */
export function readPalette(root: Element = document.documentElement): MapPalette {
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const share = Number(token('recede')) || 0.6;
  const steps = ([1, 2, 3, 4, 5] as const).map((step) => [step, token(`step-${step}`)] as const);
  return {
    ground: token('ground'),
    ink: token('ink'),
    ink2: token('ink-2'),
    marker: token('marker'),
    conflict: token('conf'),
    hull: { fill: token('track'), edge: token('strong') },
    kind: Object.fromEntries(ACTOR_KINDS.map((kind) => [kind, token(kind)])) as Record<ActorKind, string>,
    step: Object.fromEntries(steps) as Record<Step, string>,
    receded: Object.fromEntries(steps.map(([step, color]) => [step, mix(color, token('ground'), share)])) as Record<
      Step,
      string
    >,
  };
}

/** `#rrggbb` to three numbers from 0 to 1. */
export function rgb(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** `share` of a over b. */
export function mix(a: string, b: string, share: number): string {
  const [p, q] = [rgb(a), rgb(b)];
  return `#${p
    .map((value, i) =>
      Math.round((value * share + (q[i] ?? 0) * (1 - share)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
