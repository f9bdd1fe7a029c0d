/** Keeps the whole app on this machine, so that it opens without a network; built as one script of its own beside index.html. */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { TakeOver } from './protocol.ts';

/** What is used here of the scope of a service worker, which the page's types do not know. */
interface Scope {
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[];
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
declare const self: Scope;

// the build puts the list of its files in this place
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));
cleanupOutdatedCaches();

// a new version waits until the person asks for it: the pages that are open go on with theirs
self.addEventListener('message', ({ data }) => {
  if (data === ('entente:take-over' satisfies TakeOver)) void self.skipWaiting();
});
