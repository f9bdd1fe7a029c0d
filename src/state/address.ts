/** Keeps the address and the view in step: acts rewrite the entry, steps make a new one, back and forward walk them. */
import { decodeView, encodeView } from './link.ts';
import type { View } from './view.svelte.ts';

/** What marks the browser's entries that this page made itself. */
interface Mark {
  readonly entente: true;
}
const MARK: Mark = { entente: true };
const isOurs = (state: unknown): boolean => typeof state === 'object' && state !== null && 'entente' in state;

/**
 * Starts to keep them in step; `write` is to be called after every change of the view. Writes are gathered for 150 ms, since
 * browsers refuse more than 100 in 30 s. Returns what ends it.
 */
export function keepAddress(view: View): { write: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let step = false;
  let quiet = false;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const hash = `#${encodeView(view.value)}`;
    if (hash !== location.hash || !isOurs(history.state)) {
      if (step && location.hash !== '') history.pushState(MARK, '', hash);
      else history.replaceState(MARK, '', hash);
    }
    step = false;
  };
  const write = (): void => {
    if (quiet) return;
    if (timer === undefined) timer = setTimeout(flush, 150);
  };
  view.onstep = () => {
    if (timer !== undefined && !step) flush(); // what was changed before belongs to the entry that is left
    step = true;
    write();
  };
  const onpop = (event: PopStateEvent): void => {
    clearTimeout(timer);
    timer = undefined;
    quiet = true;
    const value = decodeView(location.hash);
    if (isOurs(event.state)) view.return(value);
    else view.replace(value);
    quiet = false;
    write();
  };
  addEventListener('popstate', onpop);
  addEventListener('pagehide', flush);
  return {
    write,
    stop: () => {
      clearTimeout(timer);
      removeEventListener('popstate', onpop);
      removeEventListener('pagehide', flush);
    },
  };
}
