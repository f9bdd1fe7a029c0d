/** The project's own modules for a bench that Node runs: built as the command line is. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../../src/cli/ensure.mjs';

/**
 * Builds `files` (name -> path within the project) into `outDir`, which is emptied first.
 * Gives what imports one of them by its name.
 */
export async function buildTools(outDir, files) {
  await build({
    root,
    mode: 'cli',
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(files).map(([name, path]) => [name, join(root, path)])),
        output: { entryFileNames: '[name].js' },
        preserveEntrySignatures: 'strict',
      },
    },
  });
  return (name) => import(pathToFileURL(join(outDir, `${name}.js`)).href);
}
