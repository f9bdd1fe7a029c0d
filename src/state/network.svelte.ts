import { ACTOR_KINDS, type ActorKind } from '../model/actor.ts';
import { QUAD_CLASSES, QUAD_OF, type QuadClass } from '../model/codebook.ts';
import type { Interaction } from '../model/interaction.ts';
import { DEFAULT_FILTERS } from '../network/filters.ts';
import { buildNetwork, type Network, type NetworkActor, type Tie } from '../network/network.ts';
import type { Selection } from './view-value.ts';
import type { View } from './view.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** How many of a group are shown, and how many there are. */
export interface Count {
  readonly shown: number;
  readonly total: number;
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
    return dataset ? buildNetwork(dataset, { ...DEFAULT_FILTERS, level: this.#level, weight: this.#weight }) : EMPTY;
  });
  readonly shown: Network = $derived.by(() => {
    const dataset = this.#workspace.dataset;
    if (!this.#view.filtered) return this.whole;
    return dataset ? buildNetwork(dataset, this.#view.filters) : EMPTY;
  });
  /** The whole one by interactions, whatever the weight: what places are laid out from. */
  readonly base: Network = $derived.by(() => {
    const dataset = this.#workspace.dataset;
    if (this.#weight === DEFAULT_FILTERS.weight) return this.whole;
    return dataset ? buildNetwork(dataset, { ...DEFAULT_FILTERS, level: this.#level }) : EMPTY;
  });

  /** What would be shown with every filter but those of time: what the timeline draws. */
  readonly unbrushed: Network = $derived.by(() => {
    const dataset = this.#workspace.dataset;
    const filters = this.#view.filters;
    if (!dataset) return EMPTY;
    const open = filters.undated && filters.period.from === undefined && filters.period.to === undefined;
    return open ? this.shown : buildNetwork(dataset, { ...filters, period: {}, undated: true });
  });

  readonly actors: ReadonlyMap<string, NetworkActor> = $derived(new Map(this.shown.actors.map((a) => [a.id, a])));
  readonly ties: ReadonlyMap<string, Tie> = $derived(new Map(this.shown.ties.map((t) => [t.id, t])));
  /** Shown ties of each shown actor, heaviest first, then by id. */
  readonly tiesOf: ReadonlyMap<string, readonly Tie[]> = $derived.by(() => {
    const map = new Map<string, Tie[]>();
    for (const tie of this.shown.ties)
      for (const end of [tie.a, tie.b]) {
        const list = map.get(end);
        if (list) list.push(tie);
        else map.set(end, [tie]);
      }
    for (const list of map.values()) list.sort((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1));
    return map;
  });

  readonly kinds: Readonly<Record<ActorKind, Count>> = $derived.by(() =>
    tally(ACTOR_KINDS, this.shown.actors, this.whole.actors, (actor) => [actor.kind]),
  );
  readonly quads: Readonly<Record<QuadClass, Count>> = $derived.by(() =>
    tally(QUAD_CLASSES, this.shown.interactions, this.whole.interactions, (act) => [QUAD_OF[act.type]]),
  );
  readonly documents: Readonly<Record<string, Count>> = $derived.by(() =>
    tally([...this.#workspace.documents.keys()], this.shown.interactions, this.whole.interactions, documentsOf),
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
    return this.shown.interactions.filter((act) => ids.has(act.id));
  }
}

const documentsOf = (act: Interaction): string[] => [...new Set(act.evidence.map((piece) => piece.document))];

function tally<K extends string, T>(
  keys: readonly K[],
  shown: readonly T[],
  whole: readonly T[],
  keysOf: (item: T) => readonly K[],
): Record<K, Count> {
  const counts = new Map(keys.map((key) => [key, { shown: 0, total: 0 }]));
  const add = (items: readonly T[], field: 'shown' | 'total'): void => {
    for (const item of items) for (const key of keysOf(item)) counts.get(key)![field] += 1;
  };
  add(shown, 'shown');
  add(whole, 'total');
  return Object.fromEntries(counts) as Record<K, Count>;
}
