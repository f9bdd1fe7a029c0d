/** `npm start`: installs what is missing, builds what is stale, serves the app on this machine and opens it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './ensure.mjs';
import { serve } from './serve.mjs';

const wanted = process.env.PORT || '4173';
if (!/^\d{1,5}$/.test(wanted) || Number(wanted) > 65535) {
  console.error(`PORT is "${wanted}": it must be a number from 0 to 65535.`);
  process.exit(2);
}
ensureInstalled();
ensureBuilt('app');

let served;
try {
  served = await serve(join(root, 'dist', 'app'), { port: Number(wanted), host: process.env.HOST || 'localhost' });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
console.log(`Entente is at ${served.url}  (Ctrl+C ends it)`);

/** A browser is opened only where there is a display to show it on. */
function openBrowser(url) {
  const { platform, env } = process;
  if (env.CI || env.BROWSER === 'none') return;
  if (platform !== 'darwin' && platform !== 'win32' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [command, args] =
    platform === 'darwin'
      ? ['open', [url]]
      : platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.error(`No browser could be opened: go to ${url}`));
  child.unref();
}
openBrowser(served.url);

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    served.server.close(() => process.exit(0));
    served.server.closeAllConnections();
  });
