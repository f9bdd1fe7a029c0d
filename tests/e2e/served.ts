/** The built app, served on a free port for one test file. */
import { join } from 'node:path';
import { serve } from '../../src/cli/serve.mjs';

const app = join(import.meta.dirname, '..', '..', 'dist', 'app');

/** Starts a server of dist/app; `close` ends it with its connections. */
export async function serveApp(): Promise<{ url: string; close: () => Promise<void> }> {
  const { server, url } = await serve(app, { port: 0, host: '127.0.0.1' });
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url, close };
}
