/** A layout's input as flat arrays: named and sent to another thread in a fraction of the time that its thousands of values take. */
import type { LayoutInput, LayoutLink, LayoutNode } from './input.ts';

export interface PackedInput {
  readonly ids: readonly string[];
  /** By node: radius, label width, longitude and latitude; NaN = it has no place on the globe. */
  readonly nodes: Float64Array;
  /** By link: positions of its ends in `ids`. */
  readonly ends: Uint32Array;
  /** By link: weight, width. */
  readonly links: Float64Array;
}

const NODE = 4;
const LINK = 2;

/** Links of unknown ends are left out, as the layout does. */
export function packInput({ nodes, links }: LayoutInput): PackedInput {
  const position = new Map(nodes.map(({ id }, i) => [id, i]));
  const ends = new Uint32Array(2 * links.length);
  const values = new Float64Array(LINK * links.length);
  let count = 0;
  for (const { a, b, weight, width } of links) {
    const [from, to] = [position.get(a), position.get(b)];
    if (from === undefined || to === undefined) continue;
    ends.set([from, to], 2 * count);
    values.set([weight, width], LINK * count);
    count += 1;
  }
  return {
    ids: nodes.map(({ id }) => id),
    nodes: Float64Array.from(
      nodes.flatMap(({ radius, labelWidth, at }) => [
        radius,
        labelWidth,
        at ? at.longitude : NaN,
        at ? at.latitude : NaN,
      ]),
    ),
    ends: ends.slice(0, 2 * count),
    links: values.slice(0, LINK * count),
  };
}

/** The input again. */
export function unpackInput({ ids, nodes, ends, links }: PackedInput): LayoutInput {
  const idOf = (end: number): string => ids[ends[end] ?? 0] ?? '';
  return {
    nodes: ids.map((id, i): LayoutNode => {
      const [radius = 0, labelWidth = 0, longitude = NaN, latitude = NaN] = nodes.subarray(NODE * i, NODE * (i + 1));
      return { id, radius, labelWidth, ...(Number.isNaN(longitude) ? {} : { at: { longitude, latitude } }) };
    }),
    links: Array.from({ length: ends.length / 2 }, (_, i): LayoutLink => ({
      a: idOf(2 * i),
      b: idOf(2 * i + 1),
      weight: links[LINK * i] ?? 0,
      width: links[LINK * i + 1] ?? 0,
    })),
  };
}

/** Names an input: FNV-1a, twice over with different mixing, of all that is in it. */
export function packedKey({ ids, nodes, ends, links }: PackedInput): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  let turn = 0;
  const mix = (word: number): void => {
    low = Math.imul(low ^ word, 0x01000193);
    high = Math.imul(high ^ (Math.imul(word, 0x9e3779b1) + turn), 0x85ebca6b);
    high ^= high >>> 13;
    turn += 1;
  };
  for (const id of ids) {
    for (let i = 0; i < id.length; i++) mix(id.charCodeAt(i));
    mix(-1);
  }
  for (const { buffer } of [nodes, ends, links]) for (const word of new Uint32Array(buffer)) mix(word);
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
