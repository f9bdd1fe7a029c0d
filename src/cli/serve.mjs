/** A small server for the built app: the files of one folder, on this machine only. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip, gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
const PACKED = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.webmanifest', '.wasm', '.ttf', '.txt']);

/** The file that a request means, or null where it means none below `folder`. */
function fileFor(folder, url) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch {
    return null;
  }
  const file = join(folder, path);
  if (file !== join(folder, sep) && !file.startsWith(folder + sep)) return null;
  try {
    const stat = statSync(file);
    if (!stat.isDirectory()) return { file, stat };
    const index = join(file, 'index.html');
    return { file: index, stat: statSync(index) };
  } catch {
    return null;
  }
}

/** Packed files by their tag: a page asks for several at once, and packing them anew for each visit would keep it waiting. */
const packedFiles = new Map();
const MOST_KEPT = 500_000;

function gzipped(file, size, tag) {
  if (size > MOST_KEPT) return null;
  const key = `${file} ${tag}`;
  const known = packedFiles.get(key);
  if (known) return known;
  const bytes = gzipSync(readFileSync(file));
  packedFiles.set(key, bytes);
  return bytes;
}

function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const found = fileFor(folder, request.url ?? '/');
  if (!found) return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
  const { file, stat } = found;
  const type = extname(file);
  const tag = `"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`;
  const headers = {
    'content-type': TYPES[type] ?? 'application/octet-stream',
    // Vite puts a hash of the content into the names of what lies in assets
    'cache-control': /[/\\]assets[/\\]/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    // no other page may hold this one in a frame and have a person click on what they do not see
    'content-security-policy': "frame-ancestors 'none'",
  };
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end();
  const packed = PACKED.has(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (packed) Object.assign(headers, { 'content-encoding': 'gzip', vary: 'accept-encoding' });
  else headers['content-length'] = stat.size;
  const kept = packed && request.method === 'GET' ? gzipped(file, stat.size, tag) : null;
  if (kept) return void response.writeHead(200, { ...headers, 'content-length': kept.length }).end(kept);
  response.writeHead(200, headers);
  if (request.method === 'HEAD') return void response.end();
  const stream = createReadStream(file);
  stream.on('error', () => response.destroy());
  if (packed) stream.pipe(createGzip({ level: 6 })).pipe(response);
  else stream.pipe(response);
}

/**
 * Serves `folder` at the first free port from `port` on (at most 50 tries; port 0 = any free one).
 * Resolves to the server and its address; rejects with a message that says what to do.
 */
export async function serve(folder, { port = 4173, host = 'localhost' } = {}) {
  for (let tries = 0; ; tries++) {
    const server = createServer((request, response) => answer(folder, request, response));
    const at = port === 0 ? 0 : port + tries;
    const error = await new Promise((done) => {
      server.once('error', done);
      server.listen(at, host, () => done(null));
    });
    if (!error) {
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      return { server, url: `http://${name}:${server.address().port}/` };
    }
    if (error.code === 'EADDRINUSE' && tries < 50 && at < 65535) continue;
    throw new Error(`The app cannot be served at ${host}:${at}: ${error.message}. Set HOST or PORT to others.`);
  }
}
