/** A dataset of graph-data, read, checked and laid out when the app is built. */
declare module 'virtual:dataset/*' {
  const opened: import('./workspace.svelte.ts').Opened;
  export default opened;
}
