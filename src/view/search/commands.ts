import type { Session } from '../../state/session.svelte.ts';
import { DEFAULT_WISH } from '../../figure/screen-map.ts';
import { TABS } from '../tabs.ts';
import type { Found } from './found.ts';

/** What can be done from the search box without a pointer. */
export function commands(session: Session): readonly Found[] {
  const { view, history, theme } = session;
  const command = (key: string, text: string, detail: string, run: () => void): Found => ({
    key: `command-${key}`,
    group: 'Commands',
    text,
    detail,
    run,
  });
  return [
    command('level', view.filters.level === 'actors' ? 'Show states' : 'Show actors', 'L', () => session.switchLevel()),
    ...(view.filtered ? [command('clear', 'Show all: clear every filter', 'Backspace', () => view.clear())] : []),
    ...(history.undoable === undefined
      ? []
      : [command('undo', `Undo: ${history.undoable}`, 'Ctrl+Z', () => session.undo())]),
    ...(history.redoable === undefined
      ? []
      : [command('redo', `Redo: ${history.redoable}`, 'Ctrl+Shift+Z', () => session.redo())]),
    command('layout', 'Layout settings', '', () => (session.arranging = true)),
    command('arrows', view.value.arrows ? 'Hide arrow heads' : 'Show arrow heads', 'A', () =>
      view.change({ arrows: !view.value.arrows }, view.value.arrows ? 'hide arrow heads' : 'show arrow heads'),
    ),
    command('hulls', view.value.hulls ? 'Hide the outlines of communities' : 'Outline communities', 'O', () =>
      view.change({ hulls: !view.value.hulls }, view.value.hulls ? 'hide communities' : 'outline communities'),
    ),
    command('reset', 'Reset the layout and unpin all marks', '', () =>
      view.change({ layout: DEFAULT_WISH, pins: [] }, 'reset the layout'),
    ),
    command('table', session.tabled ? 'Hide the table of actors and ties' : 'Show the map as a table', '', () => {
      session.tabled = !session.tabled;
    }),
    command('theme', theme.current === 'light' ? 'Dark colours' : 'Light colours', 'T', () => theme.toggle()),
    command('help', 'Keys and help', '?', () => (session.helping = true)),
    ...TABS.filter((tab) => tab.id !== view.tab).map((tab) =>
      command(`tab-${tab.id}`, `Go to ${tab.title}`, String(TABS.indexOf(tab) + 1), () => view.go(tab.id)),
    ),
  ];
}
