import { readFileSync } from 'node:fs';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const { rooms, pure } = JSON.parse(readFileSync(new URL('./src/order.json', import.meta.url), 'utf8'));
const all = Object.keys(rooms);

/** One block a room: it may not reach into a room that stands above it, nor into the platform if it is pure. */
const fences = all.map((room) => ({
  files: [`src/${room}/**/*.{ts,svelte}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...all
            .filter((other) => other !== room && !rooms[room].includes(other))
            .map((other) => ({
              group: [`**/${other}/*`, `!./${other}/*`],
              message: `src/${room} may not import src/${other} (src/order.json).`,
            })),
          ...(pure.includes(room)
            ? [{ group: ['node:*', 'svelte', 'svelte/*', 'sigma', 'sigma/*'], message: `src/${room} is pure.` }]
            : []),
        ],
      },
    ],
    ...(pure.includes(room)
      ? { 'no-restricted-globals': ['error', 'window', 'document', 'process', 'Buffer', 'fetch'] }
      : {}),
    ...(room === 'state' || room === 'view' || room === 'worker' || room === 'cli'
      ? {}
      : {
          'no-restricted-properties': [
            'error',
            { object: 'Math', property: 'random', message: 'Chance is a parameter.' },
            { object: 'Date', property: 'now', message: 'The clock is a parameter.' },
          ],
        }),
  },
}));

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', 'tests/out/**'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'svelte/no-at-html-tags': 'error',
      // maps and sets here are values that a $derived builds anew, never changed in place
      'svelte/prefer-svelte-reactivity': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['src/cli/**', 'tests/**'], rules: { 'no-console': 'off' } },
  ...fences,
);
