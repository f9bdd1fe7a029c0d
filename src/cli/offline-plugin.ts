/** Vite plugin: the list of the built files goes into the service worker, each with what tells that it has changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PLACE = 'self.__WB_MANIFEST';
/** Vite writes a hash of the content into the names of what lies here. */
const HASHED = /^assets\//;

/** `file` is the service worker's name in the build. The build stops where the list has no place in it, or the worker needs another file. */
export function offline(file: string): {
  name: string;
  apply: 'build';
  writeBundle: (options: { readonly dir?: string | undefined }) => void;
} {
  return {
    name: 'entente-offline',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const script = readFileSync(join(dir, file), 'utf8');
      if (script.split(PLACE).length !== 2)
        throw new Error(`cli/offline-plugin: ${file} has no place for the list of files`);
      if (/^import\b|\bimport\(/m.test(script)) throw new Error(`cli/offline-plugin: ${file} needs a second file`);
      const names = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(dir.length + 1)
            .replaceAll('\\', '/'),
        )
        .filter((name) => name !== file)
        .sort();
      const list = names.map((url) => ({ url, revision: HASHED.test(url) ? null : revision(join(dir, url)) }));
      writeFileSync(
        join(dir, file),
        script.replace(PLACE, () => JSON.stringify(list)),
      );
    },
  };
}

const revision = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
