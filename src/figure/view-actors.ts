/** Who is central: actors ranked by strength, each rank with its interval. */
import { finish } from '../model/work.ts';
import type { NetworkActor } from '../network/actors-and-ties.ts';
import { bootstrapRanks, DEFAULT_BOOTSTRAP, unitFor } from '../network/uncertainty/bootstrap.ts';
import { recordsOf } from '../network/uncertainty/records.ts';
import { kindBlock } from './legend.ts';
import { nameOf } from './map-labels.ts';
import { markItems } from './marks.ts';
import type { Item } from './scene.ts';
import type { FigureView, Prepared, ViewContext } from './view.ts';
import { legendStyle, shortNames } from './view-map.ts';
import { counted, digits } from './wording.ts';
import { subtitle, unitOf } from './words.ts';

interface RankInterval {
  /** Best and worst rank of the interval; 1 = strongest. */
  readonly low: number;
  readonly high: number;
}

/** The intervals of ranks by strength that the table of actors shows: the same resamples of the same sources. */
function rankIntervals({ dataset, network, spec }: ViewContext) {
  const documents = new Set(network.interactions.flatMap((act) => act.evidence.map((piece) => piece.document)));
  const records = recordsOf(dataset, spec.filters, network, unitFor(documents.size));
  const drawn = finish(bootstrapRanks(records, { ...DEFAULT_BOOTSTRAP, measures: ['strength'] }));
  const [ranks] = drawn.intervals;
  const of = new Map<string, RankInterval>(
    network.actors.map(({ id }, i) => [id, { low: ranks?.low[i] ?? 1, high: ranks?.high[i] ?? 1 }]),
  );
  return { unit: drawn.unit, resamples: drawn.resamples, of };
}

/** Height of a row in text sizes, and the most that it is stretched to fill a sheet. */
const ROW = 1.62;
const STRETCH = 1.3;
/** Rows on a sheet that grows with its content. */
const USUAL_ROWS = 20;

interface Ranked {
  readonly rows: readonly NetworkActor[];
  readonly row: number;
}

/** So many rows that no actor is left out who is as strong as one that is shown, unless that halves the table. */
function wholeGroups(ranked: readonly NetworkActor[], most: number): number {
  let count = most;
  while (count > 0 && ranked[count] !== undefined && ranked[count]?.strength === ranked[count - 1]?.strength) count--;
  return count >= most / 2 ? count : most;
}

/** As many rows as were asked for or as the sheet holds, stretched a little where that fills it. */
function rowsFor(context: ViewContext, ranked: readonly NetworkActor[], free: number | undefined): Ranked {
  const { spec, template } = context;
  const least = ROW * template.labels[1];
  const fits = free === undefined ? USUAL_ROWS : Math.max(3, Math.floor(free / least));
  const most = Math.min(ranked.length, spec.rows ?? fits, free === undefined ? Infinity : fits);
  const count = spec.rows === undefined ? wholeGroups(ranked, most) : most;
  const stretched = free === undefined ? least : Math.min(STRETCH * least, free / Math.max(1, count));
  return { rows: ranked.slice(0, count), row: Math.max(least, stretched) };
}

function prepare(context: ViewContext, _width: number, height: number, legendWidth: number): Prepared {
  const { network, spec, palette, template, kit } = context;
  const ranked = [...network.actors].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  const { unit, resamples, of: intervals } = rankIntervals(context);
  const size = template.labels[1];
  const top = 2.1 * size;
  const bottom = 2.2 * size;
  const fixed = template.height !== undefined;
  const rankOf = (strength: number): number => ranked.findIndex((actor) => actor.strength === strength) + 1;
  const foretold = rowsFor(context, ranked, fixed ? height - top - bottom : undefined);
  const [first, second, third] = ranked;
  const reading =
    first && second && third
      ? `The ties of ${first.name} add up to ${counted(first.strength, unitOf(spec.filters))}, the most; then ${second.name}, ${digits(second.strength)}, and ${third.name}, ${digits(third.strength)}. An interval holds the middle nine tenths of the ranks when the ${unit} are drawn again ${digits(resamples)}\u00a0times.`
      : 'Too few actors to rank.';
  const order = foretold.rows.map((actor) => {
    const interval = intervals.get(actor.id);
    return `${String(rankOf(actor.strength))}. ${actor.name}, ${digits(actor.strength)} (rank ${String(interval?.low ?? 0)} to ${String(interval?.high ?? 0)})`;
  });
  return {
    legend: network.actors.length > 0 ? [kindBlock(legendStyle(context), { actors: foretold.rows }, legendWidth)] : [],
    ...(fixed ? {} : { height: top + foretold.rows.length * foretold.row + bottom }),
    reading,
    alternative: `Ranking of ${counted(ranked.length, 'actor')} by strength, each rank with its interval. ${reading}`,
    table: {
      columns: ['Rank', 'Actor', 'Kind', 'Strength', 'Rank from', 'Rank to'],
      rows: foretold.rows.map((actor) => {
        const interval = intervals.get(actor.id);
        return [
          rankOf(actor.strength),
          actor.name,
          actor.kind,
          actor.strength,
          interval?.low ?? '',
          interval?.high ?? '',
        ];
      }),
    },
    description: `Ranking of ${counted(ranked.length, 'actor')} by strength. ${order.join('; ')}.`,
    *draw(room) {
      const { rows, row } = rowsFor(context, ranked, fixed ? room.height - top - bottom : undefined);
      const short = shortNames(context) || room.width < 520;
      const names = rows.map((actor) => kit.fit(nameOf(actor, short), 'sansMedium', size, 0.34 * room.width));
      const nameWidth = Math.max(0, ...names.map((name) => kit.width(name, 'sansMedium', size))) + 3.4 * size;
      const small = template.notes.size;
      const headed = kit.width('Strength', 'sansSemibold', small);
      const largest = Math.max(1, ...rows.map((actor) => actor.strength));
      const numbers = Math.max(headed - 0.7 * size, kit.width(digits(largest), 'sans', size)) + 1.2 * size;
      const barX = room.x + nameWidth + numbers;
      const barWidth = 0.5 * (room.width - nameWidth - numbers) - 1.4 * size;
      const rankX = barX + barWidth + 1.8 * size;
      const rankWidth = room.x + room.width - rankX - 0.8 * size;
      const lastRank = Math.max(2, ...rows.map((actor) => intervals.get(actor.id)?.high ?? 1));
      const atRank = (rank: number): number => rankX + ((rank - 1) / (lastRank - 1)) * rankWidth;
      const rankHead = ['Rank, with 90\u00a0% interval', 'Rank, 90\u00a0% interval', 'Rank, 90\u00a0%'].find(
        (text) => kit.width(text, 'sansSemibold', small) <= rankWidth + 0.8 * size,
      );
      const rule = (y: number, stroke: string, strokeWidth: number): Item => ({
        kind: 'line',
        x1: room.x,
        y1: y,
        x2: room.x + room.width,
        y2: y,
        stroke,
        strokeWidth,
      });
      const headY = room.y + size;
      const items: Item[] = [
        kit.plain('Actor', 'sansSemibold', palette.ink, room.x, headY, small),
        kit.plain('Strength', 'sansSemibold', palette.ink, barX - 0.7 * size, headY, small, 'end'),
        kit.plain(rankHead ?? 'Rank', 'sansSemibold', palette.ink, rankX, headY, small),
        rule(room.y + 1.5 * size, palette.ink, 1),
      ];
      rows.forEach((actor, i) => {
        const y = room.y + top + (i + 0.5) * row;
        const text = y + 0.34 * size;
        const strong = i < 5;
        const interval = intervals.get(actor.id) ?? { low: 1, high: lastRank };
        items.push({
          kind: 'group',
          name: 'row',
          key: actor.id,
          items: [
            ...markItems(actor, room.x + 0.6 * size, y, 0.42 * size, {
              color: palette.kind[actor.kind],
              ground: palette.ground,
              casing: 0,
            }),
            kit.plain(
              names[i] ?? '',
              strong ? 'sansSemibold' : 'sans',
              strong ? palette.ink : palette.ink2,
              room.x + 1.7 * size,
              text,
              size,
            ),
            kit.plain(digits(actor.strength), 'sans', palette.ink, barX - 0.7 * size, text, size, 'end'),
            {
              kind: 'rect',
              x: barX,
              y: y - 0.33 * size,
              width: (barWidth * actor.strength) / largest,
              height: 0.66 * size,
              fill: palette.kind[actor.kind],
            },
            {
              kind: 'line',
              x1: atRank(interval.low),
              y1: y,
              x2: atRank(interval.high),
              y2: y,
              stroke: palette.mid,
              strokeWidth: 1.6,
            },
            { kind: 'circle', cx: atRank(rankOf(actor.strength)), cy: y, r: 0.26 * size, fill: palette.ink },
            ...(i < rows.length - 1 ? [rule(y + row / 2, palette.hairline, 0.6)] : []),
          ],
        });
      });
      const axis = room.y + top + rows.length * row;
      items.push(rule(axis, palette.strong, 0.8));
      for (const tick of new Set([1, Math.round((1 + lastRank) / 2), lastRank]))
        items.push(kit.plain(String(tick), 'sans', palette.ink2, atRank(tick), axis + 1.2 * small, small, 'middle'));
      const shown =
        rows.length < ranked.length ? `The ${String(rows.length)} strongest of ${String(ranked.length)} actors` : '';
      if (shown) items.push(kit.plain(shown, 'sans', palette.ink2, room.x, axis + 1.2 * small, small));
      return { items, unnamed: 0, extent: { top: room.y, bottom: axis + bottom } };
    },
  };
}

export const actorsView: FigureView = {
  name: 'actors',
  summary: 'a ranking by strength, with intervals',
  title: ({ network }) => (network.level === 'states' ? 'Which states and bodies are central' : 'Who is central'),
  subtitle: ({ dataset, network, spec }) =>
    `${subtitle(dataset, network)}. Strength is the sum of an actor’s ties, in ${unitOf(spec.filters)}s`,
  prepare,
};
