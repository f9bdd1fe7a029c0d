/**
 * What the cells of the table of actors show: words, and drawings as flat grounds of the cell itself. A row is then some twenty
 * elements, not seventy, and what changes in a cell is painted without anything being laid out.
 */
import type { RankIntervals } from '../../network/uncertainty/bootstrap.ts';
import type { SourceBalance } from '../../network/uncertainty/source-balance.ts';
import type { NetworkActor } from '../../network/network.ts';
import type { Activities } from './activity.ts';
import type { Column } from './columns.ts';
import { intervalText, valueText } from './number.ts';
import type { Row } from './rows.ts';

export interface Cell {
  readonly text: string;
  /** Classes: `number` and `words` are read; `drawn` ones show a drawing, and their text is for screen readers. */
  readonly look: string;
  /** Where the grounds of the cell lie and how large they are. */
  readonly style: string;
  /** Words after a number. */
  readonly more?: string;
  /** Columns of time: cooperation above the axis, conflict below it. */
  readonly time?: { readonly width: number; readonly axis: string; readonly up: string; readonly down: string };
}
export type CellOf = (row: Row) => Cell;

/** Room between a cell and the next one, px. */
const GAP = 10;
const px = (value: number): string => `${Math.round(value * 10) / 10}px`;

/** How a column of numbers is drawn: whole or not, the value that fills the bar, and room for the longest number, px. */
export interface Scale {
  readonly whole: boolean;
  readonly most: number;
  readonly digits: number;
}

export function numberCells(column: Column, values: ArrayLike<number> | undefined, scale: Scale): CellOf {
  const { whole, most, digits } = scale;
  const bar = digits + 8;
  const room = column.width - GAP - bar;
  const hue = column.id === 'strength';
  return ({ at, actor }) => {
    const value = values?.[at];
    const length = value ? Math.max(1, (value / Math.max(1e-12, most)) * room) : 0;
    const ground = `background-position:${px(bar)} 7px;background-size:${px(length)} 10px;`;
    return {
      text: valueText(value, whole),
      look: value === 0 ? 'number none' : 'number',
      style: `padding-right:${px(column.width - digits)};${ground}${hue ? `--hue:var(--${actor.kind})` : ''}`,
    };
  };
}

/** Names of groups: a number without a bar. */
export function labelCells(column: Column, values: ArrayLike<number> | undefined): CellOf {
  const style = `padding-right:${px(column.width - 30)};background-size:0 0`;
  return ({ at }) => ({ text: valueText(values?.[at], true), look: 'number', style });
}

export const textCells =
  (textOf: (actor: NetworkActor) => string): CellOf =>
  ({ actor }) => ({ text: textOf(actor), look: 'words', style: '' });

/** A rank as a dot, and its interval as a bar, on the axis of all `count` ranks. */
export function intervalCells(column: Column, interval: RankIntervals | undefined, count: number): CellOf {
  const MARGIN = 5;
  const wide = column.width - GAP - 2 * MARGIN;
  const at = (rank: number): number => MARGIN + ((rank - 1) / Math.max(1, count - 1)) * wide;
  const axis = `${px(MARGIN)} 11px`;
  return (row) => {
    const [low, high] = [interval?.low[row.at] ?? NaN, interval?.high[row.at] ?? NaN];
    const sure = !Number.isNaN(low);
    const rank = Number(row.rank.replace('=', ''));
    const dot = `${px(at(Math.max(1, rank)) - 3.5)} 9px`;
    const sizes = `${rank ? '7px 7px' : '0 0'},${sure ? `${px(Math.max(2, at(high) - at(low)))} 3px` : '0 0'},${px(wide)} 2px`;
    return {
      text: sure ? intervalText(low, high) : '',
      look: 'drawn interval',
      style: `background-position:${dot},${px(sure ? at(low) : 0)} 10.5px,${axis};background-size:${sizes}`,
    };
  };
}

/** Shares of conflict, to the left, and of cooperation, to the right. */
export function balanceCells(column: Column, activities: Activities): CellOf {
  const half = (column.width - GAP - 2) / 2;
  return ({ at }) => {
    const { cooperation = 0, conflict = 0 } = activities.of[at] ?? {};
    const left = (conflict / Math.max(1, cooperation + conflict)) * half;
    const right = (cooperation / Math.max(1, cooperation + conflict)) * half;
    return {
      text: `${conflict} conflict, ${cooperation} cooperation`,
      look: 'drawn balance',
      style: `background-position:${px(half - left)} 7px,${px(half + 2)} 7px;background-size:${px(left)} 10px,${px(right)} 10px`,
    };
  };
}

/** Height of a drawing of columns of time, px. */
export const TIME_HEIGHT = 19;

/** One actor in time, on the scale of all rows. */
export function timeCells({ of, mostUp, mostDown, columns }: Activities): CellOf {
  const unit = Math.min(4, (TIME_HEIGHT - 1) / Math.max(1, mostUp + mostDown));
  const above = Math.max(4, mostUp * unit);
  const axis = above + (TIME_HEIGHT - 1 - above - mostDown * unit) / 2;
  const width = 100 * Math.max(1, columns.length);
  /** One path a side, a column 100 wide: a row is then as quick to draw with 24 months as with two. */
  const path = (counts: readonly number[], top: (height: number) => number): string =>
    counts
      .map((count, i) => {
        const height = Math.max(1, count * unit);
        return count > 0 ? `M${i * 100} ${top(height)}h82v${height}h-82z` : '';
      })
      .join('');
  const line = `M0 ${axis}h${width}v1h${-width}z`;
  return ({ at }) => {
    const activity = of[at];
    const up = path(activity?.up ?? [], (height) => axis - height);
    const down = path(activity?.down ?? [], () => axis + 1);
    return { text: '', look: 'time', style: '', time: { width, axis: line, up, down } };
  };
}

/** How much of the strength rests on one document, and what its rank is without each. */
export function sourceCells(column: Column, sources: SourceBalance | undefined): CellOf {
  const style = `padding-right:${px(column.width - 38)};background-size:0 0`;
  return ({ at }) => {
    const resting = sources?.actors[at];
    return {
      text: resting ? `${Math.round(resting.share * 100)} %` : '',
      look: 'number',
      style,
      more: resting ? `rank ${intervalText(resting.best, resting.worst)}` : '',
    };
  };
}
