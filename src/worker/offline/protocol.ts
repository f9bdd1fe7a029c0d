/** What the page says to a new version that waits: take over. A type alone, because the service worker may share no file with the app. */
export type TakeOver = 'entente:take-over';
/** The script's name in the build, beside index.html. */
export const SERVICE_WORKER = 'service-worker.js';
