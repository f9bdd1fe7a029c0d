import type { NetworkActor } from '../../network/network.ts';
import type { MeasureId } from '../../network/measures/measure.ts';
import { MEASURES } from '../../network/measures/list.ts';
import type { Wanted } from '../../state/analysis.svelte.ts';
import type { Session } from '../../state/session.svelte.ts';
import { activitiesOf, type Activities } from './activity.ts';
import { columnById, type Column } from './columns.ts';
import { folded, nameOrder, rowsOf, type Row } from './rows.ts';
import { readSettings, type TableSettings } from './settings.ts';

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

  /** Name of whom an actor acts for; empty for states and bodies. */
  ofName(actor: NetworkActor): string {
    if (actor.of === undefined) return '';
    const of = this.#session.workspace.actors.get(actor.of);
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

  /** Largest value of each shown column of numbers: what fills a bar. */
  readonly most: ReadonlyMap<string, number> = $derived.by(
    () =>
      new Map(
        this.settings.columns.flatMap((column) => {
          const values = this.values(column);
          if (!values) return [];
          let most = 0;
          for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) > most) most = values[i] ?? 0;
          return [[column.id, most] as const];
        }),
      ),
  );
}

/** True where values are counts. */
export const isWhole = (column: Column): boolean =>
  column.cell === 'count' || (column.measure !== undefined && BOUNDED.has(column.measure.id));
