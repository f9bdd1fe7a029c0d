import type { FigureSpec } from '../../figure/spec.ts';
import { DEFAULT_WISH } from '../../figure/screen-map.ts';
import type { Session } from '../../state/session.svelte.ts';

/** Places of the actors on screen, y upwards, in tenths of a pixel; undefined while there are none. */
export function placesOnScreen(session: Session): FigureSpec['positions'] {
  const { positions } = session.layout;
  if (positions.size === 0) return undefined;
  const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
  return Object.fromEntries(
    [...positions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { x, y }]) => [id, [tenth(x), tenth(y)] as const]),
  );
}

/** True where a person has arranged the map: then the figure begins as it lies on screen. */
function isArranged(session: Session): boolean {
  const { layout, pins, filters } = session.view.value;
  const moved = (Object.keys(DEFAULT_WISH) as (keyof typeof DEFAULT_WISH)[]).some(
    (key) => layout[key] !== DEFAULT_WISH[key],
  );
  return moved || pins.some((pin) => pin.level === filters.level);
}

/** What is on screen as the start of a figure: its view, its filters, what is selected, where it was put. */
export function startOf(session: Session): Partial<FigureSpec> {
  const { view } = session;
  const { filters, selection, arrows, params } = view.value;
  const tab = view.tab;
  const base = params['compare.base'] || (selection?.kind === 'actor' ? selection.id : selection?.a);
  const chosen = (params['compare.with'] ?? '').split(',').filter((id) => id !== '');
  const others = chosen.length > 0 ? chosen : selection?.kind === 'tie' ? [selection.b] : [];
  const positions = tab === 'map' && isArranged(session) ? placesOnScreen(session) : undefined;
  return {
    view: tab === 'compare' ? 'compare' : tab === 'actors' ? 'actors' : 'map',
    filters,
    arrows,
    ...(base ? { base } : {}),
    ...(positions ? { positions } : {}),
    with: others.filter((id) => id !== base),
  };
}

/** Ids of what is selected: one actor, or both ends of a tie. */
export function selectedIds(session: Session): string[] {
  const { selection } = session.view.value;
  if (!selection) return [];
  return selection.kind === 'actor' ? [selection.id] : [selection.a, selection.b];
}
