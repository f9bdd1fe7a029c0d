import { describe, expect, it } from 'vitest';
import { packedKey, packInput, unpackInput } from '../../src/layout/packed.ts';
import { sampleNetwork } from './sample-network.ts';

const network = sampleNetwork(60, 3);
const [first, ...rest] = network.nodes;
const placed = { ...network, nodes: [{ ...first!, at: { longitude: 27.6, latitude: 53.9 } }, ...rest] };
const key = (input: typeof network): string => packedKey(packInput(input));

describe('packInput', () => {
  it('keeps all of an input', () => {
    expect(unpackInput(packInput(placed))).toEqual(placed);
    expect(unpackInput(packInput({ nodes: [], links: [] }))).toEqual({ nodes: [], links: [] });
  });

  it('leaves out links of ends that there are not', () => {
    const strange = { ...network, links: [...network.links, { a: 'n00001', b: 'nobody', weight: 1, width: 1 }] };
    expect(unpackInput(packInput(strange))).toEqual(network);
  });
});

describe('packedKey', () => {
  it('is the same for the same input', () => {
    expect(key(structuredClone(placed))).toBe(key(placed));
  });

  it('is another one where anything is another', () => {
    const [link, ...links] = network.links;
    const others = [
      placed,
      { ...placed, nodes: [{ ...first!, at: { longitude: 53.9, latitude: 27.6 } }, ...rest] },
      { ...network, nodes: [{ ...first!, radius: first!.radius + 1e-9 }, ...rest] },
      { ...network, nodes: [{ ...first!, labelWidth: first!.labelWidth + 1 }, ...rest] },
      { ...network, links },
      { ...network, links: [{ ...link!, weight: link!.weight + 1 }, ...links] },
      { ...network, links: [{ ...link!, width: link!.width / 2 }, ...links] },
      { ...network, links: [...links, link!] },
      {
        nodes: network.nodes.map((node) => ({ ...node, id: `x${node.id}` })),
        links: network.links.map((one) => ({ ...one, a: `x${one.a}`, b: `x${one.b}` })),
      },
    ];
    expect(new Set([network, ...others].map(key)).size).toBe(others.length + 1);
  });
});
