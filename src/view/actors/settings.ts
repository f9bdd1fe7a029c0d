/** What the table of actors keeps in the link: columns, order, text sought, weights or not. What cannot be read is left at its default. */
import { columnById, COLUMNS, DEFAULT_COLUMNS, type Column, type ColumnId } from './columns.ts';

export type SortId = ColumnId | 'name';
export interface Sort {
  readonly id: SortId;
  readonly descending: boolean;
}
export interface TableSettings {
  /** In the order of COLUMNS. */
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly find: string;
  /** Measures without weights. */
  readonly plain: boolean;
}

type Params = Readonly<Record<string, string>>;

const columnsOf = (ids: readonly string[]): readonly Column[] => COLUMNS.filter((column) => ids.includes(column.id));

export function readSettings(params: Params): TableSettings {
  const listed = params['actors.columns'];
  const columns = columnsOf(listed === undefined ? DEFAULT_COLUMNS : listed.split(','));
  return {
    columns,
    sort: readSort(params['actors.sort'] ?? ''),
    find: params['actors.find'] ?? '',
    plain: params['actors.plain'] === '1',
  };
}

/** `betweenness` = the column's own direction, `betweenness-up` = lowest first, `name-down` = from Z. */
function readSort(text: string): Sort {
  const [, id = '', way] = /^([a-z]+)(?:-(up|down))?$/.exec(text) ?? [];
  const known = id === 'name' || columnById.get(id)?.sorts === true;
  const sort = (known ? id : 'strength') as SortId;
  return { id: sort, descending: known && way !== undefined ? way === 'down' : firstWay(sort) };
}

/** How a column is sorted at the first click: the central ones first. */
function firstWay(id: SortId): boolean {
  if (id === 'name' || id === 'of') return false;
  return columnById.get(id)?.measure?.best !== 'low';
}

/** The text of a click on the head of a column: its own direction first, then the other. */
export function nextSort(current: Sort, id: SortId): string {
  const first = firstWay(id);
  if (current.id !== id || current.descending !== first) return sortText({ id, descending: first });
  return sortText({ id, descending: !first });
}

export function sortText({ id, descending }: Sort): string {
  if (descending === firstWay(id)) return id === 'strength' ? '' : id;
  return `${id}-${descending ? 'down' : 'up'}`;
}

/** The text of a set of columns; the default set is not written. */
export function columnsText(ids: readonly ColumnId[]): string {
  const list = columnsOf(ids).map(({ id }) => id);
  return list.join() ===
    columnsOf(DEFAULT_COLUMNS)
      .map(({ id }) => id)
      .join()
    ? ''
    : list.join() || 'none';
}
