/** The ghost maps of a comparison: one frozen layout, in each panel one pair in full colour. */
import type { Labelling, LabelMark } from '../layout/labels-types.ts';
import type { Work } from '../model/work.ts';
import type { NetworkActor } from '../network/actors-and-ties.ts';
import type { Dyad } from './dyads.ts';
import { SHAPE_OF, markItems, reachOf } from './marks.ts';
import { fit } from './map-fit.ts';
import { moved } from './moved.ts';
import { labelItems, labelMap, type NameStyle } from './map-labels.ts';
import type { Room, Spot } from './map-relax.ts';
import { spotBeside, spotOn } from './map-spots.ts';
import { Surroundings, type DrawnTie } from './surroundings.ts';
import { stepOf, tieItem } from './map-ties.ts';
import { isDashed, readableOn } from './palette.ts';
import { mapScale, radius, tieWidth, type MapScale } from './scale.ts';
import type { Item } from './scene.ts';
import { cleanText } from './typeset.ts';
import { LETTER } from './view-map.ts';
import type { ViewContext } from './view.ts';

export interface PanelMap {
  /** The items of one dyad's panel, its room's top left at (x, y). */
  draw(dyad: Dyad, x: number, y: number): Item[];
}

/** Marks and ties of a panel against those of a whole map. */
const SHRINK = 0.5;

export function panelScale(context: ViewContext, width: number, height: number): MapScale {
  const { template, network } = context;
  // A low panel has room for marks by its height, not by its width.
  const side = Math.min(width, 1.7 * height);
  const small = {
    ...template,
    c: SHRINK * template.c,
    k: SHRINK * template.k,
    maxRadius: 0.058 * side,
    maxWidth: 0.072 * side,
  };
  return { ...mapScale(network.actors, network.ties, small, { width, height }), least: 0.7, pale: 1 };
}

/** Lays all panels out once: places of marks and of labels are the same in each. */
export function* panelMaps(
  context: ViewContext,
  dyads: readonly Dyad[],
  width: number,
  height: number,
  scale: MapScale,
): Work<PanelMap> {
  const { network, palette, template, kit, spec } = context;
  const room: Room = { x: 0, y: 0, width, height };
  const index = new Map(network.actors.map((actor, i) => [actor.id, i]));
  const positions = yield* context.positions(room, { ...scale, letter: LETTER * template.labels[2] });
  const ties = network.ties.map((tie) => ({
    a: index.get(tie.a) ?? 0,
    b: index.get(tie.b) ?? 0,
    half: tieWidth(scale, tie.weight) / 2,
  }));
  const { spots } = fit(
    {
      points: network.actors.map((actor) => positions.get(actor.id) ?? { x: 0, y: 0 }),
      reach: network.actors.map((actor) => reachOf(actor.kind, radius(scale, actor.strength))),
      ties,
      room,
      padX: 0.06 * width,
      padY: Math.max(0.05 * height, 1.1 * template.labels[2]),
      gap: Math.max(3, 0.6 * template.labels[2]),
    },
    () => 0,
  );
  const spotOf = (id: string): Spot => spots[index.get(id) ?? 0] as Spot;
  const drawn: DrawnTie[] = network.ties.map((tie) => {
    const [p, q] = [spotOf(tie.a), spotOf(tie.b)];
    return { tie, x1: p.x, y1: p.y, x2: q.x, y2: q.y, width: tieWidth(scale, tie.weight) };
  });
  const partners = (id: string): Set<string> =>
    new Set(network.ties.flatMap((tie) => (tie.a === id ? [tie.b] : tie.b === id ? [tie.a] : [])));
  const ofBase = partners(dyads[0]?.base ?? '');
  const common = (dyad: Dyad): string[] => [...partners(dyad.other)].filter((id) => ofBase.has(id));
  const shown = new Set(
    dyads.filter((dyad) => index.has(dyad.other)).flatMap((dyad) => [dyad.base, dyad.other, ...common(dyad)]),
  );
  const ends = new Set(dyads.flatMap((dyad) => [dyad.base, dyad.other]));
  const actors = network.actors.filter((actor) => shown.has(actor.id));
  // A low panel has small names, though none below the small print.
  const strongSize = Math.min(template.labels[1], Math.max(1.06 * template.notes.size, 0.088 * height));
  const style = (actor: NetworkActor, strong: boolean): NameStyle => {
    const face = strong ? 'sansSemibold' : 'sans';
    const size = strong ? strongSize : Math.min(template.labels[2], 0.94 * strongSize);
    return {
      face,
      size,
      fill: strong ? palette.ink : palette.ink2,
      variants: [[kit.fit(cleanText(actor.short) || actor.id, face, size, 12 * size)]],
    };
  };
  const measured = new Map(actors.map((actor) => [actor.id, style(actor, ends.has(actor.id))]));
  const marks: LabelMark[] = network.actors.map((actor, i) => ({
    id: actor.id,
    x: spots[i]?.x ?? 0,
    y: spots[i]?.y ?? 0,
    r: radius(scale, actor.strength),
    shape: SHAPE_OF[actor.kind],
  }));
  // Pairs must be named: they are placed first, the tied-to-both after them.
  const strongest = Math.max(1, ...network.actors.map((actor) => actor.strength));
  const ranked = actors.map((actor) =>
    ends.has(actor.id) ? { ...actor, strength: actor.strength + 2 * strongest } : actor,
  );
  const placeNames = (of: readonly NetworkActor[]): Labelling['placed'] =>
    labelMap({
      actors: of,
      marks,
      lines: drawn,
      styles: measured,
      bounds: room,
      limit: of.length,
      selected: ends,
      orders: 80,
      kit,
    }).placed;
  const frozen = placeNames(ranked);
  /** The names of one panel: at the places that all panels share, but where they leave one of the pair unnamed, at places of its own. */
  const namesIn = (pair: ReadonlySet<string>, shared: ReadonlySet<string>): Labelling['placed'] => {
    const placed = frozen.filter((label) => pair.has(label.id) || shared.has(label.id));
    const missed = [...pair].some((id) => index.has(id) && !placed.some((label) => label.id === id));
    return missed ? placeNames(ranked.filter((actor) => pair.has(actor.id) || shared.has(actor.id))) : placed;
  };

  /** The number of the pair's tie, clear of the names that this panel shows where there is a clear place. */
  const number = (dyad: Dyad, shownHere: (id: string) => boolean, names: Labelling['placed']): Item[] => {
    const line = drawn.find((one) => one.tie.id === dyad.tie?.id);
    if (!line || !dyad.tie) return [];
    const size = 1.05 * strongSize;
    const text = String(dyad.tie.weight);
    const here = marks.filter((mark) => shownHere(mark.id));
    const around = new Surroundings([line], here, room, names.length);
    around.take(...names);
    const [width, height] = [kit.width(text, 'sansSemibold', size), 0.7 * size];
    const inside = line.width >= 0.85 * size;
    const box = spotOn(line, width, height, around) ?? (inside ? undefined : spotBeside(line, width, height, around));
    // The head of the panel gives the number as well.
    if (!box) return [];
    const step = stepOf(dyad.tie, spec.tieColour);
    const fill = inside ? readableOn(palette, palette.tone[step]) : palette.toneText[step];
    const halo = inside ? undefined : { color: palette.ground, width: 0.4 * size };
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    return [kit.plain(text, 'sansSemibold', fill, x, y + 0.34 * size, size, 'middle', halo)];
  };

  return {
    draw(dyad, x, y) {
      const pair = new Set([dyad.base, dyad.other]);
      const shared = new Set(common(dyad));
      const rank = (line: DrawnTie): number =>
        line.tie.id === dyad.tie?.id ? 2 : pairTouches(line, pair, shared) ? 1 : 0;
      const lines = [...drawn].sort((a, b) => rank(a) - rank(b) || a.width - b.width || (a.tie.id < b.tie.id ? -1 : 1));
      const items: Item[] = lines.map((line) => {
        const r = rank(line);
        if (r === 2) {
          const step = stepOf(line.tie, spec.tieColour);
          return tieItem(line, palette.tone[step], isDashed(step));
        }
        return tieItem(line, r === 1 ? palette.ghostBand : palette.ghostTie, false);
      });
      const byRank = network.actors.map((actor, i) => ({
        actor,
        spot: spots[i] as Spot,
        r: pair.has(actor.id) ? 2 : shared.has(actor.id) ? 1 : 0,
      }));
      byRank.sort((a, b) => a.r - b.r || b.actor.strength - a.actor.strength || (a.actor.id < b.actor.id ? -1 : 1));
      for (const { actor, spot, r } of byRank)
        items.push(
          ...markItems(actor, spot.x, spot.y, radius(scale, actor.strength), {
            color: r === 2 ? palette.kind[actor.kind] : r === 1 ? palette.mid : palette.ghostActor,
            ground: palette.ground,
            casing: 1.2,
          }),
        );
      const placed = namesIn(pair, shared);
      const styles = new Map(
        actors.map((actor) => [
          actor.id,
          pair.has(actor.id)
            ? (measured.get(actor.id) as NameStyle)
            : { ...(measured.get(actor.id) as NameStyle), face: 'sans' as const, fill: palette.ink2 },
        ]),
      );
      items.push(
        ...number(dyad, (id) => pair.has(id) || shared.has(id), placed),
        ...labelItems(placed, styles, palette, kit),
      );
      return moved(items, x, y);
    },
  };
}

function pairTouches(line: DrawnTie, pair: ReadonlySet<string>, shared: ReadonlySet<string>): boolean {
  return (pair.has(line.tie.a) && shared.has(line.tie.b)) || (pair.has(line.tie.b) && shared.has(line.tie.a));
}
