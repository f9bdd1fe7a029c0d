import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { datasets } from './src/cli/dataset-plugin.ts';
import { offline } from './src/cli/offline-plugin.ts';
import { preloadFirst } from './src/cli/preload-plugin.ts';
import { SERVICE_WORKER } from './src/worker/offline/protocol.ts';

/** Two builds: the app (dist/app) and, with --mode cli, the command line (dist/cli/entente.js). */
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    svelte({ configFile: false }),
    preloadFirst(),
    datasets(fileURLToPath(new URL('./graph-data', import.meta.url))),
    ...(mode === 'cli' ? [] : [offline(SERVICE_WORKER)]),
  ],
  publicDir: mode === 'cli' ? false : 'public',

  build:
    mode === 'cli'
      ? {
          ssr: true,
          outDir: 'dist/cli',
          target: 'node20',
          emptyOutDir: true,
          rollupOptions: {
            input: { entente: 'src/cli/main.ts', 'code-worker': 'src/cli/code-worker.ts' },
            // all in one folder: a thread's file is found beside the file that starts it
            output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
          },
        }
      : {
          outDir: 'dist/app',
          target: 'es2022',
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          // one style sheet: a view that is opened later then waits for its code alone
          cssCodeSplit: false,
          rollupOptions: {
            input: { index: 'index.html', 'service-worker': 'src/worker/offline/service-worker.ts' },
            // beside index.html, so that its scope is the whole app, and under a name that stays
            output: {
              entryFileNames: ({ name }) => (name === 'service-worker' ? SERVICE_WORKER : 'assets/[name]-[hash].js'),
              // what the first picture needs, in two files because a browser parses them side by side and parsing is what
              // the picture waits for; and the panels around it, which come after it
              codeSplitting: {
                groups: [
                  {
                    name: 'drawing',
                    test: /node_modules\/(?:sigma|graphology|events|graphology-utils)\//,
                    priority: 3,
                  },
                  {
                    name: 'first',
                    test: /src\/view\/(?:main\.ts|map\/MapView\.svelte)$/,
                    priority: 2,
                  },
                  {
                    name: 'panels',
                    test: /src\/view\/(?:filters\/FilterPanel|inspector\/Inspector|map\/Legend|map\/MapTable|time\/Timeline)\.svelte$/,
                    priority: 1,
                  },
                ],
              },
            },
          },
        },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Drawing and layout take seconds where other work shares the processor.
          testTimeout: 30_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/state/**', 'tests/view/**', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'state',
          environment: 'happy-dom',
          include: ['tests/state/**/*.test.ts', 'tests/view/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          environment: 'node',
          include: ['tests/bench/**/*.bench.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          // a busy machine draws slowly: what is waited for comes, or the test fails after this
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
