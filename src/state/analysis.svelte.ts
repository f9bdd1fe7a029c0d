import { measuresInput } from '../worker/measures-task.ts';
import { connect, type Client } from '../worker/client.ts';
import type { NetworkTasks } from '../worker/protocol.ts';
import { MEASURES } from '../network/measures/list.ts';
import type { Measure, MeasureId } from '../network/measures/measure.ts';
import type { Network } from '../network/network.ts';
import {
  DEFAULT_BOOTSTRAP,
  LEAST_DOCUMENTS,
  MOST_FOR_PATHS,
  unitFor,
  type Bootstrap,
  type RankIntervals,
} from '../network/uncertainty/bootstrap.ts';
import { collectRecords, type Records } from '../network/uncertainty/records.ts';
import type { SourceBalance } from '../network/uncertainty/source-balance.ts';
import { Job } from './job.svelte.ts';
import { inSlices } from './slices.ts';
import type { NetworkState } from './network.svelte.ts';
import type { View } from './view.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What computes: a client of the network worker, made when it is first needed. */
export type NetworkClient = () => Client<NetworkTasks>;

/** A worker of its own, so that a long bootstrap does not keep a layout waiting. */
export function networkOnWorker(): NetworkClient {
  let client: Client<NetworkTasks> | undefined;
  return () =>
    (client ??= connect<NetworkTasks>(
      new Worker(new URL('../worker/network-worker.ts', import.meta.url), { type: 'module' }),
    ));
}

/** Which measures a view needs. */
export interface Wanted {
  readonly measures: readonly MeasureId[];
  /** True: paths, shares and scores without weights. */
  readonly plain: boolean;
  /** Measures whose ranks need an interval; empty = none. */
  readonly intervals: readonly MeasureId[];
  /** Whether the share of the strongest source is asked for. */
  readonly sources: boolean;
}

const isPath = (id: MeasureId): boolean => MEASURES.some((measure) => measure.id === id && measure.paths);
/** A measure that weights play no part in, or that is nothing without them, has one column for both. */
const keyOf = (id: MeasureId, plain: boolean): string =>
  plain && MEASURES.some((measure) => measure.id === id && measure.uses === 'both') ? `${id} plain` : id;

/** How many documents the network rests on; counting stops where there are enough of them. */
function documentsOf(network: Network): number {
  const found = new Set<string>();
  for (const { evidence } of network.interactions) {
    for (const { document } of evidence) found.add(document);
    if (found.size >= LEAST_DOCUMENTS) break;
  }
  return found.size;
}

const NO_GROUPS: readonly (readonly string[])[] = [];

/** Measures, rank intervals and source balance of the shown network, computed on a worker as they are asked for. */
export class Analysis {
  readonly #view: View;
  readonly #workspace: Workspace;
  readonly #network: NetworkState;
  readonly #client: NetworkClient;
  /** The network that the results below are of. */
  #of: Network | undefined;
  #values = $state.raw<ReadonlyMap<string, Float64Array>>(new Map());
  #intervals = $state.raw<ReadonlyMap<MeasureId, RankIntervals>>(new Map());
  #drawn = $state.raw<Omit<Bootstrap, 'intervals'>>();
  #sources = $state.raw<SourceBalance>();
  /** Local measures, measures along paths, and resamples: each shows its progress and can be cancelled. */
  readonly fast = new Job('measures');
  readonly slow = new Job('measures along paths');
  readonly bootstrap = new Job('rank intervals');
  readonly balance = new Job('source balance');
  /** Resamples come after the measures: one thread does both, and the measures are there in a moment. */
  readonly #measuring = $derived(this.fast.progress !== undefined || this.slow.progress !== undefined);

  constructor(view: View, workspace: Workspace, network: NetworkState, client: NetworkClient) {
    this.#view = view;
    this.#workspace = workspace;
    this.#network = network;
    this.#client = client;
  }

  readonly #strengths: readonly number[] = $derived.by(() => this.#network.shown.actors.map((actor) => actor.strength));
  readonly #degrees: readonly number[] = $derived.by(() => this.#network.shown.actors.map((actor) => actor.degree));

  /** Values in the order of `network.shown.actors`; undefined until they are computed. Strength and degree are there at once. */
  values(id: MeasureId, plain = false): ArrayLike<number> | undefined {
    const network = this.#network.shown;
    if (id === 'strength') return this.#strengths;
    if (id === 'degree') return this.#degrees;
    const values = this.#values.get(keyOf(id, plain));
    return this.#of === network && values?.length === network.actors.length ? values : undefined;
  }

  /** The measure that sizes marks on the map, where it is not strength. */
  readonly sizing: Measure | undefined = $derived.by(() => {
    const id = this.#view.value.params['map.size'];
    return MEASURES.find((one) => one.id === id && one.id !== 'strength' && one.best === 'high');
  });
  /** Its values by actor with the largest; undefined for strength and while it is computed. */
  readonly sizes: { readonly of: ReadonlyMap<string, number>; readonly most: number } | undefined = $derived.by(() => {
    const values = this.sizing && this.values(this.sizing.id);
    if (!values) return undefined;
    const of = new Map(this.#network.shown.actors.map(({ id }, i) => [id, values[i] || 0]));
    return { of, most: Math.max(1e-9, ...of.values()) };
  });

  // by itself: what is selected and where one looks is part of the same value
  readonly #hulls = $derived.by(() => this.#view.value.hulls);
  /** Communities of three and more actors, when the map outlines them; empty while they are computed. */
  readonly groups: readonly (readonly string[])[] = $derived.by(() => {
    const numbers = this.#hulls ? this.values('community') : undefined;
    if (!numbers) return NO_GROUPS;
    const groups = new Map<number, string[]>();
    this.#network.shown.actors.forEach(({ id }, i) => {
      const number = numbers[i] ?? 0;
      groups.set(number, [...(groups.get(number) ?? []), id]);
    });
    return [...groups.values()].filter((group) => group.length > 2);
  });

  interval(id: MeasureId): RankIntervals | undefined {
    const found = this.#intervals.get(id);
    return this.#of === this.#network.shown ? found : undefined;
  }
  /** What was drawn for the intervals, and how often. */
  readonly drawn: Omit<Bootstrap, 'intervals'> | undefined = $derived.by(() => this.#drawn);
  readonly sources: SourceBalance | undefined = $derived.by(() =>
    this.#of === this.#network.shown ? this.#sources : undefined,
  );

  /** Starts what is wanted and not there; call it from an effect. What belongs to another network is stopped. */
  update(wanted: Wanted): void {
    const network = this.#network.shown;
    if (this.#of !== network) this.#reset(network);
    if (network.actors.length === 0) return;
    const size = this.sizing;
    this.#measure(network, size ? { ...wanted, measures: [...new Set([...wanted.measures, size.id])] } : wanted);
    if (!this.#measuring) this.#resample(network, wanted);
    if (wanted.sources && !this.#sources)
      this.balance.start('sources', async (options) => {
        const records = await this.#records(network, 'documents', options.signal);
        const result = await this.#client().run('sources', records, options);
        this.#keep(network, () => (this.#sources = result));
      });
  }

  #measure(network: Network, { measures, plain }: Wanted): void {
    const missing = measures.filter(
      (id) => id !== 'strength' && id !== 'degree' && !this.#values.has(keyOf(id, plain)),
    );
    for (const [job, ids] of [
      [this.fast, missing.filter((id) => !isPath(id))],
      [this.slow, missing.filter(isPath)],
    ] as const) {
      if (ids.length === 0) continue;
      const variants = plain ? 'unweighted' : 'weighted';
      job.start(`${variants} ${ids.join()}`, (options) =>
        this.#client()
          .run('measures', measuresInput(network, { measures: ids, variants }), options)
          .then((columns) =>
            this.#keep(network, () => {
              this.#values = new Map([
                ...this.#values,
                ...columns.map(({ id, values }) => [keyOf(id, plain), values] as const),
              ]);
            }),
          ),
      );
    }
  }

  #resample(network: Network, { intervals }: Wanted): void {
    const tooMany = network.actors.length > MOST_FOR_PATHS;
    const missing = intervals.filter((id) => !this.#intervals.has(id) && !(tooMany && isPath(id)));
    // measures along paths come after the others, which are many times faster
    const next = missing.some((id) => !isPath(id)) ? missing.filter((id) => !isPath(id)) : missing;
    if (next.length === 0) return;
    this.bootstrap.start(next.join(), async (options) => {
      const records = await this.#records(network, unitFor(documentsOf(network)), options.signal);
      const settings = { ...DEFAULT_BOOTSTRAP, measures: next };
      const { intervals: found, ...drawn } = await this.#client().run('bootstrap', { records, settings }, options);
      this.#keep(network, () => {
        this.#intervals = new Map([...this.#intervals, ...found.map((one) => [one.measure, one] as const)]);
        this.#drawn = drawn;
      });
    });
  }

  async #records(network: Network, unit: 'documents' | 'interactions', signal?: AbortSignal): Promise<Records> {
    const { dataset } = this.#workspace;
    if (!dataset) throw new Error('state/analysis: no dataset is open');
    return inSlices(collectRecords(dataset, this.#view.filters, network, unit), signal);
  }

  #keep(network: Network, put: () => void): void {
    if (this.#of === network) put();
  }

  #reset(network: Network): void {
    for (const job of [this.fast, this.slow, this.bootstrap, this.balance]) job.stop();
    this.#of = network;
    this.#values = new Map();
    this.#intervals = new Map();
    this.#drawn = undefined;
    this.#sources = undefined;
  }
}
