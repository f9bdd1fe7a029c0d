/** The network as a map, whole or around one actor. */
import type { Network } from '../network/network.ts';
import { areaBlock, kindBlock, toneBlock, widthBlock } from './legend.ts';
import type { LegendBlock, LegendStyle } from './legend-rows.ts';
import { drawMap } from './map.ts';
import type { Room } from './map-relax.ts';
import { STRAIGHT } from './map-fit.ts';
import { TONE_NAMES, toneStep } from './palette.ts';
import { mapScale, type MapScale } from './scale.ts';
import { tieTable } from './table.ts';
import { FigureError, type Drawing, type FigureView, type Prepared, type ViewContext } from './view.ts';
import { counted, list } from './wording.ts';
import { mapReading, subtitle, unitOf } from './words.ts';

/** Mean width of a letter of Source Sans 3, in sizes. */
export const LETTER = 0.49;

export const legendStyle = (context: ViewContext): LegendStyle => ({
  palette: context.palette,
  type: context.template.legend,
  kit: context.kit,
  greyscale: context.spec.palette === 'greyscale',
  narrow: context.template.width < 420 || context.template.arrangement === 'side',
  brief: context.template.arrangement === 'side',
});

export const shortNames = (context: ViewContext): boolean =>
  context.spec.names === 'auto' ? context.template.shortNames : context.spec.names === 'short';

function mapLegend(context: ViewContext, scale: MapScale, width: number): LegendBlock[] {
  const { network, spec, template } = context;
  const style = legendStyle(context);
  const widest = network.ties.reduce((most, tie) => Math.max(most, tie.weight), 1);
  const strongest = network.actors.reduce((most, actor) => Math.max(most, actor.strength), 1);
  const narrow = template.width < 420;
  const unit = unitOf(spec.filters);
  const widths = (brief: boolean): LegendBlock =>
    widthBlock({ ...style, brief }, scale, widest, unit, narrow || template.arrangement === 'side' ? 3 : 4);
  const first = [kindBlock(style, network), toneBlock(style, network, spec.tieColour)];
  const beside = width - first.reduce((sum, block) => sum + block.width + style.type.size, 0);
  return [
    ...first,
    // A shorter head where that keeps the three blocks of a narrow sheet in one row.
    widths(style.brief || (narrow && widths(false).width > beside)),
    areaBlock(style, scale, strongest, narrow),
  ];
}

/** The ten strongest ties in words. */
export function describeNetwork(network: Network): string {
  if (network.ties.length === 0) return 'No interaction is shown.';
  const name = (id: string): string => network.actors.find((actor) => actor.id === id)?.name ?? id;
  const strongest = [...network.ties].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, 10);
  const kinds = ['state', 'leader', 'official', 'region', 'organisation'].flatMap((kind) => {
    const count = network.actors.filter((actor) => actor.kind === kind).length;
    return count > 0 ? [counted(count, kind)] : [];
  });
  const ties = strongest.map(
    (tie) => `${name(tie.a)} and ${name(tie.b)} (${String(tie.weight)}, ${TONE_NAMES[toneStep(tie.balance)]})`,
  );
  return `Network of ${counted(network.actors.length, 'actor')} (${list(kinds)}) and ${counted(network.ties.length, 'tie')} from ${counted(network.interactions.length, 'interaction')}. The strongest ties: ${ties.join('; ')}.`;
}

/** Where there is no tie: said in the middle of the sheet, so that it is not taken for a drawing that is missing. */
function nothing({ kit, palette, template, network }: ViewContext, room: Room): Drawing {
  const words = network.hidden.total > 0 ? 'Nothing passes the filters' : 'No interaction is shown';
  const at = [room.x + room.width / 2, room.y + room.height / 2] as const;
  return { items: [kit.plain(words, 'serif', palette.ink2, ...at, template.title.size, 'middle')], unnamed: 0 };
}

function prepareMap(context: ViewContext, width: number, height: number, legendWidth: number): Prepared {
  const { network, spec, template, palette, kit } = context;
  const scale = mapScale(network.actors, network.ties, template, { width, height });
  return {
    legend: network.ties.length > 0 ? mapLegend(context, scale, legendWidth) : [],
    reading: mapReading(network),
    alternative: `Network map of ${counted(network.actors.length, 'actor')} and ${counted(network.ties.length, 'tie')}. ${mapReading(network)}`,
    description: describeNetwork(network),
    table: tieTable(network, unitOf(spec.filters)),
    *draw(room) {
      if (network.ties.length === 0) return nothing(context, room);
      const positions = yield* context.positions(room, { ...scale, letter: LETTER * template.labels[1] });
      const drawing = yield* drawMap(
        { actors: network.actors, ties: network.ties, positions },
        {
          template,
          palette,
          scale,
          shortNames: shortNames(context),
          namesShown: spec.namesShown ?? Infinity,
          valuesFrom: spec.valuesFrom,
          tieColour: spec.tieColour,
          arrows: spec.arrows,
          ...(spec.positions ? { turn: STRAIGHT } : {}),
          ...(spec.filters.ego ? { selected: new Set([spec.filters.ego.actor]) } : {}),
        },
        room,
        kit,
      );
      // A sheet that grows is cut to what is drawn, with some air; a page keeps the room that it has.
      const air = template.labels[2];
      const { top, bottom } = drawing.extent;
      const cutting = template.height === undefined && bottom > top;
      return {
        items: drawing.items,
        unnamed: drawing.unnamed.length,
        ...(cutting ? { extent: { top: top - air, bottom: bottom + 0.6 * air } } : {}),
      };
    },
  };
}

export const mapView: FigureView = {
  name: 'map',
  summary: 'the network as a map',
  bleeds: true,
  title: ({ dataset }) => dataset.title ?? 'Who deals with whom',
  subtitle: ({ dataset, network }) => subtitle(dataset, network),
  prepare: prepareMap,
};

export const egoView: FigureView = {
  name: 'ego',
  summary: 'the map around one actor (its filter, or --base)',
  bleeds: true,
  title: ({ dataset, network, spec }) => {
    const id = spec.filters.ego?.actor;
    const name = (network.actors.find((actor) => actor.id === id) ?? dataset.actors.find((actor) => actor.id === id))
      ?.name;
    return name ? `The network around ${name}` : 'The network around one actor';
  },
  subtitle: ({ dataset, network }) => subtitle(dataset, network),
  prepare(context, width, height, legendWidth) {
    if (!context.spec.filters.ego) throw new FigureError('an ego figure needs an actor: give base');
    return prepareMap(context, width, height, legendWidth);
  },
};
