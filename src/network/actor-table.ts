/** The table of actors with measures and ranks, as values and as CSV: the same in the app and on the command line. */
import Papa from 'papaparse';
import { guardCell } from '../corpus/cells.ts';
import { MEASURES, type MeasureColumn } from './measures/list.ts';
import type { MeasureId } from './measures/measure.ts';
import type { Network } from './network.ts';
import { ranks } from './ranking.ts';
import type { Bootstrap } from './uncertainty/bootstrap.ts';

export interface TableColumn {
  /** The measure's id, with `-unweighted` behind it for that variant. */
  readonly key: string;
  readonly measure: MeasureId;
  readonly weighted: boolean;
  /** In the order of `network.actors`; NaN = not defined. */
  readonly values: Float64Array;
  /** Competition ranks, ties share the best; NaN for labels and where the measure is not defined. */
  readonly ranks: Float64Array;
}

/** Measures with their ranks. */
export function tableColumns(columns: readonly MeasureColumn[]): TableColumn[] {
  return columns.map(({ id, weighted, values }) => {
    const measure = MEASURES.find((one) => one.id === id);
    const plain = measure?.uses === 'both' && !weighted;
    return {
      key: plain ? `${id}-unweighted` : id,
      measure: id,
      weighted,
      values,
      ranks:
        measure?.best === 'none'
          ? new Float64Array(values.length).fill(NaN)
          : ranks(values, measure?.best === 'low' ? 'low' : 'high'),
    };
  });
}

export type ActorRow = Readonly<Record<string, string | number | boolean | null>>;

/** Six significant digits: more would only show the noise of sums. */
const rounded = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : Number(value.toPrecision(6));

/**
 * One row an actor, strongest first, then by id: who it is, counts, then each measure with its rank (equal ones share the best) and, if given, the
 * ends of its rank interval.
 */
export function actorRows(network: Network, columns: readonly TableColumn[], bootstrap?: Bootstrap): ActorRow[] {
  const rows = network.actors.map((actor, i) => {
    const row: Record<string, string | number | boolean | null> = {
      id: actor.id,
      name: actor.name,
      kind: actor.kind,
      of: actor.of ?? null,
      disputed: actor.disputed,
      interactions: actor.interactions,
      mentions: actor.mentions,
      documents: actor.documents,
    };
    for (const column of columns) {
      row[column.key] = rounded(column.values[i]);
      if (MEASURES.find(({ id }) => id === column.measure)?.best === 'none') continue;
      row[`${column.key}-rank`] = rounded(column.ranks[i]);
      const interval = column.weighted && bootstrap?.intervals.find(({ measure }) => measure === column.measure);
      if (!interval) continue;
      row[`${column.key}-rank-low`] = interval.low[i] ?? null;
      row[`${column.key}-rank-high`] = interval.high[i] ?? null;
    }
    return { row, strength: actor.strength, id: actor.id };
  });
  return rows.sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1)).map(({ row }) => row);
}

/** RFC 4180, LF, header row; cells that a spreadsheet would compute are guarded. */
export function rowsToCsv(rows: readonly ActorRow[]): string {
  const columns = Object.keys(rows[0] ?? { id: '' });
  const cell = (value: ActorRow[string] | undefined): string =>
    value === null || value === undefined ? '' : typeof value === 'string' ? guardCell(value) : String(value);
  return `${Papa.unparse([columns, ...rows.map((row) => columns.map((key) => cell(row[key])))], { newline: '\n' })}\n`;
}
