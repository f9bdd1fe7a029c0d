import type { Component } from 'svelte';
import type { TabId } from '../state/view-value.ts';

/** One view of the workbench. To add one: an entry here and its component, which takes no props and asks `getSession()`. */
export interface Tab {
  readonly id: TabId;
  readonly title: string;
  /** Path of its icon for small screens, on a 24 x 24 grid, stroked. */
  readonly icon: string;
  /** The shell's filters on the left, and its inspector on the right; a view without them has the whole width. */
  readonly filters: boolean;
  readonly inspector: boolean;
  /** Loaded when it is first opened, except the map, which is there at once. */
  readonly load: () => Promise<{ readonly default: Component }>;
}

export const TABS: readonly Tab[] = [
  {
    id: 'map',
    title: 'Map',
    icon: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14',
    filters: true,
    inspector: true,
    load: () => import('./map/MapView.svelte'),
  },
  {
    id: 'actors',
    title: 'Actors',
    icon: 'M4 6h3M10 6h10M4 12h3M10 12h7M4 18h3M10 18h4',
    filters: true,
    inspector: true,
    load: () => import('./actors/ActorsView.svelte'),
  },
  {
    id: 'compare',
    title: 'Compare',
    icon: 'M6 4v16M12 8v12M18 12v8M3 20h18',
    filters: false,
    inspector: false,
    load: () => import('./compare/CompareView.svelte'),
  },
  {
    id: 'documents',
    title: 'Documents',
    icon: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
    filters: false,
    inspector: false,
    load: () => import('./documents/DocumentsView.svelte'),
  },
];

/** The figure composer, opened by the Figure button over any view; it is given how to close itself. */
export const composer: (() => Promise<{ readonly default: Component<{ onclose: () => void }> }>) | undefined = () =>
  import('./figure/Composer.svelte');
