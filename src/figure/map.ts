/** The map of a figure: a laid out network turned, cleared, labelled and drawn into a box. */
import { SHAPE_OF, markItems, reachOf } from './marks.ts';
import { fit, type Turn } from './map-fit.ts';
import { labelItems, labelMap, nameStyles, type MapLabelInput } from './map-labels.ts';
import { tiesUnderMarks, type Room, type Spot, type SpotTie } from './map-relax.ts';
import { Surroundings, type DrawnTie } from './surroundings.ts';
import { arrows, crossSigns, signItems, tieItems } from './map-ties.ts';
import type { Work } from '../model/work.ts';
import { markBox } from '../layout/labels-geometry.ts';
import type { LabelMark } from '../layout/labels-types.ts';
import type { NetworkActor, Tie } from '../network/actors-and-ties.ts';
import type { Palette } from './palette.ts';
import { radius, tieWidth, type MapScale } from './scale.ts';
import type { Item } from './scene.ts';
import type { Template } from './template.ts';
import type { TextKit } from './text-kit.ts';
import { tieTitle, actorTitle } from './titles.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MapInput {
  readonly actors: readonly NetworkActor[];
  readonly ties: readonly Tie[];
  /** Of every actor, in any unit. */
  readonly positions: ReadonlyMap<string, Point>;
}

export interface MapStyle {
  readonly template: Template;
  readonly palette: Palette;
  /** That of the legend. */
  readonly scale: MapScale;
  readonly shortNames: boolean;
  readonly namesShown: number;
  readonly valuesFrom: number;
  readonly tieColour: 'balance' | 'class';
  readonly arrows: boolean;
  /** These names always show. */
  readonly selected?: ReadonlySet<string>;
  /** Frozen by another figure; absent = the best is sought. */
  readonly turn?: Turn;
}

export interface MapDrawing {
  readonly items: readonly Item[];
  /** Top and bottom of marks and names. */
  readonly extent: { readonly top: number; readonly bottom: number };
  readonly turn: Turn;
  readonly spots: readonly Spot[];
  /** Actors without a name on the map, by id. */
  readonly unnamed: readonly string[];
  /** Marks on ties that are not theirs; 0 but for very dense networks. */
  readonly covered: number;
}

/** No more labels are tried: beyond, a page holds no more names. */
const MOST_LABELS = 400;

/** Names keep off so many crosses and numbers; more would leave a dense map without names. */
const MOST_OBSTACLES = 100;

function marksOf(actors: readonly NetworkActor[], spots: readonly Spot[], scale: MapScale): LabelMark[] {
  return actors.map((actor, i) => ({
    id: actor.id,
    x: spots[i]?.x ?? 0,
    y: spots[i]?.y ?? 0,
    r: radius(scale, actor.strength),
    shape: SHAPE_OF[actor.kind],
  }));
}

/** Draws the network into the room. Deterministic; O(n log n) beyond the bounded searches for turn and labels. */
export function* drawMap(input: MapInput, style: MapStyle, room: Room, kit: TextKit): Work<MapDrawing> {
  const { actors, ties } = input;
  const { palette, template, scale } = style;
  const index = new Map(actors.map((actor, i) => [actor.id, i]));
  const spotTies: SpotTie[] = ties.map((tie) => ({
    a: index.get(tie.a) ?? 0,
    b: index.get(tie.b) ?? 0,
    half: tieWidth(scale, tie.weight) / 2,
  }));
  const styles = nameStyles(actors, template.labels, palette, style.shortNames, kit);
  const labelInput = (spots: readonly Spot[], orders: number): MapLabelInput => ({
    actors,
    marks: marksOf(actors, spots, scale),
    lines: linesOf(ties, spotTies, spots),
    styles,
    bounds: room,
    limit: Math.min(style.namesShown, MOST_LABELS),
    orders,
    kit,
    ...(style.selected ? { selected: style.selected } : {}),
  });
  yield 0.72;
  const { spots, turn } = fit(
    {
      points: actors.map((actor) => input.positions.get(actor.id) ?? { x: 0, y: 0 }),
      reach: actors.map((actor) => reachOf(actor.kind, radius(scale, actor.strength))),
      ties: spotTies,
      room,
      padX: Math.min(0.1 * room.width, 5 * template.labels[2]),
      padY: Math.min(0.05 * room.height, 1.6 * template.labels[0]),
      gap: Math.max(2.5, 0.6 * template.labels[2]),
    },
    (candidate) => labelMap(labelInput(candidate, 4)).cost,
    style.turn,
  );
  yield 0.82;
  const drawn: DrawnTie[] = linesOf(ties, spotTies, spots);
  const marks = marksOf(actors, spots, scale);
  const around = new Surroundings(drawn, marks, room, 2 * ties.length + actors.length);
  const sizes = { cross: template.labels[1], number: template.labels[2], from: style.valuesFrom };
  const signs = crossSigns(around, sizes, kit);
  const obstacles = [...signs.crosses.values(), ...signs.numbers.values()];
  const final: MapLabelInput = {
    ...labelInput(spots, actors.length > 120 ? 40 : 160),
    ...(obstacles.length > MOST_OBSTACLES ? {} : { obstacles }),
  };
  const labels = labelMap(final);
  yield 0.92;
  around.take(...labels.placed);
  const onTies = signItems(signs, sizes, around, palette, style.tieColour, kit);
  const reach = new Map(actors.map((actor, i) => [actor.id, spots[i]?.r ?? 0]));
  const bySize = actors
    .map((actor, i) => ({ actor, spot: spots[i] as Spot }))
    .sort((a, b) => b.actor.strength - a.actor.strength || (a.actor.id < b.actor.id ? -1 : 1));
  const items: Item[] = [
    {
      kind: 'group',
      name: 'ties',
      items: tieItems(drawn, palette, style.tieColour, scale, (tie) => tieTitle(tie, actors, index)),
    },
    ...(style.arrows
      ? [{ kind: 'group', name: 'arrows', items: arrows(drawn, reach, palette, style.tieColour) } as const]
      : []),
    {
      kind: 'group',
      name: 'marks',
      items: bySize.map(({ actor, spot }) => ({
        kind: 'group',
        name: 'mark',
        key: actor.id,
        title: actorTitle(actor),
        items: markItems(actor, spot.x, spot.y, radius(scale, actor.strength), {
          color: palette.kind[actor.kind],
          ground: palette.ground,
          casing: Math.min(1.3, 0.3 * radius(scale, actor.strength)),
        }),
      })),
    },
    { kind: 'group', name: 'signs', items: onTies },
    { kind: 'group', name: 'labels', items: labelItems(labels.placed, styles, palette, kit) },
  ];
  const named = new Set(labels.placed.map((label) => label.id));
  const tops = [...final.marks.map((mark) => markBox(mark).y), ...labels.placed.map((label) => label.y)];
  const bottoms = [...final.marks.map(markBox), ...labels.placed].map((box) => box.y + box.height);
  return {
    items,
    extent: {
      top: tops.reduce((least, y) => Math.min(least, y), room.y + room.height),
      bottom: bottoms.reduce((most, y) => Math.max(most, y), room.y),
    },
    turn,
    spots,
    unnamed: actors.filter((actor) => !named.has(actor.id)).map((actor) => actor.id),
    covered: actors.length * ties.length <= 3_000_000 ? tiesUnderMarks(spots, spotTies) : 0,
  };
}

function linesOf(ties: readonly Tie[], spotTies: readonly SpotTie[], spots: readonly Spot[]): DrawnTie[] {
  return ties.map((tie, i) => {
    const { a, b, half } = spotTies[i] as SpotTie;
    const [p, q] = [spots[a] as Spot, spots[b] as Spot];
    return { tie, x1: p.x, y1: p.y, x2: q.x, y2: q.y, width: 2 * half };
  });
}
