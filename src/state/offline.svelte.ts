/** The app on this machine without a network: kept after the first picture, and told when a newer version lies ready. */
import { SERVICE_WORKER, type TakeOver } from '../worker/offline/protocol.ts';

/** Until then the first picture has the line to itself, ms after the page has loaded. */
const LATER = 3000;

export class Offline {
  #waiting = $state.raw<ServiceWorker>();
  /** True when a newer version is ready and waits to be asked for. */
  readonly stale = $derived(this.#waiting !== undefined);

  /** Starts to keep the app; does nothing where the browser cannot (no secure address) or in development. */
  start(): void {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const later = (): unknown => setTimeout(() => void this.#register(), LATER);
    if (document.readyState === 'complete') later();
    else addEventListener('load', later, { once: true });
  }

  async #register(): Promise<void> {
    try {
      const registration = await navigator.serviceWorker.register(`./${SERVICE_WORKER}`);
      const look = (worker: ServiceWorker | null): void => {
        // without a controller it is the first version: there is nothing newer than what is on screen
        if (worker?.state === 'installed' && navigator.serviceWorker.controller) this.#waiting = worker;
      };
      look(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => look(worker));
      });
    } catch {
      // a private window or a full disk: the app works as it does without
    }
  }

  /** Goes over to the newer version. Projects are kept at every change, so that nothing is lost. */
  renew(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.#waiting?.postMessage('entente:take-over' satisfies TakeOver);
  }
}
