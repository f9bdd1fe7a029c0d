import { Analysis, networkOnWorker, type NetworkClient } from './analysis.svelte.ts';
import { Desk } from './desk.svelte.ts';
import { History } from './history.svelte.ts';
import type { GivenFile } from './intake.svelte.ts';
import { LayoutState, type LayoutEngine } from './layout.svelte.ts';
import { decodeView } from './link.ts';
import { Offline } from './offline.svelte.ts';
import { ThemeChoice } from './theme.svelte.ts';
import type { Selection } from './view-value.ts';
import { NetworkState } from './network.svelte.ts';
import { View } from './view.svelte.ts';
import { Workspace, type Receipt, type Source } from './workspace.svelte.ts';

/** Everything that one open page shares; views get it from `getSession()`. */
export class Session {
  readonly history = new History();
  readonly view: View;
  readonly workspace: Workspace;
  readonly network: NetworkState;
  readonly layout: LayoutState;
  readonly analysis: Analysis;
  /** The person's own documents and decisions. */
  readonly desk: Desk;
  readonly theme = new ThemeChoice();
  readonly offline = new Offline();
  /** Whether the first picture is on screen, or is not to be waited for: what else a view shows comes after it. */
  pictured = $state(false);
  /** What the pointer or the keyboard is on, on the map, in a list or a table. */
  hovered = $state.raw<Selection | null>(null);
  /** The last thing that happened, for the live region. */
  notice = $state('');
  /** What became of the files that were given last. */
  receipts = $state.raw<readonly Receipt[]>([]);
  /** Whether the search box, the page of keys, and on small screens the filters, are open. */
  searching = $state(false);
  /** The actor from whom a path is being looked for: the search box then asks for the other end. */
  pathFrom = $state<string | null>(null);
  helping = $state(false);
  filtering = $state(false);
  /** Whether the settings of the layout, and the table of what the map shows, are open. */
  arranging = $state(false);
  tabled = $state(false);
  /** Whether legend, timeline and tools lie over the map of a small screen. */
  explaining = $state(false);

  constructor(
    sources: readonly Source[],
    hash: string,
    engine: LayoutEngine,
    client: NetworkClient = networkOnWorker(),
  ) {
    this.view = new View(this.history, decodeView(hash));
    this.workspace = new Workspace(sources);
    this.network = new NetworkState(this.view, this.workspace);
    this.desk = new Desk(this.workspace, this.view, this.history);
    this.workspace.elsewhere = (name) => this.desk.load(name);
    // first the picture of the other dataset, then, in tasks of their own, what stands around it
    this.workspace.changing = () => (this.pictured = false);
    this.layout = new LayoutState(this.view, this.workspace, this.network, engine);
    this.analysis = new Analysis(this.view, this.workspace, this.network, client);
  }

  undo(): void {
    const label = this.history.undo();
    if (label) this.notice = `Undone: ${label}.`;
  }
  redo(): void {
    const label = this.history.redo();
    if (label) this.notice = `Done again: ${label}.`;
  }

  switchLevel(): void {
    const level = this.view.filters.level === 'actors' ? 'states' : 'actors';
    this.view.filter({ level }, `show ${level}`);
    this.notice = `Level: ${level}.`;
  }

  /** Keeps a mark where it was put; shares of the drawing. */
  pin(id: string, x: number, y: number): void {
    const { level } = this.view.filters;
    const kept = this.view.value.pins.filter((pin) => pin.id !== id || pin.level !== level);
    const name = this.workspace.actors.get(id)?.name ?? id;
    const inside = (value: number): number => Math.round(Math.min(0.99, Math.max(0.01, value)) * 1e4) / 1e4;
    this.view.change({ pins: [...kept, { level, id, x: inside(x), y: inside(y) }] }, `move ${name}`, `pin.${id}`);
  }

  /** An actor, or the tie of two, in one sentence for the live region. */
  describe(a: string, b?: string): string {
    const name = (id: string): string => this.workspace.actors.get(id)?.name ?? id;
    if (b === undefined) {
      const node = this.network.actors.get(a);
      return node
        ? `${name(a)}, ${node.kind}, strength ${node.strength}, ${node.degree} partners.`
        : `${name(a)}, not shown.`;
    }
    const tie = this.network.ties.get(a < b ? `${a}|${b}` : `${b}|${a}`);
    return tie
      ? `${name(a)} and ${name(b)}: ${tie.interactions} interactions, balance ${tie.balance.toFixed(2)}.`
      : `${name(a)} and ${name(b)}: no tie shown.`;
  }

  /** Takes files: a dataset in one file is opened, texts that fit a document show with its evidence from now on. */
  async receive(files: Iterable<GivenFile>): Promise<void> {
    this.receipts = await this.desk.take([...files]);
  }

  /** Asks, in the search box, for the other end of a path. */
  findPath(from: string): void {
    this.pathFrom = from;
    this.searching = true;
  }

  /** Closes the innermost thing that is open; with nothing open, deselects. */
  escape(): void {
    if (this.searching) this.searching = false;
    else if (this.helping) this.helping = false;
    else if (this.filtering) this.filtering = false;
    else if (this.arranging) this.arranging = false;
    else if (this.explaining) this.explaining = false;
    else if (this.tabled) this.tabled = false;
    else if (this.view.value.open !== null) this.view.select(this.view.selection);
    else if (this.view.value.path !== null) this.view.change({ path: null }, 'close the path');
    else this.view.select(null);
  }
}
