/** The table of actors as text for spreadsheets: the rows and columns that are shown, in their order. */
import { rowsToCsv, type ActorRow } from '../../network/actor-table.ts';
import type { RankIntervals } from '../../network/uncertainty/bootstrap.ts';
import type { Row } from './rows.ts';
import type { ActorTable } from './table.svelte.ts';

type Cells = Record<string, string | number | null>;

const number = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : Number(value.toPrecision(6));

/** id, name, kind, of, rank, then the shown columns; months are left out. A value that is not defined or not computed yet is empty. */
export function tableCsv(table: ActorTable, interval: RankIntervals | undefined): string {
  const cellsOf = ({ at }: Row): Cells => {
    const cells: Cells = {};
    for (const column of table.settings.columns) {
      if (column.cell === 'text' || column.cell === 'months') continue;
      if (column.cell === 'interval') {
        cells[`${table.ranking}-rank-low`] = number(interval?.low[at]);
        cells[`${table.ranking}-rank-high`] = number(interval?.high[at]);
        cells[`${table.ranking}-first`] = number(interval?.first[at]);
      } else if (column.cell === 'balance') {
        cells['cooperation'] = table.activities.of[at]?.cooperation ?? 0;
        cells['conflict'] = table.activities.of[at]?.conflict ?? 0;
      } else {
        const plain = table.settings.plain && column.measure?.uses === 'both';
        cells[plain ? `${column.id}-unweighted` : column.id] = number(table.values(column)?.[at]);
      }
    }
    return cells;
  };
  return rowsToCsv(
    table.rows.map((row): ActorRow => {
      const { id, name, kind, of } = row.actor;
      const rank = row.rank === '' ? null : Number(row.rank.replace('=', ''));
      return { id, name, kind, of: of ?? null, [`${table.ranking}-rank`]: rank, ...cellsOf(row) };
    }),
  );
}
