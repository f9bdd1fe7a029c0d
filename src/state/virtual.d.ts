/** A dataset of graph-data, read and checked when the app is built. */
declare module 'virtual:dataset/*' {
  const dataset: import('../model/dataset.ts').Dataset;
  export default dataset;
}
