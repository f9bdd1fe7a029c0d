import type { Source } from './workspace.svelte.ts';

/** The datasets that come with the app; each is a chunk of its own, fetched when it is opened. */
export const SHIPPED: readonly Source[] = [
  {
    name: 'belarus-2022',
    title: 'Belarus 2022',
    load: async () => (await import('virtual:dataset/belarus-2022')).default,
  },
];
