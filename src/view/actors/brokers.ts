/** The plot of brokers: strength on a log axis, betweenness on a square-root axis, names without overlap. */
import type { MarkShape } from '../../layout/labels-geometry.ts';
import { placeLabels } from '../../layout/labels.ts';
import type { LabelMark, PlacedLabel } from '../../layout/labels-types.ts';
import type { NetworkActor } from '../../network/network.ts';
import { grouped } from '../words.ts';

export interface Dot {
  readonly actor: NetworkActor;
  readonly x: number;
  readonly y: number;
  readonly value: number;
}
export interface Tick {
  readonly at: number;
  readonly text: string;
}
export interface BrokerPlot {
  readonly dots: readonly Dot[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Who is named, if there is room: the highest, the strongest of those at zero. */
  readonly outliers: ReadonlySet<string>;
  /** Height of the axis, and whether any mark stands above it. */
  readonly axis: number;
  readonly flat: boolean;
  /** Actors that no shortest path runs through. */
  readonly zero: number;
}
export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const SHAPE: Readonly<Record<NetworkActor['kind'], MarkShape>> = {
  state: 'disc',
  leader: 'diamond',
  official: 'triangle',
  region: 'disc',
  organisation: 'square',
};
/** Marks that would stand on the same place step so far aside, px. */
const ASIDE = 5;
/** So many marks above zero are drawn, the highest first; more cannot be told apart. */
const MOST_DOTS = 400;
const MOST_NAMES = 12;

/** 1, 3, 10, 30 ... up to one step above the largest. */
function logTicks(most: number): number[] {
  const ticks: number[] = [1];
  for (let i = 1; (ticks.at(-1) ?? 1) < most && i < 24; i++) ticks.push((i % 2 ? 3 : 1) * 10 ** Math.floor(i / 2));
  return ticks;
}

/** Round values whose square roots are about evenly spread. */
function rootTicks(most: number): number[] {
  const unit = 10 ** Math.floor(Math.log10(most));
  const head = [1, 2, 4, 5, 8, 10].find((factor) => factor * unit >= most) ?? 10;
  const top = head * unit;
  return [0, top / 16, top / 4, top / 2, top];
}

/** Marks and axes; a selected actor is always among the marks. */
export function brokerPlot(
  actors: readonly NetworkActor[],
  values: ArrayLike<number>,
  frame: PlotFrame,
  selected: string | undefined,
): BrokerPlot {
  const { left, top } = frame;
  const across = frame.width - left - frame.right;
  const down = frame.height - top - frame.bottom;
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] ?? 0);
  const strongest = actors.reduce((max, actor) => Math.max(max, actor.strength), 1);
  const xs = logTicks(strongest);
  const ys = most > 0 ? rootTicks(most) : [0];
  const xMost = Math.max(strongest * 1.15, xs.at(-1) ?? 1) || 1;
  const x = (strength: number): number =>
    left + 8 + (Math.log(Math.max(1, strength)) / Math.log(Math.max(2, xMost))) * (across - 12);
  const y = (value: number): number => top + down - Math.sqrt(value / Math.max(1e-12, ys.at(-1) ?? 1)) * down;
  const list = actors.map((actor, i) => ({ actor, value: values[i] ?? 0 }));
  const above = list
    .filter(({ value }) => value > 0)
    .sort((p, q) => q.value - p.value || (p.actor.id < q.actor.id ? -1 : 1))
    .filter(({ actor }, i) => i < MOST_DOTS || actor.id === selected);
  // of those at zero, one mark a strength: the others would lie under it; a selected one shows
  const onLine = new Map<number, (typeof list)[number]>();
  for (const one of list)
    if (one.value === 0 && (!onLine.has(one.actor.strength) || one.actor.id === selected))
      onLine.set(one.actor.strength, one);
  const taken: Dot[] = [];
  for (const { actor, value } of [...above, ...onLine.values()]) {
    let at = x(actor.strength);
    const height = y(value);
    const onTop = (dot: Dot): boolean => Math.abs(dot.x - at) < ASIDE && Math.abs(dot.y - height) < ASIDE;
    for (let step = 0; step < 8 && taken.some(onTop); step++) at += ASIDE;
    taken.push({ actor, value, x: at, y: height });
  }
  const named = (dot: Dot, i: number): boolean =>
    dot.value > 0 ? i < MOST_NAMES : dot.actor.strength >= strongest / 4;
  return {
    dots: taken,
    xTicks: xs.filter((tick) => tick <= xMost).map((tick) => ({ at: x(tick), text: grouped(tick) })),
    yTicks: ys.map((tick) => ({ at: y(tick), text: String(Number(tick.toPrecision(2))) })),
    outliers: new Set(taken.filter(named).map(({ actor }) => actor.id)),
    axis: y(0),
    flat: most <= 0,
    zero: list.filter(({ value }) => value === 0).length,
  };
}

/** Names of the outliers where there is room for them, and of the selected one. */
export function brokerNames(
  { dots, outliers, axis, flat }: BrokerPlot,
  { left, width }: PlotFrame,
  widthOf: (text: string, strong: boolean) => number,
  selected: string | undefined,
): readonly PlacedLabel[] {
  const strongest = dots.reduce((max, { actor }) => Math.max(max, actor.strength), 1);
  return placeLabels(
    {
      marks: dots.map(({ actor, x, y }): LabelMark => ({ id: actor.id, x, y, r: 5, shape: SHAPE[actor.kind] })),
      lines: flat ? [] : [{ x1: left, y1: axis, x2: width, y2: axis, width: 1 }],
      labels: dots
        .filter(({ actor }) => outliers.has(actor.id) || actor.id === selected)
        .map(({ actor, value }) => ({
          id: actor.id,
          importance: 1 + value * 1000 + actor.strength / strongest,
          ...(actor.id === selected ? { selected: true } : {}),
          sizes: [{ width: widthOf(actor.short, true), height: 16 }],
        })),
      bounds: { x: left, y: 0, width: width - left, height: axis + 18 },
    },
    { inset: 1, markGap: 3, labelGap: 3 },
  ).placed;
}

/** Farthest that a pointer may be from the middle of a mark, px. */
const REACH = 12;

/** The mark under a pointer; undefined where none is near. */
export function nearest(dots: readonly Dot[], x: number, y: number): Dot | undefined {
  let best: Dot | undefined;
  let least = REACH ** 2;
  for (const dot of dots) {
    const distance = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (distance < least) [best, least] = [dot, distance];
  }
  return best;
}
