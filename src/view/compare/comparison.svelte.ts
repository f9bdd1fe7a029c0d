import { timeSlots, type Slots } from '../../network/slots.ts';
import { tallest } from '../../figure/cells.ts';
import type { Interaction } from '../../model/interaction.ts';
import { compareDyads, type Comparison } from '../../network/compare/compare.ts';
import { actorRanks } from '../../network/rank.ts';
import { rollUp } from '../../network/roll-up.ts';
import type { Session } from '../../state/session.svelte.ts';
import { textWidth } from '../parts/text-width.ts';
import { panelMaps, type PanelMaps } from './panel.ts';
import { picked, type Picked } from './picks.ts';
import { readCompare, type CompareSettings } from './settings.ts';

/** Most height that the cells of one column may take, px, and the height of a cell where there is room. */
const CELLS = 165;
const CELL = 5.4;

/** What the comparison shows of the session. */
export class CompareState {
  readonly #session: Session;
  /** Width of a column of the comparison, px. */
  width = $state(289);

  constructor(session: Session) {
    this.#session = session;
  }

  readonly rename: (id: string) => string = $derived.by(() =>
    rollUp([...this.#session.workspace.actors.values()], this.#session.view.filters.level),
  );
  readonly settings: CompareSettings = $derived.by(() =>
    readCompare(
      this.#session.view.value.params,
      this.#session.network.whole,
      this.#session.workspace.actors,
      this.rename,
    ),
  );
  readonly comparison: Comparison | undefined = $derived.by(() => {
    const { dataset } = this.#session.workspace;
    const { base, with: partners, split } = this.settings;
    if (!dataset || base === '') return undefined;
    return compareDyads(dataset, this.#session.view.filters, base, partners, split === undefined ? {} : { split });
  });
  readonly #ranks: ReadonlyMap<string, number> = $derived.by(() => {
    const { dataset } = this.#session.workspace;
    return actorRanks(dataset?.actors ?? [], dataset?.roles ?? []);
  });
  readonly acts: ReadonlyMap<string, Interaction> = $derived.by(
    () => new Map(this.#session.network.shown.interactions.map((act) => [act.id, act])),
  );
  /** Interactions of each column. */
  readonly lists: readonly (readonly Interaction[])[] = $derived.by(
    () => this.comparison?.dyads.map((dyad) => dyad.interactionIds.flatMap((id) => this.acts.get(id) ?? [])) ?? [],
  );
  readonly slots: Slots = $derived.by(() => timeSlots(this.lists.flat()));
  /** Largest stacks, and the height of one cell that lets them fit. */
  readonly stacks: { readonly up: number; readonly down: number; readonly cell: number } = $derived.by(() => {
    const { up, down } = tallest(this.lists, this.slots);
    return { up, down, cell: Math.min(CELL, CELLS / Math.max(1, up + down)) };
  });
  readonly maps: PanelMaps | undefined = $derived.by(() => {
    const { network, layout } = this.#session;
    if (!this.comparison || layout.positions.size === 0) return undefined;
    return panelMaps({
      whole: network.whole,
      shown: network.shown,
      positions: layout.positions,
      base: this.settings.base,
      dyads: this.comparison.dyads,
      size: { width: this.width, height: Math.round(this.width * 0.66) },
      widthOf: (text, strong) => textWidth(text, strong ? '600 12.5px' : '400 11.5px') + 2,
    });
  });
  readonly picked: Picked | undefined = $derived.by(() => {
    if (!this.comparison || this.settings.pick === '') return undefined;
    return picked(this.settings.pick, {
      base: this.comparison.base,
      dyads: this.comparison.dyads,
      network: this.#session.network.shown,
      acts: this.acts,
      slots: this.slots,
      rename: this.rename,
      ranks: this.#ranks,
      periods: this.comparison.periods,
    });
  });

  /** Opens the interactions of a key (picks.ts), with one of them unfolded; the same key again closes them. */
  pick(key: string, open: string | null = null): void {
    const { view } = this.#session;
    view.setParam('compare.pick', key === this.settings.pick && open === null ? '' : key);
    view.select(view.selection, open);
  }
  name(id: string): string {
    const actor = this.#session.workspace.actors.get(id);
    return actor?.name ?? id;
  }
  short(id: string): string {
    const actor = this.#session.workspace.actors.get(id);
    return actor?.short ?? actor?.name ?? id;
  }
  /** Compares with others, undoably. */
  choose(partners: readonly string[], label: string): void {
    this.#session.view.setParam('compare.with', partners.join(',') || '-', label);
  }
}
