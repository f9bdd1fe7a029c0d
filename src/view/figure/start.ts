import type { FigureSpec } from '../../figure/spec.ts';
import type { Session } from '../../state/session.svelte.ts';

/** What is on screen as the start of a figure: its view, its filters, what is selected. */
export function startOf(session: Session): Partial<FigureSpec> {
  const { view } = session;
  const { filters, selection, arrows, params } = view.value;
  const tab = view.tab;
  const base = params['compare.base'] || (selection?.kind === 'actor' ? selection.id : selection?.a);
  const chosen = (params['compare.with'] ?? '').split(',').filter((id) => id !== '');
  const others = chosen.length > 0 ? chosen : selection?.kind === 'tie' ? [selection.b] : [];
  return {
    view: tab === 'compare' ? 'compare' : tab === 'actors' ? 'actors' : 'map',
    filters,
    arrows,
    ...(base ? { base } : {}),
    with: others.filter((id) => id !== base),
  };
}
