/** Legends with real values, drawn at the scale of the figure that they explain. */
import { head, headWidth, lineBlock, rowsBlock, type LegendBlock, type LegendStyle } from './legend-rows.ts';
import { markItems } from './marks.ts';
import { crossItems, dashOf, isCrossed, MOST_CROSSES, stepOf } from './map-ties.ts';
import type { ActorKind } from '../model/actor.ts';
import type { Network } from '../network/network.ts';
import { isDashed, mix, TONE_NAMES, type ToneStep } from './palette.ts';
import { isThinnest, legendAreas, legendWidths, radius, tieWidth, type MapScale } from './scale.ts';
import type { Item } from './scene.ts';
import { digits } from './wording.ts';

const KIND_WORDS: Readonly<Record<ActorKind, string>> = {
  state: 'State',
  leader: 'Leader',
  official: 'Official',
  region: 'Region',
  organisation: 'Organisation',
};

/** The kinds that are shown; a disputed region has a row of its own. With a `line` width they stand side by side where they fit. */
export function kindBlock(style: LegendStyle, network: Pick<Network, 'actors'>, line?: number): LegendBlock {
  const r = 0.42 * style.type.size;
  const rows = (Object.keys(KIND_WORDS) as ActorKind[]).flatMap((kind) =>
    [false, true].flatMap((disputed) => {
      if (!network.actors.some((actor) => actor.kind === kind && actor.disputed === disputed)) return [];
      return [
        {
          text: KIND_WORDS[kind] + (disputed ? ', disputed' : ''),
          sign: (x: number, y: number) =>
            markItems({ kind, disputed }, x + 0.62 * style.type.size, y, r, {
              color: style.palette.kind[kind],
              ground: style.palette.ground,
              casing: 0,
            }),
        },
      ];
    }),
  );
  return line === undefined
    ? rowsBlock(style, 'actor', 'Actor', '', rows, 1.25 * style.type.size)
    : lineBlock(style, 'actor', 'Actor', rows, 1.25 * style.type.size, line);
}

const CLASS_NAMES: Readonly<Record<ToneStep, string | undefined>> = {
  0: 'material conflict',
  1: 'verbal conflict',
  2: undefined,
  3: 'verbal cooperation',
  4: 'material cooperation',
};

/** The steps of tone. In greyscale five fold to three, since two greys apart by a shade cannot be told. */
export function toneBlock(
  style: LegendStyle,
  network: Pick<Network, 'ties'>,
  by: 'balance' | 'class',
  onlyShown = false,
): LegendBlock {
  const { palette, type, greyscale } = style;
  const signWidth = (style.narrow ? 2.2 : 2.9) * type.size;
  const thick = 0.42 * type.size;
  const line =
    (step: ToneStep) =>
    (x: number, y: number): Item[] => [
      {
        kind: 'line',
        x1: x,
        y1: y,
        x2: x + signWidth,
        y2: y,
        stroke: palette.tone[step],
        strokeWidth: thick,
        ...(isDashed(step) ? { dash: dashOf(thick) } : {}),
      },
    ];
  const steps: readonly ToneStep[] =
    by === 'class' ? (greyscale ? [4, 0] : [4, 3, 1, 0]) : greyscale ? [4, 2, 0] : [4, 3, 2, 1, 0];
  const words = (step: ToneStep): string =>
    greyscale
      ? (step === 4 ? 'more cooperation' : step === 2 ? 'mixed' : 'more conflict').replace(
          'more ',
          by === 'class' ? '' : 'more ',
        )
      : by === 'class'
        ? (CLASS_NAMES[step] ?? '')
        : TONE_NAMES[step];
  // In greyscale a row stands for both steps of its side.
  const folded = (step: ToneStep): ToneStep => (greyscale ? (step > 2 ? 4 : step < 2 ? 0 : 2) : step);
  const shown = new Set(network.ties.map((tie) => folded(stepOf(tie, by))));
  const rows = steps
    .filter((step) => !onlyShown || shown.has(step))
    .map((step) => ({ text: words(step), sign: line(step) }));
  const crossed = onlyShown ? 0 : network.ties.filter(isCrossed).length;
  if (crossed > 0)
    rows.push({
      text: crossed > MOST_CROSSES ? `material conflict (top ${String(MOST_CROSSES)})` : 'holds material conflict',
      sign: (x, y) => crossItems(x + signWidth / 2, y, 0.8 * type.size, palette.conflict, palette.ground),
    });
  const meaning = by === 'class' ? 'most frequent class' : 'balance of the pair';
  const block = rowsBlock(style, 'colour', greyscale ? 'Tone and dash' : 'Colour', meaning, rows, signWidth);
  // As high as in colour, so that the same figure in another palette has the same room for its map, and so the same map.
  const unfolded = (by === 'class' ? 4 : 5) - steps.length;
  return greyscale && !onlyShown ? { ...block, height: block.height + unfolded * type.line } : block;
}

/** Widths of real weights. */
export function widthBlock(
  style: LegendStyle,
  scale: MapScale,
  largest: number,
  unit: string,
  count: 3 | 4,
): LegendBlock {
  const { palette, type, kit } = style;
  const signWidth = (style.narrow ? 2.8 : 3.6) * type.size;
  const widths = legendWidths(largest, count).map((value) => ({ value, width: tieWidth(scale, value) }));
  // A row is as high as its line of text, or as its sample with air.
  const heights = widths.map(({ width }) => Math.max(0.94 * type.line, width + 0.35 * type.line));
  const top = 0.95 * type.line;
  const meaning = style.brief ? `${unit}s` : `${unit}s of the pair`;
  return {
    name: 'width',
    width: Math.max(headWidth(style, 'Width', meaning), signWidth + 3 * type.size),
    height: heights.reduce((sum, height) => sum + height, top),
    draw: (x, y) => [
      ...head(style, 'Width', meaning, x, y),
      ...widths.flatMap(({ value, width }, i): Item[] => {
        const above = heights.slice(0, i).reduce((sum, height) => sum + height, top);
        const middle = y + above + (heights[i] ?? 0) / 2;
        return [
          {
            kind: 'line',
            x1: x,
            y1: middle,
            x2: x + signWidth,
            y2: middle,
            stroke: mix(palette.mid, palette.ground, isThinnest(scale, value) ? scale.pale : 1),
            strokeWidth: width,
          },
          kit.plain(
            digits(value),
            'sans',
            palette.ink2,
            x + signWidth + 0.8 * type.size,
            middle + 0.34 * type.size,
            type.size,
          ),
        ];
      }),
    ],
  };
}

/** Nested circles of real strengths; `row` sets them side by side, for narrow sheets. */
export function areaBlock(style: LegendStyle, scale: MapScale, largest: number, row = false): LegendBlock {
  const areas = legendAreas(largest);
  const block = circlesBlock(style, scale, areas, row);
  return areas.length > 2 ? { ...block, compact: circlesBlock(style, scale, areas.slice(0, -1), row) } : block;
}

function circlesBlock(style: LegendStyle, scale: MapScale, values: readonly number[], row: boolean): LegendBlock {
  const { palette, type, kit } = style;
  const areas = values.map((value) => ({ value, r: radius(scale, value) }));
  const most = areas[areas.length - 1]?.r ?? 0;
  const meaning = style.brief ? 'sum of ties' : 'sum of the actor’s ties';
  const circle = (cx: number, cy: number, r: number): Item => ({
    kind: 'circle',
    cx,
    cy,
    r: Math.max(0.3, r - 0.5),
    stroke: palette.ink2,
    strokeWidth: 0.9,
  });
  if (row) {
    const headed = headWidth(style, 'Area', meaning) + 1.4 * type.size;
    return {
      name: 'area',
      width: headed + areas.reduce((sum, { r }) => sum + 2 * r + 4 * type.size, 0),
      height: Math.max(type.line, 2 * most),
      draw: (x, y) => {
        const middle = y + Math.max(type.line, 2 * most) / 2;
        let at = x + headed;
        return [
          ...head(style, 'Area', meaning, x, middle - 0.36 * type.size),
          ...areas.flatMap(({ value, r }): Item[] => {
            const left = at;
            const text = digits(value);
            at += 2 * r + kit.width(text, 'sans', type.size) + 2.2 * type.size;
            return [
              circle(left + r, middle, r),
              kit.plain(
                text,
                'sans',
                palette.ink2,
                left + 2 * r + 0.6 * type.size,
                middle + 0.34 * type.size,
                type.size,
              ),
            ];
          }),
        ];
      },
    };
  }
  const top = 1.25 * type.line;
  // Circles stand on one line; their values keep at least a line apart.
  return {
    name: 'area',
    width: Math.max(headWidth(style, 'Area', meaning), 2 * most + 5 * type.size),
    height: top + Math.max(2 * most, areas.length * type.line),
    draw: (x, y) => {
      const floor = y + top + Math.max(2 * most, areas.length * type.line) - 1;
      let last = Infinity;
      const values = areas.map(({ value, r }) => {
        const wanted = floor - 2 * r + 0.5;
        const at = Math.min(wanted, last === Infinity ? floor - 0.45 * type.size : last - type.line);
        last = at;
        return { value, r, at, wanted };
      });
      const right = x + 2 * most + 1.2 * type.size;
      return [
        ...head(style, 'Area', meaning, x, y),
        ...values.flatMap(({ value, r, at, wanted }): Item[] => [
          circle(x + most, floor - r, r),
          { kind: 'line', x1: x + most, y1: wanted, x2: right, y2: at, stroke: palette.strong, strokeWidth: 0.7 },
          kit.plain(digits(value), 'sans', palette.ink2, right + 0.4 * type.size, at + 0.34 * type.size, type.size),
        ]),
      ];
    },
  };
}
