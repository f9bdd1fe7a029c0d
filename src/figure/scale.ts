/** How large strength 1 and how wide weight 1 are drawn. */
import type { NetworkActor, Tie } from '../network/actors-and-ties.ts';
import type { Template } from './template.ts';

export interface MapScale {
  /** r = c * sqrt(strength), the radius of the disc of the same area. */
  readonly c: number;
  /** Width = k * weight. */
  readonly k: number;
  /** Ties are never drawn thinner. */
  readonly least: number;
}

/** Marks together cover at most this share of the map. */
const MARK_SHARE = 0.09;

/**
 * The template's sizes, lowered for a network that is stronger or larger than they were made for: the strongest mark stays under
 * maxRadius, the widest tie under maxWidth, and all marks together under 9 % of the map.
 */
export function mapScale(
  actors: readonly Pick<NetworkActor, 'strength'>[],
  ties: readonly Pick<Tie, 'weight'>[],
  template: Template,
  room: { readonly width: number; readonly height: number },
): MapScale {
  const strongest = actors.reduce((most, actor) => Math.max(most, actor.strength), 1);
  const total = actors.reduce((sum, actor) => sum + actor.strength, 0);
  const widest = ties.reduce((most, tie) => Math.max(most, tie.weight), 1);
  const c = Math.min(
    template.c,
    template.maxRadius / Math.sqrt(strongest),
    Math.sqrt((MARK_SHARE * room.width * room.height) / (Math.PI * Math.max(1, total))),
  );
  return { c, k: Math.min(template.k, template.maxWidth / widest), least: Math.min(0.7, 0.9 * template.k) };
}

export const radius = (scale: MapScale, strength: number): number => scale.c * Math.sqrt(Math.max(0, strength));
export const tieWidth = (scale: MapScale, weight: number): number => Math.max(scale.least, scale.k * weight);

/** Three or four weights for a legend: 1, a quarter and a half of the largest, the largest; those that differ, ascending. */
export function legendWidths(largest: number, count: 3 | 4): number[] {
  const steps =
    count === 4
      ? [1, Math.round(largest / 4), Math.round(largest / 2), largest]
      : [1, Math.round(largest / 4), largest];
  return [...new Set(steps.filter((value) => value >= 1))].sort((a, b) => a - b);
}

/** 1, about a quarter of the largest (a round number), the largest; those that differ, ascending. */
export function legendAreas(largest: number): number[] {
  const quarter = largest / 4;
  const unit = quarter >= 10 ? 10 ** Math.floor(Math.log10(quarter)) * 0.5 : 1;
  return [...new Set([1, Math.max(1, Math.round(quarter / unit) * unit), largest])].sort((a, b) => a - b);
}
