import {
  DEFAULT_WISH,
  fillFrame,
  frameFor,
  layoutCall,
  layoutInputOf,
  layoutKey,
  screenScale,
  type Frame,
  type LayoutCall,
  type ScreenScale,
} from '../figure/screen-map.ts';
import type { LayoutInput, LayoutOptions, LayoutSettings, Positions } from '../layout/input.ts';
import { DEFAULT_FILTERS } from '../network/filters.ts';
import type { Network } from '../network/network.ts';
import type { NetworkState } from './network.svelte.ts';
import { keyOfInput } from './packed.ts';
import type { View } from './view.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What computes positions; the worker's client, or the same function on this thread where there are no workers. */
export type LayoutEngine = (
  input: LayoutInput,
  settings: LayoutSettings,
  options: Pick<LayoutOptions, 'previous' | 'pinned' | 'groups'> & { readonly signal: AbortSignal },
) => Promise<Positions>;

/** Calls that follow from one another: the base, then what keeps its places. */
interface Job {
  readonly key: string;
  /** Positions that came with the dataset for just this. */
  readonly shipped: Positions | undefined;
  readonly run: (signal: AbortSignal) => Promise<Positions>;
}

const CACHE = 24;

/** Positions of every actor of the dataset at the level, filtered or not, so that filters never move a mark. */
export class LayoutState {
  readonly #view: View;
  readonly #workspace: Workspace;
  readonly #network: NetworkState;
  readonly #engine: LayoutEngine;
  readonly #cache = new Map<string, Positions>();
  #frame = $state.raw<Frame>(frameFor(832, 540));
  #result = $state.raw<{
    readonly key: string;
    readonly dataset: string;
    readonly level: string;
    readonly positions: Positions;
    readonly frame: Frame;
  }>();
  #abort: AbortController | undefined;
  /** Why there are no positions; undefined while all is well. */
  failure = $state<string>();

  constructor(view: View, workspace: Workspace, network: NetworkState, engine: LayoutEngine) {
    this.#view = view;
    this.#workspace = workspace;
    this.#network = network;
    this.#engine = engine;
  }

  readonly scale: ScreenScale = $derived.by(() => screenScale(this.#network.whole, this.#frame));

  readonly #level = $derived.by(() => this.#view.value.filters.level);
  readonly #weight = $derived.by(() => this.#view.value.filters.weight);
  readonly #wish = $derived.by(() => this.#view.value.layout);
  readonly #pins = $derived.by(() => this.#view.value.pins);
  // made anew only with what they are made from: a large network takes a frame to be named and sent
  readonly #baseInput = $derived.by(() => layoutInputOf(this.#network.base, this.#frame, this.#workspace.places));
  readonly #wholeInput = $derived.by(() => layoutInputOf(this.#network.whole, this.#frame, this.#workspace.places));
  readonly #job: Job | undefined = $derived.by(() => {
    const { dataset, shipped } = this.#workspace;
    if (!dataset || this.#network.whole.actors.length === 0) return undefined;
    // each by itself: a filter or a look changes none of them, and naming a large layout takes longer than a frame
    const [level, wish, pins] = [this.#level, this.#wish, this.#pins];
    return makeJob({
      engine: this.#engine,
      cache: this.#cache,
      shipped,
      base: layoutCall(this.#baseInput, this.#frame, { ...DEFAULT_WISH, ...wish }),
      weighed:
        this.#weight === DEFAULT_FILTERS.weight
          ? undefined
          : layoutCall(this.#wholeInput, this.#frame, { ...DEFAULT_WISH, ...wish }),
      network: this.#network.whole,
      pinned: new Map(
        pins
          .filter((pin) => pin.level === level)
          .map((pin) => [pin.id, { x: (pin.x - 0.5) * this.#frame.width, y: (0.5 - pin.y) * this.#frame.height }]),
      ),
    });
  });

  /** `settled` when the positions are those that the view asks for. */
  readonly status: 'running' | 'settled' = $derived.by(() =>
    this.#job === undefined || this.#result?.key === this.#job.key ? 'settled' : 'running',
  );
  /** Those of the last layout of this dataset and level; empty until there is one. */
  readonly positions: Positions = $derived.by(() => {
    const result = this.#result;
    const fits = result?.dataset === this.#workspace.dataset?.name && result?.level === this.#level;
    return result && fits ? result.positions : NONE;
  });
  /** The frame of `positions`. */
  readonly frame: Frame = $derived.by(() => this.#result?.frame ?? this.#frame);

  /** Tells the size of the drawing, px. */
  resize(width: number, height: number): void {
    const frame = frameFor(width, height);
    if (frame !== this.#frame) this.#frame = frame;
  }

  /** Brings the positions up to date; call it from an effect. Shipped and known layouts are there at once. */
  update(): void {
    const job = this.#job;
    this.#abort?.abort();
    this.#abort = undefined;
    if (!job) return;
    const frame = this.#frame;
    const stamp = {
      key: job.key,
      dataset: this.#workspace.dataset?.name ?? '',
      level: this.#level,
      frame,
    };
    const known = this.#cache.get(job.key) ?? job.shipped;
    if (known) {
      this.#result = { ...stamp, positions: known };
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    job.run(abort.signal).then(
      (positions) => {
        if (abort.signal.aborted) return;
        this.#keep(job.key, positions);
        this.failure = undefined;
        this.#result = { ...stamp, positions };
      },
      (error: unknown) => {
        if (!abort.signal.aborted) this.failure = error instanceof Error ? error.message : String(error);
      },
    );
  }

  #keep(key: string, positions: Positions): void {
    this.#cache.set(key, positions);
    const oldest = this.#cache.keys().next().value;
    if (this.#cache.size > CACHE && oldest !== undefined) this.#cache.delete(oldest);
  }
}

const NONE: Positions = new Map();

const nameOf = (call: LayoutCall): string => layoutKey(call, keyOfInput(call.input));
interface JobInput {
  readonly engine: LayoutEngine;
  readonly cache: Map<string, Positions>;
  readonly shipped: ReadonlyMap<string, Positions>;
  readonly base: LayoutCall;
  readonly weighed: LayoutCall | undefined;
  readonly network: Network;
  readonly pinned: Positions;
}

/** The base layout by interactions; with another weight the places are kept and only parted; pinned marks push the others aside. */
function makeJob({ engine, cache, shipped, base, weighed, network, pinned }: JobInput): Job {
  const baseKey = nameOf(base);
  const pins = pinned.size > 0 ? `~${JSON.stringify([...pinned])}` : '';
  const later = weighed || pinned.size > 0;
  const call = weighed ?? base;
  const key = later ? `${baseKey}${weighed ? `+${nameOf(weighed)}` : ''}${pins}` : baseKey;
  const fill = (positions: Positions): Positions => fillFrame(positions, base.settings, base.settings.spread);
  const ready = shipped.get(baseKey);
  return {
    key,
    shipped: later || !ready ? undefined : fill(ready),
    run: async (signal) => {
      const grouped =
        base.settings.grouping > 0 ? (await import('./communities.ts')).communitiesOf(network) : undefined;
      const groups = grouped ? { groups: grouped } : {};
      const first =
        cache.get(baseKey) ?? fill(ready ?? (await engine(base.input, base.settings, { signal, ...groups })));
      cache.set(baseKey, first);
      if (!later) return first;
      return engine(call.input, call.settings, { previous: first, pinned, signal });
    },
  };
}
