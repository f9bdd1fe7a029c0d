/** The one function of graphology-layout-forceatlas2 that is used below its public types: a step on its matrices. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  interface IterateSettings {
    readonly linLogMode: boolean;
    readonly outboundAttractionDistribution: boolean;
    readonly adjustSizes: boolean;
    readonly edgeWeightInfluence: number;
    readonly scalingRatio: number;
    readonly strongGravityMode: boolean;
    readonly gravity: number;
    readonly slowDown: number;
    readonly barnesHutOptimize: boolean;
    readonly barnesHutTheta: number;
  }
  export default function iterate(settings: IterateSettings, nodes: Float64Array, edges: Float64Array): object;
}
