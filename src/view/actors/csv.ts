/** The table of actors as text for spreadsheets: all rows that are listed, with full precision. */
import Papa from 'papaparse';
import { guardCell } from '../../corpus/cells.ts';
import type { RankIntervals } from '../../network/uncertainty/bootstrap.ts';
import type { Row } from './rows.ts';
import type { ActorTable } from './table.svelte.ts';

type Values = readonly (string | number)[];

const number = (value: number | undefined): string | number =>
  value === undefined || Number.isNaN(value) ? '' : value;

/**
 * CSV with LF line ends and a head: id, name, kind, of, rank, then the shown columns. Cells that a spreadsheet would compute are guarded;
 * a value that is not defined or not computed is empty.
 */
export function tableCsv(table: ActorTable, interval: RankIntervals | undefined): string {
  const { columns } = table.settings;
  const head = ['id', 'name', 'kind', 'of', `rank_${table.ranking}`];
  const cells: ((row: Row) => Values)[] = [];
  for (const column of columns) {
    if (column.cell === 'text') continue;
    if (column.cell === 'interval') {
      head.push('rank_low', 'rank_high', 'share_first');
      cells.push(({ at }) => [number(interval?.low[at]), number(interval?.high[at]), number(interval?.first[at])]);
    } else if (column.cell === 'balance') {
      head.push('cooperation', 'conflict');
      cells.push(({ at }) => [table.activities.of[at]?.cooperation ?? 0, table.activities.of[at]?.conflict ?? 0]);
    } else if (column.cell === 'months') continue;
    else {
      head.push(column.cell === 'source' ? 'share_of_one_document' : column.id);
      const values = table.values(column);
      cells.push(({ at }) => [number(values?.[at])]);
    }
  }
  const data = table.rows.map((row) => {
    const { id, name, kind, of } = row.actor;
    return [
      ...[id, name, kind, of ?? '', row.rank.replace('=', '')].map(guardCell),
      ...cells.flatMap((cell) => cell(row)),
    ];
  });
  return `${Papa.unparse([head, ...data], { newline: '\n' })}\n`;
}
