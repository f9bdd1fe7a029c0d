import type { Session } from '../../state/session.svelte.ts';
import type { TabId } from '../../state/view-value.ts';
import { TABS } from '../tabs.ts';
import { isBehind } from './behind.ts';

/** One key that works anywhere on the page. */
export interface Key {
  /** As `event.key`, lower case; `mod+` = Ctrl, or Command on a Mac. */
  readonly keys: readonly string[];
  readonly shown: string;
  readonly does: string;
  readonly run: (session: Session) => void;
  /** Views in which the letter means something of their own. */
  readonly not?: readonly TabId[];
}

export const KEYS: readonly Key[] = [
  {
    keys: ['/', 'mod+k'],
    shown: '/ or Ctrl+K',
    does: 'Search actors, ties, documents and commands',
    run: (s) => (s.searching = true),
  },
  { keys: ['mod+z', 'u'], shown: 'Ctrl+Z', does: 'Undo', run: (s) => s.undo() },
  { keys: ['mod+shift+z', 'mod+y'], shown: 'Ctrl+Shift+Z', does: 'Redo', run: (s) => s.redo() },
  { keys: ['?'], shown: '?', does: 'Show these keys', run: (s) => (s.helping = !s.helping) },
  { keys: ['l'], shown: 'L', does: 'Switch between actors and states', run: (s) => s.switchLevel() },
  { keys: ['backspace'], shown: 'Backspace', does: 'Clear all filters', run: (s) => s.view.clear() },
  { keys: ['escape'], shown: 'Esc', does: 'Close what is open, then deselect', run: (s) => s.escape() },
  {
    keys: ['a'],
    not: ['documents'],
    shown: 'A',
    does: 'Arrow heads: who acts on whom',
    run: ({ view }) =>
      view.change({ arrows: !view.value.arrows }, view.value.arrows ? 'hide arrow heads' : 'show arrow heads'),
  },
  {
    keys: ['o'],
    shown: 'O',
    does: 'Outline communities',
    run: ({ view }) =>
      view.change({ hulls: !view.value.hulls }, view.value.hulls ? 'hide communities' : 'outline communities'),
  },
  { keys: ['t'], shown: 'T', does: 'Light or dark', run: (s) => s.theme.toggle() },
];

/** Where letters are typed, letters are no commands. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)));

export function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  // "?" and "/" need shift on some keyboards: shift counts for letters only
  const shift = event.shiftKey && /^[a-z]$/i.test(event.key) ? 'shift+' : '';
  return `${mod}${shift}${event.key.toLowerCase()}`;
}

/** Runs what a key means; 1 to 4 open the views. */
export function globalKeys(event: KeyboardEvent, session: Session): void {
  if (event.defaultPrevented || event.altKey) return;
  const name = nameOf(event);
  // the page of keys is closed by the key that opens it
  if (isBehind() && !(session.helping && name === '?')) return;
  if (isTyping(event.target) && !name.startsWith('mod+k') && name !== 'escape') return;
  const tab = /^[1-9]$/.test(name) ? TABS[Number(name) - 1] : undefined;
  const key = KEYS.find((one) => one.keys.includes(name) && !one.not?.includes(session.view.tab));
  if (!tab && !key) return;
  event.preventDefault();
  if (tab) session.view.go(tab.id);
  else key?.run(session);
}
