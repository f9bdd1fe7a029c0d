import { ACTOR_KINDS, type ActorKind } from '../model/actor.ts';
import { QUAD_CLASSES, type QuadClass } from '../model/codebook.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Interaction } from '../model/interaction.ts';
import { DEFAULT_FILTERS, type Filters } from '../network/filters.ts';
import { buildNetwork, type Network, type NetworkActor, type Tie } from '../network/network.ts';
import type { Selection } from './view-value.ts';
import type { View } from './view.svelte.ts';
import { talliesOf, wholeNetwork } from './whole.ts';
import type { Workspace } from './workspace.svelte.ts';

/** How many of a group are shown, and how many there are. */
export interface Count {
  readonly shown: number;
  readonly total: number;
}

/** A network with the filters that it comes from. */
interface Told {
  readonly network: Network;
  readonly filters: Filters;
}

const EMPTY: Network = {
  level: 'actors',
  weight: 'interactions',
  actors: [],
  ties: [],
  interactions: [],
  hidden: { total: 0, by: {} as Network['hidden']['by'], actors: 0, ties: 0 },
};

/** The network that is shown, the whole one at the same level, and the counts of both. */
export class NetworkState {
  readonly #view: View;
  readonly #workspace: Workspace;

  constructor(view: View, workspace: Workspace) {
    this.#view = view;
    this.#workspace = workspace;
  }

  readonly #level = $derived.by(() => this.#view.filters.level);
  readonly #weight = $derived.by(() => this.#view.filters.weight);

  /** Everything at this level and weight, no filter on: what positions, sizes and "of 144" refer to. */
  readonly whole: Network = $derived.by(() => {
    const dataset = this.#workspace.dataset;
    return dataset ? wholeNetwork(dataset, this.#level, this.#weight) : EMPTY;
  });
  readonly shown: Network = $derived.by(() => {
    const dataset = this.#workspace.dataset;
    if (!this.#view.filtered) return this.whole;
    return dataset ? buildNetwork(dataset, this.#view.filters) : EMPTY;
  });
  /** The whole one by interactions, whatever the weight: what places are laid out from. */
  readonly base: Network = $derived.by(() => {
    const dataset = this.#workspace.dataset;
    return dataset ? wholeNetwork(dataset, this.#level, DEFAULT_FILTERS.weight) : EMPTY;
  });

  #held = $state.raw<Told & { readonly dataset: Dataset | undefined }>();
  /**
   * The shown network for everything around the picture: lists, counts, the timeline. It is held back until the picture of a filter
   * is on screen (`tell`), so that the picture does not wait for them; another dataset or level is told at once.
   */
  readonly told: Network = $derived.by(() => this.#told.network);
  readonly #told: Told = $derived.by(() => {
    const now = this.now();
    const held = this.#held;
    return held?.dataset === this.#workspace.dataset && held?.network.level === now.network.level ? held : now;
  });
  /** What is shown now, to be told once it is on screen. */
  now(): Told {
    return { network: this.shown, filters: this.#view.filters };
  }
  tell(told: Told): void {
    this.#held = { dataset: this.#workspace.dataset, ...told };
  }

  /** What would be shown with every filter but those of time: what the timeline draws. */
  readonly unbrushed: Network = $derived.by(() => {
    const dataset = this.#workspace.dataset;
    const { filters, network } = this.#told;
    if (!dataset) return EMPTY;
    const open = filters.undated && filters.period.from === undefined && filters.period.to === undefined;
    return open ? network : buildNetwork(dataset, { ...filters, period: {}, undated: true });
  });

  readonly actors: ReadonlyMap<string, NetworkActor> = $derived(new Map(this.told.actors.map((a) => [a.id, a])));
  readonly ties: ReadonlyMap<string, Tie> = $derived(new Map(this.told.ties.map((t) => [t.id, t])));
  /** Shown ties of each shown actor, heaviest first, then by id. */
  readonly tiesOf: ReadonlyMap<string, readonly Tie[]> = $derived.by(() => {
    const map = new Map<string, Tie[]>();
    for (const tie of this.told.ties)
      for (const end of [tie.a, tie.b]) {
        const list = map.get(end);
        if (list) list.push(tie);
        else map.set(end, [tie]);
      }
    for (const list of map.values()) list.sort((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1));
    return map;
  });

  readonly #documentIds = $derived.by(() => [...this.#workspace.documents.keys()]);
  readonly #totals = $derived.by(() => talliesOf(this.whole));
  readonly #counts = $derived.by(() => talliesOf(this.told));
  readonly kinds: Readonly<Record<ActorKind, Count>> = $derived.by(() =>
    pair(ACTOR_KINDS, this.#counts.kinds, this.#totals.kinds),
  );
  readonly quads: Readonly<Record<QuadClass, Count>> = $derived.by(() =>
    pair(QUAD_CLASSES, this.#counts.quads, this.#totals.quads),
  );
  readonly documents: Readonly<Record<string, Count>> = $derived.by(() =>
    pair(this.#documentIds, this.#counts.documents, this.#totals.documents),
  );

  /** Ties of the whole network by weight, for the histogram: [weight, how many], ascending. */
  readonly weights: readonly (readonly [number, number])[] = $derived.by(() => {
    const counts = new Map<number, number>();
    for (const tie of this.whole.ties) counts.set(tie.weight, (counts.get(tie.weight) ?? 0) + 1);
    return [...counts].sort((a, b) => a[0] - b[0]);
  });

  /** Interactions of the selection among those shown; undefined where nothing is selected. */
  acts(selection: Selection | null): readonly Interaction[] | undefined {
    if (!selection) return undefined;
    const ids = new Set(
      selection.kind === 'tie'
        ? this.ties.get(`${selection.a}|${selection.b}`)?.interactionIds
        : this.tiesOf.get(selection.id)?.flatMap((tie) => tie.interactionIds),
    );
    return this.told.interactions.filter((act) => ids.has(act.id));
  }
}

type Tally = ReadonlyMap<string, number>;
const pair = <K extends string>(keys: readonly K[], shown: Tally, total: Tally): Record<K, Count> =>
  Object.fromEntries(keys.map((key) => [key, { shown: shown.get(key) ?? 0, total: total.get(key) ?? 0 }])) as Record<
    K,
    Count
  >;
