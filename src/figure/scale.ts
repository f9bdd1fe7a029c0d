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
  /** Share of their colour that the thinnest ties keep, above 0; the rest is ground. 1 but where they would cover the map. */
  readonly pale: number;
}

/** Ties together cover about this share of the map, before they cover one another; thinner than LEAST_TIE none is drawn. */
const TIE_SHARE = 0.2;
/** A quarter of a point: what a printer still holds, px. */
const LEAST_TIE = 0.34;
/** At most so many of the smallest weights are drawn at the same, least width: where the ties are too many to give each its own. */
const SAME = 4;
/** Mean length of a tie, in diagonals of the map. */
const TIE_LENGTH = 0.3;

/** Thin ties that cover more than this share of the map are drawn paler, down to a share of their colour that can still be told. */
const COVERED = 0.3;
const PALEST = 0.24;

/** Marks together cover at most this share of the map. */
const MARK_SHARE = 0.09;

/** Actors that the sizes of a template were made for. */
const USUAL = 40;

/** Fewer actors are drawn larger, up to twice: five small marks would be lost on a page. */
const boost = (actors: number): number => Math.min(2, Math.max(1, Math.sqrt(USUAL / Math.max(1, actors))));

/**
 * The template's sizes, raised for few actors and lowered for a network that is stronger or larger than they were made for: the strongest mark stays under
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
  const larger = boost(actors.length);
  const c = Math.min(
    larger * template.c,
    template.maxRadius / Math.sqrt(strongest),
    Math.sqrt((MARK_SHARE * room.width * room.height) / (Math.PI * Math.max(1, total))),
  );
  const k = Math.min(larger * template.k, template.maxWidth / widest);
  const least = Math.min(0.7, 0.9 * template.k);
  const length = TIE_LENGTH * Math.sqrt(room.width ** 2 + room.height ** 2);
  const ink = ties.reduce((sum, tie) => sum + Math.max(least, k * tie.weight) * length, 0);
  const thinner = Math.min(1, (TIE_SHARE * room.width * room.height) / Math.max(1, ink));
  const drawn = {
    k: Math.max(thinner * k, Math.min(k, LEAST_TIE / SAME)),
    least: Math.max(thinner * least, Math.min(least, LEAST_TIE)),
  };
  // Where even hairlines would cover the map, what they are many of stands back behind marks and strong ties.
  const cover =
    ties.reduce((sum, tie) => sum + Math.max(drawn.least, drawn.k * tie.weight) * length, 0) /
    (room.width * room.height);
  const pale = cover > COVERED ? Math.max(PALEST, Math.sqrt(COVERED / cover)) : 1;
  return { c, ...drawn, pale };
}

/** Is a tie of this weight one of the thinnest? */
export const isThinnest = (scale: MapScale, weight: number): boolean => scale.k * weight <= scale.least + 1e-9;

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
