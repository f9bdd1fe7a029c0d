import type { NetworkActor } from '../../network/network.ts';
import type { MeasureId } from '../../network/measures/measure.ts';
import { MEASURES } from '../../network/measures/list.ts';
import type { Wanted } from '../../state/analysis.svelte.ts';
import type { Session } from '../../state/session.svelte.ts';
import { textWidth } from '../parts/text-width.ts';
import { activitiesOf, type Activities } from './activity.ts';
import {
  balanceCells,
  intervalCells,
  labelCells,
  numberCells,
  sourceCells,
  textCells,
  timeCells,
  type Cell,
  type CellOf,
  type Scale,
} from './cells.ts';
import { columnById, type Column, type ColumnId } from './columns.ts';
import { valueText } from './number.ts';
import { folded, nameOrder, rowsOf, type Row } from './rows.ts';
import { readSettings, type TableSettings } from './settings.ts';

/** What all rows have in common: their columns, each with its place in the grid, where the names have the first; all in px. */
export interface RowShape {
  readonly columns: readonly { readonly id: ColumnId; readonly at: number }[];
  /** The columns of the grid, as CSS says it. */
  readonly template: string;
  readonly width: number;
  /** Whether columns are pushed aside under the names. */
  readonly wide: boolean;
  /** For a name. */
  readonly room: number;
}

const BOUNDED = new Set<MeasureId>(['strength', 'degree', 'core', 'community']);

/** What the table of actors shows of the session: settings, values of columns, rows. */
export class ActorTable {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  readonly settings: TableSettings = $derived.by(() => readSettings(this.#session.view.value.params));
  readonly activities: Activities = $derived.by(() => activitiesOf(this.#session.network.shown));

  /** The measure that ranks: the one that sorts, else strength. */
  readonly ranking: MeasureId = $derived.by(() => {
    const measure = columnById.get(this.settings.sort.id)?.measure;
    return measure && measure.best !== 'none' ? measure.id : 'strength';
  });

  readonly wanted: Wanted = $derived.by(() => {
    const { columns, sort, plain } = this.settings;
    const shown = [...columns, columnById.get(sort.id)].flatMap((column) => column?.measure?.id ?? []);
    const intervals = columns.some(({ id }) => id === 'interval') || this.#session.view.selection?.kind === 'actor';
    const ranked: MeasureId[] = ['strength', 'pagerank', 'betweenness', this.ranking];
    return {
      measures: [...new Set<MeasureId>([...shown, 'betweenness', this.ranking])],
      plain,
      intervals: intervals ? MEASURES.map(({ id }) => id).filter((id) => ranked.includes(id)) : [],
      sources: columns.some(({ id }) => id === 'source') || sort.id === 'source',
    };
  });

  // made once for all cells, and anew only where what they are made of is another
  readonly #interactions = $derived.by(() => this.#session.network.shown.actors.map((actor) => actor.interactions));
  readonly #mentions = $derived.by(() => this.#session.network.shown.actors.map((actor) => actor.mentions));
  readonly #documents = $derived.by(() => this.#session.network.shown.actors.map((actor) => actor.documents));
  readonly #balances = $derived.by(() =>
    this.activities.of.map(({ cooperation, conflict }) => (cooperation - conflict) / (cooperation + conflict)),
  );
  readonly #sources = $derived.by(() => this.#session.analysis.sources?.actors.map(({ share }) => share));

  /** Values of a column of numbers, in the order of the shown actors; undefined while they are computed. */
  values(column: Pick<Column, 'id' | 'measure'>): ArrayLike<number> | undefined {
    if (column.measure) return this.#session.analysis.values(column.measure.id, this.settings.plain);
    switch (column.id) {
      case 'interactions':
        return this.#interactions;
      case 'mentions':
        return this.#mentions;
      case 'documents':
        return this.#documents;
      case 'balance':
        return this.#balances;
      case 'source':
        return this.#sources;
      default:
        return undefined;
    }
  }
  readonly #ranked = $derived.by(() => {
    const column = columnById.get(this.ranking);
    return column && this.values(column);
  });
  readonly #sorting = $derived.by(() => {
    const column = columnById.get(this.settings.sort.id);
    return column && this.values(column);
  });

  /** Name of whom an actor acts for; empty for states, bodies and disputed regions, which act for nobody. */
  ofName(actor: NetworkActor): string {
    const { actors } = this.#session.workspace;
    if (actor.of === undefined || actors.get(actor.id)?.disputed) return '';
    const of = actors.get(actor.of);
    return of?.short ?? of?.name ?? actor.of;
  }

  readonly #names: Int32Array = $derived.by(() => nameOrder(this.#session.network.shown.actors));

  readonly rows: readonly Row[] = $derived.by(() => {
    const { sort, find } = this.settings;
    const { shown } = this.#session.network;
    const sought = folded(find);
    const { actors } = this.#session.workspace;
    const matches = (actor: NetworkActor): boolean =>
      sought === '' ||
      [actor.name, actor.kind, this.ofName(actor), ...(actors.get(actor.id)?.aliases ?? [])].some((text) =>
        folded(text).includes(sought),
      );
    return rowsOf({
      actors: shown.actors,
      names: this.#names,
      ranked: this.#ranked,
      best: columnById.get(this.ranking)?.measure?.best === 'low' ? 'low' : 'high',
      sort,
      sortValues: this.#sorting,
      sortText: (actor) => (sort.id === 'of' ? this.ofName(actor) : ''),
      matches,
    });
  });

  /** How each shown column draws its cells; made once for all rows, so that a row hangs on nothing else. */
  readonly #cells: ReadonlyMap<ColumnId, CellOf> = $derived.by(
    () => new Map(this.settings.columns.map((column) => [column.id, this.#cellsOf(column)] as const)),
  );
  #cellsOf(column: Column): CellOf {
    const { analysis, network } = this.#session;
    switch (column.cell) {
      case 'text':
        return textCells((actor) => this.ofName(actor));
      case 'interval':
        return intervalCells(column, analysis.interval(this.ranking), network.shown.actors.length);
      case 'balance':
        return balanceCells(column, this.activities);
      case 'months':
        return timeCells(this.activities);
      case 'source':
        return sourceCells(column, analysis.sources);
      case 'label':
        return labelCells(column, this.values(column));
      default: {
        const values = this.values(column);
        return numberCells(column, values, scaleOf(values, isWhole(column)));
      }
    }
  }
  cell(id: ColumnId, row: Row): Cell {
    return this.#cells.get(id)?.(row) ?? EMPTY;
  }
}
const EMPTY: Cell = { text: '', look: '', style: '' };

function scaleOf(values: ArrayLike<number> | undefined, whole: boolean): Scale {
  let [most, least] = [0, Infinity];
  for (let i = 0; i < (values?.length ?? 0); i++) {
    const value = values?.[i] ?? 0;
    if (value > most) most = value;
    if (value > 0 && value < least) least = value;
  }
  const longest = [most, least].map((value) => textWidth(valueText(value, whole), '400 14px'));
  return { whole, most, digits: Math.ceil(Math.max(whole ? 30 : 38, ...longest)) };
}

/** True where values are counts. */
export const isWhole = (column: Column): boolean =>
  column.cell === 'count' || (column.measure !== undefined && BOUNDED.has(column.measure.id));
