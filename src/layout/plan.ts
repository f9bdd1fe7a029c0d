/** The network as flat arrays: what every step of the layout works on and moves. */
import type { LayoutInput } from './input.ts';

export interface Plan {
  readonly count: number;
  readonly ids: readonly string[];
  /** Pixels of the frame, y upwards; moved in place by the steps. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
  readonly label: Float64Array;
  /** 1 = may not be moved. */
  readonly fixed: Uint8Array;
  /** Ends, data weights and drawn widths of links. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  readonly width: Float64Array;
  /** Links of each node. */
  readonly links: readonly (readonly number[])[];
}

/** Nodes sorted by id, so that the order of the input does not change the picture; unknown ends and self-links dropped. */
export function makePlan(input: LayoutInput): Plan {
  const nodes = [...input.nodes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const at = new Map(nodes.map(({ id }, i) => [id, i]));
  const links = input.links
    .flatMap((link) => {
      const s = at.get(link.a);
      const t = at.get(link.b);
      if (s === undefined || t === undefined || s === t) return [];
      return [{ s: Math.min(s, t), t: Math.max(s, t), weight: link.weight, width: link.width }];
    })
    .sort((a, b) => a.s - b.s || a.t - b.t);
  const ofNode: number[][] = nodes.map(() => []);
  links.forEach(({ s, t }, i) => {
    ofNode[s]?.push(i);
    ofNode[t]?.push(i);
  });
  return {
    count: nodes.length,
    ids: nodes.map(({ id }) => id),
    x: new Float64Array(nodes.length),
    y: new Float64Array(nodes.length),
    radius: Float64Array.from(nodes, (node) => node.radius),
    label: Float64Array.from(nodes, (node) => node.labelWidth),
    fixed: new Uint8Array(nodes.length),
    source: Uint32Array.from(links, ({ s }) => s),
    target: Uint32Array.from(links, ({ t }) => t),
    weight: Float64Array.from(links, ({ weight }) => weight),
    width: Float64Array.from(links, ({ width }) => width),
    links: ofNode,
  };
}

/** The other end of a link. */
export const otherEnd = (plan: Plan, link: number, node: number): number =>
  plan.source[link] === node ? (plan.target[link] ?? 0) : (plan.source[link] ?? 0);

/** Connected components as lists of node positions: most nodes first, then by first node. */
export function components(plan: Plan): number[][] {
  const seen = new Uint8Array(plan.count);
  const found: number[][] = [];
  for (let start = 0; start < plan.count; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const list = [start];
    for (const node of list)
      for (const link of plan.links[node] ?? []) {
        const next = otherEnd(plan, link, node);
        if (seen[next]) continue;
        seen[next] = 1;
        list.push(next);
      }
    found.push(list.sort((a, b) => a - b));
  }
  return found.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
