/** Keeps the address and the view in step: acts rewrite the entry, steps make a new one, back and forward walk them. */
import { decodeView, encodeView } from './link.ts';
import type { ViewValue } from './view-value.ts';
import type { View } from './view.svelte.ts';

/** What marks the browser's entries that this page made itself. */
interface Mark {
  readonly entente: true;
}
const MARK: Mark = { entente: true };
const isOurs = (state: unknown): boolean => typeof state === 'object' && state !== null && 'entente' in state;
/** Browsers refuse more than 100 to 200 writes in 10 s: what changes within this time is written together, ms. */
const GATHER = 150;

/**
 * Starts to keep them in step; `write` is to be called after every change of the view. A step makes its entry at the end of the
 * task that it is taken in, so that back always returns from it; what follows within 150 ms, steps too, belongs to that entry.
 * Other changes are written after 150 ms. Who goes back or forward before that leaves an entry as it was: the picture stays
 * through both anyway, and a step of the last 150 ms is one that was taken back. Returns what ends it.
 */
export function keepAddress(view: View): { write: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The view as it was before a step that has no entry yet. */
  let left: ViewValue | undefined;
  /** Whether what is gathered belongs to the entry of a step. */
  let entered = false;
  let quiet = false;

  const forget = (): void => {
    clearTimeout(timer);
    timer = undefined;
    entered = false;
  };
  /** The open entry is that of this view. */
  const keep = (value: ViewValue): void => {
    const hash = `#${encodeView(value)}`;
    if (hash !== location.hash || !isOurs(history.state)) history.replaceState(MARK, '', hash);
  };
  const flush = (): void => {
    forget();
    keep(view.value);
  };
  const write = (): void => {
    if (!quiet) timer ??= setTimeout(flush, GATHER);
  };
  const enter = (): void => {
    const before = left;
    if (!before) return;
    left = undefined;
    forget();
    entered = true;
    write();
    if (location.hash === '') return keep(view.value); // nothing was shown yet that one could go back to
    keep(before); // what was changed until then belongs to the entry that is left, not to the new one
    const hash = `#${encodeView(view.value)}`;
    if (hash !== location.hash) history.pushState(MARK, '', hash);
  };
  view.onstep = (before) => {
    if (left || entered) return;
    left = before;
    queueMicrotask(enter); // two steps of one act are one entry
  };
  const onpop = (event: PopStateEvent): void => {
    forget();
    left = undefined;
    quiet = true;
    const value = decodeView(location.hash);
    if (isOurs(event.state)) view.return(value);
    else {
      history.replaceState(MARK, ''); // at once: who leaves it soon comes back to an entry of ours
      view.replace(value);
    }
    quiet = false;
    write();
  };
  addEventListener('popstate', onpop);
  addEventListener('pagehide', flush);
  return {
    write,
    stop: () => {
      forget();
      left = undefined;
      view.onstep = () => {};
      removeEventListener('popstate', onpop);
      removeEventListener('pagehide', flush);
    },
  };
}
